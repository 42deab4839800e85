import { type LibraryProperty, type LibraryRow, type LibraryType, lookupType } from '../../library';
import { type ApexType, OBJECT, substitute } from '../../types';
import type { Program } from './program';

export type Bindings = ReadonlyMap<string, ApexType>;

/** An instance method of the library with the type parameters of its receiver filled in. */
export interface BoundRow {
    readonly row: LibraryRow;
    readonly bindings: Bindings;
    readonly parameters: readonly ApexType[];
    readonly returns: ApexType;
}

/** The library type that holds the instance members of a static type; undefined for user classes. */
export function libraryOf(type: ApexType): LibraryType | undefined {
    switch (type.kind) {
        case 'primitive':
            return lookupType(type.name);
        case 'object':
            return lookupType('Object');
        case 'sobject':
            return lookupType('SObject');
        case 'class':
            return type.isUser ? undefined : lookupType(type.name);
        default:
            return undefined;
    }
}

/** Library types to search for a member of `type`, nearest first; user classes contribute their library ancestors. */
function libraryLine(type: ApexType, program: Program): { library: LibraryType; bindings: Bindings }[] {
    const line: { library: LibraryType; bindings: Bindings }[] = [];
    const queue: ApexType[] = [type];
    for (const current of queue) {
        const library = libraryOf(current);
        if (library && !line.some((known) => known.library === library)) {
            const args = current.kind === 'class' ? current.args : [];
            line.push({
                library,
                bindings: new Map(library.typeParameters.map((name, index) => [name, args[index] ?? OBJECT]))
            });
        }
        queue.push(...(current.kind === 'class' ? program.directSupertypes(current) : librarySupertypes(library)));
    }
    return appendObject(line, program.symbolOf(type)?.kind === 'enum');
}

function librarySupertypes(library: LibraryType | undefined): readonly ApexType[] {
    return library ? [...(library.superType ? [library.superType] : []), ...library.interfaces] : [];
}

function appendObject(
    line: { library: LibraryType; bindings: Bindings }[],
    isEnum: boolean
): { library: LibraryType; bindings: Bindings }[] {
    const last = [isEnum ? lookupType('Enum') : undefined, lookupType('Object')];
    for (const library of last) {
        if (library && !line.some((known) => known.library === library)) {
            line.push({ library, bindings: new Map() });
        }
    }
    return line;
}

/** Names of the library types whose members a type has, nearest first. */
export function libraryNames(type: ApexType, program: Program): string[] {
    return libraryLine(type, program).map(({ library }) => library.name);
}

/** Instance methods of that name; those of nearer types come first. */
export function findLibraryMethods(type: ApexType, name: string, program: Program): BoundRow[] {
    const wanted = name.toLowerCase();
    return libraryLine(type, program).flatMap(({ library, bindings }) =>
        library.methods.filter((row) => row.name.toLowerCase() === wanted).map((row) => bindRow(row, bindings))
    );
}

export function bindRow(row: LibraryRow, bindings: Bindings): BoundRow {
    return {
        row,
        bindings,
        parameters: row.parameters.map((parameter) => substitute(parameter, bindings)),
        returns: substitute(row.returns, bindings)
    };
}

export function findLibraryProperty(
    type: ApexType,
    name: string,
    program: Program
): { property: LibraryProperty; bindings: Bindings } | undefined {
    const wanted = name.toLowerCase();
    for (const { library, bindings } of libraryLine(type, program)) {
        const property = library.properties.find(
            (candidate) => !candidate.isStatic && candidate.name.toLowerCase() === wanted
        );
        if (property) {
            return { property, bindings };
        }
    }
    return undefined;
}

/** Static methods of a library type by name. */
export function findLibraryStatics(library: LibraryType, name: string): BoundRow[] {
    const wanted = name.toLowerCase();
    return library.statics.filter((row) => row.name.toLowerCase() === wanted).map((row) => bindRow(row, new Map()));
}

/** Binds the type parameters of a generic library type to the arguments of a type. */
export function bindingsOf(library: LibraryType, args: readonly ApexType[]): Bindings {
    return new Map(library.typeParameters.map((name, index) => [name, args[index] ?? OBJECT]));
}
