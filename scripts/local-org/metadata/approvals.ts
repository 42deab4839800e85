import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { CriteriaItem } from './model';
import type { XmlElement } from './xmlReader';

/** Criteria of an approval process, a step or a workflow rule: a list of filters, or a formula. */
export interface EntryCriteriaModel {
    readonly items: readonly CriteriaItem[];
    /** e.g. `1 AND (2 OR 3)`; null joins all items with AND. */
    readonly booleanFilter: string | null;
    readonly formula: string | null;
    readonly location: SourceLocation;
}

/** Actions of workflow rules and approval processes. */
export const WORKFLOW_ACTION_TYPES = ['FieldUpdate', 'Alert', 'Task'] as const;

/** A reference to a workflow action of the same object. */
export interface WorkflowActionReference {
    readonly name: string;
    readonly type: (typeof WORKFLOW_ACTION_TYPES)[number];
    readonly location: SourceLocation;
}

/** Who may be allowed to submit. */
export const SUBMITTER_TYPES = [
    'owner',
    'creator',
    'user',
    'group',
    'role',
    'roleSubordinates',
    'allInternalUsers'
] as const;

export interface ApprovalSubmitterModel {
    readonly type: (typeof SUBMITTER_TYPES)[number];
    /** Username, group or role developer name; null for owner, creator and allInternalUsers. */
    readonly submitter: string | null;
    readonly location: SourceLocation;
}

/** Whom a step may ask. */
export const APPROVER_TYPES = ['adhoc', 'user', 'userHierarchyField', 'relatedUserField', 'queue'] as const;

export interface ApproverModel {
    readonly type: (typeof APPROVER_TYPES)[number];
    /** Username, queue developer name or field; null for adhoc and userHierarchyField. */
    readonly name: string | null;
    readonly location: SourceLocation;
}

export interface ApprovalStepModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly allowDelegate: boolean;
    readonly approvers: readonly ApproverModel[];
    readonly whenMultipleApprovers: 'Unanimous' | 'FirstResponse';
    readonly entryCriteria: EntryCriteriaModel | null;
    readonly ifCriteriaNotMet: 'ApproveRecord' | 'RejectRecord' | 'GotoNextStep' | null;
    readonly rejectBehavior: 'RejectRequest' | 'BackToPrevious';
    readonly approvalActions: readonly WorkflowActionReference[];
    readonly rejectionActions: readonly WorkflowActionReference[];
    readonly location: SourceLocation;
}

/** An approval process definition (approvalProcess-meta.xml); its full name is Object.Name. */
export interface ApprovalProcessModel {
    readonly name: string;
    readonly fullName: string;
    readonly objectName: string;
    readonly label: string;
    readonly description: string | null;
    readonly active: boolean;
    readonly allowRecall: boolean;
    readonly allowedSubmitters: readonly ApprovalSubmitterModel[];
    /** Fields shown to the approver. */
    readonly pageFields: readonly string[];
    /** Email template of the approval request, folder/name; null sends the default text. */
    readonly emailTemplate: string | null;
    readonly entryCriteria: EntryCriteriaModel | null;
    readonly steps: readonly ApprovalStepModel[];
    readonly initialSubmissionActions: readonly WorkflowActionReference[];
    readonly finalApprovalActions: readonly WorkflowActionReference[];
    readonly finalRejectionActions: readonly WorkflowActionReference[];
    readonly recallActions: readonly WorkflowActionReference[];
    readonly finalApprovalRecordLock: boolean;
    readonly finalRejectionRecordLock: boolean;
    readonly nextAutomatedApprover: {
        readonly useApproverFieldOfRecordOwner: boolean;
        readonly userHierarchyField: string;
    } | null;
    readonly recordEditability: 'AdminOnly' | 'AdminOrCurrentApprover';
    /** Position among the processes of the object; processes without one come last, by name. */
    readonly processOrder: number | null;
    readonly showApprovalHistory: boolean;
    readonly location: SourceLocation;
}

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

