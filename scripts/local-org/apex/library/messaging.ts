import type { OutboxEmail, TemplateMessage } from '../../dml';
import { PlatformException } from '../../errors';
import type { ApexSet } from '../runtime/collections';
import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { libraryType, STRING } from '../types';
import { DataObject, dataAccessors, dataProperties } from './dataObject';
import { statusCode } from './databaseResults';
import { ctor, defineType, method } from './table';

/** Messaging.SingleEmailMessage. */
class EmailMessage extends DataObject {
    constructor() {
        super('Messaging.SingleEmailMessage');
    }

    texts(name: string): string[] {
        const list = this.get(name) as ApexList | null;
        return list ? (list.items as string[]) : [];
    }

    text(name: string): string | null {
        return this.get(name) as string | null;
    }

    /** Names of attached files and ids of attached records. */
    get attachments(): string[] {
        const files = (this.get('fileAttachments') as ApexList | null)?.items as DataObject[] | undefined;
        return [
            ...(files ?? []).map((file) => (file.get('fileName') as string | null) ?? ''),
            ...this.texts('entityAttachments')
        ];
    }
}

/** What every kind of e-mail has. */
const COMMON_MEMBERS: Readonly<Record<string, string>> = {
    bccSender: 'Boolean',
    emailPriority: 'String',
    replyTo: 'String',
    saveAsActivity: 'Boolean',
    senderDisplayName: 'String',
    subject: 'String',
    useSignature: 'Boolean'
};

const EMAIL_MEMBERS: Readonly<Record<string, string>> = {
    bccAddresses: 'List<String>',
    ccAddresses: 'List<String>',
    charset: 'String',
    entityAttachments: 'List<String>',
    fileAttachments: 'List<Messaging.EmailFileAttachment>',
    htmlBody: 'String',
    inReplyTo: 'String',
    optOutPolicy: 'String',
    orgWideEmailAddressId: 'Id',
    plainTextBody: 'String',
    references: 'String',
    targetObjectId: 'Id',
    templateId: 'Id',
    toAddresses: 'List<String>',
    whatId: 'Id'
};
const EMAIL_SWITCHES = { treatBodiesAsTemplate: 'Boolean', treatTargetObjectAsRecipient: 'Boolean' };

const FILE_MEMBERS = { body: 'Blob', contentType: 'String', fileName: 'String', inline: 'Boolean' };

defineType('Messaging.EmailFileAttachment', {
    superType: 'Object',
    constructors: [ctor('()', () => new DataObject('Messaging.EmailFileAttachment'))],
    properties: dataProperties(FILE_MEMBERS),
    methods: dataAccessors(FILE_MEMBERS)
});

defineType('Messaging.Email', {
    superType: 'Object',
    properties: dataProperties(COMMON_MEMBERS),
    methods: dataAccessors(COMMON_MEMBERS)
});
defineType('Messaging.SingleEmailMessage', {
    superType: 'Messaging.Email',
    constructors: [ctor('()', () => new EmailMessage())],
    properties: dataProperties({ ...EMAIL_MEMBERS, ...EMAIL_SWITCHES }),
    methods: [...dataAccessors(EMAIL_MEMBERS), ...dataAccessors(EMAIL_SWITCHES, 'is')]
});

/** Messaging.SendEmailError: what is wrong with a message. */
class SendProblem extends LibraryObject {
    readonly $type = 'Messaging.SendEmailError';

    constructor(
        readonly message: string,
        readonly statusCode: string,
        readonly fields: readonly string[],
        readonly targetObjectId: string | null
    ) {
        super();
    }
}

/** Messaging.SendEmailResult. */
class SendResult extends LibraryObject {
    readonly $type = 'Messaging.SendEmailResult';

    constructor(readonly error: SendProblem | null) {
        super();
    }
}

