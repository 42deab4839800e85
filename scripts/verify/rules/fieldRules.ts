import type { Component, XmlNode } from '../project';
import type { Resolver } from '../references';

/** Properties that a field of a type must have. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
    Text: ['length'],
    EncryptedText: ['length', 'maskChar', 'maskType'],
    LongTextArea: ['length', 'visibleLines'],
    Html: ['length', 'visibleLines'],
    Number: ['precision', 'scale'],
    Currency: ['precision', 'scale'],
    Percent: ['precision', 'scale'],
    Checkbox: ['defaultValue'],
    Lookup: ['referenceTo'],
    MasterDetail: ['referenceTo', 'relationshipName'],
    MetadataRelationship: ['referenceTo'],
    Picklist: ['valueSet'],
    MultiselectPicklist: ['valueSet', 'visibleLines'],
    Summary: ['summaryForeignKey', 'summaryOperation'],
    AutoNumber: ['displayFormat']
};

/** Types a formula may have as its result. */
const FORMULA_TYPES = ['Checkbox', 'Currency', 'Date', 'DateTime', 'Number', 'Percent', 'Text', 'Time'];

const UNIQUE_TYPES = ['Text', 'Number', 'Email', 'MetadataRelationship'];
const EXTERNAL_ID_TYPES = ['Text', 'Number', 'Email', 'AutoNumber'];

/** Field types that custom metadata types and platform events take. */
const KIND_TYPES: Readonly<Record<string, readonly string[]>> = {
    mdt: [
        'Checkbox',
        'Date',
        'DateTime',
        'Email',
        'LongTextArea',
        'MetadataRelationship',
        'Number',
        'Percent',
        'Phone',
        'Picklist',
        'Text',
        'TextArea',
        'Url'
    ],
    e: ['Checkbox', 'Date', 'DateTime', 'LongTextArea', 'Number', 'Text']
};

/** Checks what the properties of a field say together. */
export function checkFieldRules(component: Component, resolver: Resolver): void {
    const { root, fullName } = component;
    const [object = '', name = ''] = fullName.split('.');
    const type = root.value('type') ?? '';
    if (!name.endsWith('__c') || type === '') {
        return;
    }
    const { findings } = resolver;
    const error = (node: XmlNode, message: string, expected: string): void =>
        findings.error('field/definition', node.location, message, expected);
    const isFormula = root.child('formula') !== undefined;
    const isMetadata = object.endsWith('__mdt');
    if (!isFormula) {
        for (const needed of (NEEDS[type] ?? []).filter(
            (each) => !root.child(each) && !(isMetadata && each === 'relationshipName')
        )) {
            error(root, `a field of type ${type} needs <${needed}>`, `<${needed}>`);
        }
    } else if (!FORMULA_TYPES.includes(type)) {
        error(root.child('type') ?? root, `a formula cannot be of type ${type}`, `one of ${FORMULA_TYPES.join(', ')}`);
    }
    const suffix = /__(mdt|e)$/.exec(object)?.[1] ?? '';
    const allowed = KIND_TYPES[suffix];
    if (allowed && !allowed.includes(type)) {
        error(root.child('type') ?? root, `${object} takes no field of type ${type}`, `one of ${allowed.join(', ')}`);
    }
    checkFlags(root, type, isFormula, error);
    checkNumbers(root, type, error);
    checkLookup(root, type, error);
    checkHistory(root, object, resolver);
    checkValues(root, error);
}

type Report = (node: XmlNode, message: string, expected: string) => void;

