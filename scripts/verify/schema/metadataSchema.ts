import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One element that a type may hold. */
export interface SchemaElement {
    readonly name: string;
    readonly type: string;
    readonly isRepeated: boolean;
    readonly isRequired: boolean;
}

/** The elements of a complex type by name, those of its base types included. */
export type ComplexType = ReadonlyMap<string, SchemaElement>;

interface Declaration {
    readonly bases: readonly string[];
    readonly elements: readonly SchemaElement[];
}

const ENUM = /^export type (\w+) =((?: \|? ?'[^']*')+);$/;
const ALIAS = /^export type (\w+) = (\w+);$/;
const OPEN = /^export type (\w+) = (?:((?:\w+ & )*)\{)$/;
const ELEMENT = /^ {4}(?:'([^']+)'|(\w+))(\?)?: (\w+)(\[\])?;$/;

/**
 * The Metadata API's schema, read from the type declarations of @salesforce/types. They are as regular as the WSDL they come
 * from, so a line of another form is an error here and not a rule that is silently missing.
 */
export class MetadataSchema {
    private readonly enums = new Map<string, readonly string[]>();
    private readonly aliases = new Map<string, string>();
    private readonly declarations = new Map<string, Declaration>();
    private static readonly loaded = new Map<string, MetadataSchema>();
    private readonly complex = new Map<string, ComplexType>();

    constructor(source: string) {
        let open: { name: string; bases: string[]; elements: SchemaElement[] } | null = null;
        for (const line of source.split('\n').filter((each) => each.trim() !== '')) {
            if (open) {
                if (line === '};') {
                    this.declarations.set(open.name, open);
                    open = null;
                } else {
                    open.elements.push(readElement(line));
                }
            } else if (!this.readSimple(line)) {
                const [, name, bases] = OPEN.exec(line) ?? [];
                if (name === undefined) {
                    throw new Error(
                        `@salesforce/types: a line that the schema reader does not know: ${line.slice(0, 120)}`
                    );
                }
                open = { name, bases: (bases ?? '').split(' & ').filter((base) => base !== ''), elements: [] };
            }
        }
    }

    /** Reads the schema from a project's (or this project's own) node_modules. Throws when the package is not installed. */
    static load(nodeModules: string): MetadataSchema {
        const file = join(nodeModules, '@salesforce/types/lib/metadata.d.ts');
        if (!existsSync(file)) {
            throw new Error(`@salesforce/types is not installed: ${file} is missing. Run npm ci.`);
        }
        const schema = MetadataSchema.loaded.get(file) ?? new MetadataSchema(readFileSync(file, 'utf8'));
        MetadataSchema.loaded.set(file, schema);
        return schema;
    }

    /** The elements of a type, or undefined when the schema has no complex type of that name. */
    complexType(name: string): ComplexType | undefined {
        const target = this.resolve(name);
        const known = this.complex.get(target);
        if (known) {
            return known;
        }
        const declaration = this.declarations.get(target);
        if (!declaration) {
            return undefined;
        }
        const inherited = declaration.bases.flatMap((base) => [...(this.complexType(base)?.values() ?? [])]);
        const type = new Map([...inherited, ...declaration.elements].map((element) => [element.name, element]));
        this.complex.set(target, type);
        return type;
    }

    /** The values of an enumeration, or undefined when the type is none. */
    enumValues(name: string): readonly string[] | undefined {
        return this.enums.get(this.resolve(name));
    }

    /** Follows aliases down to an enumeration, a complex type or string, number, boolean, unknown. */
    resolve(name: string): string {
        const target = this.aliases.get(name);
        return target === undefined ? name : this.resolve(target);
    }

    private readSimple(line: string): boolean {
        const [, enumName, values] = ENUM.exec(line) ?? [];
        if (enumName !== undefined && values !== undefined) {
            this.enums.set(
                enumName,
                [...values.matchAll(/'([^']*)'/g)].map((match) => match[1])
            );
            return true;
        }
        const [, alias, target] = ALIAS.exec(line) ?? [];
        if (alias !== undefined && target !== undefined) {
            this.aliases.set(alias, target);
            return true;
        }
        return /^(import|export \{\}|\/\/)/.test(line);
    }
}

function readElement(line: string): SchemaElement {
    const [, quoted, plain, optional, type, list] = ELEMENT.exec(line) ?? [];
    const name = quoted ?? plain;
    if (name === undefined || type === undefined) {
        throw new Error(`@salesforce/types: an element that the schema reader does not know: ${line}`);
    }
    const isRepeated = list !== undefined;
    return { name, type, isRepeated, isRequired: optional === undefined && !isRepeated };
}
