import type { FieldType } from '../local-org/metadata/objectModel';
import type { ApexShape, ApexSignatures, AuraMethod } from './apexSignatures';

/** What the generated typings are made of. An OrgModel gives all of it. */
export interface TypeSources {
    readonly labels: readonly string[];
    readonly objects: readonly { readonly name: string; readonly fields: readonly TypedField[] }[];
    readonly customPermissions: readonly string[];
    readonly messageChannels: readonly string[];
    readonly apex: ApexSignatures;
}

export interface TypedField {
    readonly name: string;
    readonly type: FieldType;
    /** For lookups: the relationship, e.g. Owner, and the objects it leads to. */
    readonly relationshipName: string | null;
    readonly referenceTo: readonly string[];
}

const NUMERIC = new Set<FieldType>(['Currency', 'Integer', 'Number', 'Percent', 'Summary']);
const APEX_PRIMITIVES: Readonly<Record<string, string>> = {
    blob: 'string',
    boolean: 'boolean',
    date: 'string',
    datetime: 'string',
    decimal: 'number',
    double: 'number',
    id: 'string',
    integer: 'number',
    long: 'number',
    object: 'unknown',
    sobject: 'Record<string, unknown>',
    string: 'string',
    time: 'string',
    void: 'null'
};

/** Writes the whole declaration file. Gives its text; the same sources always give the same text. */
export function generatedTypes(sources: TypeSources): string {
    const apexTypes = new ApexTypeWriter(sources);
    return [
        '// Generated from force-app by scripts/build/generateTypes.ts. Do not edit.',
        ...byName(sources.labels).map((label) => constantModule(`@salesforce/label/c.${label}`, 'string')),
        ...byName(sources.customPermissions).map((name) =>
            constantModule(`@salesforce/customPermission/${name}`, 'boolean')
        ),
        ...byName(sources.messageChannels).map((name) =>
            constantModule(`@salesforce/messageChannel/${name}__c`, "import('lightning/messageService').MessageChannel")
        ),
        ...sources.objects.flatMap(schemaModules),
        'declare namespace SObjects {',
        ...sources.objects.map(sObjectInterface),
        '}',
        ...apexTypes.namespaces(),
        ...sources.apex.methods.map((method) => apexModule(method, apexTypes)),
        ''
    ].join('\n');
}

function byName(names: readonly string[]): string[] {
    return [...names].sort();
}

function constantModule(name: string, type: string): string {
    return `declare module '${name}' {\n    const value: ${type};\n    export default value;\n}`;
}

function schemaModules(object: TypeSources['objects'][number]): string[] {
    return [
        constantModule(`@salesforce/schema/${object.name}`, "import('@salesforce/schema').ObjectId"),
        ...object.fields.map((field) =>
            constantModule(`@salesforce/schema/${object.name}.${field.name}`, "import('@salesforce/schema').FieldId")
        )
    ];
}

/** Fields are optional: a record holds what was queried. */
function sObjectInterface(object: TypeSources['objects'][number]): string {
    const lines = object.fields.map((field) => `        readonly ${field.name}?: ${fieldType(field.type)};`);
    for (const field of object.fields) {
        if (field.relationshipName && field.referenceTo.length === 1) {
            lines.push(`        readonly ${field.relationshipName}?: ${field.referenceTo[0]};`);
        } else if (field.relationshipName) {
            lines.push(
                `        readonly ${field.relationshipName}?: { readonly Id?: string; readonly Name?: string };`
            );
        }
    }
    return `    interface ${object.name} {\n${lines.join('\n')}\n    }`;
}

function fieldType(type: FieldType): string {
    if (type === 'Checkbox') {
        return 'boolean';
    }
    return NUMERIC.has(type) ? 'number' : 'string';
}

function apexModule(method: AuraMethod, types: ApexTypeWriter): string {
    const context = method.className;
    const parameters = method.parameters.map(
        (parameter) => `${parameter.name}: ${types.typeOf(parameter.type, context, 'input')}`
    );
    const params = parameters.length > 0 ? `{ ${parameters.join('; ')} }` : 'Record<string, never>';
    const kind = method.isCacheable ? 'CacheableApexMethod' : 'ApexMethod';
    const result = types.typeOf(method.returns, context, 'output');
    return [
        `declare module '@salesforce/apex/${method.className}.${method.name}' {`,
        `    import type { ${kind} } from '@salesforce/apex';`,
        `    const method: ${kind}<${params}, ${result}>;`,
        '    export default method;',
        '}'
    ].join('\n');
}

