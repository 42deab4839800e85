import { notifyAll } from 'lightning/lds';
import ActionModal from 'shell/actionModal';
import FlowModal from 'shell/flowModal';
import OwnerModal from 'shell/ownerModal';
import RecordModal from 'shell/recordModal';
import { performAction } from 'shell/performAction';
import { mockOf } from '../../../../../../jest-mocks/testKit';
import { formField, recordPage, RECORD_ID } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ notifyAll: jest.fn(), request: jest.fn() }));
jest.mock('shell/ownerModal', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('shell/recordModal', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('shell/actionModal', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('shell/flowModal', () => ({ __esModule: true, default: { open: jest.fn() } }));

type Action = Parameters<typeof performAction>[0];
const headless = { run: jest.fn(() => Promise.resolve()) };
const named = { name: 'Do', label: 'Do it' };
const FIELDS = [formField('Name')];
const create: Action = {
    ...named,
    kind: 'create',
    object: 'Task__c',
    parentField: 'Deal__c',
    fields: FIELDS,
    successMessage: 'Made.'
};

describe('performAction', () => {
    afterEach(() => void jest.clearAllMocks());
    const run = (action: Action, record: ReturnType<typeof recordPage> | null = recordPage()): Promise<void> =>
        performAction(action, 'Do it', record, headless);

    it('opens the form of a new record, and goes to it', async () => {
        await run({ kind: 'new', object: 'Deal__c', objectLabel: 'Deal' }, null);
        expect(mockOf(RecordModal.open).mock.calls).toEqual([
            [{ label: 'New Deal', objectApiName: 'Deal__c', opensRecord: true }]
        ]);
    });

    it('edits the record of the page', async () => {
        await run({ ...named, kind: 'edit' });
        expect(mockOf(RecordModal.open).mock.calls).toEqual([
            [{ label: 'Edit Deal', objectApiName: 'Deal__c', recordId: RECORD_ID }]
        ]);
    });

    it('creates a child of the record with the fields and the message of the action, and stays on the page', async () => {
        await run(create);
        expect(mockOf(RecordModal.open)).toHaveBeenCalledWith({
            label: 'Do it',
            objectApiName: 'Task__c',
            recordId: undefined,
            fields: FIELDS,
            presets: { Deal__c: RECORD_ID },
            successMessage: 'Made.',
            opensRecord: false
        });
    });

    it('creates from everywhere without a parent, and goes to the record', async () => {
        await run(create, null);
        expect(mockOf(RecordModal.open)).toHaveBeenCalledWith(
            expect.objectContaining({ presets: {}, opensRecord: true })
        );
    });

    it('updates the record of the page', async () => {
        await run({ ...create, kind: 'update', object: 'Deal__c', parentField: null, successMessage: null });
        expect(mockOf(RecordModal.open)).toHaveBeenCalledWith(
            expect.objectContaining({ recordId: RECORD_ID, presets: {}, successMessage: undefined })
        );
    });

    it('shows a component in a dialog, and runs one without a screen', async () => {
        const component: Action = { ...named, kind: 'component', componentName: 'thing', isHeadless: false };
        const place = { recordId: RECORD_ID, objectApiName: 'Deal__c' };
        await run(component);
        expect(mockOf(ActionModal.open)).toHaveBeenCalledWith({ label: 'Do it', componentName: 'thing', ...place });
        await run({ ...component, isHeadless: true });
        expect(headless.run).toHaveBeenCalledWith('thing', place);
        expect(mockOf(ActionModal.open)).toHaveBeenCalledTimes(1);
    });

    it('runs a flow with the record when it takes one, and then reads again what it may have changed', async () => {
        const flow: Action = { ...named, kind: 'flow', flowName: 'Close', takesRecordId: true };
        await run(flow);
        const inputs = [{ name: 'recordId', type: 'String', value: RECORD_ID }];
        expect(mockOf(FlowModal.open)).toHaveBeenLastCalledWith({ label: 'Do it', flowName: 'Close', inputs });
        await run({ ...flow, takesRecordId: false });
        expect(mockOf(FlowModal.open)).toHaveBeenLastCalledWith(expect.objectContaining({ inputs: [] }));
        await run(flow, null);
        expect(mockOf(FlowModal.open)).toHaveBeenLastCalledWith(expect.objectContaining({ inputs: [] }));
        expect(mockOf(notifyAll)).toHaveBeenCalledTimes(3);
    });

    it('refuses what needs a record and has none', async () => {
        await expect(run({ ...named, kind: 'edit' }, null)).rejects.toThrow('Do it needs a record');
        await expect(run({ ...named, kind: 'delete' })).rejects.toThrow('Do it needs a record page');
        expect(mockOf(RecordModal.open)).not.toHaveBeenCalled();
    });

    it('changes the owner of the record', async () => {
        await run({ ...named, kind: 'owner' });
        expect(mockOf(OwnerModal.open).mock.calls).toEqual([
            [{ label: 'Do it', size: 'small', objectApiName: 'Deal__c', recordIds: [RECORD_ID] }]
        ]);
    });
});
