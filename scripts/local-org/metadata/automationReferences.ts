import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { ApprovalProcessModel, ApprovalSubmitterModel, ApproverModel } from './approvals';
import type { WorkflowActionReference } from './automationParts';
import { fieldOf, objectOf, relationshipFieldOf, type OrgModel } from './model';
import type { FieldModel, ObjectModel } from './objectModel';
import type { WorkflowModel } from './workflows';

/**
 * Checks that queues, groups, roles and fields that an approval process names exist. Users are records and are looked up when
 * the process runs. Throws SourceError for the first name that does not.
 */
export function checkApprovalProcess(model: OrgModel, object: ObjectModel, process: ApprovalProcessModel): void {
    process.allowedSubmitters.forEach((submitter) => checkSubmitter(model, submitter));
    for (const name of process.pageFields) {
        if (!userFieldOf(object, name)) {
            throw new SourceError(`${object.name} has no field ${name}`, process.location);
        }
    }
    if (process.emailTemplate !== null) {
        mustHave(model.emailTemplates, 'email template', process.emailTemplate, process.location);
    }
    const workflow = model.workflows.get(object.name.toLowerCase());
    const actions = [
        ...process.initialSubmissionActions,
        ...process.finalApprovalActions,
        ...process.finalRejectionActions,
        ...process.recallActions,
        ...process.steps.flatMap((step) => [...step.approvalActions, ...step.rejectionActions])
    ];
    actions.forEach((action) => checkAction(workflow, action));
    for (const approver of process.steps.flatMap((step) => step.approvers)) {
        checkApprover(model, object, process, approver);
    }
}

/** A field by its name, or by the name of its relationship: metadata names standard lookups `Owner`, `LastModifiedBy`. */
export function userFieldOf(object: ObjectModel, name: string): FieldModel | undefined {
    return fieldOf(object, name) ?? relationshipFieldOf(object, name);
}

/** Checks that templates, groups and roles that the email alerts of an object name exist. Throws like checkApprovalProcess. */
export function checkWorkflow(model: OrgModel, workflow: WorkflowModel): void {
    workflow.rules.flatMap((rule) => rule.actions).forEach((action) => checkAction(workflow, action));
    for (const { template, recipients, location } of workflow.alerts) {
        if (!model.emailTemplates.has(template.toLowerCase())) {
            throw new SourceError(`email template ${template} does not exist`, location);
        }
        for (const { type, recipient } of recipients) {
            if (type === 'group' || type === 'role') {
                mustHave(type === 'group' ? model.groups : model.roles, type, recipient ?? '', location);
            }
        }
    }
}

function checkAction(workflow: WorkflowModel | undefined, { name, type, location }: WorkflowActionReference): void {
    const known = { Alert: workflow?.alerts, FieldUpdate: workflow?.fieldUpdates, Task: workflow?.tasks }[type];
    if (!known?.some(({ fullName }) => fullName === name)) {
        throw new SourceError(`there is no workflow action ${name} of type ${type}`, location);
    }
}

function mustHave(map: ReadonlyMap<string, unknown>, kind: string, name: string, location: SourceLocation): void {
    if (!map.has(name.toLowerCase())) {
        throw new SourceError(`${kind} ${name} does not exist`, location);
    }
}

function checkSubmitter(model: OrgModel, { type, submitter, location }: ApprovalSubmitterModel): void {
    if (type === 'group' || type === 'role' || type === 'roleSubordinates') {
        const isGroup = type === 'group';
        mustHave(isGroup ? model.groups : model.roles, isGroup ? 'group' : 'role', submitter ?? '', location);
    } else if (type === 'user' && submitter === null) {
        throw new SourceError('an allowed submitter of type user needs a username', location);
    }
}

function checkApprover(
    model: OrgModel,
    object: ObjectModel,
    process: ApprovalProcessModel,
    { type, name, location }: ApproverModel
): void {
    switch (type) {
        case 'queue':
            mustHave(model.queues, 'queue', name ?? '', location);
            return;
        case 'user':
            if (name === null) {
                throw new SourceError('an approver of type user needs a username', location);
            }
            return;
        case 'relatedUserField':
            checkUserField(object, name ?? '', location);
            return;
        case 'userHierarchyField': {
            const user = objectOf(model, 'User');
            const field = process.nextAutomatedApprover?.userHierarchyField;
            if (!user || field === undefined) {
                throw new SourceError('the step asks a hierarchy field, and the process names none', location);
            }
            checkUserField(user, field, location);
            return;
        }
        case 'adhoc':
    }
}

function checkUserField(object: ObjectModel, name: string, location: SourceLocation): void {
    const field = userFieldOf(object, name);
    if (!field?.referenceTo.some((target) => target === 'User' || target === 'Group')) {
        throw new SourceError(`${object.name} has no field ${name} that names a user`, location);
    }
}
