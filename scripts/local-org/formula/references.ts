import { fieldOf, objectOf, relationshipFieldOf, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { ORG_URL } from '../orgUrl';
import { ApexDatetime, type FieldValue } from '../values';
import type { CompileServices, Evaluator, Expression } from './expression';
import { formulaTypeOf, normalizerOf } from './fieldTypes';
import type { ReferenceNode } from './parser';
import type { FormulaContext, FormulaInput, FormulaType } from './types';
import { ZERO } from './values';

/** 1900-01-01 00:00:00 UTC, as $System.OriginDateTime has it. */
const ORIGIN_MS = Date.UTC(1900, 0, 1);

/** What references resolve against. */
export interface ReferenceScope {
    readonly object: ObjectModel;
    readonly model: OrgModel;
    readonly context: FormulaContext;
    readonly treatBlanksAsZero: boolean;
    readonly typeOf: ((path: readonly string[]) => FormulaType | undefined) | undefined;
    /** Called with the path of every field that the formula reads from the record. */
    readonly onReference: (path: readonly string[]) => void;
}

type GlobalCompiler = (
    names: string[],
    node: ReferenceNode,
    scope: ReferenceScope,
    services: CompileServices
) => Expression;

/** Compiles a reference: a field path, a global variable, or a flow resource. Throws SourceError where it leads nowhere. */
export function compileReference(node: ReferenceNode, scope: ReferenceScope, services: CompileServices): Expression {
    const [first, ...rest] = node.path;
    if (first.startsWith('$')) {
        const compile = GLOBALS.get(first.toLowerCase());
        if (compile) {
            return compile(rest, node, scope, services);
        }
        if (UNSUPPORTED_GLOBALS.has(first.toLowerCase())) {
            return services.unsupported(`global variable ${first}`, node);
        }
        if (scope.context !== 'flow') {
            return unknownField(node.path.join('.'), node, services);
        }
    }
    if (scope.context === 'flow') {
        return compileResource(node, scope, services);
    }
    if (node.isResource) {
        return services.fail('Syntax error: {!...} is written in flows only', node);
    }
    return compileFieldPath(node.path, [], scope.object, node, scope, services);
}

function unknownField(name: string, node: ReferenceNode, services: CompileServices): never {
    return services.fail(`Field ${name} does not exist. Check spelling.`, node);
}

/** Follows relationships to a field. `prefix` is put before the path that is read at run time. */
function compileFieldPath(
    names: readonly string[],
    prefix: readonly string[],
    start: ObjectModel,
    node: ReferenceNode,
    scope: ReferenceScope,
    services: CompileServices
): Expression {
    const path: string[] = [...prefix];
    let object = start;
    for (const name of names.slice(0, -1)) {
        const { relationship, target } = followRelationship(object, name, node, scope, services);
        path.push(relationship);
        object = target;
    }
    const field = fieldOf(object, names[names.length - 1]);
    if (!field) {
        return unknownField(node.path.join('.'), node, services);
    }
    path.push(field.name);
    return fieldExpression(field, path, node, scope, services);
}

function followRelationship(
    object: ObjectModel,
    name: string,
    node: ReferenceNode,
    scope: ReferenceScope,
    services: CompileServices
): { relationship: string; target: ObjectModel } {
    const [relationship, wanted] = name.split(':');
    const field = relationshipFieldOf(object, relationship);
    if (!field?.relationshipName) {
        return unknownField(node.path.join('.'), node, services);
    }
    if (wanted && wanted.toLowerCase() !== 'user') {
        return services.unsupported(`reference ${name}`, node);
    }
    const targets = field.referenceTo;
    const targetName = targets.length > 1 && targets.includes('User') ? 'User' : targets[0];
    const target = objectOf(scope.model, targetName);
    if (!target || (wanted && targetName !== 'User')) {
        return unknownField(node.path.join('.'), node, services);
    }
    return { relationship: field.relationshipName, target };
}

function fieldExpression(
    field: FieldModel,
    path: readonly string[],
    node: ReferenceNode,
    scope: ReferenceScope,
    services: CompileServices
): Expression {
    const type = formulaTypeOf(field, scope.model);
    const isLong = field.type === 'LongTextArea' || field.type === 'Html';
    if (type === null || (isLong && scope.context === 'formulaField')) {
        return services.fail(`Field ${path.join('.')} has a type that cannot be used in this formula`, node);
    }
    const normalize = normalizerOf(field, type, scope.context);
    const read: Evaluator = (input) => normalize(input.value(path));
    scope.onReference(path);
    const isZeroed = type === 'Number' && scope.treatBlanksAsZero;
    return {
        // Flows see picklists as text.
        type: scope.context === 'flow' && /picklist/i.test(type) ? 'Unknown' : type,
        evaluate: isZeroed ? (input) => read(input) ?? ZERO : read,
        node,
        reference: { path, field, normalize }
    };
}

/** A flow resource. Fields of $Record are resolved against the flow's object; the types of others come from the flow. */
function compileResource(node: ReferenceNode, scope: ReferenceScope, services: CompileServices): Expression {
    const [first, ...rest] = node.path;
    const lower = first.toLowerCase();
    if (lower === '$record' && rest.length > 0) {
        return compileFieldPath(rest, ['$Record'], scope.object, node, scope, services);
    }
    if (lower === '$record__prior' && rest.length > 0) {
        return compileFieldPath(rest, ['$Record__Prior'], scope.object, node, scope, services);
    }
    const { path } = node;
    scope.onReference(path);
    return {
        type: scope.typeOf?.(path) ?? 'Unknown',
        evaluate: (input) => input.value(path),
        node,
        reference: { path, field: null, normalize: (value) => value }
    };
}

function constant(type: FormulaType, value: FieldValue, node: ReferenceNode): Expression {
    return { type, evaluate: () => value, node, reference: null };
}

/** A field of an object of which there is one for the running user: $User, $Profile, $UserRole, $Organization. */
function singleRecord(
    objectName: string,
    read: (input: FormulaInput) => ((name: string) => FieldValue) | undefined
): GlobalCompiler {
    return (names, node, scope, services) => {
        const object = objectOf(scope.model, objectName);
        const field = names.length === 1 && object ? fieldOf(object, names[0]) : undefined;
        const type = field ? formulaTypeOf(field, scope.model) : null;
        if (!field || type === null) {
            return unknownField(node.path.join('.'), node, services);
        }
        if (field.formula !== null) {
            return services.unsupported(`reference ${node.path.join('.')}`, node);
        }
        const normalize = normalizerOf(field, type, scope.context);
        const evaluate: Evaluator = (input) => {
            const get = read(input);
            if (!get) {
                throw new Error(`The formula input gives no ${node.path.join('.')}`);
            }
            return normalize(get(field.name));
        };
        // Global variables are compared as text even where the field is a picklist.
        return { type: /picklist/i.test(type) ? 'Text' : type, evaluate, node, reference: null };
    };
}

const compilePermission: GlobalCompiler = (names, node, scope, services) => {
    const permission = scope.model.customPermissions.get(names.join('.').toLowerCase());
    if (!permission) {
        return unknownField(node.path.join('.'), node, services);
    }
    const { name } = permission;
    return { type: 'Boolean', evaluate: (input) => input.globals.permission(name), node, reference: null };
};

const compileLabel: GlobalCompiler = (names, node, scope, services) => {
    const name = names.join('.').replace(/^c\./i, '').toLowerCase();
    const label = scope.model.labels.get(name);
    if (!label) {
        return unknownField(node.path.join('.'), node, services);
    }
    const { translations } = scope.model;
    const evaluate: Evaluator = ({ user }) =>
        translations.get(user.language.toLowerCase())?.labels.get(name) ?? label.value;
    return { type: 'Text', evaluate, node, reference: null };
};

const compileSetting: GlobalCompiler = (names, node, scope, services) => {
    const [objectName = '', fieldName = '', ...rest] = names;
    const object = objectOf(scope.model, objectName);
    const field = object && fieldOf(object, fieldName);
    const type = field ? formulaTypeOf(field, scope.model) : null;
    if (!object || !field || type === null || rest.length > 0 || object.customSettingsType !== 'Hierarchy') {
        return unknownField(node.path.join('.'), node, services);
    }
    const normalize = normalizerOf(field, type, scope.context);
    const path = [object.name, field.name];
    return { type, evaluate: (input) => normalize(input.globals.setting(path)), node, reference: null };
};

const compileCustomMetadata: GlobalCompiler = (names, node, scope, services) => {
    const [typeName = '', recordName = '', fieldName = '', ...rest] = names;
    const object = objectOf(scope.model, typeName);
    const record = scope.model.customMetadataRecords
        .get(object?.name ?? '')
        ?.find((each) => each.developerName.toLowerCase() === recordName.toLowerCase());
    const field = object && fieldOf(object, fieldName);
    const type = field ? formulaTypeOf(field, scope.model) : null;
    if (!object || !record || !field || type === null || rest.length > 0) {
        return unknownField(node.path.join('.'), node, services);
    }
    const builtIn: Readonly<Record<string, string>> = {
        DeveloperName: record.developerName,
        Label: record.label,
        MasterLabel: record.label,
        QualifiedApiName: record.developerName
    };
    if (!field.isCustom && builtIn[field.name] === undefined) {
        return services.unsupported(`reference ${node.path.join('.')}`, node);
    }
    const value = field.isCustom ? (record.values.get(field.name) ?? null) : builtIn[field.name];
    const normalize = normalizerOf(field, type, scope.context);
    return constant(/picklist/i.test(type) ? 'Text' : type, normalize(value), node);
};

const compileSystem: GlobalCompiler = (names, node, _scope, services) =>
    names.join('.').toLowerCase() === 'origindatetime'
        ? constant('DateTime', new ApexDatetime(ORIGIN_MS), node)
        : unknownField(node.path.join('.'), node, services);

/** $Api.Partner_Server_URL_470 and its like: where the SOAP API of a version answers. The session id is refused. */
const compileApi: GlobalCompiler = (names, node, _scope, services) => {
    const name = names.join('.');
    if (/^session_id$/i.test(name)) {
        return services.unsupported(`reference ${node.path.join('.')}`, node);
    }
    const [, kind, version] = /^(partner|enterprise)_server_url_(\d{2,3})$/i.exec(name) ?? [];
    if (kind === undefined) {
        return unknownField(node.path.join('.'), node, services);
    }
    const api = kind.toLowerCase() === 'partner' ? 'u' : 'c';
    // The platform gives secure addresses; nothing answers at this one.
    const address = `${ORG_URL.replace('http:', 'https:')}/services/Soap/${api}/${(Number(version) / 10).toFixed(1)}`;
    const evaluate: Evaluator = ({ globals }) =>
        `${address}/${String(globals.organizationField?.('Id') ?? '').slice(0, 15)}`;
    return { type: 'Text', evaluate, node, reference: null };
};

const compileRecordType: GlobalCompiler = (names, node, scope, services) =>
    compileFieldPath(
        ['RecordType', ...names],
        scope.context === 'flow' ? ['$Record'] : [],
        scope.object,
        node,
        scope,
        services
    );

/** Global variables, by lower-case name. */
const GLOBALS: ReadonlyMap<string, GlobalCompiler> = new Map([
    [
        '$user',
        singleRecord(
            'User',
            ({ globals }) =>
                (name) =>
                    globals.userField(name)
        )
    ],
    ['$profile', singleRecord('Profile', ({ globals }) => globals.profileField?.bind(globals))],
    ['$userrole', singleRecord('UserRole', ({ globals }) => globals.roleField?.bind(globals))],
    ['$organization', singleRecord('Organization', ({ globals }) => globals.organizationField?.bind(globals))],
    ['$permission', compilePermission],
    ['$label', compileLabel],
    ['$setup', compileSetting],
    ['$custommetadata', compileCustomMetadata],
    ['$api', compileApi],
    ['$system', compileSystem],
    ['$recordtype', compileRecordType]
]);

/** Global variables of the platform that the local org refuses by name. */
const UNSUPPORTED_GLOBALS: ReadonlySet<string> = new Set([
    '$action',
    '$client',
    '$component',
    '$currentpage',
    '$network',
    '$objecttype',
    '$page',
    '$request',
    '$resource',
    '$site'
]);

/** The global variables that formulas may use, and those that are refused. */
export function supportedFormulaGlobals(): { readonly name: string; readonly isSupported: boolean }[] {
    return [
        ...[...GLOBALS.keys()].map((name) => ({ name, isSupported: true })),
        ...[...UNSUPPORTED_GLOBALS].map((name) => ({ name, isSupported: false }))
    ];
}
