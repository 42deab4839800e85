import { SourceError, UnsupportedFeatureError } from '../../local-org/errors';
import { parseQuery } from '../../local-org/soql/parseQuery';
import type { ConditionNode, OperandNode, QueryNode, ValueNode } from '../../local-org/soql/ast';
import type { SourceLocation } from '../../local-org/sourceLocation';
import { suggestion } from '../schema';
import { blankTexts, locationIn, type ApexFile } from './apexIndex';
import type { FieldInfo, ObjectInfo } from './objectIndex';
import type { Resolver } from './resolver';

/** Checks the labels, the custom names and the queries of all Apex. Types and methods are the compiler's business. */
export function checkApexSources(resolver: Resolver): void {
    const names = new CustomNames(resolver);
    for (const file of resolver.apex.files.values()) {
        checkLabels(file, resolver);
        names.check(file);
        checkQueries(file, resolver);
    }
}

/** System.Label.Name, Label.Name.method(), Label.namespace.Name; Label.get(namespace, name) is a call. */
const LABEL = /(?<![\w.])(?:System\s*\.\s*)?Label\s*\.\s*(\w+)\b(?!\s*\()(?:\s*\.\s*(\w+)\b(?!\s*\())?/gi;

function checkLabels({ code, source, path }: ApexFile, resolver: Resolver): void {
    for (const match of code.matchAll(LABEL)) {
        const [, first, second] = match as unknown as readonly [string, string, string | undefined];
        const at = locationIn(path, source, match.index);
        const isOwn = second === undefined || first.toLowerCase() === 'c' || resolver.isOwnNamespace(first);
        if (isOwn) {
            resolver.component('CustomLabel', second ?? first, at, 'label');
        } else {
            resolver.findings.unchecked('unchecked/name', at, `label ${first}.${second} belongs to another package`);
        }
    }
}

/** Every name with a suffix of the platform (__c, __r, __mdt, __e) must exist on some object. */
class CustomNames {
    private readonly known = new Set<string>();

    constructor(private readonly resolver: Resolver) {
        resolver.components.ofType('SharingReason').forEach((reason) => this.known.add(reason.name.toLowerCase()));
        for (const object of resolver.objects.objects.values()) {
            this.known.add(object.name.toLowerCase());
            for (const field of object.fields.values()) {
                this.known.add(field.name.toLowerCase());
                this.known.add((field.relationship ?? field.name).toLowerCase());
                if (field.childRelationship !== null) {
                    this.known.add(`${field.childRelationship}__r`.toLowerCase());
                }
            }
        }
    }

    check({ code, source, path }: ApexFile): void {
        for (const match of code.matchAll(/\b[A-Za-z]\w*__(?:c|r|mdt|e|b|x)\b/gi)) {
            const name = this.resolver.ownName(match[0]);
            if (this.known.has(name.toLowerCase())) {
                this.resolver.references++;
            } else if (!this.resolver.isForeign(name)) {
                const right = suggestion(name, [...this.known]) ?? 'a name of the project';
                this.resolver.findings.error(
                    'reference/apex-name',
                    locationIn(path, source, match.index),
                    `${match[0]} is no object, field or relationship of the project`,
                    right
                );
            } else {
                this.resolver.findings.unchecked(
                    'unchecked/name',
                    locationIn(path, source, match.index),
                    `${match[0]} belongs to another package`
                );
            }
        }
    }
}

/** Inline queries, with their place in the file. */
function* queriesOf({ code, source }: ApexFile): Generator<{ text: string; offset: number }> {
    for (const match of code.matchAll(/\[\s*SELECT\b/gi)) {
        let depth = 0;
        for (let index = match.index; index < code.length; index++) {
            depth += code[index] === '[' ? 1 : code[index] === ']' ? -1 : 0;
            if (depth === 0) {
                yield { text: blankComments(source.slice(match.index + 1, index)), offset: match.index + 1 };
                break;
            }
        }
    }
}

/** The field that an operand names first; empty for COUNT(). */
function pathOf(operand: OperandNode): readonly string[] {
    return operand.kind === 'distance' ? operand.from : (operand.path ?? []);
}

/** Comments inside a query are blanks to the platform; texts stay. */
function blankComments(text: string): string {
    const code = blankTexts(text);
    return [...text]
        .map((character, index) => (code[index] === ' ' && !isInsideText(code, index) ? ' ' : character))
        .join('');
}

function isInsideText(code: string, index: number): boolean {
    return (code.slice(0, index).match(/'/g)?.length ?? 0) % 2 === 1;
}

function checkQueries(file: ApexFile, resolver: Resolver): void {
    for (const { text, offset } of queriesOf(file)) {
        const at = locationIn(file.path, file.source, offset);
        try {
            checkQuery(parseQuery(text, at).query, resolver);
        } catch (error) {
            if (error instanceof UnsupportedFeatureError || error instanceof SourceError) {
                // Whether the grammar accepts it is the compiler's business; here a query is read for its names only.
                resolver.findings.unchecked('unchecked/query', at, error.message.replace(/^\S+:\d+:\d+: /, ''));
            } else {
                throw error;
            }
        }
    }
}

function checkQuery(query: QueryNode, resolver: Resolver): void {
    const object = resolver.object(query.from.name, query.from.at);
    if (object) {
        new QueryChecker(object, query, resolver).check();
    }
}

class QueryChecker {
    constructor(
        private readonly object: ObjectInfo,
        private readonly query: QueryNode,
        private readonly resolver: Resolver
    ) {}

    check(): void {
        for (const entry of this.query.select) {
            if (entry.kind === 'operand') {
                this.operand(entry.operand);
            } else if (entry.kind === 'subquery') {
                this.childQuery(entry.query);
            }
        }
        this.query.groupBy.forEach((operand) => this.operand(operand));
        const aliases = new Set(
            this.query.select.flatMap((entry) =>
                entry.kind === 'operand' && entry.alias ? [entry.alias.toLowerCase()] : []
            )
        );
        this.query.orderBy
            .filter(({ operand }) => !aliases.has(pathOf(operand).join('.').toLowerCase()))
            .forEach(({ operand }) => this.operand(operand));
        if (this.query.where) {
            this.condition(this.query.where);
        }
    }

    private operand(operand: OperandNode): FieldInfo | null {
        if (operand.kind === 'distance' && operand.to.kind === 'path') {
            this.path(operand.to.path, operand.at);
        }
        const path = pathOf(operand);
        return path.length === 0 ? null : this.path(path, operand.at);
    }

    private path(path: readonly string[], at: SourceLocation): FieldInfo | null {
        const [first = '', ...rest] = path;
        const isAlias =
            rest.length > 0 &&
            [this.query.from.alias, this.query.from.name].some((each) => each?.toLowerCase() === first.toLowerCase());
        return this.resolver.field(this.object, (isAlias ? rest : path).join('.'), at);
    }

    private childQuery(query: QueryNode): void {
        // (SELECT Id FROM Account.Contacts) names the parent once more.
        const relationship = query.from.name.split('.').at(-1) ?? query.from.name;
        const wanted = this.resolver.ownName(relationship).replace(/__r$/i, '').toLowerCase();
        for (const child of this.resolver.objects.objects.values()) {
            for (const field of child.fields.values()) {
                const isChild =
                    field.childRelationship?.toLowerCase() === wanted &&
                    field.targets.some((each) => each.toLowerCase() === this.object.name.toLowerCase());
                if (isChild) {
                    this.resolver.references++;
                    new QueryChecker(child, query, this.resolver).check();
                    return;
                }
            }
        }
        const isCustom = /__r$/i.test(relationship) && this.object.isDeclared && !this.resolver.isForeign(relationship);
        if (isCustom) {
            this.resolver.findings.error(
                'reference/relationship',
                query.from.at,
                `${this.object.name} has no child relationship ${query.from.name}`,
                'the relationshipName of a lookup, with __r'
            );
        } else {
            this.resolver.findings.unchecked(
                'unchecked/name',
                query.from.at,
                `child relationship ${this.object.name}.${query.from.name} is not in the catalog`
            );
        }
    }

    private condition(node: ConditionNode): void {
        if (node.kind === 'compare') {
            const field = this.operand(node.operand);
            const isPlain = node.operand.kind === 'path';
            this.value(
                isPlain && /^(=|!=|IN|NOT IN|INCLUDES|EXCLUDES)$/.test(node.operator) ? field : null,
                node.value,
                node.at
            );
        } else if (node.kind === 'not') {
            this.condition(node.part);
        } else {
            node.parts.forEach((part) => this.condition(part));
        }
    }

    private value(field: FieldInfo | null, value: ValueNode, at: SourceLocation): void {
        if (value.kind === 'subquery') {
            checkQuery(value.query, this.resolver);
        } else if (value.kind === 'list') {
            value.items.forEach((item) => this.value(field, item, at));
        } else if (value.kind === 'string') {
            value.value.split(';').forEach((part) => this.resolver.picklistValue(field, part.trim(), at));
        }
    }
}
