import { SourceError } from '../errors';
import type { WorkflowTaskModel } from '../metadata/workflows';
import { fieldOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import { ApexDate, ApexDatetime, SObjectRecord } from '../values';
import type { DmlServices } from './saveContext';

const DAY_MS = 86_400_000;

/** The task that an action makes about a record. Throws SourceError for an assignee or a field that does not exist. */
export function taskOf(
    services: DmlServices,
    object: ObjectModel,
    model: WorkflowTaskModel,
    record: SObjectRecord
): SObjectRecord {
    return new SObjectRecord('Task')
        .set('Subject', model.subject)
        .set('Description', model.description)
        .set('Priority', model.priority)
        .set('Status', model.status)
        .set('OwnerId', assigneeOf(services, model, record))
        .set('WhatId', record.id)
        .set('ActivityDate', dueDate(services, object, model, record));
}

/** A queue cannot own a task made by a workflow: the record's owner must be a user then. */
function assigneeOf(services: DmlServices, model: WorkflowTaskModel, record: SObjectRecord): string | null {
    switch (model.assignedToType) {
        case 'owner': {
            const id = record.get('OwnerId');
            const isUser = typeof id === 'string' && services.store.objectOfId(id)?.name === 'User';
            return isUser ? id : services.transactions.current().user.userId;
        }
        case 'creator':
            return record.get('CreatedById') as string | null;
        case 'user': {
            const table = services.store.tableOf('User');
            const column = table.columns.get('Username')?.foldedName ?? '"Username"';
            const rows = services.store.query(`SELECT "Id" FROM ${table.sqlName} WHERE ${column} = fold(?)`, [
                model.assignedTo ?? ''
            ]);
            if (rows.length !== 1) {
                throw new SourceError(`there is no user ${model.assignedTo ?? ''}`, model.location);
            }
            return String(rows[0]['Id']);
        }
    }
}

function dueDate(
    services: DmlServices,
    object: ObjectModel,
    model: WorkflowTaskModel,
    record: SObjectRecord
): ApexDate | null {
    if (model.offsetFromField === null) {
        const now = services.transactions.current().clock.now();
        return new ApexDate(Math.floor(now / DAY_MS) + model.dueDateOffset);
    }
    const field = fieldOf(object, model.offsetFromField.replace(/^.*\./, ''));
    if (!field) {
        throw new SourceError(`${object.name} has no field ${model.offsetFromField}`, model.location);
    }
    const value = record.get(field.name);
    if (value instanceof ApexDate) {
        return new ApexDate(value.epochDay + model.dueDateOffset);
    }
    return value instanceof ApexDatetime
        ? new ApexDate(Math.floor(value.epochMs / DAY_MS) + model.dueDateOffset)
        : null;
}
