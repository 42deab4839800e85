import { SourceError, UnsupportedFeatureError } from '../errors';
import type {
    FlowFieldAssignment,
    FlowMatching,
    FlowNodeBase,
    FlowRecordChangeNode,
    FlowRecordCreateNode,
    FlowRecordDeleteNode,
    FlowRecordLookupNode,
    FlowRecordRollbackNode,
    FlowRecordUpdateNode
} from './flowNodes';
import { readConnector, readElementFilters, readOperand, readOutputAssignments, supported } from './flowValues';
import type { XmlElement } from './xmlReader';

type Base = Omit<FlowNodeBase, 'targets'>;

export function readRecordLookup(element: XmlElement, base: Base): Omit<FlowRecordLookupNode, 'targets'> {
    return {
        ...base,
        kind: 'recordLookup',
        object: element.string('object'),
        filters: readElementFilters(element),
        filterLogic: element.optionalString('filterLogic'),
        sortField: element.optionalString('sortField'),
        sortOrder: supported(element, 'sortOrder', ['Asc', 'Desc'] as const, 'Asc'),
        firstOnly: element.boolean('getFirstRecordOnly', false),
        limit: readOperand(element.child('limit')),
        queriedFields: element.strings('queriedFields'),
        outputReference: element.optionalString('outputReference'),
        outputAssignments: readOutputAssignments(element),
        storeAutomatically: element.boolean('storeOutputAutomatically', false),
        nullsWhenNoneFound: element.boolean('assignNullValuesIfNoRecordsFound', false),
        next: readConnector(element, 'connector'),
        fault: readConnector(element, 'faultConnector')
    };
}

export function readRecordCreate(element: XmlElement, base: Base): Omit<FlowRecordCreateNode, 'targets'> {
    return {
        ...base,
        kind: 'recordCreate',
        object: element.optionalString('object'),
        assignments: readFieldAssignments(element),
        inputReference: element.optionalString('inputReference'),
        assignIdTo: element.optionalString('assignRecordIdToReference'),
        matching: element.boolean('doesUpsert', false) ? readMatching(element) : null,
        storeAutomatically: element.boolean('storeOutputAutomatically', false),
        next: readConnector(element, 'connector'),
        fault: readConnector(element, 'faultConnector')
    };
}

function readMatching(element: XmlElement): FlowMatching {
    if (!element.boolean('doesUpsertAllOrNone', true)) {
        throw new UnsupportedFeatureError('flow', 'Create Records that saves some of its records', element.location);
    }
    if (element.optionalString('inputReference') !== null) {
        const standard = element.optionalString('upsertStandardIdField');
        return { by: 'field', field: element.optionalString('upsertExternalIdField') ?? standard ?? 'Id' };
    }
    supported(element, 'operationZeroMatchingRecords', ['CreateRecord'] as const, 'CreateRecord');
    return {
        by: 'conditions',
        filters: readElementFilters(element),
        filterLogic: element.optionalString('filterLogic'),
        updatesOne: updates(element, 'operationOneMatchingRecord'),
        updatesLatest: updates(element, 'operationMultMatchingRecords')
    };
}

/** What is done with records that match: they are updated, or skipped. */
function updates(element: XmlElement, name: string): boolean {
    const operation = element.optionalString(name) ?? '';
    if (!/^(Update|Skip)/.test(operation)) {
        throw new UnsupportedFeatureError('flow', `${name} ${operation}`, element.location);
    }
    return operation.startsWith('Update');
}

function readFieldAssignments(element: XmlElement): FlowFieldAssignment[] {
    return element.children('inputAssignments').map((assignment) => ({
        field: assignment.string('field'),
        value: readOperand(assignment.child('value')),
        location: assignment.location
    }));
}

function readRecordChange(element: XmlElement): Omit<FlowRecordChangeNode, keyof FlowNodeBase> {
    const inputReference = element.optionalString('inputReference');
    const object = element.optionalString('object');
    if (inputReference === null && object === null) {
        throw new SourceError('the element names neither a record nor an object', element.location);
    }
    return {
        object,
        filters: readElementFilters(element),
        filterLogic: element.optionalString('filterLogic'),
        inputReference,
        next: readConnector(element, 'connector'),
        fault: readConnector(element, 'faultConnector')
    };
}

export function readRecordUpdate(element: XmlElement, base: Base): Omit<FlowRecordUpdateNode, 'targets'> {
    return {
        ...base,
        kind: 'recordUpdate',
        ...readRecordChange(element),
        assignments: readFieldAssignments(element)
    };
}

export function readRecordDelete(element: XmlElement, base: Base): Omit<FlowRecordDeleteNode, 'targets'> {
    return { ...base, kind: 'recordDelete', ...readRecordChange(element) };
}

export function readRecordRollback(element: XmlElement, base: Base): Omit<FlowRecordRollbackNode, 'targets'> {
    return { ...base, kind: 'recordRollback', next: readConnector(element, 'connector') };
}
