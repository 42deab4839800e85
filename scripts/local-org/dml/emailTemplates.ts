import { SourceError, UnsupportedFeatureError } from '../errors';
import { fieldOf, objectOf, relationshipFieldOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import {
    ApexDate,
    ApexDatetime,
    formatLocaleDate,
    formatLocaleDatetime,
    type FieldValue,
    type SObjectRecord
} from '../values';
import type { OutboxEmail } from './automation';
import type { AlertServices } from './emailAlerts';

/** A record whose fields a template may merge. */
export interface MergeRecord {
    readonly object: ObjectModel;
    readonly record: SObjectRecord;
}

/** Who gets an e-mail and what it is about: what the merge fields of its template mean. */
export interface MergeContext {
    /** Contact, lead or user; null where nobody was named. */
    readonly who: MergeRecord | null;
    readonly what: MergeRecord | null;
    /** Values that belong to no record, by their whole name in lower case. */
    readonly others?: ReadonlyMap<string, string>;
}

export type TemplateMessage = Pick<OutboxEmail, 'subject' | 'textBody' | 'htmlBody'>;

/** The record behind an id; null where there is none. */
export function mergeRecord({ model, store }: AlertServices, id: string | null): MergeRecord | null {
    const object = id === null ? undefined : objectOf(model, store.objectOfId(id)?.name ?? '');
    const record = object && id !== null ? store.read(object.name, [store.to18(id)]).get(store.to18(id)) : undefined;
    return object && record ? { object, record } : null;
}

/** Subject and body of a classic email template of the project about a record. */
export function templateMessage(
    services: AlertServices,
    object: ObjectModel,
    templateName: string,
    record: SObjectRecord,
    location: SourceLocation,
    others?: ReadonlyMap<string, string>
): TemplateMessage {
    const template = services.model.emailTemplates.get(templateName.toLowerCase());
    if (!template) {
        throw new SourceError(`there is no email template ${templateName}`, location);
    }
    const id = services.store.setupId('EmailTemplate', template.name);
    const context = { who: null, what: { object, record }, ...(others ? { others } : {}) };
    return storedTemplateMessage(services, id, context) ?? { subject: '', textBody: '', htmlBody: null };
}

/** Subject and bodies of a template by its id; null where there is no such template. */
export function storedTemplateMessage(
    services: AlertServices,
    templateId: string,
    context: MergeContext
): TemplateMessage | null {
    const id = services.store.to18(templateId);
    const row = services.store.read('EmailTemplate', [id]).get(id);
    if (!row) {
        return null;
    }
    const location = { file: `EmailTemplate ${String(row.get('DeveloperName'))}`, line: 1, column: 1 };
    const merged = (field: string): string | null => {
        const text = row.get(field);
        return typeof text === 'string' ? mergeText(services, context, text, location) : null;
    };
    const isHtml = row.get('TemplateType') === 'html' || row.get('TemplateType') === 'custom';
    return {
        subject: merged('Subject') ?? '',
        textBody: merged('Body') ?? (isHtml ? null : ''),
        htmlBody: isHtml ? (merged('HtmlValue') ?? '') : null
    };
}

/** Puts values in place of `{!Object.Field}`. Records that are not in the context leave their fields empty. */
export function mergeText(
    services: AlertServices,
    context: MergeContext,
    text: string,
    location: SourceLocation
): string {
    return text.replace(/\{!([^}]+)\}/g, (_, reference: string) => {
        const name = reference.trim();
        const other = context.others?.get(name.toLowerCase());
        if (other !== undefined) {
            return other;
        }
        if (!/^[\w$]+(\.\w+)+$/.test(name)) {
            throw new UnsupportedFeatureError('dml', `merge field {!${name}}`, location);
        }
        const [root, ...path] = name.split('.');
        const source = sourceOf(services, context, root, name, location);
        return source === null ? '' : textOf(services, valueOf(services, source, path, name, location));
    });
}

function sourceOf(
    services: AlertServices,
    { who, what }: MergeContext,
    root: string,
    name: string,
    location: SourceLocation
): MergeRecord | null {
    const lower = root.toLowerCase();
    if (lower === 'user') {
        return mergeRecord(services, services.transactions.current().user.userId);
    }
    if (lower === 'receiving_user') {
        return who?.object.name === 'User' ? who : null;
    }
    if (lower === 'organization') {
        const [row] = services.store.query('SELECT "Id" AS id FROM "Organization" LIMIT 1');
        return mergeRecord(services, row ? String(row['id']) : null);
    }
    const found = [what, who].find((one) => one?.object.name.toLowerCase() === lower);
    if (!found && !objectOf(services.model, root)) {
        throw new UnsupportedFeatureError('dml', `merge field {!${name}}`, location);
    }
    return found ?? null;
}

function valueOf(
    services: AlertServices,
    { object, record }: MergeRecord,
    path: readonly string[],
    name: string,
    location: SourceLocation
): FieldValue {
    const [first, ...rest] = path;
    const owner = rest.length === 0 ? /^Owner(FullName|FirstName|LastName|Email|Phone)$/i.exec(first) : null;
    const resolved = owner && !fieldOf(object, first) ? ['Owner', owner[1].replace(/^FullName$/i, 'Name')] : path;
    const known = resolved.length > 1 ? relationshipFieldOf(object, resolved[0]) : fieldOf(object, resolved[0]);
    if (!known) {
        throw new UnsupportedFeatureError('dml', `merge field {!${name}}`, location);
    }
    return services.formulas.view().value(object, record, resolved);
}

/** Dates as the locale of the sender writes them. */
function textOf({ transactions }: AlertServices, value: FieldValue): string {
    const { locale, timeZone } = transactions.current().user;
    if (value instanceof ApexDate) {
        return formatLocaleDate(value, locale);
    }
    if (value instanceof ApexDatetime) {
        return formatLocaleDatetime(value, locale, timeZone);
    }
    return value === null ? '' : String(value);
}

/** Templates for callers that know ids only: Apex. */
export class EmailTemplates {
    constructor(private readonly services: AlertServices) {}

    /** Subject and bodies of a template for its recipient and record; null where there is no such template. */
    stored(templateId: string, whoId: string | null, whatId: string | null): TemplateMessage | null {
        return storedTemplateMessage(this.services, templateId, this.context(whoId, whatId));
    }

    /** A text that is merged as the body of a template is. */
    merged(text: string, whoId: string | null, whatId: string | null): string {
        const location = { file: 'Messaging.SingleEmailMessage', line: 1, column: 1 };
        return mergeText(this.services, this.context(whoId, whatId), text, location);
    }

    private context(whoId: string | null, whatId: string | null): MergeContext {
        return { who: mergeRecord(this.services, whoId), what: mergeRecord(this.services, whatId) };
    }
}
