import type { OrgTransaction } from '../transaction';
import { decodeValue, type SqlRow, type SqlValue } from '../store';
import { SObjectRecord } from '../values';
import type { Operand, PathOperand, ValueType } from './operands';
import type { ChildSelection, ResolvedQuery, SelectedColumn } from './resolvedQuery';
import { amountOf, orderSql, whereSql, type RunContext, type SqlText } from './selectSql';
import { SqlScope } from './sqlScope';

interface PlannedField {
    readonly name: string;
    readonly column: string;
    readonly type: ValueType;
}

/** How records of one kind (the root, or a parent behind a relationship) are built from a row. */
class RecordPlan {
    readonly fields: PlannedField[] = [];
    readonly parents = new Map<string, { readonly plan: RecordPlan; readonly lookupName: string }>();

    constructor(
        private readonly type: string,
        private readonly idColumn: string
    ) {}

    build(row: SqlRow): SObjectRecord | null {
        const id = row[this.idColumn];
        if (typeof id !== 'string') {
            return null;
        }
        const record = new SObjectRecord(this.type).set('Id', id);
        record.queried = true;
        for (const { name, column, type } of this.fields) {
            record.set(name, decodeValue(type, row[column] ?? null));
        }
        for (const [relationship, { plan, lookupName }] of this.parents) {
            const parent = plan.build(row);
            record.parents.set(relationship, parent);
            // The platform returns the lookup with the parent it leads to.
            if (!record.has(lookupName)) {
                record.set(lookupName, parent?.id ?? null);
            }
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
        query: ResolvedQuery
    ) {
        this.plan = new RecordPlan(query.object.name, this.add(scope.column('Id')));
        query.columns.forEach((column) => this.select(column));
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
        const name = path.at(-1) ?? '';
        const owner = this.ownerOf(operand.kind === 'label' ? operand.argument : (operand as PathOperand));
        owner.fields.push({ name, column: this.add(this.scope.value(operand)), type: operand.type });
    }

    /** The plan of the record that a selected field belongs to. */
    private ownerOf(operand: PathOperand): RecordPlan {
        let plan = this.plan;
        operand.steps.forEach(({ lookup, target }, index) => {
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
            parent = { plan: new RecordPlan(type, this.add(idSql())), lookupName: lookup.name };
            plan.parents.set(relationship, parent);
        }
        return parent.plan;
    }
}

/** Runs a query that gives records, with parents and children filled in. Counts rows against the limits. */
export function runRecords(context: RunContext, transaction: OrgTransaction, query: ResolvedQuery): SObjectRecord[] {
    const scope = new SqlScope(context, query.object);
    const select = new RecordSelect(scope, query);
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
    const select = new RecordSelect(scope, query);
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
