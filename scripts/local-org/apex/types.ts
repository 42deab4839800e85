/** Primitive types, in the spelling the platform prints. */
export type PrimitiveName =
    'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Id' | 'Boolean' | 'Date' | 'Datetime' | 'Time' | 'Blob';

/**
 * A static Apex type. `class` covers library types (List, Set, Map, Database.SaveResult ...) by the name of their table row
 * and the project's own types (`isUser`) by their qualified name (`Outer.Inner`).
 */
export type ApexType =
    | { readonly kind: 'primitive'; readonly name: PrimitiveName }
    | { readonly kind: 'object' }
    | { readonly kind: 'null' }
    | { readonly kind: 'void' }
    | { readonly kind: 'sobject'; readonly name: string }
    | { readonly kind: 'class'; readonly name: string; readonly args: readonly ApexType[]; readonly isUser: boolean }
    | { readonly kind: 'typeParam'; readonly name: string };

const PRIMITIVE_NAMES: readonly PrimitiveName[] = [
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'String',
    'Id',
    'Boolean',
    'Date',
    'Datetime',
    'Time',
    'Blob'
];

const PRIMITIVES: ReadonlyMap<string, ApexType> = new Map(
    PRIMITIVE_NAMES.map((name) => [name.toLowerCase(), { kind: 'primitive', name }])
);

export const OBJECT: ApexType = { kind: 'object' };
export const NULL: ApexType = { kind: 'null' };
export const VOID: ApexType = { kind: 'void' };
/** Any sObject: the static type SObject. */
export const SOBJECT: ApexType = { kind: 'sobject', name: 'SObject' };
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const BOOLEAN = primitive('Boolean');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
export const BLOB = primitive('Blob');

/** The primitive of that exact name. */
export function primitive(name: PrimitiveName): ApexType {
    return PRIMITIVES.get(name.toLowerCase()) as ApexType;
}

/** The primitive, Object, void or SObject type with that name in any case (`System.` allowed), or undefined. */
export function builtInType(name: string): ApexType | undefined {
    const key = name.toLowerCase().replace(/^system\./, '');
    switch (key) {
        case 'object':
            return OBJECT;
        case 'void':
            return VOID;
        case 'sobject':
            return SOBJECT;
        default:
            return PRIMITIVES.get(key);
    }
}

/** A library type by its table name. */
export function libraryType(name: string, ...args: ApexType[]): ApexType {
    return { kind: 'class', name, args, isUser: false };
}

/** A class, interface or enum of the project by its qualified name. */
export function userType(name: string): ApexType {
    return { kind: 'class', name, args: [], isUser: true };
}

export function sObjectType(name: string): ApexType {
    return name === 'SObject' ? SOBJECT : { kind: 'sobject', name };
}

export function listOf(element: ApexType): ApexType {
    return libraryType('List', element);
}

export function setOf(element: ApexType): ApexType {
    return libraryType('Set', element);
}

export function mapOf(key: ApexType, value: ApexType): ApexType {
    return libraryType('Map', key, value);
}

/** Prints a type as the platform does: `Map<Id,Account>`. */
export function typeName(type: ApexType): string {
    switch (type.kind) {
        case 'object':
            return 'Object';
        case 'null':
        case 'void':
            return type.kind;
        case 'class':
            return type.args.length > 0 ? `${type.name}<${type.args.map(typeName).join(',')}>` : type.name;
        default:
            return type.name;
    }
}

export function sameType(a: ApexType, b: ApexType): boolean {
    return a === b || (a.kind === b.kind && typeName(a).toLowerCase() === typeName(b).toLowerCase());
}

export function isPrimitive(type: ApexType, ...names: PrimitiveName[]): boolean {
    return type.kind === 'primitive' && (names.length === 0 || names.includes(type.name));
}

/** True for the library type of that table name, e.g. isLibrary(t, 'List'). */
export function isLibrary(type: ApexType, name: string): boolean {
    return type.kind === 'class' && !type.isUser && type.name === name;
}

/** Replaces type parameters, e.g. T of List<T>, by the arguments given. */
export function substitute(type: ApexType, bindings: ReadonlyMap<string, ApexType>): ApexType {
    if (type.kind === 'typeParam') {
        return bindings.get(type.name) ?? OBJECT;
    }
    if (type.kind === 'class' && type.args.length > 0) {
        return { ...type, args: type.args.map((arg) => substitute(arg, bindings)) };
    }
    return type;
}

/**
 * Reads a type as a library signature writes it: `Map<String, List<T>>`, `Id[]`. Names that are neither built in nor one of
 * `typeParameters` are library types. Throws RangeError for malformed text.
 */
export function parseTypeText(text: string, typeParameters: readonly string[] = []): ApexType {
    const reader = new TypeTextReader(text, typeParameters);
    const type = reader.type();
    reader.end();
    return type;
}

class TypeTextReader {
    private position = 0;
    private readonly tokens: readonly string[];

    constructor(
        private readonly text: string,
        private readonly typeParameters: readonly string[]
    ) {
        this.tokens = text.match(/[\w.]+|[<>,]|\[\]|\S/g) ?? [];
    }

    type(): ApexType {
        const name = this.tokens[this.position++];
        if (name === undefined || !/^[\w.]+$/.test(name)) {
            throw new RangeError(`Malformed type: ${this.text}`);
        }
        let type = this.named(name, this.arguments());
        while (this.tokens[this.position] === '[]') {
            this.position++;
            type = listOf(type);
        }
        return type;
    }

    end(): void {
        if (this.position !== this.tokens.length) {
            throw new RangeError(`Malformed type: ${this.text}`);
        }
    }

    private arguments(): ApexType[] {
        const args: ApexType[] = [];
        if (this.tokens[this.position] !== '<') {
            return args;
        }
        do {
            this.position++;
            args.push(this.type());
        } while (this.tokens[this.position] === ',');
        if (this.tokens[this.position++] !== '>') {
            throw new RangeError(`Malformed type: ${this.text}`);
        }
        return args;
    }

    private named(name: string, args: ApexType[]): ApexType {
        if (this.typeParameters.includes(name)) {
            return { kind: 'typeParam', name };
        }
        return (args.length === 0 ? builtInType(name) : undefined) ?? libraryType(name, ...args);
    }
}
