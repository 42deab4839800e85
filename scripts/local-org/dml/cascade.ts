import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { ApexDatetime, type FieldValue, type SObjectRecord } from '../values';
import type { RowError } from './results';
import type { DmlServices } from './saveContext';
import { STANDARD_BEHAVIOURS } from './standard';
import { recalculateSummaries } from './summaries';

/** How a reference to an object reacts when what it names is deleted. */
interface ChildRelationship {
    readonly child: ObjectModel;
    readonly field: FieldModel;
    readonly effect: 'SetNull' | 'Restrict' | 'Cascade';
}

/** Lookups and master-details of other objects that point to the object. */
export function childRelationships(services: DmlServices, object: ObjectModel): ChildRelationship[] {
    const found: ChildRelationship[] = [];
    for (const child of services.model.objects.values()) {
        if (!services.store.hasTable(child.name)) {
            continue;
        }
        for (const field of child.fields.values()) {
            if (!field.referenceTo.includes(object.name) || field.formula !== null) {
                continue;
            }
            if (field.type === 'MasterDetail') {
                found.push({ child, field, effect: 'Cascade' });
            } else if (field.type === 'Lookup') {
                found.push({ child, field, effect: field.deleteConstraint ?? 'SetNull' });
            }
        }
    }
    return found;
}

