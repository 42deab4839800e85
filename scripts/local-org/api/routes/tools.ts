import { objectOf } from '../../metadata';
import { notFound } from '../httpError';
import type { OrgPort, PortOutboxEntry } from '../orgPort';
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
        description: 'Marks all notifications of the user as read',
        handle: (context) => {
            const [newest] = entriesOf(context);
            if (newest) {
                context.org.outbox.markRead(context.userId, newest.id);
            }
            return { body: notificationsOf(context) };
        }
    },
    {
        method: 'GET',
        pattern: '/local/outbox',
        description: 'E-mails and notifications of the org that were kept instead of sent, newest first',
        isQuiet: true,
        handle: ({ org }) => ({ body: { entries: outboxOf(org) } })
    },
    {
        method: 'GET',
        pattern: '/local/debug-log',
        description: 'The requests that ran last, newest first',
        isOutsideTransaction: true,
        handle: ({ org }) => ({ body: { requests: org.requests.latest() } })
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
}

function outboxOf(org: OrgPort): OutboxJson[] {
    const entries = org.outbox.latest(OUTBOX_SHOWN);
    const ids = entries.flatMap(({ content }) => ('title' in content ? content.recipientIds : []));
    const names = recipientNames(org, [...new Set(ids)]);
    return entries.map((entry) => {
        const { content } = entry;
        const recipients =
            'title' in content
                ? content.recipientIds.map((id) => names.get(id) ?? id)
                : [...content.to, ...content.cc, ...content.bcc];
        return { ...entry, recipients };
    });
}

/** Names of users, groups and queues. In system mode: whoever looks through the org sees all that it sends. */
function recipientNames(org: OrgPort, ids: readonly string[]): Map<string, string> {
    const names = new Map<string, string>();
    for (const object of ['User', 'Group']) {
        const own = ids.filter((id) => org.objectOfId(id) === object);
        const text = `SELECT Id, Name FROM ${object} WHERE Id IN :ids`;
        const records = own.length > 0 ? org.soql.query(text, [own], SYSTEM_ACCESS, QUERY_LOCATION).records : [];
        records.forEach((record) => names.set(String(record.get('Id')), String(record.get('Name'))));
    }
    return names;
}

function entriesOf({ org, userId }: RouteContext): readonly PortOutboxEntry[] {
    return org.outbox.notificationsFor([userId, ...org.security.groupsOfUser(userId)], SHOWN);
}

function notificationsOf(context: RouteContext): NotificationsJson {
    const read = context.org.outbox.lastRead(context.userId);
    const notifications = entriesOf(context).map((entry) => notificationJson(context, entry, read));
    return { unread: notifications.filter(({ isUnread }) => isUnread).length, notifications };
}

function notificationJson({ org }: RouteContext, entry: PortOutboxEntry, read: number): NotificationJson {
    const content = 'title' in entry.content ? entry.content : null;
    const objectName = content?.targetId ? org.objectOfId(content.targetId) : null;
    const object = objectName === null ? undefined : objectOf(org.model, objectName);
    return {
        id: entry.id,
        at: entry.at,
        title: content?.title ?? '',
        body: content?.body ?? '',
        url: object && content?.targetId ? `/lightning/r/${object.name}/${content.targetId}/view` : null,
        isUnread: entry.id > read
    };
}