/** Reads an approval process. Throws SourceError for wrong content and UnsupportedFeatureError for unknown elements. */
export function readApprovalProcess(root: XmlElement, fullName: string): ApprovalProcessModel {
    const dot = fullName.indexOf('.');
    if (dot < 0) {
        throw new SourceError(`approval process ${fullName} must be named Object.Process`, root.location);
    }
    refuse(root, 'postTemplate');
    root.ignore('enableMobileDeviceAccess', 'the local org has no mobile approval page');
    const nextApprover = root.child('nextAutomatedApprover');
    return {
        name: fullName.slice(dot + 1),
        fullName,
        objectName: fullName.slice(0, dot),
        label: root.string('label'),
        description: root.optionalString('description'),
        active: root.boolean('active'),
        allowRecall: root.boolean('allowRecall', false),
        allowedSubmitters: root.children('allowedSubmitters').map(readSubmitter),
        pageFields: root.child('approvalPageFields')?.strings('field') ?? [],
        emailTemplate: root.optionalString('emailTemplate'),
        entryCriteria: readCriteria(root.child('entryCriteria')),
        steps: root.children('approvalStep').map(readStep),
        initialSubmissionActions: readActions(root, 'initialSubmissionActions'),
        finalApprovalActions: readActions(root, 'finalApprovalActions'),
        finalRejectionActions: readActions(root, 'finalRejectionActions'),
        recallActions: readActions(root, 'recallActions'),
        finalApprovalRecordLock: root.boolean('finalApprovalRecordLock', false),
        finalRejectionRecordLock: root.boolean('finalRejectionRecordLock', false),
        nextAutomatedApprover: nextApprover && {
            useApproverFieldOfRecordOwner: nextApprover.boolean('useApproverFieldOfRecordOwner', false),
            userHierarchyField: nextApprover.string('userHierarchyField')
        },
        recordEditability: root.oneOf('recordEditability', ['AdminOnly', 'AdminOrCurrentApprover'] as const),
        processOrder: root.optionalNumber('processOrder'),
        showApprovalHistory: root.boolean('showApprovalHistory', false),
        location: root.location
    };
}

function readSubmitter(element: XmlElement): ApprovalSubmitterModel {
    return {
        type: supportedWord(element, 'type', SUBMITTER_TYPES, 'allowed submitter of type'),
        submitter: element.optionalString('submitter'),
        location: element.location
    };
}

function readStep(element: XmlElement): ApprovalStepModel {
    const assigned = element.requiredChild('assignedApprover');
    const approvers = assigned.children('approver').map((approver) => ({
        type: supportedWord(approver, 'type', APPROVER_TYPES, 'approver of type'),
        name: approver.optionalString('name'),
        location: approver.location
    }));
    if (approvers.length === 0) {
        throw new SourceError('an approval step needs at least one approver', assigned.location);
    }
    const criteriaNotMet = element.optionalString('ifCriteriaNotMet');
    return {
        name: element.string('name'),
        label: element.string('label'),
        description: element.optionalString('description'),
        allowDelegate: element.boolean('allowDelegate', false),
        approvers,
        whenMultipleApprovers: assigned.oneOf(
            'whenMultipleApprovers',
            ['Unanimous', 'FirstResponse'] as const,
            'Unanimous'
        ),
        entryCriteria: readCriteria(element.child('entryCriteria')),
        ifCriteriaNotMet:
            criteriaNotMet === null
                ? null
                : element.oneOf('ifCriteriaNotMet', ['ApproveRecord', 'RejectRecord', 'GotoNextStep'] as const),
        rejectBehavior:
            element.child('rejectBehavior')?.oneOf('type', ['RejectRequest', 'BackToPrevious'] as const) ??
            'RejectRequest',
        approvalActions: readActions(element, 'approvalActions'),
        rejectionActions: readActions(element, 'rejectionActions'),
        location: element.location
    };
}

function readCriteria(element: XmlElement | null): EntryCriteriaModel | null {
    return element && readCriteriaOf(element);
}

function readCriteriaOf(element: XmlElement): EntryCriteriaModel {
    const formula = element.child('formula');
    return {
        items: element.children('criteriaItems').map((item) => ({
            field: item.string('field'),
            operation: item.string('operation'),
            value: item.optionalString('value'),
            valueField: item.optionalString('valueField')
        })),
        booleanFilter: element.optionalString('booleanFilter'),
        formula: element.optionalString('formula'),
        location: formula?.textLocation ?? element.location
    };
}

function readActions(parent: XmlElement, name: string): WorkflowActionReference[] {
    return (parent.child(name)?.children('action') ?? []).map(readActionReference);
}

function readActionReference(element: XmlElement): WorkflowActionReference {
    return {
        name: element.string('name'),
        type: supportedWord(element, 'type', WORKFLOW_ACTION_TYPES, 'workflow action of type'),
        location: element.location
    };
}

/** Reads the workflow file of an object. Throws like readApprovalProcess. */
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

function refuse(element: XmlElement, ...names: string[]): void {
    for (const name of names) {
        const child = element.children(name)[0];
        if (child) {
            throw new UnsupportedFeatureError('metadata', `element <${name}> of <${element.name}>`, child.location);
        }
    }
}

/** A word of a platform enumeration of which only some are implemented. */
function supportedWord<T extends string>(
    element: XmlElement,
    name: string,
    supported: readonly T[],
    feature: string
): T {
    const value = element.string(name);
    const match = supported.find((word) => word === value);
    if (match === undefined) {
        throw new UnsupportedFeatureError('metadata', `${feature} ${value}`, element.child(name)?.location ?? null);
    }
    return match;
}
