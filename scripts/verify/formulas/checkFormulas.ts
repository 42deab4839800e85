import { SourceError, UnsupportedFeatureError } from '../../local-org/errors';
import { compileFormula } from '../../local-org/formula';
import { parseFormula, type FormulaNode } from '../../local-org/formula/parser';
import { FormulaText } from '../../local-org/formula/tokenizer';
import type { ObjectModel, OrgModel } from '../../local-org/metadata';
import type { ProjectFileList } from '../project';
import { PLACEHOLDER, type FieldInfo, type ObjectInfo, type Resolver } from '../references';
import { suggestion } from '../schema';
import { formulaModel } from './formulaModel';
import { formulaPlaces, resourceType, type FormulaPlace } from './formulaSources';

/** Characters a formula may have. */
const MAX_LENGTH = 3900;

/** Parses and types every formula, and checks what it names. Gives how many there were. */
export function checkFormulas(files: ProjectFileList, resolver: Resolver): number {
    const checker = new FormulaChecker(formulaModel(files, resolver), resolver);
    let count = 0;
    for (const place of formulaPlaces(resolver)) {
        count++;
        checker.check(place);
    }
    checker.checkCircles();
    return count;
}

class FormulaChecker {
    /** Formula fields with the formula fields of their own object that they read. */
    private readonly needs = new Map<string, { place: FormulaPlace; names: string[] }>();

    constructor(
        private readonly model: OrgModel,
        private readonly resolver: Resolver
    ) {}

    check(place: FormulaPlace): void {
        const { node, context } = place;
        if (PLACEHOLDER.test(node.text)) {
            this.resolver.findings.unchecked('unchecked/formula', node.textLocation, 'a build replaces parts of it');
            return;
        }
        if (node.text.length > MAX_LENGTH && context !== 'flow') {
            this.resolver.findings.error(
                'limits/formula-length',
                node.location,
                `the formula has ${node.text.length} characters`,
                `at most ${MAX_LENGTH}`
            );
        }
        try {
            this.compile(place);
        } catch (error) {
            this.report(error, place);
        }
        try {
            this.checkLiterals(parseFormula(new FormulaText(node.text, node.textLocation)), place);
        } catch (error) {
            if (!(error instanceof SourceError)) {
                throw error;
            }
        }
    }

    private compile(place: FormulaPlace): void {
        const { node, context, resources } = place;
        const object =
            this.model.objects.get(place.object.toLowerCase()) ?? (context === 'flow' ? NO_OBJECT : undefined);
        if (!object) {
            return;
        }
        const field = place.field === null ? undefined : object.fields.get(place.field.toLowerCase());
        const compiled = compileFormula({
            source: node.text,
            object,
            model: this.model,
            location: node.textLocation,
            context,
            ...(field ? { field } : {}),
            ...(resources ? { typeOf: (path) => resourceType(path, resources) } : {})
        });
        this.resolver.references += compiled.references.length;
        if (context === 'formulaField' && place.field !== null) {
            const names = compiled.references
                .filter((path) => path.length === 1)
                .map(([name]) => `${object.name}.${name}`.toLowerCase());
            this.needs.set(`${object.name}.${place.field}`.toLowerCase(), { place, names });
        }
        for (const path of resources ? compiled.references : []) {
            this.checkResource(path, place);
        }
    }

    /** Names of a flow's own resources. */
    private checkResource(path: readonly string[], { node, resources }: FormulaPlace): void {
        const [first = ''] = path;
        if (resources && !first.startsWith('$') && !resources.get(first)) {
            const near = suggestion(first, resources.names());
            this.resolver.findings.error(
                'flow/reference',
                node.location,
                `${first} is nothing in this flow`,
                near ?? 'a resource or element of the flow'
            );
        }
    }

    private report(error: unknown, place: FormulaPlace): void {
        const { findings } = this.resolver;
        if (error instanceof UnsupportedFeatureError) {
            findings.unchecked('unchecked/formula', error.location ?? place.node.textLocation, error.feature);
            return;
        }
        if (!(error instanceof SourceError)) {
            throw error;
        }
        const message = error.message.replace(/^.*?:\d+:\d+: /, '');
        if (place.context === 'defaultValue' && /type \(Date\/Time\), .* type \(Date\)$/.test(message)) {
            // The platform takes NOW() as the default of a date (met in PMM).
            findings.unchecked('unchecked/formula', error.location, message);
            return;
        }
        const [, name] = /^Field (\S+) does not exist/.exec(message) ?? [];
        if (name === undefined) {
            findings.error('formula/invalid', error.location, message, 'a formula that the platform compiles');
            return;
        }
        this.reportName(name, place, error);
    }