/** Turns Apex types as written in the source into TypeScript types. */
class ApexTypeWriter {
    private readonly shapes: Map<string, ApexShape>;
    private readonly objects: Map<string, string>;

    constructor(private readonly sources: TypeSources) {
        this.shapes = new Map(sources.apex.shapes.map((shape) => [shape.name.toLowerCase(), shape]));
        this.objects = new Map(sources.objects.map((object) => [object.name.toLowerCase(), object.name]));
    }

    /** One interface a data class, `Apex.Outer_Inner`; one union a enum. */
    namespaces(): string[] {
        const lines = ['declare namespace Apex {'];
        for (const shape of this.sources.apex.shapes) {
            const name = shape.name.replace('.', '_');
            if (shape.enumConstants) {
                lines.push(
                    `    type ${name} = ${shape.enumConstants.map((item) => `'${item}'`).join(' | ') || 'never'};`
                );
            } else if (this.isData(shape)) {
                lines.push(...this.dataInterface(shape, name));
            }
        }
        return [...lines, '}'];
    }

    /** `context` is the class in which the type is written: inner classes are found there first. */
    typeOf(apexType: string, context: string, direction: 'input' | 'output'): string {
        const text = apexType.replace(/^System\.(?=\w+$)/i, '');
        if (text.endsWith('[]')) {
            return `readonly ${this.wrap(this.typeOf(text.slice(0, -2), context, direction))}[]`;
        }
        const generic = /^(List|Set|Iterable|Map)<(.+)>$/i.exec(text);
        if (generic) {
            return this.collection(generic[1].toLowerCase(), splitArguments(generic[2]), context, direction);
        }
        const primitive = APEX_PRIMITIVES[text.toLowerCase()];
        if (primitive) {
            return direction === 'input' && primitive !== 'null' && primitive !== 'unknown'
                ? `${primitive} | null`
                : primitive;
        }
        const object = this.objects.get(text.toLowerCase());
        return this.userType(text, context) ?? (object ? `SObjects.${object}` : 'unknown');
    }

    private collection(kind: string, args: string[], context: string, direction: 'input' | 'output'): string {
        if (kind === 'map') {
            return `Readonly<Record<string, ${this.typeOf(args[1], context, direction)}>>`;
        }
        return `readonly ${this.wrap(this.typeOf(args[0], context, direction))}[]`;
    }

    private wrap(type: string): string {
        return /[ |]/.test(type) && !/^\w+<.*>$/.test(type) ? `(${type})` : type;
    }

    private userType(text: string, context: string): string | null {
        const outer = context.split('.')[0];
        const shape =
            this.shapes.get(`${context}.${text}`.toLowerCase()) ??
            this.shapes.get(`${outer}.${text}`.toLowerCase()) ??
            this.shapes.get(text.toLowerCase());
        if (!shape) {
            return null;
        }
        return shape.enumConstants || this.isData(shape) ? `Apex.${shape.name.replace('.', '_')}` : null;
    }

    private isData(shape: ApexShape): boolean {
        return shape.members.length > 0 || this.superShape(shape) !== null;
    }

    private superShape(shape: ApexShape): ApexShape | null {
        if (!shape.superName) {
            return null;
        }
        const outer = shape.name.split('.')[0];
        const found =
            this.shapes.get(`${outer}.${shape.superName}`.toLowerCase()) ??
            this.shapes.get(shape.superName.toLowerCase());
        return found && this.isData(found) ? found : null;
    }

    private dataInterface(shape: ApexShape, name: string): string[] {
        const parent = this.superShape(shape);
        const heritage = parent ? ` extends ${parent.name.replace('.', '_')}` : '';
        return [
            `    interface ${name}${heritage} {`,
            ...shape.members.map(
                (member) =>
                    `        readonly ${member.name}?: ${this.typeOf(member.type, shape.name, 'output')} | null;`
            ),
            '    }'
        ];
    }
}

/** `String,List<Id>` -> [`String`, `List<Id>`]; commas inside angle brackets do not split. */
function splitArguments(text: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let index = 0; index < text.length; index++) {
        if (text[index] === '<') {
            depth++;
        } else if (text[index] === '>') {
            depth--;
        } else if (text[index] === ',' && depth === 0) {
            parts.push(text.slice(start, index));
            start = index + 1;
        }
    }
    return [...parts, text.slice(start)];
}
