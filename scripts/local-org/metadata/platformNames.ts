import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeferred } from './deferredRefusals';
import type { OrgModel } from './model';
import type { ObjectModel } from './objectModel';

/** Endings of the objects that the platform keeps beside a custom object. */
const BESIDE_CUSTOM_OBJECT = /^(\w+)__(feed|changeevent|tag|datacategoryselection|viewstat|votestat)$/;

interface MemberNames {
    readonly fields: ReadonlySet<string>;
    readonly children: ReadonlySet<string>;
}

/** Lines of a list of names, without its comments. */
export function readNames(file: string): string[] {
    return readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Gives what `read` gives, and reads once: the lists are needed only where a project names something unknown. */
export function once<T>(read: () => T): () => T {
    let held: { readonly value: T } | undefined;
    return () => (held ??= { value: read() }).value;
}

/** The objects of a model, and those that were left out of it. */
export type NamedObjects = Pick<OrgModel, 'objects'> & Partial<Pick<OrgModel, 'deferred' | 'namespace'>>;

const words = (text: string): Set<string> => new Set(text.toLowerCase().split(' ').filter(Boolean));

const objectNames = once(
    () =>
        new Set(
            readNames(join(__dirname, 'platformNames', 'objects.txt')).flatMap((line) => {
                const [name, ...endings] = line.toLowerCase().split(' ');
                return [name, ...endings.map((ending) => name + ending)];
            })
        )
);

const memberNames = once(
    () =>
        new Map(
            readNames(join(__dirname, 'platformNames', 'fields.txt')).map((line): [string, MemberNames] => {
                const colon = line.indexOf(':');
                const [fields, children = ''] = line.slice(colon + 1).split(' / ');
                return [line.slice(0, colon).toLowerCase(), { fields: words(fields), children: words(children) }];
            })
        )
);

/**
 * True for an object that the platform has and the local org does not: a project that names one is not wrong, it uses
 * something that is not implemented here.
 */
export function isOtherPlatformObject(name: string, model: NamedObjects): boolean {
    const key = name.toLowerCase();
    const custom = BESIDE_CUSTOM_OBJECT.exec(key)?.[1];
    if (custom !== undefined) {
        return model.objects.has(`${custom}__c`);
    }
    return objectNames().has(key) || isDeferred(model, 'object', name) || ownPrefixNote(name, model) !== '';
}

/** Objects of features that orgs have only where they are switched on: Experience Cloud and OmniStudio. The local org has neither. */
const SWITCHED_OFF = /^(network(member(group)?|moderation|pageoverride|selfregistration)?|omni\w+)$/i;

/** True for an object that an org without the feature does not have either. */
export function isSwitchedOff(name: string): boolean {
    return SWITCHED_OFF.test(name.replace(/^schema\./i, ''));
}

/**
 * What a refusal adds to a name that is written with the project's own namespace (`ns__Thing__c`, `ns.Thing`), which the
 * platform allows and the local org does not know; nothing for other names.
 */
export function ownPrefixNote(name: string, { namespace = '' }: Partial<Pick<OrgModel, 'namespace'>>): string {
    const key = name.toLowerCase();
    const own = namespace.toLowerCase();
    const isPrefixed = own !== '' && (key.startsWith(`${own}__`) || key.startsWith(`${own}.`) || key === own);
    return isPrefixed ? ' (own namespace prefix)' : '';
}

/** True for an object of the platform, with or without fields here. */
export function isPlatformObjectName(name: string): boolean {
    return objectNames().has(name.toLowerCase());
}

function membersOf(object: Pick<ObjectModel, 'name' | 'kind'>): MemberNames | undefined {
    return memberNames().get(object.kind === 'custom' ? '__c' : object.name.toLowerCase());
}

/** True for a field or parent relationship that the object has on the platform, or in the project, and lacks here. */
export function isOtherPlatformField(
    object: Pick<ObjectModel, 'name' | 'kind' | 'deferredFields'>,
    name: string
): boolean {
    const key = name.toLowerCase();
    return (membersOf(object)?.fields.has(key) || object.deferredFields?.has(key)) ?? false;
}

/** True for a child relationship that the object has on the platform and lacks here. */
export function isOtherPlatformChild(object: Pick<ObjectModel, 'name' | 'kind'>, name: string): boolean {
    return membersOf(object)?.children.has(name.toLowerCase()) ?? false;
}
