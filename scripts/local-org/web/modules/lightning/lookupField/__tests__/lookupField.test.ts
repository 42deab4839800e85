import type {} from '@sa11y/jest';
import { readObjectInfo } from 'lightning/uiObjectInfoApi';
import { clearPage, find, fire, flush, listen, mockOf, mount, props } from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';
import LookupField from '../lookupField';

jest.mock('lightning/uiObjectInfoApi', () => ({ readObjectInfo: jest.fn() }));

const USER = '005000000000001AAA';
const QUEUE = '00G000000000001AAA';
const field = (more: object = {}): Promise<HTMLElement> =>
    mount('lightning-lookup-field', LookupField, {
        label: 'Owner',
        targets: ['Group', 'User'],
        ownerOf: 'Deal__c',
        ...more
    });
const picker = (element: HTMLElement): Record<string, unknown> => props(element, 'lightning-record-picker');

describe('lightning-lookup-field', () => {
    beforeEach(() => {
        setSession();
        mockOf(readObjectInfo).mockImplementation((name: string) =>
            Promise.resolve(
                name === 'User'
                    ? { labelPlural: 'Users', keyPrefix: '005' }
                    : { labelPlural: 'Groups', keyPrefix: '00G' }
            )
        );
    });
    afterEach(clearPage);

    it('offers users first, then the queues of the object', async () => {
        const element = await field();
        expect(props(element, 'lightning-combobox')).toMatchObject({
            value: 'User',
            options: [
                { label: 'Users', value: 'User' },
                { label: 'Queues', value: 'Group' }
            ]
        });
        expect(picker(element)).toMatchObject({ objectApiName: 'User', ownerOf: 'Deal__c' });
        await expect(element).toBeAccessible();
    });

    it('shows of which kind its value is', async () => {
        const element = await field({ value: QUEUE });
        expect(picker(element)).toMatchObject({ objectApiName: 'Group', value: QUEUE });
        Object.assign(element, { value: USER });
        await flush();
        expect(picker(element)).toMatchObject({ objectApiName: 'User', value: USER });
    });

    it('hands out the record that was chosen, and none after another kind was', async () => {
        const element = await field({ value: USER });
        const changed = listen(element, 'change');
        await fire(find(element, 'lightning-combobox'), 'change', { value: 'Group' });
        await fire(find(element, 'lightning-record-picker'), 'change', { recordId: QUEUE });
        expect(changed.mock.calls.map(([{ detail }]) => detail as unknown)).toEqual([
            { recordId: null },
            { recordId: QUEUE }
        ]);
    });

    it('keeps the names of objects that cannot be described', async () => {
        mockOf(readObjectInfo).mockRejectedValue(new Error('No access'));
        const element = await field({ ownerOf: undefined });
        expect(props(element, 'lightning-combobox').options).toEqual([
            { label: 'User', value: 'User' },
            { label: 'Group', value: 'Group' }
        ]);
    });
});
