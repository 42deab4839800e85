import type {} from '@sa11y/jest';
import { uiApi } from 'lightning/lds';
import { clearPage, find, fire, flush, listen, mockOf, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';
import RecordPicker from '../recordPicker';

jest.mock('lightning/lds', () => ({ uiApi: jest.fn() }));

const FOUND = { records: [{ id: 'a01', name: 'First deal', detail: 'DEAL-1' }] };
const picker = (more: object = {}): Promise<HTMLElement> =>
    mount('lightning-record-picker', RecordPicker, { label: 'Deal', objectApiName: 'Deal__c', ...more });
const combobox = (element: HTMLElement): HTMLElement => find(element, 'lightning-grouped-combobox');

async function search(element: HTMLElement, term: string): Promise<void> {
    jest.useFakeTimers();
    await fire(combobox(element), 'textinput', { text: term });
    jest.advanceTimersByTime(200);
    jest.useRealTimers();
    await flush();
}

describe('lightning-record-picker', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it('finds records by name, and hands out the one that was chosen', async () => {
        mockOf(uiApi).mockResolvedValue(FOUND);
        const element = await picker();
        await search(element, 'fir st');
        expect(mockOf(uiApi)).toHaveBeenCalledWith('GET', '/lookups/Deal__c?q=fir%20st');
        expect(props(element, 'lightning-grouped-combobox').items).toMatchObject([
            { value: 'a01', text: 'First deal', subText: 'DEAL-1' }
        ]);
        const changed = listen(element, 'change');
        await fire(combobox(element), 'select', { value: 'a01' });
        expect(changed.mock.calls[0][0].detail).toEqual({ recordId: 'a01' });
        expect(props(element, 'lightning-grouped-combobox').inputPill).toMatchObject({ label: 'First deal' });
        await fire(combobox(element), 'pillremove');
        expect(changed.mock.calls[1][0].detail).toEqual({ recordId: null });
        await expect(element).toBeAccessible();
    });

    it('says that nothing was found, until the field is left', async () => {
        mockOf(uiApi).mockResolvedValue({ records: [] });
        const element = await picker();
        await search(element, 'zzz');
        expect(text(find(element, '[role="status"]'))).toBe('No results for "zzz".');
        await expect(element).toBeAccessible();
        await fire(combobox(element), 'blur');
        expect(text(find(element, '[role="status"]'))).toBe('');
        await fire(combobox(element), 'dropdownopenrequest');
        expect(text(find(element, '[role="status"]'))).toBe('There are no records.');
    });

    it('shows the name of the record that is selected, and says when it is not available', async () => {
        mockOf(uiApi).mockImplementation((_method: string, path: string) =>
            Promise.resolve(
                path.startsWith('/object-info')
                    ? { nameFields: ['Name'] }
                    : { fields: { Name: { value: 'First deal' } } }
            )
        );
        const element = await picker({ value: 'a01' });
        expect(props(element, 'lightning-grouped-combobox').inputPill).toMatchObject({ label: 'First deal' });
        mockOf(uiApi).mockRejectedValue({ status: 404 });
        const gone = await picker({ value: 'a02' });
        expect(props(gone, 'lightning-grouped-combobox').inputPill).toMatchObject({ label: 'Record not available' });
    });
});
