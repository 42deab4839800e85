import type { FlowLoopNode } from '../../metadata/flows';
import { FlowFault } from '../flowFault';
import { isCollection } from '../flowValue';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview, LoopState } from '../interview';
import type { ElementHandler } from './elementHandler';

export const loop: ElementHandler<FlowLoopNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            const state = interview.loops.get(node.name) ?? begin(node, interview, runtime);
            state.index++;
            if (state.index < state.items.length) {
                const item = state.items[state.index];
                interview.values.set(node.name, item);
                if (node.variable !== null) {
                    runtime.resources.write(interview, node.variable, item, node.location);
                }
                interview.moveTo(node.eachNext);
            } else {
                // The next time the interview comes here, the loop begins anew.
                interview.loops.delete(node.name);
                interview.moveTo(node.afterNext);
            }
        }
    }
};

function begin(node: FlowLoopNode, interview: Interview, runtime: FlowRuntime): LoopState {
    const collection = runtime.resources.read(interview, node.collection, node.location) ?? [];
    if (!isCollection(collection)) {
        throw new FlowFault(`${node.collection} is no collection.`);
    }
    const items = node.order === 'Desc' ? [...collection].reverse() : [...collection];
    const state = { items, index: -1 };
    interview.loops.set(node.name, state);
    return state;
}
