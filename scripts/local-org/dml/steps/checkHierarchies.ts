import type { RecordStore } from '../../store';
import { isChanged } from '../standard/behaviour';
import { failRow, livingRows, type SaveStep } from '../saveContext';

/** Standard lookups that make a hierarchy of records of one object. */
const HIERARCHIES: Readonly<Partial<Record<string, string>>> = {
    Account: 'ParentId',
    Asset: 'ParentId',
    Campaign: 'ParentId',
    Case: 'ParentId',
    Contact: 'ReportsToId',
    User: 'ManagerId',
    UserRole: 'ParentRoleId'
};

/** No record stands above itself. */
export const checkHierarchies: SaveStep = {
    name: 'hierarchies',
    run(chunk) {
        const field = HIERARCHIES[chunk.object.name];
        if (field === undefined || chunk.operation === 'insert') {
            return;
        }
        const { store } = chunk.services;
        const rows = livingRows(chunk).filter((row) => isChanged(row, field));
        const saved = new Map(rows.map(({ record }) => [record.id ?? '', record.get(field)]));
        for (const row of rows) {
            if (leadsBack(store, chunk.object.name, field, row.record.id ?? '', saved)) {
                failRow(row, 'CIRCULAR_DEPENDENCY', 'attempt to create a circular dependency', [field]);
            }
        }
    }
};

/** True when the way up from a record, as the rows of the save have it, comes back to it. */
function leadsBack(
    store: RecordStore,
    objectName: string,
    field: string,
    start: string,
    saved: ReadonlyMap<string, unknown>
): boolean {
    const seen = new Set<string>();
    let current: unknown = saved.get(start);
    while (typeof current === 'string' && !seen.has(current)) {
        if (current === start) {
            return true;
        }
        seen.add(current);
        current = saved.has(current) ? saved.get(current) : store.read(objectName, [current]).get(current)?.get(field);
    }
    return false;
}
