import { PlatformException } from '../../errors';
import type { ApexSet } from '../runtime/collections';
import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { libraryType } from '../types';
import { DatabaseError } from './databaseResults';
import { ctor, defineType, method, property } from './table';

/** Messaging.SingleEmailMessage. */
class EmailMessage extends LibraryObject {
    readonly $type = 'Messaging.SingleEmailMessage';
    readonly values = new Map<string, unknown>();

    texts(name: string): string[] {
        const list = this.values.get(name) as ApexList | null | undefined;
        return list ? (list.items as string[]) : [];
    }

    text(name: string): string | null {
        return (this.values.get(name) as string | null | undefined) ?? null;
    }
}

/** Settable members; what the outbox cannot show (templates, attachments) is absent, so the compiler refuses it. */
const EMAIL_MEMBERS: Readonly<Record<string, string>> = {
    bccAddresses: 'List<String>',
    ccAddresses: 'List<String>',
    htmlBody: 'String',
    orgWideEmailAddressId: 'Id',
    plainTextBody: 'String',
    replyTo: 'String',
    saveAsActivity: 'Boolean',
    senderDisplayName: 'String',
    subject: 'String',
    targetObjectId: 'Id',
    toAddresses: 'List<String>',
    treatTargetObjectAsRecipient: 'Boolean',
    useSignature: 'Boolean',
    whatId: 'Id'
};

const capitalized = (name: string): string => name[0].toUpperCase() + name.slice(1);
const setValue = (name: string) => (rt: Runtime, self: EmailMessage, value: unknown) =>
    void self.values.set(name, value);
const getValue = (name: string) => (rt: Runtime, self: EmailMessage) => self.values.get(name) ?? null;

defineType('Messaging.Email', { superType: 'Object' });
defineType('Messaging.SingleEmailMessage', {
    superType: 'Messaging.Email',
    constructors: [ctor('()', () => new EmailMessage())],
    properties: Object.entries(EMAIL_MEMBERS).map(([name, type]) =>
        property(`${name}: ${type}`, getValue(name), setValue(name))
    ),
    methods: Object.entries(EMAIL_MEMBERS).flatMap(([name, type]) => [
        method(`set${capitalized(name)}(${type}?): void`, setValue(name)),
        method(`get${capitalized(name)}(): ${type}`, getValue(name))
    ])
});

/** Messaging.SendEmailResult. */
class SendResult extends LibraryObject {
    readonly $type = 'Messaging.SendEmailResult';

    constructor(readonly error: string | null) {
        super();
    }
}

defineType('Messaging.SendEmailError', {
    superType: 'Object',
    methods: [method('getMessage(): String', (rt, self: DatabaseError) => self.message)]
});
defineType('Messaging.SendEmailResult', {
    superType: 'Object',
    methods: [
        method('isSuccess(): Boolean', (rt, self: SendResult) => self.error === null),
        method('getErrors(): List<Messaging.SendEmailError>', (rt, self: SendResult) => {
            const errors = self.error === null ? [] : [new DatabaseError(self.error, 'INVALID_EMAIL_ADDRESS', [])];
            return new ApexList(libraryType('Messaging.SendEmailError'), errors);
        })
    ]
});

/** Email address behind a target id (User, Contact, Lead). */
function targetAddress(rt: Runtime, id: string): string[] {
    const object = rt.services.store.objectOfId(id);
    const email =
        object && (rt.services.store.read(object.name, [id]).get(id)?.get('Email') as string | null | undefined);
    return email ? [email] : [];
}

function problemOf(message: EmailMessage, to: readonly string[]): string | null {
    const all = [...to, ...message.texts('ccAddresses'), ...message.texts('bccAddresses')];
    if (all.length === 0) {
        return 'REQUIRED_FIELD_MISSING, Add a recipient to send an email.';
    }
    const invalid = all.find((address) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));
    if (invalid !== undefined) {
        return `INVALID_EMAIL_ADDRESS, Email address is invalid: ${invalid}`;
    }
    return message.text('plainTextBody') === null && message.text('htmlBody') === null
        ? 'REQUIRED_FIELD_MISSING, Missing body, need at least one of html or plainText'
        : null;
}

