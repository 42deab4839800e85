import { formulaTypeOf, type FormulaType } from '../formula';
import type { FlowDataType, FlowModel } from '../metadata/flows';
import { fieldOf, objectOf, relationshipFieldOf, type OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';

const FORMULA_TYPES: Readonly<Partial<Record<FlowDataType, FormulaType>>> = {
    Currency: 'Number',
    Number: 'Number',
    Date: 'Date',
    DateTime: 'DateTime',
    Time: 'Time',
    Boolean: 'Boolean',
    String: 'Text',
    Picklist: 'Text',
    Multipicklist: 'Text'
};

/** Parts of $Flow that are implemented. */
export const FLOW_GLOBALS: Readonly<Record<string, FormulaType>> = {
    CurrentDate: 'Date',
    CurrentDateTime: 'DateTime',
    InterviewStartTime: 'DateTime',
    InterviewGuid: 'Text',
    FaultMessage: 'Text',
    CurrentRecord: 'Text'
};

/** Global resources that are read as formulas read them. */
export const FORMULA_ROOTS: ReadonlySet<string> = new Set(['$Api', '$CustomMetadata', '$Setup', '$System']);

/** Global resources that references may begin with. */
export const GLOBAL_ROOTS: ReadonlySet<string> = new Set([
    '$Flow',
    '$GlobalConstant',
    '$Label',
    '$Organization',
    '$Permission',
    '$Profile',
    '$Record',
    '$Record__Prior',
    '$User',
    '$UserRole',
    ...FORMULA_ROOTS
]);

/** The formula type of a flow resource at a path; undefined where only the run can tell. */
export function resourceType(model: OrgModel, flow: FlowModel, path: readonly string[]): FormulaType | undefined {
    const [root, ...rest] = path;
    if (root === '$Flow') {
        return FLOW_GLOBALS[rest[0]];
    }
    const resource = flow.resources.get(root);
    if (resource && rest.length === 0) {
        switch (resource.kind) {
            case 'variable':
                return resource.isCollection ? undefined : FORMULA_TYPES[resource.dataType];
            case 'constant':
            case 'formula':
            case 'choice':
                return FORMULA_TYPES[resource.dataType];
            case 'textTemplate':
                return 'Text';
            case 'dynamicChoiceSet':
                return undefined;
        }
    }
    const object = objectOf(model, recordObject(flow, root) ?? '');
    return object && rest.length > 0 ? fieldType(model, object, rest) : undefined;
}

/** The object of the records that a variable or a Get Records element holds. */
function recordObject(flow: FlowModel, name: string): string | null {
    const resource = flow.resources.get(name);
    if (resource?.kind === 'variable') {
        return resource.objectType;
    }
    const node = flow.nodes.get(name.replace(/__EachItem$/, ''));
    if (node?.kind === 'transform') {
        return node.objectType;
    }
    return node?.kind === 'recordLookup' ? node.object : null;
}

function fieldType(model: OrgModel, start: ObjectModel, path: readonly string[]): FormulaType | undefined {
    let object: ObjectModel | undefined = start;
    for (const name of path.slice(0, -1)) {
        const target: string | undefined = object && relationshipFieldOf(object, name)?.referenceTo[0];
        object = target === undefined ? undefined : objectOf(model, target);
    }
    const field = object && fieldOf(object, path[path.length - 1]);
    const type = field ? formulaTypeOf(field, model) : null;
    return type === null || type === 'Picklist' || type === 'MultiselectPicklist' ? undefined : type;
}

/** Names that elements bring into being: outcomes of decisions, fields of screens. */
export function isElementOutput(flow: FlowModel, name: string): boolean {
    for (const node of flow.nodes.values()) {
        if (node.kind === 'decision' && node.rules.some((rule) => rule.name === name)) {
            return true;
        }
        if (node.kind === 'screen' && node.fields.some((field) => hasField(field, name))) {
            return true;
        }
    }
    return false;
}

function hasField(field: { name: string; fields: readonly { name: string }[] }, name: string): boolean {
    return field.name === name || field.fields.some((inner) => hasField(inner as typeof field, name));
}
