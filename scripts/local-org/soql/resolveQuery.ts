import { UnsupportedFeatureError } from '../errors';
import { objectOf, type OrgModel } from '../metadata/model';
import { isOtherPlatformChild, isOtherPlatformObject, ownPrefixNote } from '../metadata/platformNames';
import { isGroupable, isSortable } from '../metadata/fieldAbilities';
import type { ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import type { ConditionNode, OperandNode, QueryNode, SelectNode } from './ast';
import { checkComparison } from './checkComparison';
import { childRelationshipOf } from './childRelationshipOf';
import { checkClauses, namesObject } from './clauseRules';
import { operandKey, operandsIn, pathOf } from './operandKey';
import { canonicalPath, OperandResolver, type Operand, type PathOperand } from './operands';
import { noSuchRelationship, QueryError, unsupportedObject } from './queryError';
import type {
    ChildSelection,
    FieldUse,
    ResolvedCondition,
    ResolvedQuery,
    ResolvedTypeOf,
    SelectedColumn
} from './resolvedQuery';
import { checkSameTarget, checkSemijoins } from './semijoinRules';
import { resolveTypeOf } from './typeOf';

/** Setup objects that nothing writes rows for: an empty answer would be wrong. */
const WITHOUT_ROWS = ['Name', 'UserLicense'];
const MAX_FIELDS_LIMIT = 200;

/** Looks up every name of a query; a nested one reads children of its parent. Throws QueryError in the platform's wording. */
export function resolveQuery(model: OrgModel, node: QueryNode, isNested = false): ResolvedQuery {
    const object = objectOf(model, node.from.name);
    if (!object && isOtherPlatformObject(node.from.name, model)) {
        const note = ownPrefixNote(node.from.name, model);
        throw new UnsupportedFeatureError('soql', `a query of ${node.from.name}${note}`, node.from.at);
    }
    if (!object || object.kind === 'platformEvent') {
        throw new QueryError(unsupportedObject(node.from.name), node.from.at);
    }
    if (WITHOUT_ROWS.includes(object.name)) {
        throw new UnsupportedFeatureError('soql', `a query of ${object.name}`, node.from.at);
    }
    if (object.name === 'FieldDefinition' && !isNested && !namesObject(node.where)) {
        throw new QueryError('A filter on a reified column is required [EntityDefinitionId,DurableId]', node.from.at);
    }
    return new QueryResolver(model, node, object).resolve();
}

function usesAggregate(operand: OperandNode): boolean {
    return (
        operand.kind === 'function' &&
        (operand.inner ? usesAggregate(operand.inner) : /^(AVG|COUNT|COUNT_DISTINCT|MIN|MAX|SUM)$/.test(operand.name))
    );
}

function isCountAll(select: SelectNode): boolean {
    return (
        select.kind === 'operand' &&
        select.operand.kind === 'function' &&
        select.operand.path === null &&
        !select.operand.inner
    );
}

class QueryResolver {
    private readonly operands: OperandResolver;
    private readonly uses: FieldUse[] = [];
    private readonly objects = new Set<ObjectModel>();

    constructor(
        private readonly model: OrgModel,
        private readonly node: QueryNode,
        private readonly object: ObjectModel
    ) {
        this.operands = new OperandResolver(model, object, node.from);
        this.objects.add(object);
    }

    resolve(): ResolvedQuery {
        const { node } = this;
        const isCount = node.groupBy.length === 0 && node.select.length === 1 && node.select.some(isCountAll);
        const isAggregate =
            !isCount &&
            (node.groupBy.length > 0 ||
                node.select.some((select) => select.kind === 'operand' && usesAggregate(select.operand)));
        const kind = isCount ? 'count' : isAggregate ? 'aggregate' : 'records';
        checkClauses(node, kind, this.object);
        checkSemijoins(node);
        const groupBy = node.groupBy.map((operand) => this.group(operand));
        const columns = isCount ? [] : isAggregate ? this.aggregateColumns(groupBy) : this.recordColumns();
        const children = isCount || isAggregate ? [] : this.children();
        return {
            object: this.object,
            kind,
            columns,
            children,
            typeOfs: this.typeOfs(),
            groupBy,
            grouping: node.grouping,
            ownedOnly: node.scope === 'mine' && this.requireOwner(),
            where: node.where && this.condition(node.where, false),
            having: node.having && this.having(node.having, groupBy),
            orderBy: node.orderBy.map((order) => this.order(order, kind, groupBy)),
            limit: node.limit,
            offset: node.offset,
            allRows: node.allRows,
            uses: this.uses,
            objects: [...this.objects]
        };
    }

    private operand(node: OperandNode, selected: boolean): Operand {
        const operand = this.operands.resolve(node);
        if (operand.kind === 'format' && !selected) {
            throw new QueryError('FORMAT is allowed in the SELECT list only', node.at);
        }
        if (operand.kind === 'compound' && !selected) {
            const column = operandKey(operand);
            throw new QueryError(`field '${column}' can not be filtered, grouped or sorted in a query call`, node.at);
        }
        if (operand.kind === 'distance' && selected) {
            throw new UnsupportedFeatureError('soql', 'DISTANCE in SELECT', node.at);
        }
        this.use(operand, selected);
        return operand;
    }

    private use(operand: Operand, selected: boolean): void {
        switch (operand.kind) {
            case 'field':
                this.useSteps(operand, selected);
                this.uses.push({ object: operand.object, field: operand.field, selected });
                this.objects.add(operand.object);
                return;
            case 'polymorphic':
                this.useSteps(operand, selected);
                this.uses.push({ object: operand.source, field: operand.lookup, selected });
                return;
            case 'label':
            case 'date':
            case 'format':
            case 'grouping':
                this.use(operand.argument, selected);
                return;
            case 'compound':
                operand.parts.forEach((part) => this.use(part, selected));
                return;
            case 'distance':
                this.use(operand.from, selected);
                if (operand.to.kind === 'compound') {
                    this.use(operand.to, selected);
                }
                return;
            case 'aggregate':
                if (operand.argument) {
                    this.use(operand.argument, selected);
                }
        }
    }

    private group(node: OperandNode): Operand {
        const operand = this.operand(node, false);
        if ((operand.kind === 'field' && !isGroupable(operand.field)) || operand.kind === 'distance') {
            throw new QueryError(`field '${operandKey(operand)}' can not be grouped in a query call`, node.at);
        }
        return operand;
    }

    /** HAVING filters by aggregates and by what the query groups by. */
    private having(node: ConditionNode, groupBy: readonly Operand[]): ResolvedCondition {
        const condition = this.condition(node, true);
        const grouped = groupBy.map(operandKey);
        const wrong = operandsIn(condition).find((operand) => {
            const source = operand.kind === 'grouping' ? operand.argument : operand;
            return source.kind !== 'aggregate' && !grouped.includes(operandKey(source));
        });
        if (wrong) {
            throw new QueryError(`Field must be grouped or aggregated: ${operandKey(wrong)}`, this.node.at);
        }
        return condition;
    }

    private useSteps(operand: PathOperand, selected: boolean): void {
        for (const step of operand.steps) {
            this.uses.push({ object: step.source, field: step.lookup, selected });
            this.objects.add(step.target);
        }
    }

    private recordColumns(): SelectedColumn[] {
        const columns = this.node.select.flatMap((select): SelectedColumn[] => {
            if (select.kind === 'subquery' || select.kind === 'typeof') {
                return [];
            }
            return select.kind === 'fields' ? this.fieldGroup(select.group, select.at) : [this.recordColumn(select)];
        });
        const seen = new Set<string>();
        for (const { path } of columns) {
            const key = path.join('.');
            if (seen.has(key)) {
                throw new QueryError(`duplicate field selected: ${key}`, this.node.at);
            }
            seen.add(key);
        }
        return columns;
    }

    private recordColumn(select: Extract<SelectNode, { kind: 'operand' }>): SelectedColumn {
        const operand = this.operand(select.operand, true);
        const { at } = select.operand;
        const shown = operand.kind === 'format' ? operand.argument : operand;
        if (shown.kind === 'date') {
            throw new QueryError(`Date function ${shown.name} in the SELECT list must also be in GROUP BY`, at);
        }
        if (shown.kind === 'grouping') {
            throw new QueryError('GROUPING() needs GROUP BY ROLLUP or CUBE', at);
        }
        if (select.alias !== null) {
            if (operand.kind !== 'label' && operand.kind !== 'format') {
                throw new QueryError('only aggregate expressions use field aliasing', at);
            }
            return { operand, path: [...canonicalPath(pathOf(shown)).slice(0, -1), select.alias] };
        }
        return { operand, path: canonicalPath(pathOf(shown)) };
    }

    private fieldGroup(group: 'ALL' | 'CUSTOM' | 'STANDARD', at: SourceLocation): SelectedColumn[] {
        const { limit } = this.node;
        if (group !== 'STANDARD' && !(limit?.kind === 'number' && limit.value <= MAX_FIELDS_LIMIT)) {
            throw new QueryError(`The SOQL FIELDS function must have a LIMIT of at most ${MAX_FIELDS_LIMIT}`, at);
        }
        return [...this.object.fields.values()]
            .filter((field) => group === 'ALL' || field.isCustom === (group === 'CUSTOM'))
            .map((field) => ({
                operand: this.operand({ kind: 'path', path: [field.name], at }, true),
                path: [field.name]
            }));
    }

    private aggregateColumns(groupBy: readonly Operand[]): SelectedColumn[] {
        const grouped = new Set(groupBy.map(operandKey));
        const names = new Set<string>();
        let expressions = 0;
        return this.node.select.map((select): SelectedColumn => {
            const { operand: operandNode, alias } = select as Extract<SelectNode, { kind: 'operand' }>;
            const operand = this.operand(operandNode, true);
            const source = operand.kind === 'grouping' || operand.kind === 'format' ? operand.argument : operand;
            if (source.kind !== 'aggregate' && !grouped.has(operandKey(source))) {
                throw new QueryError(`Field must be grouped or aggregated: ${operandKey(operand)}`, operandNode.at);
            }
            const isField = operand.kind === 'field' || operand.kind === 'polymorphic';
            const name = alias ?? (isField ? (canonicalPath(operand).at(-1) ?? '') : `expr${expressions++}`);
            if (names.has(name.toLowerCase())) {
                throw new QueryError(`duplicate alias: ${name}`, operandNode.at);
            }
            names.add(name.toLowerCase());
            return { operand, path: [name] };
        });
    }

    private children(): ChildSelection[] {
        return this.node.select.flatMap((select): ChildSelection[] => {
            if (select.kind !== 'subquery') {
                return [];
            }
            const { query } = select;
            const child = childRelationshipOf(this.model, this.object, this.ownChild(query.from.name));
            if (!child && isOtherPlatformChild(this.object, this.ownChild(query.from.name))) {
                const feature = `child relationship ${this.object.name}.${query.from.name}`;
                throw new UnsupportedFeatureError('soql', feature, query.from.at);
            }
            if (!child) {
                throw new QueryError(noSuchRelationship(query.from.name, 'FROM part of query call'), query.from.at);
            }
            const from = { ...query.from, name: child.object.name };
            const resolved = resolveQuery(this.model, { ...query, from }, true);
            if (resolved.kind !== 'records') {
                throw new QueryError('Aggregate functions are not allowed in nested queries', query.at);
            }
            return [{ relationship: child.name, lookup: child.lookup, query: resolved }];
        });
    }

    /** `FROM Account.Contacts` says whose children they are. */
    private ownChild(written: string): string {
        const [owner, ...rest] = written.split('.');
        const names = [this.object.name, this.node.from.alias].map((name) => name?.toLowerCase());
        return rest.length > 0 && names.includes(owner.toLowerCase()) ? rest.join('.') : written;
    }

    private typeOfs(): ResolvedTypeOf[] {
        return this.node.select.flatMap((select) => {
            if (select.kind !== 'typeof') {
                return [];
            }
            const resolved = resolveTypeOf(this.model, select, this.operands);
            this.use(resolved.base, true);
            for (const field of resolved.cases.flatMap(({ fields }) => fields)) {
                this.use(field, true);
            }
            resolved.cases.forEach(({ object }) => this.objects.add(object));
            return [resolved];
        });
    }

    /** USING SCOPE mine asks for the owner. */
    private requireOwner(): boolean {
        if (!this.object.fields.has('ownerid')) {
            throw new QueryError(`Scope mine is not supported for ${this.object.name}`, this.node.from.at);
        }
        return true;
    }

    private order(
        order: QueryNode['orderBy'][number],
        kind: ResolvedQuery['kind'],
        groupBy: readonly Operand[]
    ): ResolvedQuery['orderBy'][number] {
        const operand = this.operand(order.operand, false);
        const { at } = order.operand;
        const isUnsorted = operand.kind === 'field' && !isSortable(operand.field);
        if (isUnsorted || operand.type.kind === 'longText' || operand.type.kind === 'blob') {
            throw new QueryError(`field '${operandKey(operand)}' can not be sorted in a query call`, at);
        }
        if (kind === 'aggregate' && operand.kind !== 'aggregate') {
            const source = operand.kind === 'grouping' ? operand.argument : operand;
            if (!groupBy.some((group) => operandKey(group) === operandKey(source))) {
                throw new QueryError(`Ordered field must be grouped or aggregated: ${operandKey(operand)}`, at);
            }
        } else if (kind !== 'aggregate' && operand.kind === 'aggregate') {
            throw new QueryError(`aggregate ${operand.name} needs a grouped query`, at);
        }
        return { operand, descending: order.descending, nullsLast: order.nullsLast };
    }

    private condition(node: ConditionNode, having: boolean): ResolvedCondition {
        switch (node.kind) {
            case 'and':
            case 'or':
                return { kind: node.kind, parts: node.parts.map((part) => this.condition(part, having)) };
            case 'not':
                return { kind: 'not', part: this.condition(node.part, having) };
            case 'compare':
                return this.comparison(node, having);
        }
    }

    private comparison(node: Extract<ConditionNode, { kind: 'compare' }>, having: boolean): ResolvedCondition {
        const operand = this.operand(node.operand, false);
        if (!having && operand.kind === 'aggregate') {
            throw new QueryError(`Aggregate function ${operand.name} is not allowed in WHERE`, node.at);
        }
        if (node.value.kind === 'subquery') {
            return this.semijoin(operand, node, node.value.query);
        }
        checkComparison(operand, operandKey(operand), node);
        return { kind: 'compare', operand, operator: node.operator, value: node.value, at: node.at };
    }

    private semijoin(
        operand: Operand,
        node: Extract<ConditionNode, { kind: 'compare' }>,
        subquery: QueryNode
    ): ResolvedCondition {
        const query = resolveQuery(this.model, subquery);
        const [column] = query.columns;
        if (node.operator !== 'IN' && node.operator !== 'NOT IN') {
            throw new QueryError('Nested queries in WHERE need IN or NOT IN', node.at);
        }
        const isDotted = [operand, column?.operand].some((one) => one?.kind === 'field' && one.steps.length > 0);
        if (isDotted) {
            const message = `The left operand and the inner select field of a semi join cannot have relationships: '${operandKey(operand)}'`;
            throw new QueryError(message, node.at);
        }
        if (!column || query.columns.length > 1 || query.kind !== 'records' || query.children.length > 0) {
            throw new QueryError('Semi join sub-selects must select exactly one field', subquery.at);
        }
        if (operand.type.kind !== 'id' || column.operand.type.kind !== 'id') {
            throw new QueryError('Semi join sub-selects can only query id fields', subquery.at);
        }
        checkSameTarget(operand, column.operand, subquery.at);
        this.uses.push(...query.uses.map((use) => ({ ...use, selected: false })));
        query.objects.forEach((object) => this.objects.add(object));
        return { kind: 'semijoin', operand, negated: node.operator === 'NOT IN', query };
    }
}
