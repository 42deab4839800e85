import type { OrgTransaction } from '../transaction';
import type { FieldModel } from '../metadata/objectModel';
import { decodeValue, type SqlRow, type SqlValue } from '../store';
import { ApexAddress, ApexDecimal, ApexLocation, SObjectRecord, type FieldValue } from '../values';
import type { CalendarContext } from './dateLiterals';
import { formatted } from './formatFunction';
import { canonicalPath, type Operand, type PathOperand } from './operands';
import { pathOf } from './operandKey';
import type { ChildSelection, ResolvedQuery, ResolvedTypeOf, SelectedColumn } from './resolvedQuery';
import { amountOf, orderSql, whereSql, type RunContext, type SqlText } from './selectSql';
import { SqlScope } from './sqlScope';

interface PlannedField {
    readonly name: string;
    readonly column: string;
    /** Whose value the column holds. */
    readonly source: Operand;
    /** FORMAT(): the value becomes text of the user's locale. */
    readonly isFormatted: boolean;
}

/** The platform returns the lookup with the parent it leads to. */
function setParent(record: SObjectRecord, relationship: string, lookup: string, parent: SObjectRecord | null): void {
    record.parents.set(relationship, parent);
    if (!record.has(lookup)) {
        record.set(lookup, parent?.id ?? null);
    }
}

/** A compound field that a row is put together from. */
interface PlannedCompound {
    readonly field: FieldModel;
    readonly parts: readonly PlannedField[];
}

/** A location from its parts; null where one is empty or no point on the earth (SOQL and SOSL Reference, Location-Based SOQL Queries). */
function locationOf(parts: readonly PlannedField[], row: SqlRow): ApexLocation | null {
    const [latitude, longitude] = parts.map((part) => decodeValue(part.source.type, row[part.column] ?? null));
    if (!(latitude instanceof ApexDecimal) || !(longitude instanceof ApexDecimal)) {
        return null;
    }
    const location = new ApexLocation(latitude.toNumber(), longitude.toNumber());
    return location.isValid ? location : null;
}

function compoundOf({ field, parts }: PlannedCompound, row: SqlRow): FieldValue {
    return field.type === 'Location' ? locationOf(parts, row) : addressOf(field.name, parts, row);
}

/** An address from its parts; null where all are empty. */
function addressOf(name: string, parts: readonly PlannedField[], row: SqlRow): ApexAddress | null {
    const prefix = name.slice(0, -'Address'.length);
    const values = parts.map((part) => [
        part.name.slice(prefix.length),
        decodeValue(part.source.type, row[part.column] ?? null)
    ]);
    return values.every(([, value]) => value === null)
        ? null
        : new ApexAddress(Object.fromEntries(values) as ConstructorParameters<typeof ApexAddress>[0]);
}

/** How records of one kind (the root, or a parent behind a relationship) are built from a row. */
class RecordPlan {
    readonly fields: PlannedField[] = [];
    readonly compounds: PlannedCompound[] = [];
    readonly parents = new Map<string, { readonly plan: RecordPlan; readonly lookupName: string }>();
    /** Parents of a TYPEOF: the first plan that finds a record builds it. */
    readonly choices = new Map<string, { readonly plans: readonly RecordPlan[]; readonly lookupName: string }>();

    constructor(
        private readonly type: string,
        private readonly idColumn: string,
        private readonly calendar: CalendarContext
    ) {}

    build(row: SqlRow): SObjectRecord | null {
        const id = row[this.idColumn];
        if (typeof id !== 'string') {
            return null;
        }
        const record = new SObjectRecord(this.type).set('Id', id);
        record.queried = true;
        for (const { name, column, source, isFormatted } of this.fields) {
            const value = decodeValue(source.type, row[column] ?? null);
            record.set(name, isFormatted ? formatted(source, value, this.calendar) : value);
        }
        for (const compound of this.compounds) {
            record.set(compound.field.name, compoundOf(compound, row));
        }
        for (const [relationship, { plan, lookupName }] of this.parents) {
            setParent(record, relationship, lookupName, plan.build(row));
        }
        for (const [relationship, { plans, lookupName }] of this.choices) {
            const found = plans.map((plan) => plan.build(row)).find((parent) => parent !== null);
            setParent(record, relationship, lookupName, found ?? null);
        }
        return record;
    }
}

/** Columns of one SELECT and the plan to read them. */
class RecordSelect {
    readonly plan: RecordPlan;
    private readonly columns: string[] = [];

    constructor(
        private readonly scope: SqlScope,
        query: ResolvedQuery,
        private readonly calendar: CalendarContext
    ) {
        this.plan = this.newPlan(query.object.name, scope.column('Id'));
        query.columns.forEach((column) => this.select(column));
        query.typeOfs.forEach((typeOf) => this.selectTypeOf(typeOf));
    }

    list(): string {
        return this.columns.join(', ');
    }

    add(sql: string): string {
        const name = `c${this.columns.length}`;
        this.columns.push(`${sql} AS ${name}`);
        return name;
    }

    private select({ operand, path }: SelectedColumn): void {
        const owner = this.ownerOf(pathOf(operand));
        if (operand.kind === 'compound') {
            const parts = operand.parts.map((part) => this.planned([part.field.name], part));
            owner.compounds.push({ field: operand.field.field, parts });
        } else {
            owner.fields.push(this.planned(path, operand));
        }
    }

