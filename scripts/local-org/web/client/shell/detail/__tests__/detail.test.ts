import Detail from 'shell/detail';
import { all, clearPage, has, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { formField, recordPage, RECORD_ID } from '../../../../../../jest-mocks/shellKit';

const section = (key: string, label: string | null): object => ({ key, label, columns: [[formField('Name')]] });
const detail = (properties: object): Promise<HTMLElement> => mount('shell-detail', Detail, properties);

describe('shell-detail', () => {
    afterEach(clearPage);

    it('shows the sections of the layout, with a heading where one has a name', async () => {
        const sections = [section('a', 'Facts'), section('b', null)] as never;
        const element = await detail({ recordPage: recordPage({ sections }) });
        expect(props(element, 'lightning-record-view-form')).toMatchObject({
            objectApiName: 'Deal__c',
            recordId: RECORD_ID
        });
        expect(all(element, 'section')).toHaveLength(2);
        expect(all(element, 'h2').map(text)).toEqual(['Facts']);
        expect(props(element, 'shell-field-grid').columns).toEqual([[formField('Name')]]);
        await expect(element).toBeAccessible();
    });

    it('shows the sections given instead, and none for a layout without any', async () => {
        const given = await detail({ recordPage: recordPage(), sections: [section('x', 'Own')] });
        expect(all(given, 'h2').map(text)).toEqual(['Own']);
        const empty = await detail({ recordPage: recordPage() });
        expect(has(empty, 'section')).toBe(false);
        await expect(empty).toBeAccessible();
    });
});
