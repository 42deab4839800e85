import { SourceError } from '../../errors';
import { emailOf } from '../../dml';
import type { FlowActionCallNode } from '../../metadata/flows';
import { FlowFault, faultMessage } from '../flowFault';
import { asFieldValue, isCollection, type FlowValue } from '../flowValue';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import type { ElementHandler } from './elementHandler';

type Inputs = ReadonlyMap<string, FlowValue>;
type Outputs = Record<string, unknown>;

/** Action elements: invocable Apex for the whole batch at once, core actions one by one. */
export const actionCall: ElementHandler<FlowActionCallNode> = {
    isBulk: true,
    run(node, interviews, runtime) {
        const inputs = interviews.map(
            (interview) =>
                new Map(node.inputs.map((input) => [input.name, runtime.resources.operand(interview, input.value)]))
        );
        if (node.actionType === 'apex') {
            callApex(node, interviews, inputs, runtime);
            return;
        }
        const action = CORE_ACTIONS[node.actionType];
        interviews.forEach((interview, index) => {
            try {
                finish(node, interview, action(node, inputs[index], runtime), runtime);
            } catch (error) {
                const message = faultMessage(error);
                if (message === null) {
                    throw error;
                }
                interview.fault(node.fault, message);
            }
        });
    }
};

function callApex(
    node: FlowActionCallNode,
    interviews: readonly Interview[],
    inputs: readonly Inputs[],
    runtime: FlowRuntime
): void {
    let outputs: Outputs[];
    try {
        outputs = runtime.services.invocables.run(
            node.actionName,
            inputs.map((one) => Object.fromEntries(one))
        );
    } catch (error) {
        const message = faultMessage(error, 'An Apex error occurred: ');
        if (message === null) {
            throw error;
        }
        throw new FlowFault(withType(error, message));
    }
    interviews.forEach((interview, index) => finish(node, interview, outputs[index] ?? {}, runtime));
}

/** Fault messages name the exception, e.g. `An Apex error occurred: System.DmlException: ...`. */
function withType(error: unknown, message: string): string {
    const typeName = error instanceof Error && 'typeName' in error ? String(error.typeName) : null;
    return typeName === null
        ? message
        : message.replace('An Apex error occurred: ', `An Apex error occurred: ${typeName}: `);
}

function finish(node: FlowActionCallNode, interview: Interview, outputs: Outputs, runtime: FlowRuntime): void {
    const value = (name: string): FlowValue => {
        const key = Object.keys(outputs).find((one) => one.toLowerCase() === name.toLowerCase());
        return key === undefined ? null : (outputs[key] ?? null);
    };
    if (node.storeAutomatically) {
        interview.values.set(node.name, outputs);
    }
    for (const output of node.outputs) {
        runtime.resources.write(interview, output.target, value(output.name), output.location);
    }
    interview.moveTo(node.next);
}

type CoreAction = (node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime) => Outputs;

const CORE_ACTIONS: Readonly<Record<Exclude<FlowActionCallNode['actionType'], 'apex'>, CoreAction>> = {
    emailSimple: sendEmail,
    emailAlert: sendAlert,
    customNotificationAction: sendNotification,
    submit: submitForApproval
};

function text(inputs: Inputs, name: string): string | null {
    const value = asFieldValue(inputs.get(name) ?? null, name);
    return value === null ? null : String(value);
}

function requiredText(node: FlowActionCallNode, inputs: Inputs, name: string): string {
    const value = text(inputs, name);
    if (value === null || value === '') {
        throw new FlowFault(`Missing required input parameter: ${name}.`);
    }
    return value;
}

function texts(inputs: Inputs, name: string): string[] {
    const value = inputs.get(name) ?? null;
    const items = value === null ? [] : isCollection(value) ? value : [value];
    return items.map((item) => String(asFieldValue(item, name)));
}

function sendEmail(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): Outputs {
    const to = [...(text(inputs, 'emailAddresses') ?? '').split(','), ...texts(inputs, 'emailAddressesArray')]
        .map((address) => address.trim())
        .filter((address) => address !== '');
    if (to.length === 0) {
        throw new FlowFault('Missing required input parameter: emailAddresses.');
    }
    const isRich = inputs.get('sendRichBody') === true;
    const body = requiredText(node, inputs, 'emailBody');
    runtime.services.transactions.current().limits.consume('emailInvocations');
    runtime.services.outbox.sendEmail({
        to,
        cc: [],
        bcc: [],
        subject: requiredText(node, inputs, 'emailSubject'),
        textBody: isRich ? null : body,
        htmlBody: isRich ? body : null,
        targetObjectId: null,
        whatId: text(inputs, 'relatedRecordId')
    });
    return {};
}

function sendAlert(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): Outputs {
    const { model, store, outbox, dml } = runtime.services;
    const [objectName, alertName] = node.actionName.split('.');
    const object = model.objects.get(objectName.toLowerCase());
    const alert = model.workflows
        .get(objectName.toLowerCase())
        ?.alerts.find((one) => one.fullName.toLowerCase() === alertName?.toLowerCase());
    if (!object || !alert) {
        throw new SourceError(`there is no email alert ${node.actionName}`, node.location);
    }
    const id = requiredText(node, inputs, 'SObjectRowId');
    const record = store.read(object.name, [id]).get(id);
    if (!record) {
        throw new FlowFault(`There is no record ${id}.`);
    }
    outbox.sendEmail(emailOf(dml.services, object, alert, record));
    return {};
}

function sendNotification(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): Outputs {
    const recipientIds = texts(inputs, 'recipientIds');
    if (recipientIds.length === 0) {
        throw new FlowFault('Missing required input parameter: recipientIds.');
    }
    const targetId = text(inputs, 'targetId');
    const targetPageRef = text(inputs, 'targetPageRef');
    if (targetId === null && targetPageRef === null) {
        throw new FlowFault('Missing required input parameter: targetId.');
    }
    runtime.services.outbox.sendNotification({
        typeId: requiredText(node, inputs, 'customNotifTypeId'),
        title: requiredText(node, inputs, 'title'),
        body: requiredText(node, inputs, 'body'),
        targetId,
        targetPageRef,
        recipientIds
    });
    return { SuccessMessage: 'Success' };
}

function submitForApproval(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): Outputs {
    const outcome = runtime.services.approvals.submit({
        objectId: requiredText(node, inputs, 'objectId'),
        submitterId: text(inputs, 'submitterId'),
        comments: text(inputs, 'comment'),
        processName: text(inputs, 'processDefinitionNameOrId'),
        skipEntryCriteria: inputs.get('skipEntryCriteria') === true,
        nextApproverIds: texts(inputs, 'nextApproverIds')
    });
    if (!outcome.success) {
        throw new FlowFault(outcome.errors.map((error) => `${error.statusCode}: ${error.message}`).join(', '));
    }
    return {
        entityId: outcome.entityId,
        instanceId: outcome.instanceId,
        instanceStatus: outcome.instanceStatus,
        newWorkItemIds: outcome.newWorkitemIds,
        actorIds: outcome.actorIds
    };
}
