import AigUseCasePath from 'c/aigUseCasePath';
import { getRecord } from 'lightning/uiRecordApi';
import { all, clearPage, flush, has, mount, text, wireOf } from '../../../../../../scripts/jest-mocks/testKit';

const show = () => mount('c-aig-use-case-path', AigUseCasePath, { recordId: 'a01000000000001AAA' });
const loaded = async (status: string, happened: { submitted?: boolean; approved?: boolean } = {}) => {
    const element = await show();
    const moment = (was?: boolean) => ({ value: was ? '2026-11-20T10:00:00Z' : null });
    wireOf(getRecord).emit({
        fields: {
            Status__c: { value: status },
            Submitted_On__c: moment(happened.submitted),
            Approved_On__c: moment(happened.approved)
        }
    });
    await flush();
    return element;
};
const stepsIn = (element: Element) => all(element, 'li').map(text);
const ticked = (element: Element) =>
    all(element, 'li')
        .filter((step) => step.classList.contains('step_done'))
        .map(text);
const current = (element: Element) => all(element, 'li[aria-current="step"]').map(text);

describe('c-aig-use-case-path', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read', async () => {
        const element = await show();
        wireOf(getRecord).error({ message: 'No access.' });
        await flush();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
    });

    it('a draft has everything before it', async () => {
        const element = await loaded('Draft');
        expect(stepsIn(element)).toEqual(['Draft', 'In review', 'Approved', 'Retired']);
        expect(ticked(element)).toEqual([]);
        expect(current(element)).toEqual(['Draft']);
        expect(text(element)).toContain('it must not be used');
        await expect(element).toBeAccessible();
    });

    it('a suspended use case went through review and approval, not through a refusal', async () => {
        const element = await loaded('Suspended', { submitted: true, approved: true });
        expect(stepsIn(element)).toEqual(['Draft', 'In review', 'Approved', 'Suspended', 'Retired']);
        expect(ticked(element)).toEqual(['Draft', 'In review', 'Approved']);
        expect(current(element)).toEqual(['Suspended']);
        await expect(element).toBeAccessible();
    });

    it('what did not happen is not ticked', async () => {
        expect(ticked(await loaded('Suspended', { submitted: true }))).toEqual(['Draft', 'In review']);
        expect(ticked(await loaded('Retired'))).toEqual(['Draft']);
    });

    it.each([
        ['Changes Requested', 'Changes requested'],
        ['Rejected', 'Rejected']
    ])('%s stands where the review was', async (status, label) => {
        const element = await loaded(status, { submitted: true });
        expect(stepsIn(element)).toEqual(['Draft', label, 'Approved', 'Retired']);
        expect(ticked(element)).toEqual(['Draft']);
        expect(current(element)).toEqual([label]);
    });

    it('an approval with conditions is called so', async () => {
        const element = await loaded('Approved with Conditions', { submitted: true, approved: true });
        expect(current(element)).toEqual(['Approved with conditions']);
        expect(text(element)).toContain('while the conditions hold');
    });

    it('without the right to read the moments nothing but the draft is ticked', async () => {
        const element = await show();
        wireOf(getRecord).emit({ fields: { Status__c: { value: 'Retired' } } });
        await flush();
        expect(ticked(element)).toEqual(['Draft']);
        await expect(element).toBeAccessible();
    });
});
