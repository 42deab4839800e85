import type { GlobalAction } from '../../../../api/pages/appItems';
import type { RecordPageModel } from '../../../../api/pages/pageTypes';
import { notifyAll } from 'lightning/lds';
import ActionModal from 'shell/actionModal';
import FlowModal from 'shell/flowModal';
import OwnerModal from 'shell/ownerModal';
import RecordModal from 'shell/recordModal';

type Action = GlobalAction['action'];

/** Where an action stands: on the page of a record, or null for everywhere. */
export type ActionRecord = Pick<RecordPageModel, 'id' | 'object' | 'objectLabel'>;

/** Runs actions without a screen; see shell-headless-action. */
export interface HeadlessRunner {
    run(componentName: string, properties?: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Opens the form of an existing record. Resolves when it is closed. */
export async function editRecord({ id, object, objectLabel }: ActionRecord): Promise<void> {
    await RecordModal.open({ label: `Edit ${objectLabel}`, objectApiName: object, recordId: id });
}

/** Does what an action says, and resolves when its screen is closed. Throws Error for what needs a record and has none. */
export async function performAction(
    action: Action,
    label: string,
    record: ActionRecord | null,
    headless: HeadlessRunner
): Promise<void> {
    const place = record ? { recordId: record.id, objectApiName: record.object } : {};
    switch (action.kind) {
        case 'new':
            await RecordModal.open({
                label: `New ${action.objectLabel}`,
                objectApiName: action.object,
                opensRecord: true
            });
            break;
        case 'component':
            await (action.isHeadless
                ? headless.run(action.componentName, place)
                : ActionModal.open({ label, componentName: action.componentName, ...place }));
            break;
        case 'flow': {
            const inputs =
                action.takesRecordId && record ? [{ name: 'recordId', type: 'String', value: record.id }] : [];
            await FlowModal.open({ label, flowName: action.flowName, inputs });
            await notifyAll();
            break;
        }
        case 'create':
        case 'update':
            await RecordModal.open({
                label,
                objectApiName: action.object,
                recordId: action.kind === 'update' ? record?.id : undefined,
                fields: action.fields,
                presets: action.parentField && record ? { [action.parentField]: record.id } : {},
                successMessage: action.successMessage ?? undefined,
                opensRecord: record === null
            });
            break;
        case 'edit':
            await editRecord(required(record, label));
            break;
        case 'owner': {
            const { id, object } = required(record, label);
            await OwnerModal.open({ label, size: 'small', objectApiName: object, recordIds: [id] });
            break;
        }
        case 'delete':
            throw new Error(`${label} needs a record page`);
    }
}

function required(record: ActionRecord | null, label: string): ActionRecord {
    if (!record) {
        throw new Error(`${label} needs a record`);
    }
    return record;
}
