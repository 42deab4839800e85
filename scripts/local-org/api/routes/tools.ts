import { objectOf } from '../../metadata';
import { notFound } from '../httpError';
import type { OrgPort, PortOutboxEntry } from '../orgPort';
import { aboutOrg } from '../pages/aboutOrg';
import { QUERY_LOCATION } from '../records/recordRead';
import type { Route, RouteContext } from '../routeTypes';

/** A notification as the bell shows it. */
export interface NotificationJson {
    readonly id: number;
    readonly at: number;
    readonly title: string;
    readonly body: string;
    /** Where it leads, or null. */
    readonly url: string | null;
    readonly isUnread: boolean;
}

export interface NotificationsJson {
    readonly unread: number;
    readonly notifications: readonly NotificationJson[];
}

const SYSTEM_ACCESS = { fields: false, sharing: false } as const;
const SHOWN = 50;
const OUTBOX_SHOWN = 200;

/** What helps to see through the org: notifications, outbox, debug log. */
export const TOOL_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: '/local/notifications',
        description: 'Custom notifications of the user, and how many are unread',
        isQuiet: true,
        handle: (context) => ({ body: notificationsOf(context) })
    },
    {
        method: 'POST',
        pattern: '/local/notifications/read',
        description: 'Marks all notifications of the user as read, or the one of {id}',
        handle: (context) => {
            const { id } = context.body;
            const [newest] = entriesOf(context);
            if (id !== undefined) {
                markOne(context, id);
            } else if (newest) {
                context.org.outbox.markRead(context.userId, newest.id);
            }
            return { body: notificationsOf(context) };
        }
    },
    {
        method: 'GET',
        pattern: '/local/outbox',
        description:
            'E-mails and notifications of the org that were kept instead of sent, newest first: ?q= for a text',
        isQuiet: true,
        handle: ({ org, query }) => ({ body: { entries: outboxOf(org, (query.get('q') ?? '').trim()) } })
    },
    {
        method: 'GET',
        pattern: '/local/about',
        description: 'What the org is made of, and what has no effect in it',
        isQuiet: true,
        handle: ({ org }) => ({ body: aboutOrg(org.model) })
    },
    {
        method: 'GET',
        pattern: '/local/debug-log',
        description: 'The requests that ran last, newest first',
        isOutsideTransaction: true,
        handle: ({ org }) => ({ body: { requests: org.requests.latest() } })
    },
    {
        method: 'DELETE',
        pattern: '/local/debug-log',
        description: 'Forgets the requests that ran so far',
        isOutsideTransaction: true,
        handle: ({ org }) => {
            org.requests.clear();
            return { status: 204 };
        }
    },
    {
        method: 'GET',
        pattern: '/local/debug-log/:id',
        description: 'One request: Apex log, queries with times, limits used',
        isOutsideTransaction: true,
        handle: ({ org, path }) => {
            const found = org.requests.find(Number(path.id));
            if (!found) {
                throw notFound('This request is no longer kept.');
            }
            return { body: found };
        }
    }
];

/** An entry of the outbox with the names of those it was for, beside the ids or addresses it was sent to. */
export interface OutboxJson extends PortOutboxEntry {
    readonly recipients: readonly string[];
    /** Name and address of the sender; null for entries that an earlier version kept. */
    readonly sender: string | null;
    /** The record it is about; null where there is none, or none any more. */
    readonly related: RelatedRecord | null;
}

/** A record by what it is and what it is called. */
export interface RelatedRecord {
    readonly url: string;
    readonly label: string;
}

function outboxOf(org: OrgPort, search: string): OutboxJson[] {
    const entries = org.outbox.latest(OUTBOX_SHOWN, search);
    const ids = entries.flatMap(({ content }) => ('title' in content ? content.recipientIds : []));
    const names = recipientNames(org, [...new Set(ids)]);
    const senders = senderAddresses(org, entries);
    const related = relatedRecords(org, entries);
    return entries.map((entry) => {
        const { content } = entry;
        const recipients =
            'title' in content
                ? content.recipientIds.map((id) => names.get(id) ?? id)
                : [...content.to, ...content.cc, ...content.bcc];
        return {
            ...entry,
            recipients,
            sender: senderOf(entry, senders),
            related: related.get(targetOf(entry) ?? '') ?? null
        };
    });
}

