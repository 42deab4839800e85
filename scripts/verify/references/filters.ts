import type { XmlNode } from '../project';
import type { FieldInfo, ObjectInfo } from './objectIndex';
import type { Resolver } from './resolver';

const EQUALITY = /^(equals|notEqual|includes|excludes|contains|notContain|startsWith)$/;

/**
 * Checks filter rows: the field, the value of a picklist, the other field. Fields are written `Field`, `Object.Field` or, of
 * the running user, `User.Field`.
 */
export function checkCriteria(items: readonly XmlNode[], object: ObjectInfo | null, resolver: Resolver): void {
    for (const item of items) {
        const field = criteriaField(item.value('field'), item.child('field') ?? item, object, resolver);
        if (item.child('valueField')) {
            criteriaField(item.value('valueField'), item.child('valueField') ?? item, object, resolver);
        }
        const value = item.child('value');
        if (field && value && EQUALITY.test(item.value('operation') ?? '') && !/[{$]/.test(value.text)) {
            const isPart = /contain|startsWith/i.test(item.value('operation') ?? '') && field.type !== 'Picklist';
            splitValues(value.text)
                .filter(() => !isPart)
                .forEach((each) => resolver.picklistValue(field, each, value));
        }
    }
}

/** Values in filter rows are separated by commas; one that holds a comma is quoted. */
export function splitValues(text: string): string[] {
    return [...text.matchAll(/"([^"]*)"|([^,;]+)/g)]
        .map((match) => (match[1] ?? match[2]).trim())
        .filter((value) => value !== '');
}

function criteriaField(
    written: string | undefined,
    at: XmlNode,
    object: ObjectInfo | null,
    resolver: Resolver
): FieldInfo | null {
    if (written === undefined || !object) {
        return null;
    }
    const name = written.replace(/^\$Source\./, '');
    const [first = '', ...rest] = name.split('.');
    if (rest.length > 0 && /^\$?(User|Profile|UserRole|Organization|Permission|System|Label)$/i.test(first)) {
        return first.toLowerCase().endsWith('user') ? resolver.field('User', rest.join('.'), at) : null;
    }
    if (rest.length > 0 && resolver.objects.get(resolver.ownName(first))) {
        return isListViewName(rest[0]) ? null : resolver.field(resolver.ownName(first), rest.join('.'), at);
    }
    return isListViewName(name) ? null : resolver.field(object, name, at);
}

/** Reports, list views and old filters call standard fields by names such as CREATED_DATE or ACCOUNT.NAME. */
export function isListViewName(name: string): boolean {
    return /^[A-Z0-9_.]+$/.test(name) && !/__C$/.test(name);
}
