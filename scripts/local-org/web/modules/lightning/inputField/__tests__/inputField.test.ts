import type {} from '@sa11y/jest';
import { REGISTER_FIELD, type FieldHandle, type FieldState, type PicklistData } from 'lightning/recordSource';
import { clearPage, find, fire, flush, has, listen, mount, props } from '../../../../../../jest-mocks/testKit';
import { formField, setSession } from '../../../../../../jest-mocks/shellKit';
import InputField from '../inputField';

const COUNTRIES: PicklistData = {
    controllerValues: { EU: 0, US: 1, Moon: 2 },
    defaultValue: null,
    values: [
        { label: 'Portugal', value: 'PT', validFor: [0] },
        { label: 'Texas', value: 'TX', validFor: [1] },
        { label: 'At sea', value: 'SEA', validFor: [0, 1] }
    ]
};
const values = (options: unknown): string[] => (options as { value: string }[]).map(({ value }) => value);

interface Mounted {
    readonly element: HTMLElement;
    readonly handle: FieldHandle;
}

/** A field within a form that has loaded its object and, when there is one, its record. */
async function field(more: Parameters<typeof formField>[1], state: Partial<FieldState> = {}): Promise<Mounted> {
    let handle: FieldHandle | undefined;
    document.body.addEventListener(
        REGISTER_FIELD,
        (event) => {
            ({ handle } = (event as CustomEvent<{ handle: FieldHandle }>).detail);
        },
        { once: true }
    );
    const info = formField('Field__c', more);
    const element = await mount('lightning-input-field', InputField, { fieldName: 'Field__c' });
    if (!handle) {
        throw new Error('The field did not register');
    }
    handle.wire({ info, objectApiName: 'Deal__c', picklist: null, record: null, isCreate: true, ...state });
    await flush();
    return { element, handle };
}

