import type { Component, XmlNode } from '../project';
import type { CheckerTable } from './checker';
import type { FieldInfo, ObjectInfo } from './objectIndex';
import { asRestricted } from './objectParts';
import type { Resolver } from './resolver';

/** Forms of a value by the xsi:type it is written with. */
const FORMS: Readonly<Record<string, RegExp>> = {
    boolean: /^(true|false)$/,
    double: /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/,
    int: /^-?\d+$/,
    date: /^\d{4}-\d\d-\d\d$/,
    dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/,
    string: /^[\s\S]*$/,
    picklist: /^[\s\S]*$/
};

/** xsi:type that the platform expects for a field type. */
function expectedType(type: string): string {
    switch (type) {
        case 'Checkbox':
            return 'boolean';
        case 'Number':
        case 'Percent':
        case 'Currency':
            return 'double';
        case 'Date':
            return 'date';
        case 'DateTime':
            return 'dateTime';
        default:
            return 'string';
    }
}

function checkRecord(component: Component, resolver: Resolver): void {
    const { root, fullName } = component;
    const [typeName = ''] = fullName.split('.');
    const type = resolver.object(`${typeName}__mdt`, root);
    if (!type) {
        return;
    }
    const given = new Map<string, XmlNode>();
    for (const row of root.all('values')) {
        const name = row.child('field');
        const field = name ? resolver.field(type, name.text, name) : null;
        const value = row.child('value');
        if (name && given.has(name.text)) {
            resolver.findings.error(
                'custom-metadata/twice',
                name.location,
                `${name.text} is given twice`,
                'each field once'
            );
        }
        if (name && value && !value.isNil) {
            given.set(name.text, value);
        }
        if (field && value && !value.isNil && value.text !== '') {
            checkValue(field, value, type, resolver);
        }
    }
    checkRequired(component, type, given, resolver);
}

function checkValue(field: FieldInfo, value: XmlNode, type: ObjectInfo, resolver: Resolver): void {
    const written = value.attribute('xsi:type')?.replace(/^\w+:/, '') ?? null;
    const expected = expectedType(field.type);
    const isSame = written === expected || (written === 'int' && expected === 'double') || written === 'picklist';
    if (written === null || !isSame) {
        resolver.findings.error(
            'custom-metadata/type',
            value.location,
            `${field.name} is ${field.type}, its value is written as ${written ?? 'untyped'}`,
            `xsi:type="xsd:${expected}"`
        );
    } else if (!FORMS[written]?.test(value.text)) {
        resolver.findings.error(
            'custom-metadata/type',
            value.location,
            `"${value.text}" is no ${written}`,
            `a value of type ${written}`
        );
    }
    if (field.values !== null) {
        const parts = field.type === 'MultiselectPicklist' ? value.text.split(';') : [value.text];
        parts.forEach((part) => resolver.picklistValue(asRestricted(field), part.trim(), value));
    }
    checkLength(field, value, resolver);
    if (field.type === 'MetadataRelationship') {
        checkTarget(field, value, type, resolver);
    }
}

function checkLength(field: FieldInfo, value: XmlNode, resolver: Resolver): void {
    const length = Number(field.node?.value('length') ?? (field.type === 'TextArea' || field.type === 'Url' ? 255 : 0));
    if (length > 0 && value.text.length > length) {
        resolver.findings.error(
            'custom-metadata/length',
            value.location,
            `the value has ${value.text.length} characters, ${field.name} takes ${length}`,
            `at most ${length} characters`
        );
    }
}

function checkTarget(field: FieldInfo, value: XmlNode, type: ObjectInfo, resolver: Resolver): void {
    const [target = ''] = field.targets;
    if (target === 'EntityDefinition') {
        resolver.object(value.text, value);
    } else if (target === 'FieldDefinition') {
        const controlling = field.node?.value('metadataRelationshipControllingField')?.split('.').at(-1);
        const row = value.parent?.parent?.all('values').find((each) => each.value('field') === controlling);
        const object = row?.value('value');
        resolver.field(object, value.text.split('.').at(-1), value);
    } else if (/__mdt$/.test(target)) {
        const name = `${target.replace(/__mdt$/, '')}.${value.text}`;
        resolver.component('CustomMetadata', name, value, `record of ${target}`);
    } else {
        resolver.findings.unchecked('unchecked/name', value.location, `${type.name}.${field.name} points to ${target}`);
    }
}

function checkRequired(
    component: Component,
    type: ObjectInfo,
    given: ReadonlyMap<string, XmlNode>,
    resolver: Resolver
): void {
    for (const field of type.fields.values()) {
        const isNeeded = field.node?.isTrue('required') === true && field.node.child('defaultValue') === undefined;
        if (isNeeded && (given.get(field.name)?.text ?? '') === '') {
            resolver.findings.error(
                'custom-metadata/required',
                component.root.location,
                `${type.name} requires ${field.name}`,
                `a value for ${field.name}`
            );
        }
    }
}

export const CUSTOM_METADATA_CHECKERS: CheckerTable = { CustomMetadata: checkRecord };