function targetOf({ content }: PortOutboxEntry): string | null {
    return 'title' in content ? content.targetId : content.whatId;
}

/** As on the platform, an e-mail comes from whoever was running, under the name that the message sets. */
function senderOf({ content, origin }: PortOutboxEntry, addresses: ReadonlyMap<string, string>): string | null {
    if (!origin || 'title' in content) {
        return origin?.userName ?? null;
    }
    const address = addresses.get(origin.userId);
    const name = content.senderName ?? origin.userName;
    return address ? `${name} <${address}>` : name;
}

function senderAddresses(org: OrgPort, entries: readonly PortOutboxEntry[]): Map<string, string> {
    const ids = [...new Set(entries.flatMap(({ origin }) => (origin ? [origin.userId] : [])))];
    return textsOf(org, 'User', 'Email', ids);
}

/** What the messages are about, one query for each object. Records that are gone, and objects without a name, are left out. */
function relatedRecords(org: OrgPort, entries: readonly PortOutboxEntry[]): Map<string, RelatedRecord> {
    const byObject = new Map<string, Set<string>>();
    for (const id of entries.map(targetOf)) {
        const name = id === null ? null : org.objectOfId(id);
        if (id !== null && name !== null) {
            byObject.set(name, (byObject.get(name) ?? new Set()).add(id));
        }
    }
    const found = new Map<string, RelatedRecord>();
    for (const [name, ids] of byObject) {
        const object = objectOf(org.model, name);
        const names = object ? textsOf(org, name, object.nameField, [...ids]) : new Map<string, string>();
        names.forEach((text, id) => {
            found.set(id, { url: `/lightning/r/${name}/${id}/view`, label: `${object?.label ?? name}: ${text}` });
        });
    }
    return found;
}

/** Texts of one field by record id. In system mode: whoever looks through the org sees all that it sends. */
function textsOf(org: OrgPort, object: string, field: string, ids: readonly string[]): Map<string, string> {
    const texts = new Map<string, string>();
    if (ids.length > 0) {
        const text = `SELECT Id, ${field} FROM ${object} WHERE Id IN :ids`;
        const { records } = org.soql.query(text, [[...ids]], SYSTEM_ACCESS, QUERY_LOCATION);
        records.forEach((record) => texts.set(String(record.get('Id')), String(record.get(field) ?? '')));
    }
    return texts;
}

/** Names of users, groups and queues. */
function recipientNames(org: OrgPort, ids: readonly string[]): Map<string, string> {
    const ofObject = (object: string): [string, string][] => [
        ...textsOf(
            org,
            object,
            'Name',
            ids.filter((id) => org.objectOfId(id) === object)
        )
    ];
    return new Map([...ofObject('User'), ...ofObject('Group')]);
}

/** A user marks only what is shown to that user. */
function markOne(context: RouteContext, id: unknown): void {
    if (!entriesOf(context).some((entry) => entry.id === id)) {
        throw notFound('There is no such notification.');
    }
    context.org.outbox.markOneRead(context.userId, Number(id));
}

function entriesOf({ org, userId }: RouteContext): readonly PortOutboxEntry[] {
    return org.outbox.notificationsFor([userId, ...org.security.groupsOfUser(userId)], SHOWN);
}

function notificationsOf(context: RouteContext): NotificationsJson {
    const { outbox } = context.org;
    const last = outbox.lastRead(context.userId);
    const single = outbox.readEntries(context.userId);
    const notifications = entriesOf(context).map((entry) =>
        notificationJson(context, entry, entry.id > last && !single.has(entry.id))
    );
    return { unread: notifications.filter(({ isUnread }) => isUnread).length, notifications };
}

function notificationJson({ org }: RouteContext, entry: PortOutboxEntry, isUnread: boolean): NotificationJson {
    const content = 'title' in entry.content ? entry.content : null;
    const objectName = content?.targetId ? org.objectOfId(content.targetId) : null;
    const object = objectName === null ? undefined : objectOf(org.model, objectName);
    return {
        id: entry.id,
        at: entry.at,
        title: content?.title ?? '',
        body: content?.body ?? '',
        url: object && content?.targetId ? `/lightning/r/${object.name}/${content.targetId}/view` : null,
        isUnread
    };
}