defineType('Messaging.SendEmailError', {
    superType: 'Object',
    readable: 'Message StatusCode TargetObjectId',
    methods: [
        method('getFields(): List<String>', (rt, self: SendProblem) => new ApexList(STRING, [...self.fields])),
        method('getMessage(): String', (rt, self: SendProblem) => self.message),
        method('getStatusCode(): StatusCode', (rt, self: SendProblem) => statusCode(self.statusCode)),
        method('getTargetObjectId(): String', (rt, self: SendProblem) => self.targetObjectId)
    ]
});
defineType('Messaging.SendEmailResult', {
    superType: 'Object',
    readable: 'Errors Success',
    methods: [
        method('isSuccess(): Boolean', (rt, self: SendResult) => self.error === null),
        method('getErrors(): List<Messaging.SendEmailError>', (rt, self: SendResult) => {
            const errors = self.error === null ? [] : [self.error];
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

function problemOf(
    rt: Runtime,
    message: EmailMessage,
    to: readonly string[],
    template: TemplateMessage | null
): SendProblem | null {
    const target = message.text('targetObjectId');
    const problem = (code: string, text: string, fields: readonly string[] = []): SendProblem =>
        new SendProblem(text, code, fields, target);
    const templateId = message.text('templateId');
    if (templateId !== null && template === null) {
        return problem('INVALID_ID_FIELD', 'Invalid Template Id', ['templateId', templateId]);
    }
    if (templateId !== null && target === null) {
        return problem('REQUIRED_FIELD_MISSING', 'Missing targetObjectId with template', ['targetObjectId', 'null']);
    }
    const isUser = target !== null && rt.services.store.objectOfId(target)?.name === 'User';
    if (isUser && message.get('saveAsActivity') !== false) {
        return problem('INVALID_SAVE_AS_ACTIVITY_FLAG', 'saveAsActivity must be false when sending mail to users.', [
            'saveAsActivity',
            'true'
        ]);
    }
    const lists = {
        toAddresses: to,
        ccAddresses: message.texts('ccAddresses'),
        bccAddresses: message.texts('bccAddresses')
    };
    if (Object.values(lists).every((list) => list.length === 0)) {
        return problem('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.');
    }
    for (const [field, list] of Object.entries(lists)) {
        const invalid = list.find((address) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));
        if (invalid !== undefined) {
            return problem('INVALID_EMAIL_ADDRESS', `Email address is invalid: ${invalid}`, [field, invalid]);
        }
    }
    return template === null && message.text('plainTextBody') === null && message.text('htmlBody') === null
        ? problem('REQUIRED_FIELD_MISSING', 'Missing body, need at least one of html or plainText')
        : null;
}

/** The template of a message merged for its target; null where it has none. Throws for what cannot be merged. */
function templateOf(rt: Runtime, message: EmailMessage): TemplateMessage | null {
    const { templates } = rt.services.dml;
    const who = message.text('targetObjectId');
    const what = message.text('whatId');
    const merged = (text: string | null): string | null => (text === null ? null : templates.merged(text, who, what));
    if (message.get('treatBodiesAsTemplate') === true) {
        return {
            subject: merged(message.text('subject')) ?? '',
            textBody: merged(message.text('plainTextBody')),
            htmlBody: merged(message.text('htmlBody'))
        };
    }
    const templateId = message.text('templateId');
    if (templateId === null) {
        return null;
    }
    if (['subject', 'plainTextBody', 'htmlBody'].some((field) => message.text(field) !== null)) {
        refuse('Messaging.sendEmail of a template with a subject or body of its own');
    }
    return templates.stored(templateId, who, what);
}

/** What would go into the outbox, and what is wrong with it, if anything. */
function emailOf(rt: Runtime, message: EmailMessage): { email: OutboxEmail; problem: SendProblem | null } {
    const target = message.text('targetObjectId');
    const template = templateOf(rt, message);
    // Ids are allowed as addresses: they stand for that user's or contact's email.
    const addresses = message
        .texts('toAddresses')
        .flatMap((address) =>
            /^[a-zA-Z0-9]{15,18}$/.test(address) ? targetAddress(rt, rt.services.store.to18(address)) : [address]
        );
    const isRecipient = target !== null && message.get('treatTargetObjectAsRecipient') !== false;
    const to = [...addresses, ...(isRecipient ? targetAddress(rt, target) : [])];
    const email = {
        to,
        cc: message.texts('ccAddresses'),
        bcc: message.texts('bccAddresses'),
        subject: template?.subject ?? message.text('subject') ?? '',
        textBody: template ? template.textBody : message.text('plainTextBody'),
        htmlBody: template ? template.htmlBody : message.text('htmlBody'),
        targetObjectId: target,
        whatId: message.text('whatId'),
        senderName: message.text('senderDisplayName'),
        replyTo: message.text('replyTo'),
        attachments: message.attachments
    };
    return { email, problem: problemOf(rt, message, to, template) };
}

function failure({ statusCode, message, fields }: SendProblem, index: number): PlatformException {
    return new PlatformException(
        'System.EmailException',
        `SendEmail failed. First exception on row ${index}; first error: ${statusCode}, ${message}: [${fields.join(', ')}]`,
        [{ index, id: null, statusCode, message, fields: [...fields] }]
    );
}

/** With allOrNone one faulty message keeps all from being sent, and the call does not count as an invocation. */
function sendEmail(rt: Runtime, messages: ApexList, allOrNone: boolean): ApexList {
    const emails = messages.items.map((message) => emailOf(rt, message as EmailMessage));
    const faulty = emails.findIndex(({ problem }) => problem !== null);
    if (allOrNone && faulty >= 0) {
        throw failure(emails[faulty].problem as SendProblem, faulty);
    }
    rt.transaction.limits.consume('emailInvocations');
    const results = emails.map(({ email, problem }) => {
        if (problem === null) {
            rt.services.outbox.sendEmail(email);
        }
        return new SendResult(problem);
    });
    return new ApexList(libraryType('Messaging.SendEmailResult'), results);
}

/** A stored template merged for a recipient and a record, as a message that is not sent yet. It costs one query. */
function renderStored(rt: Runtime, templateId: string, whoId: string | null, whatId: string | null): EmailMessage {
    rt.transaction.limits.consume('queries');
    const merged = rt.services.dml.templates.stored(templateId, whoId, whatId);
    if (merged === null) {
        return throwSystem('EmailException', `Invalid Template Id: ${templateId}`);
    }
    const message = new EmailMessage();
    message.set('subject', merged.subject);
    message.set('plainTextBody', merged.textBody);
    message.set('htmlBody', merged.htmlBody);
    message.set('targetObjectId', whoId);
    message.set('whatId', whatId);
    return message;
}

defineType('Messaging', {
    statics: [
        method('renderStoredEmailTemplate(String, String, String): Messaging.SingleEmailMessage', renderStored),
        method('sendEmail(List<Messaging.Email>): List<Messaging.SendEmailResult>', (rt, messages: ApexList) =>
            sendEmail(rt, messages, true)
        ),
        method(
            'sendEmail(List<Messaging.Email>, Boolean): List<Messaging.SendEmailResult>',
            (rt, messages: ApexList, all: boolean) => sendEmail(rt, messages, all)
        ),
        // Nothing leaves the local org, so no daily limit is ever reached.
        method('reserveSingleEmailCapacity(Integer): void', () => undefined),
        method('reserveMassEmailCapacity(Integer): void', () => undefined)
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
