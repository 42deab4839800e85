import { READ_ONLY, checkbox, datetime, decimal, lookup, picklist, text, type StandardObject } from './builders';
import type { FieldModel } from '../objectModel';
import { RECORD_OBJECTS } from './records';

const PROCESS_STATUSES = [
    'Approved',
    'Rejected',
    'Removed',
    'Fault',
    'Pending',
    'Held',
    'Reassigned',
    'Started',
    'NoResponse'
];

/** Time from the creation of the row to `end`, a formula, in days, hours and minutes. */
function elapsedTime(end: string): FieldModel[] {
    const perDay = { Days: 1, Hours: 24, Minutes: 24 * 60 };
    return Object.entries(perDay).map(([unit, count]) =>
        decimal(`ElapsedTimeIn${unit}`, 18, 2, { formula: `ROUND((${end} - CreatedDate) * ${count}, 2)` })
    );
}

/** Kept with the row: how long an answer took. */
const answeredAfter = [
    decimal('ElapsedTimeInDays', 18, 2, READ_ONLY),
    decimal('ElapsedTimeInHours', 18, 2, READ_ONLY),
    decimal('ElapsedTimeInMinutes', 18, 2, READ_ONLY)
];

/** Approval processes and their runs. */
export const APPROVAL_OBJECTS: readonly StandardObject[] = [
    {
        name: 'ProcessDefinition',
        label: 'Process Definition',
        pluralLabel: 'Process Definition',
        keyPrefix: '04a',
        isSetup: true,
        fields: [
            text('Name', 255, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            picklist('Type', ['Approval', 'State'], READ_ONLY),
            text('Description', 1000, READ_ONLY),
            text('TableEnumOrId', 40, READ_ONLY),
            picklist('LockType', ['Total', 'Admin', 'Owner', 'Workitem', 'Node', 'None'], READ_ONLY),
            picklist('State', ['Active', 'Inactive', 'Obsolete'], READ_ONLY)
        ]
    },
    {
        name: 'ProcessNode',
        label: 'Process Node',
        pluralLabel: 'Process Node',
        keyPrefix: '04b',
        isSetup: true,
        fields: [
            text('Name', 80, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            lookup('ProcessDefinitionId', 'ProcessDefinition', READ_ONLY),
            text('Description', 1000, READ_ONLY)
        ]
    },
    {
        name: 'ProcessInstance',
        label: 'Process Instance',
        pluralLabel: 'Process Instance',
        keyPrefix: '04g',
        isSetup: true,
        nameField: 'Id',
        customTargets: [{ field: 'TargetObjectId', only: 'all' }],
        fields: [
            lookup('ProcessDefinitionId', 'ProcessDefinition', READ_ONLY),
            lookup('TargetObjectId', RECORD_OBJECTS, { ...READ_ONLY, children: 'ProcessInstances' }),
            picklist('Status', PROCESS_STATUSES, READ_ONLY),
            datetime('CompletedDate', READ_ONLY),
            lookup('LastActorId', 'User', READ_ONLY),
            lookup('SubmittedById', 'User', READ_ONLY),
            ...elapsedTime('BLANKVALUE(CompletedDate, NOW())')
        ]
    },
    {
        name: 'ProcessInstanceStep',
        label: 'Process Instance Step',
        pluralLabel: 'Process Instance Step',
        keyPrefix: '04h',
        isSetup: true,
        nameField: 'Id',
        audit: 'created',
        fields: [
            lookup('ProcessInstanceId', 'ProcessInstance', { ...READ_ONLY, children: 'Steps' }),
            picklist('StepStatus', PROCESS_STATUSES, READ_ONLY),
            lookup('OriginalActorId', ['Group', 'User'], READ_ONLY),
            lookup('ActorId', ['Group', 'User'], READ_ONLY),
            text('Comments', 4000, READ_ONLY),
            lookup('StepNodeId', 'ProcessNode', READ_ONLY),
            ...answeredAfter,
            datetime('SystemModstamp', READ_ONLY)
        ]
    },
    {
        name: 'ProcessInstanceWorkitem',
        label: 'Approval Request',
        pluralLabel: 'Approval Requests',
        keyPrefix: '04i',
        isSetup: true,
        nameField: 'Id',
        audit: 'created',
        fields: [
            lookup('ProcessInstanceId', 'ProcessInstance', { ...READ_ONLY, children: 'Workitems' }),
            lookup('OriginalActorId', ['Group', 'User'], READ_ONLY),
            // Changing the actor is how a request is reassigned.
            lookup('ActorId', ['Group', 'User'], { createable: false }),
            ...elapsedTime('NOW()'),
            datetime('SystemModstamp', READ_ONLY),
            checkbox('IsDeleted', READ_ONLY)
        ]
    },
    {
        name: 'ProcessInstanceHistory',
        label: 'Process Instance History',
        pluralLabel: 'Process Instance History',
        keyPrefix: '0LH',
        isSetup: true,
        nameField: 'Id',
        audit: 'created',
        fields: [
            lookup('ProcessInstanceId', 'ProcessInstance', { ...READ_ONLY, children: 'StepsAndWorkitems' }),
            lookup('TargetObjectId', RECORD_OBJECTS, { ...READ_ONLY, relationshipName: null }),
            picklist('StepStatus', PROCESS_STATUSES, READ_ONLY),
            checkbox('IsPending', READ_ONLY),
            lookup('ProcessNodeId', 'ProcessNode', READ_ONLY),
            lookup('OriginalActorId', ['Group', 'User'], READ_ONLY),
            lookup('ActorId', ['Group', 'User'], READ_ONLY),
            text('Comments', 4000, READ_ONLY),
            ...answeredAfter,
            datetime('SystemModstamp', READ_ONLY)
        ],
        customTargets: [{ field: 'TargetObjectId', only: 'all' }]
    },
    {
        name: 'ProcessInstanceNode',
        label: 'Process Instance Node',
        pluralLabel: 'Process Instance Node',
        keyPrefix: '0LI',
        isSetup: true,
        nameField: 'Id',
        fields: [
            lookup('ProcessInstanceId', 'ProcessInstance', { ...READ_ONLY, children: 'Nodes' }),
            lookup('ProcessNodeId', 'ProcessNode', READ_ONLY),
            text('ProcessNodeName', 80, READ_ONLY),
            picklist('NodeStatus', PROCESS_STATUSES, READ_ONLY),
            datetime('CompletedDate', READ_ONLY),
            lookup('LastActorId', 'User', READ_ONLY),
            ...elapsedTime('BLANKVALUE(CompletedDate, NOW())')
        ]
    }
];
