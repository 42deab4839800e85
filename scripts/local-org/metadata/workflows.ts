import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import {
    readActionReference,
    readCriteriaOf,
    refuse,
    supportedWord,
    type EntryCriteriaModel,
    type WorkflowActionReference
} from './automationParts';
import type { XmlElement } from './xmlReader';

export interface WorkflowFieldUpdateModel {
    readonly fullName: string;
    readonly name: string;
    readonly description: string | null;
    readonly field: string;
    readonly operation: 'Formula' | 'Literal' | 'Null' | 'LookupValue';
    readonly formula: string | null;
    readonly literalValue: string | null;
    readonly lookupValue: string | null;
    readonly lookupValueType: 'User' | 'Queue' | 'RecordType' | null;
    /** Lookup field naming the parent whose field is updated; null updates the record itself. */
    readonly targetObject: string | null;
    readonly location: SourceLocation;
}

const RECIPIENT_TYPES = ['user', 'group', 'role', 'owner', 'creator', 'userLookup', 'email', 'contactLookup'] as const;

export interface WorkflowAlertModel {
    readonly fullName: string;
    readonly description: string;
    readonly template: string;
    readonly ccEmails: readonly string[];
    readonly recipients: readonly {
        readonly type: (typeof RECIPIENT_TYPES)[number];
        /** Username, group or role name. */
        readonly recipient: string | null;
        /** Field of the record, for userLookup, email and contactLookup. */
        readonly field: string | null;
    }[];
    readonly senderType: 'CurrentUser' | 'OrgWideEmailAddress' | 'DefaultWorkflowUser';
    readonly senderAddress: string | null;
    readonly location: SourceLocation;
}

/** A task that a workflow rule or approval process makes. */
export interface WorkflowTaskModel {
    readonly fullName: string;
    readonly subject: string;
    readonly description: string | null;
    readonly assignedToType: 'owner' | 'creator' | 'user';
    /** Username, for a user. */
    readonly assignedTo: string | null;
    readonly priority: string;
    readonly status: string;
    readonly dueDateOffset: number;
    /** Date field the due date counts from; null counts from the day the task is made. */
    readonly offsetFromField: string | null;
    readonly location: SourceLocation;
}

export interface WorkflowRuleModel {
    readonly fullName: string;
    readonly active: boolean;
    readonly description: string | null;
    readonly criteria: EntryCriteriaModel;
    readonly triggerType: 'onCreateOnly' | 'onCreateOrTriggeringUpdate' | 'onAllChanges';
    readonly actions: readonly WorkflowActionReference[];
    readonly location: SourceLocation;
}

/** The workflow file of one object: field updates, alerts, rules. */
export interface WorkflowModel {
    readonly objectName: string;
    readonly fieldUpdates: readonly WorkflowFieldUpdateModel[];
    readonly alerts: readonly WorkflowAlertModel[];
    readonly tasks: readonly WorkflowTaskModel[];
    readonly rules: readonly WorkflowRuleModel[];
    readonly location: SourceLocation;
}

/** Reads the workflow file of an object. Throws SourceError for wrong content and UnsupportedFeatureError for unknown elements. */
export function readWorkflow(root: XmlElement, objectName: string): WorkflowModel {
    refuse(root, 'flowActions', 'flowAutomation', 'knowledgePublishes', 'notifications', 'outboundMessages');
    refuse(root, 'send');
    return {
        objectName,
        fieldUpdates: root.children('fieldUpdates').map(readFieldUpdate),
        alerts: root.children('alerts').map(readAlert),
        tasks: root.children('tasks').map(readTask),
        rules: root.children('rules').map(readRule),
        location: root.location
    };
}

function readFieldUpdate(element: XmlElement): WorkflowFieldUpdateModel {
    element.supported('notifyAssignee', ['false'] as const, 'false');
    element.supported('reevaluateOnChange', ['false'] as const, 'false');
    element.ignore('protected', 'packaging only');
    const lookupValueType = element.optionalString('lookupValueType');
    const formula = element.child('formula');
    return {
        fullName: element.string('fullName'),
        name: element.string('name'),
        description: element.optionalString('description'),
        field: element.string('field'),
        operation: supportedWord(
            element,
            'operation',
            ['Formula', 'Literal', 'Null', 'LookupValue'] as const,
            'field update with operation'
        ),
        formula: element.optionalString('formula'),
        literalValue: element.optionalString('literalValue'),
        lookupValue: element.optionalString('lookupValue'),
        lookupValueType:
            lookupValueType === null
                ? null
                : element.oneOf('lookupValueType', ['User', 'Queue', 'RecordType'] as const),
        targetObject: element.optionalString('targetObject'),
        location: formula?.textLocation ?? element.location
    };
}

function readAlert(element: XmlElement): WorkflowAlertModel {
    element.ignore('protected', 'packaging only');
    refuse(element, 'promptTemplateVersion');
    return {
        fullName: element.string('fullName'),
        description: element.string('description'),
        template: element.string('template'),
        ccEmails: element.strings('ccEmails'),
        recipients: element.children('recipients').map((recipient) => ({
            type: supportedWord(recipient, 'type', RECIPIENT_TYPES, 'email alert recipient of type'),
            recipient: recipient.optionalString('recipient'),
            field: recipient.optionalString('field')
        })),
        senderType: element.oneOf(
            'senderType',
            ['CurrentUser', 'OrgWideEmailAddress', 'DefaultWorkflowUser'] as const,
            'CurrentUser'
        ),
        senderAddress: element.optionalString('senderAddress'),
        location: element.location
    };
}

function readTask(element: XmlElement): WorkflowTaskModel {
    element.ignore('protected', 'packaging only');
    if (element.boolean('notifyAssignee', false)) {
        throw new UnsupportedFeatureError('metadata', 'workflow task that notifies its assignee', element.location);
    }
    return {
        fullName: element.string('fullName'),
        subject: element.string('subject'),
        description: element.optionalString('description'),
        assignedToType: supportedWord(
            element,
            'assignedToType',
            ['owner', 'creator', 'user'] as const,
            'workflow task assigned to'
        ),
        assignedTo: element.optionalString('assignedTo'),
        priority: element.string('priority'),
        status: element.string('status'),
        dueDateOffset: element.optionalNumber('dueDateOffset') ?? 0,
        offsetFromField: element.optionalString('offsetFromField'),
        location: element.location
    };
}

function readRule(element: XmlElement): WorkflowRuleModel {
    refuse(element, 'workflowTimeTriggers');
    element.ignore('failedMigrationToolVersion', 'a note of the migration tool');
    return {
        fullName: element.string('fullName'),
        active: element.boolean('active'),
        description: element.optionalString('description'),
        criteria: readCriteriaOf(element),
        triggerType: supportedWord(
            element,
            'triggerType',
            ['onCreateOnly', 'onCreateOrTriggeringUpdate', 'onAllChanges'] as const,
            'workflow rule evaluated'
        ),
        actions: element.children('actions').map(readActionReference),
        location: element.location
    };
}
