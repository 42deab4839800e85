import { objectOf, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { RecordStore, SqlRow } from '../store';
import { decodeValue } from '../store';
import type { FieldValue } from '../values';
import type { SharingRule } from './sharingRules';

/** Causes of share rows that the org itself keeps: nobody writes or deletes them. */
export const KEPT_CAUSES = ['Owner', 'Rule'] as const;

/** A share object and the fields that say for which record and how far. */
export interface ShareObject {
    readonly share: ObjectModel;
    readonly base: ObjectModel;
    readonly parent: FieldModel;
    readonly access: FieldModel;
}

/** The parts of a share object; undefined for any other object. */
export function shareObject(model: OrgModel, object: ObjectModel): ShareObject | undefined {
    const base = object.derivedFrom?.kind === 'share' ? objectOf(model, object.derivedFrom.object) : undefined;
    const fields = [...object.fields.values()];
    const parent = fields.find((field) => base !== undefined && field.referenceTo.includes(base.name));
    const access = fields.find((field) => field.name === 'AccessLevel' || field.name === `${base?.name}AccessLevel`);
    return base && parent && access ? { share: object, base, parent, access } : undefined;
}

/** The share object of an object, with its parts; undefined where records are not shared one by one. */
export function shareObjectOf(model: OrgModel, { name }: ObjectModel): ShareObject | undefined {
    for (const object of model.objects.values()) {
        if (object.derivedFrom?.kind === 'share' && object.derivedFrom.object === name) {
            return shareObject(model, object);
        }
    }
    return undefined;
}

interface WantedRow {
    readonly parent: string;
    readonly grantee: string;
    readonly level: 'All' | 'Edit' | 'Read';
    readonly cause: (typeof KEPT_CAUSES)[number];
    readonly since: SqlRow;
}

/**
 * Rows of share objects for owners and sharing rules, brought up to date when a query reads them. Access itself is computed
 * from owners and rules and never from these rows.
 */
export class ShareRows {
    private readonly versions = new Map<string, string>();

    constructor(
        private readonly model: OrgModel,
        private readonly store: RecordStore,
        private readonly rules: readonly SharingRule[],
        private readonly ownersIn: (group: string) => readonly string[]
    ) {}

    /** Writes what the share object lacks and removes what no longer holds. Does nothing for other objects. */
    refresh(objectName: string): void {
        const object = objectOf(this.model, objectName);
        const kind = object && shareObject(this.model, object);
        if (!kind || !kind.base.fields.has('ownerid') || kind.base.sharingModel === 'ControlledByParent') {
            return;
        }
        const version = (): string =>
            this.store.version([kind.base.name, kind.share.name, 'User', 'Group', 'GroupMember', 'UserRole']);
        if (this.versions.get(objectName) !== version()) {
            this.write(kind);
            this.versions.set(objectName, version());
        }
    }

    private write(kind: ShareObject): void {
        const { share, parent, access } = kind;
        const wanted = new Map(
            [...this.ownerRows(kind), ...this.ruleRows(kind)].map((row) => [
                `${row.parent}/${row.grantee}/${row.cause}`,
                row
            ])
        );
        const stored = this.store.query(
            `SELECT "Id", "${parent.name}" AS parent, "UserOrGroupId" AS grantee, "${access.name}" AS level, "RowCause" AS cause FROM ${this.store.tableOf(share.name).sqlName} WHERE "RowCause" IN (SELECT value FROM json_each(?))`,
            [JSON.stringify(KEPT_CAUSES)]
        );
        for (const row of stored) {
            const key = `${String(row['parent'])}/${String(row['grantee'])}/${String(row['cause'])}`;
            const found = wanted.get(key);
            if (!found) {
                this.store.remove(share.name, String(row['Id']));
                continue;
            }
            wanted.delete(key);
            if (found.level !== row['level']) {
                this.store.update(share.name, String(row['Id']), new Map([[access.name, found.level]]));
            }
        }
        wanted.forEach((row) => this.insert(kind, row));
    }

    private insert({ share, parent, access }: ShareObject, row: WantedRow): void {
        const levels = [...share.fields.values()].filter(
            (field) => field !== access && field.name.endsWith('AccessLevel')
        );
        const columns = this.store.tableOf(share.name).columns;
        const modified = columns.get('LastModifiedDate');
        const values: [string, FieldValue][] = [
            ['Id', this.store.newId(share.name)],
            [parent.name, row.parent],
            ['UserOrGroupId', row.grantee],
            [access.name, row.level],
            ['RowCause', row.cause],
            ...levels.map((field): [string, FieldValue] => [field.name, this.defaultLevel(field)]),
            ['LastModifiedById', row.since['author'] as string],
            ['LastModifiedDate', modified ? decodeValue(modified.type, row.since['at'] ?? null) : null]
        ];
        this.store.insert(share.name, new Map(values));
    }

    /** How far everybody reaches the children of an account, by the defaults of the org. */
    private defaultLevel(field: FieldModel): string {
        const child = objectOf(this.model, field.name.slice(0, -'AccessLevel'.length));
        const levels: Partial<Record<ObjectModel['sharingModel'], string>> = { Read: 'Read', ReadWrite: 'Edit' };
        return levels[child?.sharingModel ?? 'Private'] ?? 'None';
    }

    private ownerRows({ base }: ShareObject): WantedRow[] {
        return this.select(base, '', []).map((row) => ({
            parent: String(row['Id']),
            grantee: String(row['OwnerId']),
            level: 'All',
            cause: 'Owner',
            since: row
        }));
    }

    /** Rules that give more than everybody has. */
    private ruleRows({ base }: ShareObject): WantedRow[] {
        const open =
            base.sharingModel === 'ReadWrite' ? ['edit', 'read'] : base.sharingModel === 'Read' ? ['read'] : [];
        return this.rules
            .filter((rule) => rule.object.name === base.name && !open.includes(rule.level))
            .sort((left, right) => left.level.localeCompare(right.level) * -1)
            .flatMap((rule) => {
                const rows = rule.rows
                    ? this.select(base, rule.rows.sql('b'), rule.rows.params)
                    : this.select(base, 'b."OwnerId" IN (SELECT value FROM json_each(?))', [
                          JSON.stringify(this.ownersIn(rule.ownedBy ?? ''))
                      ]);
                return rows.map((row): WantedRow => ({
                    parent: String(row['Id']),
                    grantee: rule.sharedTo,
                    level: rule.level === 'edit' ? 'Edit' : 'Read',
                    cause: 'Rule',
                    since: row
                }));
            });
    }

    private select(base: ObjectModel, where: string, params: Parameters<RecordStore['query']>[1]): SqlRow[] {
        const condition = where === '' ? '' : ` AND (${where})`;
        return this.store.query(
            `SELECT b."Id", b."OwnerId", b."CreatedById" AS author, b."CreatedDate" AS at FROM ${this.store.tableOf(base.name).sqlName} b WHERE b."IsDeleted" = 0${condition} ORDER BY b."Id"`,
            params
        );
    }
}