/** Puts one message into the outbox; gives what is wrong with it, or null. */
function sendOne(rt: Runtime, message: EmailMessage): string | null {
    const target = message.text('targetObjectId');
    // Ids are allowed as addresses: they stand for that user's or contact's email.
    const addresses = message
        .texts('toAddresses')
        .flatMap((address) =>
            /^[a-zA-Z0-9]{15,18}$/.test(address) ? targetAddress(rt, rt.services.store.to18(address)) : [address]
        );
    const to = [...addresses, ...(target === null ? [] : targetAddress(rt, target))];
    const problem = problemOf(message, to);
    if (problem === null) {
        rt.services.outbox.sendEmail({
            to,
            cc: message.texts('ccAddresses'),
            bcc: message.texts('bccAddresses'),
            subject: message.text('subject') ?? '',
            textBody: message.text('plainTextBody'),
            htmlBody: message.text('htmlBody'),
            targetObjectId: target,
            whatId: message.text('whatId'),
            senderName: message.text('senderDisplayName'),
            replyTo: message.text('replyTo')
        });
    }
    return problem;
}

function sendEmail(rt: Runtime, messages: ApexList, allOrNone: boolean): ApexList {
    rt.transaction.limits.consume('emailInvocations');
    const results = messages.items.map((message, row) => {
        const problem = sendOne(rt, message as EmailMessage);
        if (problem !== null && allOrNone) {
            throw new PlatformException(
                'System.EmailException',
                `SendEmail failed. First exception on row ${row}; first error: ${problem}: []`
            );
        }
        return new SendResult(problem);
    });
    return new ApexList(libraryType('Messaging.SendEmailResult'), results);
}

defineType('Messaging', {
    statics: [
        method('sendEmail(List<Messaging.Email>): List<Messaging.SendEmailResult>', (rt, messages: ApexList) =>
            sendEmail(rt, messages, true)
        ),
        method(
            'sendEmail(List<Messaging.Email>, Boolean): List<Messaging.SendEmailResult>',
            (rt, messages: ApexList, all: boolean) => sendEmail(rt, messages, all)
        )
    ]
});

/** Messaging.CustomNotification. */
class CustomNotification extends LibraryObject {
    readonly $type = 'Messaging.CustomNotification';
    readonly values = new Map<string, string | null>();
}

const NOTIFICATION_MEMBERS = {
    Body: 'String',
    NotificationTypeId: 'String',
    SenderId: 'String',
    TargetId: 'String',
    TargetPageRef: 'String',
    Title: 'String'
};

function sendNotification(rt: Runtime, self: CustomNotification, users: ApexSet): void {
    const value = (name: string): string | null => self.values.get(name) ?? null;
    const required = (name: string): string =>
        value(name) ?? throwSystem('IllegalArgumentException', `Missing ${name} of the custom notification`);
    if (value('TargetId') === null && value('TargetPageRef') === null) {
        throwSystem('IllegalArgumentException', 'A custom notification needs a target id or a target page reference');
    }
    if (users.size > 500) {
        refuse('custom notifications to more than 500 recipients');
    }
    rt.services.outbox.sendNotification({
        typeId: required('NotificationTypeId'),
        title: required('Title'),
        body: required('Body'),
        targetId: value('TargetId'),
        targetPageRef: value('TargetPageRef'),
        recipientIds: [...users.values()] as string[]
    });
}

defineType('Messaging.CustomNotification', {
    superType: 'Object',
    constructors: [ctor('()', () => new CustomNotification())],
    methods: [
        ...Object.entries(NOTIFICATION_MEMBERS).map(([name, type]) =>
            method(
                `set${name}(${type}?): void`,
                (rt, self: CustomNotification, value: string | null) => void self.values.set(name, value)
            )
        ),
        method('send(Set<String>): void', (rt, self: CustomNotification, users: ApexSet) =>
            sendNotification(rt, self, users)
        )
    ]
});
