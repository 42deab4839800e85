import { LibraryObject } from '../runtime/libraryObject';
import { ctor, defineType, method, property } from './table';

type Row = ReturnType<typeof property>;

/** An object of the library that only holds what code puts into it. */
export class DataObject extends LibraryObject {
    private readonly values = new Map<string, unknown>();

    constructor(readonly $type: string) {
        super();
    }

    /** The value of a member, by its name in any case; null when none was set. */
    get(name: string): unknown {
        return this.values.get(name.toLowerCase()) ?? null;
    }

    set(name: string, value: unknown): void {
        this.values.set(name.toLowerCase(), value);
    }
}

/** Properties of a data object, by name with their types. */
export function dataProperties(members: Readonly<Record<string, string>>): Row[] {
    return Object.entries(members).map(([name, type]) =>
        property(
            `${name}: ${type}`,
            (rt, self: DataObject) => self.get(name),
            (rt, self: DataObject, value: unknown) => self.set(name, value)
        )
    );
}

const capitalized = (name: string): string => name[0].toUpperCase() + name.slice(1);

/** getName() and setName() for each member; getters of Booleans are called isName() where `booleans` says so. */
export function dataAccessors(
    members: Readonly<Record<string, string>>,
    booleans: 'get' | 'is' = 'get'
): ReturnType<typeof method>[] {
    return Object.entries(members).flatMap(([name, type]) => [
        method(`${type === 'Boolean' ? booleans : 'get'}${capitalized(name)}(): ${type}`, (rt, self: DataObject) =>
            self.get(name)
        ),
        method(`set${capitalized(name)}(${type}?): void`, (rt, self: DataObject, value: unknown) =>
            self.set(name, value)
        )
    ]);
}

/** A class of the platform that has properties alone. */
export function defineDataClass(name: string, members: Readonly<Record<string, string>>): void {
    defineType(name, {
        superType: 'Object',
        constructors: [ctor('()', () => new DataObject(name))],
        properties: dataProperties(members)
    });
}
