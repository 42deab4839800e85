import AigConditionEditor from 'c/aigConditionEditor';
import type { ConditionInput } from 'c/aigConditionEditor';
import type { FieldError } from 'c/aigReduceErrors';
import {
    all,
    clearPage,
    click,
    customValidity,
    find,
    fire,
    has,
    mount,
    props,
    setValidity
} from '../../../../../../scripts/jest-mocks/testKit';

interface Editor {
    readonly value: ConditionInput[];
    reportValidity(): boolean;
    showErrors(errors: readonly FieldError[]): FieldError[];
}

const show = () => mount<Editor>('c-aig-condition-editor', AigConditionEditor, { maximum: '2028-11-23' });

describe('c-aig-condition-editor', () => {
    afterEach(clearPage);

    it('starts with one empty condition that cannot be removed', async () => {
        const element = await show();
        expect(element.value).toEqual([{ text: '', dueOn: null }]);
        expect(has(element, 'lightning-button-icon')).toBe(false);
        expect(props(element, '[data-field="conditions.0.dueOn"]').max).toBe('2028-11-23');
        await expect(element).toBeAccessible();
    });

    it('adds, changes and removes conditions, taking the focus along', async () => {
        const element = await show();
        await fire(find(element, '[data-field="conditions.0.text"]'), 'change', { value: 'A person decides.' });
        await click(find(element, '[data-id="add"]'));
        await fire(find(element, '[data-field="conditions.1.text"]'), 'change', { value: 'Train the team.' });
        await fire(find(element, '[data-field="conditions.1.dueOn"]'), 'change', { value: '2027-01-31' });
        expect(element.value).toEqual([
            { text: 'A person decides.', dueOn: null },
            { text: 'Train the team.', dueOn: '2027-01-31' }
        ]);
        expect(all(element, 'lightning-button-icon')).toHaveLength(2);
        await expect(element).toBeAccessible();
        await click(all(element, 'lightning-button-icon')[0] as HTMLElement);
        expect(element.value).toEqual([{ text: 'Train the team.', dueOn: '2027-01-31' }]);
    });

    it('forgets a day that is cleared', async () => {
        const element = await show();
        await fire(find(element, '[data-field="conditions.0.dueOn"]'), 'change', { value: '2027-01-31' });
        await fire(find(element, '[data-field="conditions.0.dueOn"]'), 'change', { value: null });
        expect(element.value[0]?.dueOn).toBeNull();
    });

    it('reports what is missing and shows errors of the server at their condition', async () => {
        const element = await show();
        setValidity(element, false);
        expect(element.reportValidity()).toBe(false);
        setValidity(element, true);
        expect(element.reportValidity()).toBe(true);
        const validity = customValidity(element, 'conditions.0.dueOn');
        const other = { field: 'expiresOn', message: 'Too late.' };
        const homeless = element.showErrors([
            { field: 'conditions.0.dueOn', message: 'Choose an earlier day.' },
            other
        ]);
        expect(validity).toHaveBeenCalledWith('Choose an earlier day.');
        expect(homeless).toEqual([other]);
    });
});
