import { SourceError } from '../../errors';
import type { FlowScreenNode } from '../../metadata/flows';
import type { ElementHandler } from './elementHandler';

/** Screens: the interview waits until somebody submits. */
export const screen: ElementHandler<FlowScreenNode> = {
    isBulk: false,
    run(node, interviews) {
        for (const interview of interviews) {
            if (interview.flow.processType !== 'Flow') {
                throw new SourceError('only screen flows may show screens', node.location);
            }
            interview.status = 'waiting';
        }
    }
};