/** Ids of the living children by the id of their parent. */
export function childIds(
    services: DmlServices,
    relationship: Pick<ChildRelationship, 'child' | 'field'>,
    parentIds: readonly string[]
): Map<string, string[]> {
    const table = services.store.tableOf(relationship.child.name);
    const rows = services.store.query(
        `SELECT "Id" AS id, "${relationship.field.name}" AS parent FROM ${table.sqlName} WHERE "IsDeleted" = 0 AND "${relationship.field.name}" IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(parentIds)]
    );
    const children = new Map<string, string[]>();
    for (const row of rows) {
        const parent = row['parent'] as string;
        children.set(parent, [...(children.get(parent) ?? []), row['id'] as string]);
    }
    return children;
}

/** Everything that a delete takes along: for each object, the record ids and which root each came from. */
type Closure = Map<ObjectModel, Map<string, string>>;

function closureOf(services: DmlServices, object: ObjectModel, roots: readonly string[]): Closure {
    const closure: Closure = new Map();
    const visit = (level: ObjectModel, ids: ReadonlyMap<string, string>): void => {
        const known = closure.get(level) ?? new Map<string, string>();
        closure.set(level, known);
        const fresh = new Map([...ids].filter(([id]) => !known.has(id)));
        fresh.forEach((root, id) => known.set(id, root));
        if (fresh.size === 0) {
            return;
        }
        for (const relationship of childRelationships(services, level)) {
            if (relationship.effect === 'Cascade') {
                const children = childIds(services, relationship, [...fresh.keys()]);
                const pairs = [...children].flatMap(([parent, own]) =>
                    own.map((id): [string, string] => [id, fresh.get(parent) ?? parent])
                );
                visit(relationship.child, new Map(pairs));
            }
        }
    };
    visit(object, new Map(roots.map((id) => [id, id])));
    return closure;
}

/** Records that stand in the way of a delete. */
export interface Blocker {
    readonly object: ObjectModel;
    readonly names: readonly string[];
}

/** Which of the records cannot be deleted, because they or children that go with them are referenced by records that stay. */
export function blockedDeletes(
    services: DmlServices,
    object: ObjectModel,
    ids: readonly string[]
): Map<string, Blocker> {
    const blocked = new Map<string, Blocker>();
    const closure = closureOf(services, object, ids);
    for (const [level, members] of closure) {
        for (const relationship of childRelationships(services, level)) {
            if (relationship.effect !== 'Restrict' || members.size === 0) {
                continue;
            }
            const { child } = relationship;
            for (const [parent, children] of childIds(services, relationship, [...members.keys()])) {
                const staying = children.filter((id) => closure.get(child)?.has(id) !== true);
                const root = members.get(parent) ?? parent;
                if (staying.length > 0 && !blocked.has(root)) {
                    const names = [...services.store.read(child.name, staying).values()].map((record) =>
                        String(record.get(child.nameField) ?? record.id)
                    );
                    blocked.set(root, { object: child, names });
                }
            }
        }
    }
    return blocked;
}

/**
 * Deletes records with the children that go with them and clears lookups to them. As on the platform, neither fires triggers.
 * Gives the errors of parents whose roll-ups could not follow.
 */
export function deleteWithChildren(services: DmlServices, object: ObjectModel, ids: readonly string[]): RowError[] {
    const taken: { readonly object: ObjectModel; readonly records: readonly SObjectRecord[] }[] = [];
    createEffects(services);
    deleteLevel(services, object, ids, new Set(ids), taken);
    return taken.flatMap(({ object: child, records }) => {
        const errors = recalculateSummaries(services, child, records);
        STANDARD_BEHAVIOURS[child.name]?.rollUp?.(services, records);
        return [...errors.values()].flat();
    });
}

function deleteLevel(
    services: DmlServices,
    object: ObjectModel,
    recordIds: readonly string[],
    visited: Set<string>,
    taken: { readonly object: ObjectModel; readonly records: readonly SObjectRecord[] }[]
): void {
    if (recordIds.length === 0) {
        return;
    }
    for (const relationship of childRelationships(services, object)) {
        const { child, field, effect } = relationship;
        const children = childIds(services, relationship, recordIds);
        const pairs = [...children].flatMap(([parent, own]) => own.map((id) => ({ parent, id })));
        if (effect === 'SetNull') {
            for (const { parent, id } of pairs) {
                remember(services, { parent, child: id, field: field.name });
                services.store.update(child.name, id, new Map<string, FieldValue>([[field.name, null]]));
            }
        } else if (effect === 'Cascade') {
            const pending = pairs.filter(({ id }) => !visited.has(id));
            pending.forEach(({ id }) => visited.add(id));
            pending.forEach(({ parent, id }) => remember(services, { parent, child: id, field: '' }));
            const ids = pending.map(({ id }) => id);
            taken.push({ object: child, records: [...services.store.read(child.name, ids).values()] });
            deleteLevel(services, child, ids, visited, taken);
        }
    }
    const { clock, user } = services.transactions.current();
    const now = new ApexDatetime(Math.floor(clock.now() / 1000) * 1000);
    for (const id of recordIds) {
        touch(services, object, id, now, user.userId);
        services.store.softDelete(object.name, id);
    }
}

function touch(services: DmlServices, object: ObjectModel, id: string, now: ApexDatetime, userId: string): void {
    const values = new Map<string, FieldValue>();
    const stamps: readonly (readonly [string, FieldValue])[] = [
        ['LastModifiedDate', now],
        ['LastModifiedById', userId],
        ['SystemModstamp', now]
    ];
    for (const [name, value] of stamps) {
        if (object.fields.has(name.toLowerCase())) {
            values.set(name, value);
        }
    }
    services.store.update(object.name, id, values);
}

/** What a delete did to a child: took it along (`field` is empty) or cleared its lookup. */
interface Effect {
    readonly parent: string;
    readonly child: string;
    readonly field: string;
}

const EFFECTS = '"$deletions"';

function createEffects(services: DmlServices): void {
    services.store.query(
        `CREATE TABLE IF NOT EXISTS ${EFFECTS} (parent TEXT, child TEXT, field TEXT, PRIMARY KEY (parent, child, field))`
    );
}

function remember(services: DmlServices, { parent, child, field }: Effect): void {
    services.store.query(`INSERT OR REPLACE INTO ${EFFECTS} VALUES (?, ?, ?)`, [parent, child, field]);
}

/** Ids of the records that went into the recycle bin with a record. */
export function takenAlong(services: DmlServices, id: string): string[] {
    createEffects(services);
    const rows = services.store.query(`SELECT child FROM ${EFFECTS} WHERE parent = ? AND field = ''`, [id]);
    return rows.map((row) => String(row['child']));
}

/**
 * Brings a record back with the children that went with it, and restores lookups to it that were cleared and not replaced
 * (Apex Developer Guide, Restoring Deleted Records). Throws UniqueViolation.
 */
export function undeleteWithChildren(services: DmlServices, id: string): void {
    const { store } = services;
    const object = store.objectOfId(id);
    if (!object) {
        throw new Error(`${id} is no record id`);
    }
    createEffects(services);
    store.undelete(object.name, id);
    const rows = store.query(`SELECT child, field FROM ${EFFECTS} WHERE parent = ?`, [id]);
    store.query(`DELETE FROM ${EFFECTS} WHERE parent = ?`, [id]);
    for (const row of rows) {
        const [child, field] = [String(row['child']), String(row['field'])];
        if (field === '') {
            undeleteWithChildren(services, child);
        } else {
            restoreLookup(services, child, field, id);
        }
    }
}

function restoreLookup(services: DmlServices, childId: string, field: string, parentId: string): void {
    const { store } = services;
    const child = store.objectOfId(childId);
    const record = child && store.read(child.name, [childId], { includeDeleted: true }).get(childId);
    if (child && record && record.get(field) === null) {
        store.update(child.name, childId, new Map<string, FieldValue>([[field, parentId]]));
    }
}