describe('lightning-input-field', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it.each([
        ['String', 'lightning-input', { type: 'text' }],
        ['Double', 'lightning-input', { type: 'number', step: '0.01' }],
        ['Date', 'lightning-input', { type: 'date' }],
        ['DateTime', 'lightning-input', { type: 'datetime', timezone: 'UTC' }],
        ['Boolean', 'lightning-input', { type: 'checkbox' }],
        ['TextArea', 'lightning-textarea', {}],
        ['MultiPicklist', 'lightning-checkbox-group', {}],
        ['Picklist', 'lightning-combobox', {}],
        ['Reference', 'lightning-record-picker', {}]
    ])('draws a field of type %s', async (dataType, tag, expected) => {
        const { element } = await field({ dataType, scale: 2, label: 'Deal' });
        expect(props(element, tag)).toMatchObject({ label: 'Deal', ...expected });
        await expect(element).toBeAccessible();
    });

    it('is empty before the form has loaded', async () => {
        const element = await mount('lightning-input-field', InputField, { fieldName: 'Field__c' });
        expect(has(element, '[data-input]')).toBe(false);
    });

    it('cannot be changed where the user may not set it', async () => {
        const { element } = await field({ createable: false });
        expect(props(element, '[data-input]').disabled).toBe(true);
    });

    it('shows what the platform refuses at the field, and lets the same value be sent again', async () => {
        const { element, handle } = await field({});
        const input = find<
            HTMLElement & {
                setCustomValidity: (message: string) => void;
                reportValidity: () => boolean;
            }
        >(element, '[data-input]');
        const message = jest.spyOn(input, 'setCustomValidity');
        jest.spyOn(input, 'reportValidity').mockReturnValue(true);
        handle.setErrors(['Too short.', 'Not known.']);
        expect(message).toHaveBeenLastCalledWith('Too short. Not known.');
        expect(handle.reportValidity()).toBe(true);
        expect(message).toHaveBeenLastCalledWith('');
    });

    it('keeps a text that is too long, and says by how much', async () => {
        const { element, handle } = await field({ length: 3 });
        const input = find<HTMLElement & { setCustomValidity: (message: string) => void }>(element, '[data-input]');
        const message = jest.spyOn(input, 'setCustomValidity');
        await fire(input, 'change', { value: 'four' });
        expect(message).toHaveBeenLastCalledWith('At most 3 characters fit here; this has 4.');
        expect(handle.read()).toBe('four');
        expect(handle.isDirty()).toBe(true);
    });

    it('offers the values of a picklist, an inactive one that the record has, and none where it is not required', async () => {
        const picklist = { ...COUNTRIES, controllerValues: {} };
        const record = { fields: { Field__c: { value: 'OLD', displayValue: null } } } as never;
        const { element } = await field({ dataType: 'Picklist' }, { picklist, record, isCreate: false });
        expect(values(props(element, 'lightning-combobox').options)).toEqual(['', 'PT', 'TX', 'SEA', 'OLD']);
        expect(props(element, 'lightning-combobox').value).toBe('OLD');
        const required = await field({ dataType: 'Picklist', required: true }, { picklist });
        expect(values(props(required.element, 'lightning-combobox').options)).toEqual(['PT', 'TX', 'SEA']);
    });

    it('offers of a dependent picklist what its controlling field allows', async () => {
        const { element, handle } = await field(
            { dataType: 'Picklist', controllerName: 'Region__c' },
            { picklist: COUNTRIES }
        );
        const combobox = (): Record<string, unknown> => props(element, 'lightning-combobox');
        const region = async (value: string | null): Promise<void> => {
            handle.control?.((name) => (name === 'Region__c' ? value : 'wrong'));
            await flush();
        };
        await region(null);
        expect(combobox()).toMatchObject({ disabled: true });
        await region('EU');
        expect(combobox().disabled).toBe(false);
        expect(values(combobox().options)).toEqual(['', 'PT', 'SEA']);
        await fire(find(element, 'lightning-combobox'), 'change', { value: 'SEA' });
        await region('US');
        expect(combobox().value).toBe('SEA');
        await fire(find(element, 'lightning-combobox'), 'change', { value: 'TX' });
        const changed = listen(element, 'change');
        await region('EU');
        expect(combobox().value).toBe('');
        expect(handle.read()).toBeNull();
        expect(changed).toHaveBeenCalledTimes(1);
        await region('Moon');
        expect(combobox().disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('edits a rich text with its formats', async () => {
        const record = { fields: { Field__c: { value: '<b>Hi</b>', displayValue: null } } } as never;
        const rich = { dataType: 'TextArea', extraTypeInfo: 'RichTextArea', label: 'Body' };
        const { element, handle } = await field(rich, { record, isCreate: false });
        expect(props(element, 'lightning-input-rich-text')).toMatchObject({ label: 'Body', value: '<b>Hi</b>' });
        await fire(find(element, 'lightning-input-rich-text'), 'change', { value: '<p>Ho</p>' });
        expect(handle.read()).toBe('<p>Ho</p>');
        const plain = await field(
            { dataType: 'TextArea', extraTypeInfo: 'PlainTextArea' },
            { record, isCreate: false }
        );
        expect(has(plain.element, 'lightning-textarea')).toBe(true);
    });

    it('lets an owner be a user or a queue of the object', async () => {
        const referenceToInfos = [
            { apiName: 'Group', nameFields: ['Name'] },
            { apiName: 'User', nameFields: ['Name'] }
        ];
        const owner = {
            dataType: 'Reference',
            reference: true,
            apiName: 'OwnerId',
            label: 'Owner ID',
            referenceToInfos
        };
        const { element, handle } = await field(owner);
        expect(props(element, 'lightning-lookup-field')).toMatchObject({
            label: 'Owner',
            targets: ['Group', 'User'],
            ownerOf: 'Deal__c'
        });
        await fire(find(element, 'lightning-lookup-field'), 'change', { recordId: '00G000000000001AAA' });
        expect(handle.read()).toBe('00G000000000001AAA');
        const { element: other } = await field({ ...owner, apiName: 'What__c' });
        expect(props(other, 'lightning-lookup-field').ownerOf).toBeUndefined();
        await expect(element).toBeAccessible();
    });
});
