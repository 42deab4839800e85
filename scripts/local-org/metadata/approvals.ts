import { SourceError } from '../errors';
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

function readActions(parent: XmlElement, name: string): WorkflowActionReference[] {
    return (parent.child(name)?.children('action') ?? []).map(readActionReference);
}
