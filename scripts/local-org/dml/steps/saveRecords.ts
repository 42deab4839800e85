import { isStored, UniqueViolation } from '../../store';
import { ApexDatetime, type FieldValue } from '../../values';
import { sameValue } from '../recordFormulas';
import { failRow, livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

/** Writes the rows: ids and auto-numbers for new ones, audit fields for all. */
export const saveRecords: SaveStep = {
    name: 'save',
    run(chunk) {
        for (const row of livingRows(chunk)) {
            try {
                if (chunk.operation === 'insert') {
                    insertRow(chunk, row);
                } else {
                    updateRow(chunk, row);
                }
            } catch (error) {
                if (!(error instanceof UniqueViolation)) {
                    throw error;
                }
                failRow(row, 'DUPLICATE_VALUE', error.message);
            }
        }
    }
};

function insertRow(chunk: SaveChunk, row: SaveRow): void {
    const { object, services } = chunk;
    const { record } = row;
    const { clock, user } = services.transactions.current();
    const now = new ApexDatetime(Math.floor(clock.now() / 1000) * 1000);
    const id = services.store.newId(object.name);
    record.set('Id', id);
    setWhereKnown(chunk, row, {
        CreatedDate: now,
        CreatedById: user.userId,
        LastModifiedDate: now,
        LastModifiedById: user.userId,
        SystemModstamp: now
    });
    for (const field of object.fields.values()) {
        if (field.type === 'AutoNumber' && isStored(field)) {
            const number = services.store.nextAutoNumber(object.name, field.name);
            record.set(
                field.name,
                formatAutoNumber(field.displayFormat ?? '{0}', number + (field.startingNumber ?? 1) - 1, now)
            );
        }
    }
    const name = object.fields.get(object.nameField.toLowerCase());
    if (name && name.type === 'Text' && object.kind !== 'standard' && record.get(name.name) === null) {
        record.set(name.name, id.slice(0, 15));
    }
    services.store.insert(
        object.name,
        storedValues(chunk, row, () => true)
    );
}

function updateRow(chunk: SaveChunk, row: SaveRow): void {
    const { object, services } = chunk;
    const { clock, user } = services.transactions.current();
    const now = new ApexDatetime(Math.floor(clock.now() / 1000) * 1000);
    setWhereKnown(chunk, row, { LastModifiedDate: now, LastModifiedById: user.userId, SystemModstamp: now });
    const { prior } = row;
    const changed = storedValues(
        chunk,
        row,
        (name, value) => name !== 'Id' && !(prior && sameValue(value, prior.get(name)))
    );
    services.store.update(object.name, row.record.id ?? '', changed);
}

function setWhereKnown(chunk: SaveChunk, row: SaveRow, values: Readonly<Record<string, FieldValue>>): void {
    for (const [name, value] of Object.entries(values)) {
        if (chunk.object.fields.has(name.toLowerCase())) {
            row.record.set(name, value);
        }
    }
}

function storedValues(
    chunk: SaveChunk,
    row: SaveRow,
    isWanted: (name: string, value: FieldValue) => boolean
): Map<string, FieldValue> {
    const values = new Map<string, FieldValue>();
    for (const field of chunk.object.fields.values()) {
        const value = row.record.get(field.name);
        if (isStored(field) && row.record.has(field.name) && isWanted(field.name, value)) {
            values.set(field.name, value);
        }
    }
    return values;
}

/** `UC-{00000}` with 12 gives UC-00012; {YYYY}, {YY}, {MM} and {DD} are parts of the day the record was created. */
export function formatAutoNumber(format: string, number: number, at: ApexDatetime): string {
    const date = new Date(at.epochMs);
    const parts: Readonly<Record<string, string>> = {
        YYYY: String(date.getUTCFullYear()),
        YY: String(date.getUTCFullYear()).slice(-2),
        MM: String(date.getUTCMonth() + 1).padStart(2, '0'),
        DD: String(date.getUTCDate()).padStart(2, '0')
    };
    return format.replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_, part: string) =>
        part.startsWith('0') ? String(number).padStart(part.length, '0') : parts[part]
    );
}