    /** One plan for each WHEN, and one of Name records for ELSE. */
    private selectTypeOf({ base, cases, otherwise }: ResolvedTypeOf): void {
        const owner = this.ownerOf({ ...base, kind: 'field', object: base.source, field: base.lookup });
        const plans = cases.map(({ object, way, fields }) => {
            const plan = this.newPlan(object.name, `${this.scope.parentAlias(way)}."Id"`);
            for (const field of fields) {
                this.ownerOf(field, plan, way.length).fields.push(this.planned(canonicalPath(field), field));
            }
            return plan;
        });
        const [first] = otherwise ?? [];
        if (otherwise && first) {
            const plan = this.newPlan('Name', this.scope.polymorphicId(first));
            plan.fields.push(...otherwise.map((field) => this.planned(canonicalPath(field), field)));
            plans.push(plan);
        }
        const { lookup } = base;
        owner.choices.set(lookup.relationshipName ?? lookup.name, { plans, lookupName: lookup.name });
    }

    private planned(path: readonly string[], operand: Operand): PlannedField {
        const isFormatted = operand.kind === 'format';
        const source = isFormatted ? operand.argument : operand;
        return { name: path.at(-1) ?? '', column: this.add(this.scope.value(source)), source, isFormatted };
    }

    private newPlan(type: string, idSql: string): RecordPlan {
        return new RecordPlan(type, this.add(idSql), this.calendar);
    }

    /** The plan of the record that a selected field belongs to, from the record of `start` on. */
    private ownerOf(operand: PathOperand, start = this.plan, skipped = 0): RecordPlan {
        let plan = start;
        operand.steps.forEach(({ lookup, target }, index) => {
            if (index < skipped) {
                return;
            }
            const idSql = (): string => `${this.scope.parentAlias(operand.steps.slice(0, index + 1))}."Id"`;
            plan = this.parentOf(plan, lookup, target.name, idSql);
        });
        return operand.kind === 'field'
            ? plan
            : this.parentOf(plan, operand.lookup, 'Name', () => this.scope.polymorphicId(operand));
    }

    private parentOf(
        plan: RecordPlan,
        lookup: { readonly name: string; readonly relationshipName: string | null },
        type: string,
        idSql: () => string
    ): RecordPlan {
        const relationship = lookup.relationshipName ?? lookup.name;
        let parent = plan.parents.get(relationship);
        if (!parent) {
            parent = { plan: this.newPlan(type, idSql()), lookupName: lookup.name };
            plan.parents.set(relationship, parent);
        }
        return parent.plan;
    }
}

/** Runs a query that gives records, with parents and children filled in. Counts rows against the limits. */
export function runRecords(context: RunContext, transaction: OrgTransaction, query: ResolvedQuery): SObjectRecord[] {
    const scope = new SqlScope(context, query.object);
    const select = new RecordSelect(scope, query, context.calendar);
    const params: SqlValue[] = [];
    const where = whereSql(context, scope, query, params);
    const order = orderSql(scope, query.orderBy);
    const limit = amountOf(query.limit, context.binds, 'LIMIT');
    const offset = amountOf(query.offset, context.binds, 'OFFSET');
    // SQLite wants a LIMIT before OFFSET; -1 is none.
    const page = limit === null && offset === null ? '' : ' LIMIT ? OFFSET ?';
    if (page !== '') {
        params.push(limit ?? -1, offset ?? 0);
    }
    const sql = `SELECT ${select.list()} FROM ${scope.from()}${where} ORDER BY ${order}${page}`;
    const rows = context.store.query(sql, params);
    transaction.limits.consume('queryRows', rows.length);
    const records = rows.map((row) => select.plan.build(row) as SObjectRecord);
    query.children.forEach((child) => attachChildren(context, transaction, records, child));
    return records;
}

const PARENT = 'parentId';
const POSITION = 'position';

function attachChildren(
    context: RunContext,
    transaction: OrgTransaction,
    parents: readonly SObjectRecord[],
    selection: ChildSelection
): void {
    transaction.limits.consume('aggregateQueries');
    const byParent = new Map(parents.map((parent) => [parent.id as string, [] as SObjectRecord[]]));
    parents.forEach((parent) => parent.children.set(selection.relationship, byParent.get(parent.id as string) ?? []));
    if (parents.length === 0) {
        return;
    }
    const { query, lookup } = selection;
    const scope = new SqlScope(context, query.object);
    const select = new RecordSelect(scope, query, context.calendar);
    const lookupSql = scope.column(lookup.name);
    const ofParents: SqlText = {
        sql: `${lookupSql} IN (SELECT value FROM json_each(?))`,
        params: [JSON.stringify([...byParent.keys()])]
    };
    const params: SqlValue[] = [];
    const where = whereSql(context, scope, query, params, ofParents);
    const position = `ROW_NUMBER() OVER (PARTITION BY ${lookupSql} ORDER BY ${orderSql(scope, query.orderBy)})`;
    const inner = `SELECT ${select.list()}, ${lookupSql} AS ${PARENT}, ${position} AS ${POSITION} FROM ${scope.from()}${where}`;
    const limit = amountOf(query.limit, context.binds, 'LIMIT');
    const page = limit === null ? '' : ` WHERE ${POSITION} <= ${limit}`;
    const rows = context.store.query(`SELECT * FROM (${inner})${page} ORDER BY ${PARENT}, ${POSITION}`, params);
    transaction.limits.consume('queryRows', rows.length);
    const records = rows.map((row) => {
        const record = select.plan.build(row) as SObjectRecord;
        byParent.get(row[PARENT] as string)?.push(record);
        return record;
    });
    query.children.forEach((child) => attachChildren(context, transaction, records, child));
}

/** True when the query selects a field whose content counts as a long text. */
export function selectsLongText(query: ResolvedQuery): boolean {
    return query.columns.some(({ operand }: { operand: Operand }) => operand.type.kind === 'longText');
}
