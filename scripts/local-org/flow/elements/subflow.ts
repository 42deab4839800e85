import { SourceError } from '../../errors';
import type { FlowSubflowNode } from '../../metadata/flows';
import type { FlowValue } from '../flowValue';
import { copyOfAll } from '../valueCopies';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import type { ElementHandler } from './elementHandler';

/** Subflow: interviews of the batch go through the other flow together. */
export const subflow: ElementHandler<FlowSubflowNode> = {
    isBulk: true,
    run(node, interviews, runtime) {
        const flow = runtime.services.model.flows.get(node.flowName.toLowerCase());
        if (!flow || flow.status !== 'Active') {
            throw new SourceError(`there is no active flow ${node.flowName}`, node.location);
        }
        const children = interviews.map((interview) => ({
            interview,
            child: runtime.start(flow, {
                access: interview.access,
                inputs: inputsOf(node, interview, runtime),
                depth: interview.depth + 1
            })
        }));
        runtime.run(children.map(({ child }) => child));
        for (const { interview, child } of children) {
            finishSubflow(node, interview, child, runtime);
        }
    }
};

function inputsOf(node: FlowSubflowNode, interview: Interview, runtime: FlowRuntime): Map<string, FlowValue> {
    return new Map(
        node.inputs.map((input) => [
            input.name,
            copyOfAll(runtime.resources.operand(interview, input.value), runtime.services)
        ])
    );
}

/** Takes over what a subflow gave and goes on; an interview whose subflow shows a screen waits with it. */
export function finishSubflow(
    node: FlowSubflowNode,
    interview: Interview,
    child: Interview,
    runtime: FlowRuntime
): void {
    if (child.status === 'waiting') {
        if (interview.flow.processType !== 'Flow') {
            throw new SourceError(`${node.flowName} shows screens and cannot be called from here`, node.location);
        }
        interview.child = child;
        interview.status = 'waiting';
        return;
    }
    if (child.failure !== null) {
        // Subflow elements have no fault connector, only actions that launch a flow do: the fault is the caller's.
        interview.fault(node.fault, child.failure);
        return;
    }
    const outputs = outputsOf(child);
    if (node.storeAutomatically) {
        interview.values.set(node.name, Object.fromEntries(outputs));
    }
    for (const output of node.outputs) {
        runtime.resources.write(interview, output.target, outputs.get(output.name) ?? null, output.location);
    }
    interview.moveTo(node.next);
}

/** Values of the variables available for output. */
export function outputsOf(interview: Interview): Map<string, FlowValue> {
    const outputs = new Map<string, FlowValue>();
    for (const resource of interview.flow.resources.values()) {
        if (resource.kind === 'variable' && resource.isOutput) {
            outputs.set(resource.name, interview.values.get(resource.name) ?? (resource.isCollection ? [] : null));
        }
    }
    return outputs;
}
