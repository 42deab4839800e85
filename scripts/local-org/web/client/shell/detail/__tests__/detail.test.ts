import Detail from 'shell/detail';
import { JOIN_EDITING, type JoinEditing } from 'shell/recordEditing';
import { all, clearPage, fire, flush, has, mount, props, text, find } from '../../../../../../jest-mocks/testKit';
import { formField, recordPage, RECORD_ID } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({}));

const section = (key: string, label: string | null): object => ({ key, label, columns: [[formField('Name')]] });
const SECTIONS = [section('a', 'Facts'), section('b', null)] as never;
const detail = (properties: object): Promise<HTMLElement> => mount('shell-detail', Detail, properties);

/** A page around the details that edits with it; tells what the part did. */
function host(): { join: JoinEditing | null; start: jest.Mock; leave: jest.Mock; stop(): void } {
    const page = { join: null as JoinEditing | null, start: jest.fn(), leave: jest.fn(), stop: (): void => undefined };
    const listener = (event: Event): void => {
        page.join = (event as CustomEvent<JoinEditing>).detail;
        page.join.joined(page as never);
    };
    document.body.addEventListener(JOIN_EDITING, listener);
    page.stop = () => document.body.removeEventListener(JOIN_EDITING, listener);
    return page;
}

describe('shell-detail', () => {
    afterEach(clearPage);

    it('shows the sections of the layout, with a heading where one has a name', async () => {
        const element = await detail({ recordPage: recordPage({ sections: SECTIONS, canEdit: true }) });
        expect(props(element, 'lightning-record-view-form')).toMatchObject({
            objectApiName: 'Deal__c',
            recordId: RECORD_ID
        });
        expect(all(element, 'section')).toHaveLength(2);
        expect(all(element, 'h2').map(text)).toEqual(['Facts']);
        // Nobody around it saves.
        expect(props(element, 'shell-field-grid')).toMatchObject({ columns: [[formField('Name')]], mode: 'view' });
        await expect(element).toBeAccessible();
    });

    it('shows the sections given instead, and none for a layout without any', async () => {
        const given = await detail({ recordPage: recordPage(), sections: [section('x', 'Own')] });
        expect(all(given, 'h2').map(text)).toEqual(['Own']);
        const empty = await detail({ recordPage: recordPage() });
        expect(has(empty, 'section')).toBe(false);
        await expect(empty).toBeAccessible();
    });

    it('is edited in place with the page around it, where the user may', async () => {
        const page = host();
        const element = await detail({ recordPage: recordPage({ sections: SECTIONS, canEdit: true }) });
        expect(props(element, 'shell-field-grid')['mode']).toBe('editable');
        await fire(find(element, 'shell-field-grid'), 'fieldedit', { field: 'Name' });
        expect(page.start).toHaveBeenCalledWith('Name');
        const fields = { add: jest.fn(), tellDependents: jest.fn() };
        page.join?.part.show(fields as never);
        await flush();
        expect(all(element, 'shell-field-grid').map((grid) => (grid as unknown as { mode: string }).mode)).toEqual([
            'edit',
            'edit'
        ]);
        expect(all(element, 'h2').map(text)).toEqual(['Facts']);
        const registration = { handle: {}, onRemove: jest.fn() };
        await fire(find(element, 'div'), 'privateregisterrecordfield', registration);
        expect(fields.add).toHaveBeenCalledWith(registration);
        find(element, 'div').dispatchEvent(new CustomEvent('change'));
        expect(fields.tellDependents).toHaveBeenCalledTimes(1);
        expect(page.join?.part.focusField('Name')).toBe(true);
        expect(page.join?.part.focusField('Other__c')).toBe(false);
        await expect(element).toBeAccessible();
        element.remove();
        expect(page.leave).toHaveBeenCalledWith(page.join?.part);
        page.stop();
    });

    it('offers nothing to edit to a user who may not change the record', async () => {
        const page = host();
        const element = await detail({ recordPage: recordPage({ sections: SECTIONS, canEdit: false }) });
        expect(props(element, 'shell-field-grid')['mode']).toBe('view');
        page.stop();
    });
});
