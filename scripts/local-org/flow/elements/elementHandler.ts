import type { FlowNode } from '../../metadata/flows';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';

/** How an element runs. A handler moves each interview on, or throws a fault for all of them. */
export interface ElementHandler<N extends FlowNode> {
    /** Bulk elements gather the interviews of a batch and serve them together. */
    readonly isBulk: boolean;
    run(node: N, interviews: readonly Interview[], runtime: FlowRuntime): void;
}
