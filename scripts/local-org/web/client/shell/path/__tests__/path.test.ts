import Path from 'shell/path';
import { getRecord } from 'lightning/uiRecordApi';
import { all, clearPage, flush, has, mount, props, text, wireOf } from '../../../../../../jest-mocks/testKit';

const STEPS = [
    { value: 'Draft', label: 'Draft', guidance: null },
    { value: 'Review', label: 'In review', guidance: '<p>Wait.</p>' },
    { value: 'Done', label: 'Done', guidance: null }
];
const PAGE = { id: 'a00000000000001AAA', object: 'Deal__c' };

const mounted = (): Promise<HTMLElement> =>
    mount('shell-path', Path, { field: 'Status__c', steps: STEPS, recordPage: PAGE });

async function emit(value: string | null): Promise<void> {
    wireOf(getRecord).emit({ fields: { Status__c: { value } } });
    await flush();
}

describe('shell-path', () => {
    afterEach(clearPage);

    it('ticks the steps before the current one, and shows its guidance', async () => {
        const element = await mounted();
        expect(wireOf(getRecord).getLastConfig()).toEqual({ recordId: PAGE.id, optionalFields: ['Deal__c.Status__c'] });
        await emit('Review');
        const steps = all(element, 'li');
        expect(steps.map(text)).toEqual(['Draft', 'In review', 'Done']);
        expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
        expect(steps.map((step) => step.classList.contains('step_done'))).toEqual([true, false, false]);
        expect(props(element, 'lightning-formatted-rich-text').value).toBe('<p>Wait.</p>');
        await expect(element).toBeAccessible();
    });

    it('marks nothing for a value that is no step', async () => {
        const element = await mounted();
        await emit('Elsewhere');
        expect(all(element, '[aria-current]')).toEqual([]);
        expect(all(element, '.step_done')).toEqual([]);
        expect(has(element, '.guidance')).toBe(false);
    });
});
