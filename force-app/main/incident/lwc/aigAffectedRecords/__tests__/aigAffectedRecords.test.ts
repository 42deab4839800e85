import AigAffectedRecords from 'c/aigAffectedRecords';
import addAffected from '@salesforce/apex/AigIncidentWorkController.addAffected';
import getAffected from '@salesforce/apex/AigIncidentWorkController.getAffected';
import recordNotice from '@salesforce/apex/AigIncidentWorkController.recordNotice';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    has,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigIncidentWorkController.addAffected', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentWorkController.getAffected', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentWorkController.recordNotice', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const ROW = {
    id: 'a09',
    recordId: '003',
    label: 'Person 1',
    objectName: 'Contact',
    notifiedOn: null,
    notifiedHow: null,
    exclusionReason: 'Encrypted.'
};
const PAGE = { rows: [ROW], total: 2, notNotified: 1, canEdit: true };
const show = () => mount('c-aig-affected-records', AigAffectedRecords, { recordId: 'a04' });
const set = (element: Element, field: string, value: string) =>
    fire(find(element, `[data-field="${field}"]`), 'change', { value });

describe('c-aig-affected-records', () => {
    beforeEach(() => mockOf(getAffected).mockResolvedValue(PAGE));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getAffected).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists who is affected, and who was not told', async () => {
        const element = await show();
        expect(text(element)).toContain('2 listed, 1 not told yet');
        expect(props(element, 'lightning-datatable').data).toEqual([{ ...ROW, how: 'Encrypted.' }]);
        await click(find(element, '[data-id="more"]'));
        expect(getAffected).toHaveBeenLastCalledWith({ incidentId: 'a04', offset: 1 });
        await expect(element).toBeAccessible();
    });

    it('adds records', async () => {
        const element = await show();
        mockOf(addAffected).mockResolvedValueOnce({ saved: 2, errors: [] });
        await set(element, 'recordIds', '003A 003B');
        await set(element, 'source', 'Report');
        await click(find(element, '[data-id="add"]'));
        expect(addAffected).toHaveBeenCalledWith({ incidentId: 'a04', recordIds: '003A 003B', source: 'Report' });
        expect(text(find(element, '[role="status"]'))).toBe('2 added.');
        expect(props(element, '[data-field="recordIds"]').value).toBe('');
    });

    it('records who was told', async () => {
        const element = await show();
        mockOf(recordNotice).mockResolvedValueOnce({ saved: 1, errors: [] });
        expect(props(element, '[data-id="record"]').disabled).toBe(true);
        await fire(find(element, 'lightning-datatable'), 'rowselection', { selectedRows: [{ id: 'a09' }] });
        await set(element, 'notifiedOn', '2026-11-23T10:00:00Z');
        await set(element, 'notifiedHow', 'Letter');
        await click(find(element, '[data-id="record"]'));
        expect(recordNotice).toHaveBeenCalledWith({
            input: { rowIds: ['a09'], notifiedOn: '2026-11-23T10:00:00Z', notifiedHow: 'Letter', exclusionReason: null }
        });
        expect(text(find(element, '[role="status"]'))).toBe('1 recorded.');
    });

    it('keeps what was typed when the server refuses', async () => {
        const element = await show();
        const validity = customValidity(element, 'recordIds');
        mockOf(addAffected).mockResolvedValueOnce({ saved: 0, errors: [{ field: 'recordIds', message: 'No id.' }] });
        await set(element, 'recordIds', 'nonsense');
        await click(find(element, '[data-id="add"]'));
        expect(validity).toHaveBeenCalledWith('No id.');
        expect(props(element, '[data-field="recordIds"]').value).toBe('nonsense');
        mockOf(addAffected).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="add"]'));
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('teaches when nobody is listed', async () => {
        mockOf(getAffected).mockResolvedValue({ rows: [], total: 0, notNotified: 0, canEdit: true });
        const element = await show();
        expect(text(element)).toContain('Nobody is listed yet');
        await expect(element).toBeAccessible();
    });

    it('is for reading only without the right to edit', async () => {
        mockOf(getAffected).mockResolvedValue({ ...PAGE, canEdit: false });
        const element = await show();
        expect(has(element, '[data-id="add"]')).toBe(false);
        expect(props(element, 'lightning-datatable').hideCheckboxColumn).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getAffected).mockRejectedValueOnce({ body: { message: 'No access' } });
        const element = await show();
        expect(text(element)).toContain('No access');
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(text(element)).toContain('2 listed');
    });
});
