import AigRecordLink from 'c/aigRecordLink';
import { clearPage, find, flush, listen, mount } from '../../../../../../scripts/jest-mocks/testKit';

const RECORD = { recordId: 'a01000000000001AAA', objectApiName: 'AI_Use_Case__c', label: 'Lead routing' };

describe('c-aig-record-link', () => {
    afterEach(clearPage);

    it('is a real link that navigates inside Lightning', async () => {
        const element = await mount('c-aig-record-link', AigRecordLink, RECORD);
        await flush();
        const anchor = find<HTMLAnchorElement>(element, 'a');
        expect(anchor.href).toBe('https://org.example/a01000000000001AAA');
        const navigate = listen(element, 'navigate');
        anchor.click();
        expect(navigate.mock.calls[0]?.[0].detail).toEqual({
            type: 'standard__recordPage',
            attributes: { recordId: RECORD.recordId, objectApiName: 'AI_Use_Case__c', actionName: 'view' }
        });
        await expect(element).toBeAccessible();
    });

    it('leaves "open in a new tab" to the browser', async () => {
        const element = await mount('c-aig-record-link', AigRecordLink, RECORD);
        const navigate = listen(element, 'navigate');
        const event = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
        find(element, 'a').addEventListener('click', (click) => click.preventDefault());
        find(element, 'a').dispatchEvent(event);
        expect(navigate).not.toHaveBeenCalled();
    });

    it('follows a record that changes', async () => {
        const element = await mount<{ recordId: string }>('c-aig-record-link', AigRecordLink, RECORD);
        element.recordId = 'a01000000000002AAA';
        await flush();
        expect(find<HTMLAnchorElement>(element, 'a').href).toContain('a01000000000002AAA');
    });
});
