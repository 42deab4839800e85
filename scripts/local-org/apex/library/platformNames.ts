import { join } from 'node:path';
import { isOtherPlatformObject, once, type NamedObjects, readNames } from '../../metadata';

/** How often each method of a type exists, by name and number of parameters; properties and constants by name. */
interface PlatformMembers {
    readonly overloads: ReadonlyMap<string, number>;
    readonly names: ReadonlySet<string>;
}

const key = (name: string, parameters: number): string => `${name.toLowerCase()}/${parameters}`;

/** Reads `getName(0) put(2x2) Id`. */
function parseMembers(text: string): PlatformMembers {
    const overloads = new Map<string, number>();
    const names = new Set<string>();
    for (const [, name, counts] of text.matchAll(/(\w+)(?:\(([\dx,]+)\))?/g)) {
        names.add(name.toLowerCase());
        for (const count of counts?.split(',') ?? []) {
            const [parameters, times = '1'] = count.split('x');
            overloads.set(key(name, Number(parameters)), Number(times));
        }
    }
    return { overloads, names };
}

const types = once(
    () =>
        new Map(
            readNames(join(__dirname, 'platformTypes.txt')).map((line): [string, string] => {
                const [name, members = ''] = line.split(':');
                return [name.toLowerCase(), members];
            })
        )
);

const namespaces = once(
    () => new Set([...types().keys()].flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])))
);

/** Namespaces whose types the list does not have, or has in part. */
const OPEN_NAMESPACES: ReadonlySet<string> = new Set([
    'external',
    'functions',
    'lxscheduler',
    'sfc',
    'apex_object_types'
]);

const withoutNamespace = (name: string): string => name.toLowerCase().replace(/^(system|schema)\./, '');

/** True for a namespace of the platform, which alone is no type. */
export function isPlatformNamespace(name: string): boolean {
    const lower = name.toLowerCase();
    return namespaces().has(lower) || OPEN_NAMESPACES.has(lower);
}

/** True for what the platform has and the local org does not: types and standard objects. */
export function isPlatformName(name: string, model: NamedObjects): boolean {
    const lower = name.toLowerCase();
    const short = withoutNamespace(name);
    return (
        types().has(lower) ||
        types().has(short) ||
        types().has(`schema.${short}`) ||
        OPEN_NAMESPACES.has(lower.split('.').slice(0, -1).join('.')) ||
        isOtherPlatformObject(short, model)
    );
}

/**
 * True when one of the library types has a method on the platform that the library lacks: more overloads of that name and
 * number of parameters than `known`. A constructor is called `new`.
 */
export function isOtherPlatformMethod(
    typeNames: readonly string[],
    name: string,
    parameters: number,
    known: number
): boolean {
    const wanted = key(name, parameters);
    const count = typeNames.reduce((sum, type) => sum + (membersOf(type)?.overloads.get(wanted) ?? 0), 0);
    return count > known;
}

/** True when one of the library types has that property, constant or method on the platform. */
export function isPlatformMember(typeNames: readonly string[], name: string): boolean {
    return typeNames.some((type) => membersOf(type)?.names.has(name.toLowerCase()) ?? false);
}

const parsed = new Map<string, PlatformMembers>();

function membersOf(typeName: string): PlatformMembers | undefined {
    const name = typeName.toLowerCase();
    const text = types().get(name);
    if (text === undefined) {
        return undefined;
    }
    const members = parsed.get(name) ?? parseMembers(text);
    parsed.set(name, members);
    return members;
}
