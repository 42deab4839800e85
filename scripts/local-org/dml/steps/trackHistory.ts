import { objectOf } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import type { FieldValue } from '../../values';
import { sameValue } from '../recordFormulas';
import { livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

/** Writes a history row for each tracked field that changed, and one named `created` for a new record. */
export const trackHistory: SaveStep = {
    name: 'field history',
    run(chunk) {
        const history = historyObjectOf(chunk);
        if (!history) {
            return;
        }
        const tracked = [...chunk.object.fields.values()].filter((field) => field.trackHistory);
        for (const row of livingRows(chunk)) {
            if (chunk.operation === 'insert') {
                writeRow(chunk, history, row, 'created', null, null);
                continue;
            }
            for (const field of tracked) {
                writeChange(chunk, history, row, field);
            }
        }
    }
};

function historyObjectOf(chunk: SaveChunk): ObjectModel | undefined {
    if (!chunk.object.enableHistory) {
        return undefined;
    }
    const { name } = chunk.object;
    const names = name.endsWith('__c') ? [`${name.slice(0, -3)}__History`] : [`${name}FieldHistory`, `${name}History`];
    return names.map((each) => objectOf(chunk.services.model, each)).find((object) => object !== undefined);
}

function writeChange(chunk: SaveChunk, history: ObjectModel, row: SaveRow, field: FieldModel): void {
    const before = row.prior?.get(field.name) ?? null;
    const after = row.record.get(field.name);
    if (sameValue(before, after)) {
        return;
    }
    const isLong = field.type === 'LongTextArea' || field.type === 'Html' || field.type === 'MultiselectPicklist';
    writeRow(chunk, history, row, field.name, isLong ? null : before, isLong ? null : after);
}

function writeRow(
    chunk: SaveChunk,
    history: ObjectModel,
    row: SaveRow,
    field: string,
    before: FieldValue,
    after: FieldValue
): void {
    const { store, transactions } = chunk.services;
    const parentField = history.fields.has('parentid') ? 'ParentId' : `${chunk.object.name}Id`;
    store.insert(
        history.name,
        new Map<string, FieldValue>([
            ['Id', store.newId(history.name)],
            [parentField, row.record.id],
            ['Field', field],
            ['OldValue', asText(before)],
            ['NewValue', asText(after)],
            ['CreatedById', transactions.current().user.userId],
            ['CreatedDate', row.record.get('SystemModstamp')]
        ])
    );
}

function asText(value: FieldValue): string | null {
    return value === null ? null : String(value);
}
