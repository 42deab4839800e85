import type { FlowRecordRollbackNode } from '../../metadata/flows';
import type { ElementHandler } from './elementHandler';

/** Roll Back Records: takes back what the flow saved since the last screen, and goes on. Variables keep their values. */
export const recordRollback: ElementHandler<FlowRecordRollbackNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            runtime.rollBack();
            interview.moveTo(node.next);
        }
    }
};
