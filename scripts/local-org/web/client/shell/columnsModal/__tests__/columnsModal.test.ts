import ColumnsModal from 'shell/columnsModal';
import { request } from 'lightning/lds';
import {
    all,
    clearPage,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import { refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const FIELDS = [
    { path: 'Name', label: 'Deal Name' },
    { path: 'Owner.Name', label: 'Owner' }
];

async function modal(): Promise<HTMLElement> {
    return mount('shell-columns-modal', ColumnsModal, { label: 'Fields', objectApiName: 'Deal__c', shown: ['Name'] });
}

async function press(element: HTMLElement, label: string): Promise<unknown> {
    const closed = listen(element, 'modalclose');
    const buttons = all(element, 'lightning-button') as unknown as (HTMLElement & { label: string })[];
    await fire(buttons.find((button) => button.label === label) as HTMLElement, 'click');
    return closed.mock.calls[0][0].detail;
}

describe('shell-columns-modal', () => {
    afterEach(clearPage);

    it('offers the fields that the list can show, and gives those that were chosen', async () => {
        mockOf(request).mockResolvedValue({ fields: FIELDS });
        const element = await modal();
        expect(props(element, 'lightning-dual-listbox')).toMatchObject({
            options: [
                { label: 'Deal Name', value: 'Name' },
                { label: 'Owner', value: 'Owner.Name' }
            ],
            value: ['Name']
        });
        await fire(find(element, 'lightning-dual-listbox'), 'change', { value: ['Owner.Name', 'Name'] });
        await expect(element).toBeAccessible();
        expect(await press(element, 'Save')).toEqual(['Owner.Name', 'Name']);
        expect(await press(element, 'Columns of the list view')).toBeNull();
        expect(await press(element, 'Cancel')).toBeNull();
    });

    it('waits for the fields', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const element = await modal();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says why the fields cannot be read', async () => {
        mockOf(request).mockRejectedValue(refusal('No access.', 403));
        const element = await modal();
        expect(text(find(element, '[role="alert"]'))).toBe('No access.');
        await expect(element).toBeAccessible();
    });
});
