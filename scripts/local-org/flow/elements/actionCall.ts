import type { FlowActionCallNode } from '../../metadata/flows';
import { FlowFault, faultMessage } from '../flowFault';
import type { FlowValue } from '../flowValue';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import { requiredText, text, texts, type Inputs, type Outputs } from './actionInputs';
import type { ElementHandler } from './elementHandler';
import { sendAlert, sendEmail, sendNotification } from './messageActions';

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
