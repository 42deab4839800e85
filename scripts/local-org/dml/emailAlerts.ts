import { SourceError } from '../errors';
import type { WorkflowAlertModel } from '../metadata/workflows';
import { fieldOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import type { SObjectRecord } from '../values';
import type { OutboxEmail } from './automation';
import { templateMessage } from './emailTemplates';
import type { DmlServices } from './saveContext';

export type AlertServices = Pick<DmlServices, 'model' | 'store' | 'security' | 'formulas' | 'transactions'>;

/** The email that an alert sends about a record: recipients resolved, template merged. */
export function emailOf(
    services: AlertServices,
    object: ObjectModel,
    alert: WorkflowAlertModel,
    record: SObjectRecord
): OutboxEmail {
    const to = alert.recipients.flatMap((recipient) => {
        switch (recipient.type) {
            case 'owner':
                return addressesOfIds(services, [record.get('OwnerId')]);
            case 'creator':
                return addressesOfIds(services, [record.get('CreatedById')]);
            case 'user':
                return addressesBy(services, 'User', 'Username', recipient.recipient ?? '', alert.location);
            case 'group':
                return addressesBy(services, 'Group', 'DeveloperName', recipient.recipient ?? '', alert.location);
            case 'userLookup':
            case 'contactLookup':
                return addressesOfIds(services, [fieldValue(object, record, recipient.field, alert.location)]);
            case 'email':
                return textOf(fieldValue(object, record, recipient.field, alert.location));
            case 'role':
                return addressesOfRole(services, recipient.recipient ?? '', alert.location);
        }
    });
    const template = templateMessage(services, object, alert.template, record, alert.location);
    return {
        to: [...new Set(to)],
        cc: alert.ccEmails,
        bcc: [],
        ...template,
        targetObjectId: null,
        whatId: record.id
    };
}

/** Email addresses of users, contacts and members of groups and queues. */
export function addressesOfIds(services: AlertServices, ids: readonly unknown[]): string[] {
    const addresses: string[] = [];
    for (const id of ids) {
        const objectName = typeof id === 'string' ? services.store.objectOfId(id)?.name : undefined;
        if (typeof id !== 'string' || objectName === undefined) {
            continue;
        }
        const record = services.store.read(objectName, [id]).get(id);
        const own = textOf(record?.get('Email') ?? null);
        addresses.push(...own);
        // A queue with an address of its own leaves its members alone unless it says otherwise.
        if (objectName === 'Group' && (own.length === 0 || record?.get('DoesSendEmailToMembers') === true)) {
            addresses.push(...addressesOfIds(services, [...services.security.usersInGroup(id)]));
        }
    }
    return addresses;
}

function addressesBy(
    services: AlertServices,
    objectName: string,
    column: string,
    name: string,
    location: SourceLocation
): string[] {
    const table = services.store.tableOf(objectName);
    const compared = table.columns.get(column)?.foldedName ?? `"${column}"`;
    const rows = services.store.query(
        `SELECT "Id" AS id FROM ${table.sqlName} WHERE ${compared} = fold(?) AND "IsDeleted" = 0`,
        [name]
    );
    if (rows.length === 0) {
        throw new SourceError(`there is no ${objectName} ${name}`, location);
    }
    return addressesOfIds(
        services,
        rows.map((row) => row['id'])
    );
}

/** Addresses of the users in a role. */
function addressesOfRole(services: AlertServices, name: string, location: SourceLocation): string[] {
    const table = services.store.tableOf('Group');
    const compared = table.columns.get('DeveloperName')?.foldedName ?? '"DeveloperName"';
    const rows = services.store.query(
        `SELECT "Id" AS id FROM ${table.sqlName} WHERE "Type" = 'Role' AND ${compared} = fold(?)`,
        [name]
    );
    if (rows.length === 0) {
        throw new SourceError(`there is no role ${name}`, location);
    }
    return addressesOfIds(
        services,
        rows.map((row) => row['id'])
    );
}

function fieldValue(
    object: ObjectModel,
    record: SObjectRecord,
    name: string | null,
    location: SourceLocation
): unknown {
    const field = fieldOf(object, name ?? '');
    if (!field) {
        throw new SourceError(`${object.name} has no field ${name ?? ''}`, location);
    }
    return record.get(field.name);
}

function textOf(value: unknown): string[] {
    return typeof value === 'string' && value !== '' ? [value] : [];
}