    /** A name that the compiler does not know may be one that the verifier cannot know either. */
    private reportName(name: string, place: FormulaPlace, error: SourceError): void {
        const [first = '', ...rest] = name.replace(/^\$Record(__Prior)?\./i, '').split('.');
        const at = error.location;
        switch (first.toLowerCase()) {
            case '$label':
                this.resolver.component('CustomLabel', rest.at(-1), at, 'label');
                return;
            case '$permission':
                this.resolver.component('CustomPermission', rest.join('.'), at, 'custom permission');
                return;
            case '$setup':
                this.resolver.field(rest[0], rest.slice(1).join('.'), at);
                return;
            case '$custommetadata':
                this.resolver.field(rest[0], rest.slice(2).join('.'), at);
                this.resolver.component(
                    'CustomMetadata',
                    `${(rest[0] ?? '').replace(/__mdt$/i, '')}.${rest[1] ?? ''}`,
                    at,
                    'custom metadata record'
                );
                return;
            default:
                break;
        }
        const object = first.startsWith('$')
            ? this.resolver.objects.get(first.slice(1))
            : this.resolver.objects.get(place.object);
        const path = first.startsWith('$') ? rest : [first, ...rest];
        const found = object ? this.resolver.findPath(object, path) : null;
        if (found?.status === 'missing') {
            this.resolver.findings.error('formula/unknown-name', at, found.message, found.expected);
        } else {
            this.resolver.findings.unchecked(
                'unchecked/formula',
                at,
                found?.status === 'unchecked' ? found.message : `${name} is not known to the formula check`
            );
        }
    }

    private checkLiterals(node: FormulaNode, place: FormulaPlace): void {
        if (node.kind === 'call') {
            const [first, ...rest] = node.parameters;
            const field = first ? this.picklistOf(first, place) : null;
            const literals =
                node.name === 'CASE' ? rest.filter((_, index) => index % 2 === 0 && index < rest.length - 1) : rest;
            if (['ISPICKVAL', 'INCLUDES', 'CASE'].includes(node.name)) {
                literals.forEach((each) => this.checkLiteral(field, each, place));
            }
            node.parameters.forEach((each) => this.checkLiterals(each, place));
        } else if (node.kind === 'operation') {
            if (node.operator === '=' || node.operator === '<>') {
                const [left, right] = node.operands;
                if (left && right) {
                    this.checkLiteral(this.picklistOf(left, place), right, place);
                    this.checkLiteral(this.picklistOf(right, place), left, place);
                }
            }
            node.operands.forEach((each) => this.checkLiterals(each, place));
        }
    }

    private checkLiteral(field: FieldInfo | null, node: FormulaNode, place: FormulaPlace): void {
        if (field && node.kind === 'string') {
            const at = new FormulaText(place.node.text, place.node.textLocation).locationAt(node.offset);
            this.resolver.picklistValue(field, node.text, at);
        }
    }

    /** The picklist field whose value an expression is: the field itself, TEXT() of it, its prior value. */
    private picklistOf(node: FormulaNode, place: FormulaPlace): FieldInfo | null {
        if (node.kind === 'call' && ['TEXT', 'PRIORVALUE'].includes(node.name)) {
            return node.parameters[0] ? this.picklistOf(node.parameters[0], place) : null;
        }
        if (node.kind !== 'reference') {
            return null;
        }
        const [first = '', ...rest] = node.path;
        const isRecord = /^\$Record(__Prior)?$/i.test(first);
        if (first.startsWith('$') && !isRecord) {
            return null;
        }
        const resource = place.resources && !isRecord ? place.resources.get(first)?.object : place.object;
        const object: ObjectInfo | undefined = resource ? this.resolver.objects.get(resource) : undefined;
        const path = isRecord || place.resources ? rest : node.path;
        const found = object && path.length > 0 ? this.resolver.findPath(object, path) : null;
        return found?.status === 'found' && found.value.values !== null ? found.value : null;
    }

    /** Formula fields that need each other cannot be computed. */
    checkCircles(): void {
        const done = new Set<string>();
        const visit = (name: string, trail: readonly string[]): void => {
            const entry = this.needs.get(name);
            if (!entry || done.has(name)) {
                return;
            }
            if (trail.includes(name)) {
                this.resolver.findings.error(
                    'formula/circle',
                    entry.place.node.location,
                    `formula fields refer to each other: ${[...trail, name].join(' > ')}`,
                    'no circle'
                );
                return;
            }
            entry.names.forEach((need) => visit(need, [...trail, name]));
            done.add(name);
        };
        [...this.needs.keys()].forEach((name) => visit(name, []));
    }
}

/** Stands for the record in flows that no record starts. */
const NO_OBJECT: ObjectModel = {
    name: '',
    label: '',
    pluralLabel: '',
    kind: 'custom',
    description: null,
    keyPrefix: '',
    sharingModel: 'ReadWrite',
    fields: new Map(),
    nameField: 'Name',
    validationRules: [],
    recordTypes: [],
    listViews: [],
    compactLayouts: [],
    compactLayoutAssignment: null,
    customSettingsType: null,
    publishBehavior: null,
    location: { file: '', line: 1, column: 1 }
};
