import LightningConfirm from 'lightning/confirm';
import { notifyAll } from 'lightning/lds';
import { deleteRecord } from 'lightning/uiRecordApi';
import OwnerModal from 'shell/ownerModal';
import RecordModal from 'shell/recordModal';
import { actionsByRow, performRowAction } from 'shell/rowActions';
import { mockOf } from '../../../../../../jest-mocks/testKit';
import { RECORD_ID, refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ notifyAll: jest.fn() }));
jest.mock('shell/ownerModal', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('shell/recordModal', () => ({ __esModule: true, default: { open: jest.fn() } }));

const ROWS = { object: 'Deal__c', objectLabel: 'Deal' };
const ROW = { id: RECORD_ID, title: 'First' };

describe('row actions', () => {
    afterEach(() => jest.clearAllMocks());

    it('offers what the server says that the user may do', () => {
        const rows = { ...ROWS, canChangeOwner: true, editable: ['a', 'b'], deletable: ['b', 'c'] };
        const names = (offered: ReturnType<typeof actionsByRow>): string[][] =>
            Object.values(offered).map((actions) => actions.map(({ name }) => name));
        expect(names(actionsByRow(['a', 'b', 'c', 'd'], rows))).toEqual([
            ['edit', 'owner'],
            ['edit', 'delete', 'owner'],
            ['delete'],
            []
        ]);
        expect(names(actionsByRow(['a'], { ...rows, canChangeOwner: false }))).toEqual([['edit']]);
    });

    it('opens the form, and the change of the owner', async () => {
        expect(await performRowAction('edit', ROW, ROWS)).toBeNull();
        expect(mockOf(RecordModal.open).mock.calls[0][0]).toMatchObject({ label: 'Edit First', recordId: RECORD_ID });
        expect(await performRowAction('owner', ROW, ROWS)).toBeNull();
        expect(mockOf(OwnerModal.open).mock.calls[0][0]).toMatchObject({ recordIds: [RECORD_ID] });
    });

    it('deletes only after a question, and hands on why it cannot', async () => {
        const asked = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
        expect(await performRowAction('delete', ROW, ROWS)).toBeNull();
        expect(mockOf(deleteRecord)).not.toHaveBeenCalled();
        asked.mockResolvedValue(true);
        mockOf(deleteRecord).mockResolvedValue(undefined);
        expect(await performRowAction('delete', ROW, ROWS)).toBe('Deal "First" was deleted.');
        expect(mockOf(notifyAll)).toHaveBeenCalledWith('list');
        mockOf(deleteRecord).mockRejectedValue(refusal('It has children.'));
        await expect(performRowAction('delete', ROW, ROWS)).rejects.toMatchObject({
            body: { message: 'It has children.' }
        });
    });
});
