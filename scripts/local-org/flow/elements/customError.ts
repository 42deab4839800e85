import { SourceError } from '../../errors';
import type { FlowCustomErrorNode } from '../../metadata/flows';
import type { ElementHandler } from './elementHandler';

/** Refuses the record with messages of the flow's own, and ends the interview. */
export const customError: ElementHandler<FlowCustomErrorNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            if (!interview.trigger) {
                throw new SourceError('custom errors work only in record-triggered flows', node.location);
            }
            for (const message of node.messages) {
                interview.trigger.record.errors.push({
                    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    message: runtime.resources.mergeText(interview, message.text, node.location),
                    field: message.field
                });
            }
            interview.status = 'finished';
            interview.moveTo(null);
        }
    }
};
