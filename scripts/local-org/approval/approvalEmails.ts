import { addressesOfIds, templateMessage, type DmlServices, type OutboxEmail } from '../dml';
import type { ApprovalProcessModel } from '../metadata/approvals';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';

/**
 * The e-mail that asks approvers for an answer: the template of the process about the record, or a plain text without one.
 * It goes to users, and for a queue to its address or its members. Null when nobody has an address.
 */
export function requestEmail(
    services: DmlServices,
    object: ObjectModel,
    process: ApprovalProcessModel,
    record: SObjectRecord,
    actorIds: readonly string[]
): OutboxEmail | null {
    const to = [...new Set(addressesOfIds(services, actorIds))];
    if (to.length === 0) {
        return null;
    }
    const message =
        process.emailTemplate === null
            ? plainMessage(object, process, record)
            : templateMessage(services, object, process.emailTemplate, record, process.location);
    return { to, cc: [], bcc: [], ...message, targetObjectId: null, whatId: record.id };
}

function plainMessage(
    object: ObjectModel,
    process: ApprovalProcessModel,
    record: SObjectRecord
): Pick<OutboxEmail, 'subject' | 'textBody' | 'htmlBody'> {
    const name = String(record.get(object.nameField) ?? record.id);
    return {
        subject: `Approval request: ${object.label} ${name}`,
        textBody: `${object.label} ${name} was submitted to ${process.label} and waits for your answer.`,
        htmlBody: null
    };
}