function checkFlags(root: XmlNode, type: string, isFormula: boolean, error: Report): void {
    const flags: readonly (readonly [string, readonly string[]])[] = [
        ['unique', UNIQUE_TYPES],
        ['externalId', EXTERNAL_ID_TYPES]
    ];
    for (const [flag, types] of flags) {
        if (root.isTrue(flag) && (!types.includes(type) || isFormula)) {
            error(
                root.child(flag) ?? root,
                `a field of type ${type}${isFormula ? ' with a formula' : ''} cannot have ${flag}`,
                `${flag} false`
            );
        }
    }
    if (
        root.isTrue('required') &&
        (isFormula || ['Checkbox', 'AutoNumber', 'Summary', 'MasterDetail'].includes(type))
    ) {
        error(
            root.child('required') ?? root,
            `a field of type ${type}${isFormula ? ' with a formula' : ''} cannot be required`,
            'no <required>'
        );
    }
    if (isFormula && root.child('defaultValue')) {
        error(root.child('defaultValue') ?? root, 'a formula field cannot have a default value', 'no <defaultValue>');
    }
    const format = root.value('displayFormat');
    if (type === 'AutoNumber' && format !== undefined && !/\{0+\}/.test(format)) {
        error(
            root.child('displayFormat') ?? root,
            `"${format}" has no place for the number`,
            'a format such as A-{00000}'
        );
    }
}

function checkNumbers(root: XmlNode, type: string, error: Report): void {
    const number = (name: string): number => Number(root.value(name) ?? 0);
    if (
        ['Number', 'Currency', 'Percent'].includes(type) &&
        (number('precision') > 18 || number('scale') > number('precision'))
    ) {
        error(
            root.child('precision') ?? root,
            `precision ${number('precision')} and scale ${number('scale')} do not go together`,
            'precision at most 18, scale at most precision'
        );
    }
    const ranges: Readonly<Record<string, readonly [number, number]>> = {
        Text: [1, 255],
        LongTextArea: [256, 131072],
        Html: [256, 131072]
    };
    const range = ranges[type];
    const length = root.child('length');
    if (range && length && (number('length') < range[0] || number('length') > range[1])) {
        error(length, `a field of type ${type} cannot have length ${length.text}`, `${range[0]} to ${range[1]}`);
    }
}

function checkLookup(root: XmlNode, type: string, error: Report): void {
    const constraint = root.value('deleteConstraint');
    if (type === 'Lookup' && root.isTrue('required') && (constraint === undefined || constraint === 'SetNull')) {
        error(
            root.child('deleteConstraint') ?? root,
            'a required lookup cannot be emptied when its target is deleted',
            'deleteConstraint Restrict or Cascade'
        );
    }
    if (type === 'MasterDetail' && constraint !== undefined) {
        error(
            root.child('deleteConstraint') ?? root,
            'a master-detail field has no delete constraint',
            'no <deleteConstraint>'
        );
    }
    const relationship = root.child('relationshipName');
    if (relationship && relationship.text !== '' && !/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(relationship.text)) {
        error(
            relationship,
            `"${relationship.text}" is no valid relationship name`,
            'letters, digits and single underscores'
        );
    }
}

/** History can be tracked only where the object keeps it. */
function checkHistory(root: XmlNode, object: string, resolver: Resolver): void {
    const owner = resolver.objects.get(object)?.component;
    const isKept = owner?.root.isTrue('enableHistory') ?? true;
    if (root.isTrue('trackHistory') && owner && /__c$/.test(object) && !isKept) {
        resolver.findings.error(
            'field/history',
            (root.child('trackHistory') ?? root).location,
            `${object} keeps no field history`,
            'enableHistory true on the object, or trackHistory false'
        );
    }
}

function checkValues(root: XmlNode, error: Report): void {
    const seen = new Set<string>();
    let defaults = 0;
    for (const value of root.at('valueSet', 'valueSetDefinition', 'value')) {
        const name = value.value('fullName') ?? '';
        if (seen.has(name.toLowerCase())) {
            error(value, `value "${name}" is there twice`, 'each value once');
        }
        seen.add(name.toLowerCase());
        defaults += value.isTrue('default') ? 1 : 0;
    }
    if (defaults > 1) {
        error(root.child('valueSet') ?? root, `${defaults} values are the default`, 'at most one default');
    }
}
