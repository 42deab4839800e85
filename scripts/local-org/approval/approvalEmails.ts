import { addressesOfIds, templateMessage, type DmlServices, type OutboxEmail } from '../dml';
import type { ApprovalProcessModel } from '../metadata/approvals';
import type { ObjectModel } from '../metadata/objectModel';
import { ORG_URL } from '../orgUrl';
import { ApexDatetime, formatLocaleDatetime, type SObjectRecord } from '../values';

/** An approval request as its e-mail tells of it. */
export interface ApprovalRequestFields {
    readonly actorIds: readonly string[];
    readonly workitemIds: readonly string[];
    /** What the submitter or the approver before wrote. */
    readonly comments: string | null;
}

/** What `{!ApprovalRequest.Field}` stands for in a template. */
function requestFields(
    { store, transactions }: DmlServices,
    process: ApprovalProcessModel,
    { actorIds, workitemIds, comments }: ApprovalRequestFields
): ReadonlyMap<string, string> {
    const { clock, user } = transactions.current();
    const names = actorIds.map((id) => {
        const object = store.objectOfId(id);
        const actor = object && store.read(object.name, [id]).get(id);
        const parts = ['FirstName', 'LastName'].map((field) => actor?.get(field)).filter((part) => part);
        return object?.name === 'User' ? parts.join(' ') : String(actor?.get('Name') ?? '');
    });
    const address = `${ORG_URL}/${workitemIds[0] ?? ''}`;
    return new Map([
        ['approvalrequest.comments', comments ?? ''],
        ['approvalrequest.external_url', address],
        ['approvalrequest.internal_url', address],
        ['approvalrequest.process_approver', names.join(', ')],
        [
            'approvalrequest.process_assigned_date',
            formatLocaleDatetime(new ApexDatetime(clock.now()), user.locale, user.timeZone)
        ],
        ['approvalrequest.process_name', process.label]
    ]);
}

/**
 * The e-mail that asks approvers for an answer: the template of the process about the record, or a plain text without one.
 * It goes to users, and for a queue to its address or its members. Null when nobody has an address.
 */
export function requestEmail(
    services: DmlServices,
    object: ObjectModel,
    process: ApprovalProcessModel,
    record: SObjectRecord,
    request: ApprovalRequestFields
): OutboxEmail | null {
    const { actorIds } = request;
    const to = [...new Set(addressesOfIds(services, actorIds))];
    if (to.length === 0) {
        return null;
    }
    const message =
        process.emailTemplate === null
            ? plainMessage(object, process, record)
            : templateMessage(
                  services,
                  object,
                  process.emailTemplate,
                  record,
                  process.location,
                  requestFields(services, process, request)
              );
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
