import type { FlowDecisionNode } from '../../metadata/flows';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import type { ElementHandler } from './elementHandler';

export const decision: ElementHandler<FlowDecisionNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            const taken = node.rules.find((rule) => isMet(rule, interview, runtime));
            for (const rule of node.rules) {
                interview.values.set(rule.name, rule === taken);
            }
            if (taken) {
                interview.visited.add(taken.name);
            }
            interview.moveTo(taken ? taken.next : node.defaultNext);
        }
    }
};

function isMet(rule: FlowDecisionNode['rules'][number], interview: Interview, runtime: FlowRuntime): boolean {
    if (!runtime.conditionsHold(interview, rule.conditions, rule.logic)) {
        return false;
    }
    // Only when the save made the record meet the conditions.
    return (
        !rule.requiresChange ||
        interview.trigger?.prior === null ||
        !runtime.conditionsHold(interview, rule.conditions, rule.logic, { onPrior: true })
    );
}
