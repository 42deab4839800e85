import type { DmlServices } from '../dml';
import type { ApprovalProcessModel } from '../metadata/approvals';
import { objectOf, type OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import type { ApprovalHistory, Instance } from './approvalHistory';
import { ApprovalRefusal } from './approvalRequests';

/** The record of an approval as it is stored, with its object. Throws ApprovalRefusal when there is none. */
export function targetOf(
    { model, store }: Pick<DmlServices, 'model' | 'store'>,
    id: string
): { object: ObjectModel; record: SObjectRecord } {
    const known = store.objectOfId(id);
    const object = known && objectOf(model, known.name);
    const fullId = object ? store.to18(id) : id;
    const record = object && store.read(object.name, [fullId]).get(fullId);
    if (!object || !record) {
        throw new ApprovalRefusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    }
    return { object, record };
}

/** The process that a submission runs through. Throws when the project has it no longer. */
export function processOf(model: OrgModel, history: ApprovalHistory, instance: Instance): ApprovalProcessModel {
    for (const process of model.approvalProcesses.values()) {
        if (history.definitionId(process) === instance.processId) {
            return process;
        }
    }
    throw new Error(`The approval process of ${instance.id} is no longer in the project; start over with --reset`);
}
