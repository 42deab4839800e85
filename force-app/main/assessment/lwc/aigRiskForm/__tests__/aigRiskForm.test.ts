import AigRiskForm from 'c/aigRiskForm';
import type { FieldError } from 'c/aigReduceErrors';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    flush,
    has,
    listen,
    mount,
    props,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

interface Form {
    showErrors(errors: readonly FieldError[]): void;
}

const PROPERTIES = {
    levels: [
        { name: 'High', minimumScore: 10, withinAppetite: false },
        { name: 'Low', minimumScore: 1, withinAppetite: true }
    ],
    categories: [{ value: 'Security', label: 'Security' }],
    treatments: [{ value: 'Mitigate', label: 'Mitigate: make it smaller' }],
    acceptanceLimit: '2027-11-23'
};
const HIGH = {
    id: 'r1',
    name: 'RK-00001',
    revision: 'abc',
    scenario: 'A prompt leaks data.',
    category: 'Security',
    likelihood: 5,
    impact: 5,
    residualLikelihood: 3,
    residualImpact: 4
};
const show = (properties: object = {}) => mount<Form>('c-aig-risk-form', AigRiskForm, { ...PROPERTIES, ...properties });
const choose = (element: Element, map: string, likelihood: number, impact: number) =>
    fire(find(element, `[data-id="${map}"]`), 'cellselect', { likelihood, impact });

describe('c-aig-risk-form', () => {
    afterEach(clearPage);

    it('asks for a new risk and shows score and level as they are chosen', async () => {
        const element = await show();
        expect(text(element)).toContain('New risk');
        expect(text(element)).toContain('Choose likelihood and impact.');
        await choose(element, 'inherent', 3, 4);
        expect(text(element)).toContain('12, High');
        await choose(element, 'residual', 1, 4);
        expect(text(element)).toContain('4, Low');
        expect(has(element, 'fieldset')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('sends what was typed, without scores', async () => {
        const element = await show();
        const saved = listen(element, 'save');
        await fire(find(element, '[data-field="scenario"]'), 'change', { value: 'A prompt leaks data.' });
        await fire(find(element, '[data-field="mitigationOwnerId"]'), 'change', { recordId: '005x' });
        await choose(element, 'inherent', 3, 4);
        await choose(element, 'residual', 1, 4);
        setValidity(element, true);
        await click(find(element, '[data-id="save"]'));
        expect(saved.mock.calls[0]?.[0].detail).toMatchObject({
            id: null,
            scenario: 'A prompt leaks data.',
            mitigationOwnerId: '005x',
            likelihood: 3,
            impact: 4,
            residualLikelihood: 1,
            residualImpact: 4
        });
        expect(saved.mock.calls[0]?.[0].detail).not.toHaveProperty('residualScore');
    });

    it('does not send an unrated risk', async () => {
        const element = await show();
        const saved = listen(element, 'save');
        setValidity(element, true);
        await click(find(element, '[data-id="save"]'));
        expect(saved).not.toHaveBeenCalled();
        expect(text(element)).toContain('in both maps');
        await expect(element).toBeAccessible();
    });

    it('does not send while an input is wrong or a save runs', async () => {
        const element = await show({ risk: HIGH });
        const saved = listen(element, 'save');
        setValidity(element, false);
        await click(find(element, '[data-id="save"]'));
        expect(saved).not.toHaveBeenCalled();
        setValidity(element, true);
        Object.assign(element, { isSaving: true });
        await flush();
        await click(find(element, '[data-id="save"]'));
        expect(saved).not.toHaveBeenCalled();
    });

    it('asks for an acceptance above appetite from those who may give it', async () => {
        const element = await show({ risk: HIGH, canAccept: true });
        expect(text(element)).toContain('Accept the remaining risk');
        await fire(find(element, '[data-field="acceptanceReason"]'), 'change', { value: 'Until May.' });
        const saved = listen(element, 'save');
        setValidity(element, true);
        await click(find(element, '[data-id="save"]'));
        expect(saved.mock.calls[0]?.[0].detail).toMatchObject({ id: 'r1', acceptanceReason: 'Until May.' });
        await expect(element).toBeAccessible();
    });

    it('offers to accept again when the acceptance no longer covers the score', async () => {
        const element = await show({ risk: { ...HIGH, acceptedOn: '2026-01-01', isAccepted: false }, canAccept: true });
        expect(text(element)).toContain('does not cover this score');
        await fire(find(element, '[data-id="again"]'), 'change', { checked: true });
        const saved = listen(element, 'save');
        setValidity(element, true);
        await click(find(element, '[data-id="save"]'));
        expect(saved.mock.calls[0]?.[0].detail).toMatchObject({ acceptAgain: true });
    });

    it('tells others who has to accept', async () => {
        const element = await show({ risk: HIGH });
        expect(has(element, '[data-id="others"]')).toBe(true);
        expect(has(element, 'fieldset')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows errors of the server where they belong', async () => {
        const element = await show({ risk: HIGH });
        const due = customValidity(element, 'mitigationDue');
        element.showErrors([
            { field: 'mitigationDue', message: 'In the past.' },
            { field: null, message: 'Somebody else changed this risk.' }
        ]);
        await flush();
        expect(due).toHaveBeenCalledWith('In the past.');
        expect(text(element)).toContain('Somebody else changed this risk.');
        await expect(element).toBeAccessible();
    });

    it('can be left', async () => {
        const element = await show();
        const cancelled = listen(element, 'cancel');
        await click(find(element, '[data-id="cancel"]'));
        expect(cancelled).toHaveBeenCalledTimes(1);
    });

    it('keeps what was typed when somebody else changed the risk, and asks field by field', async () => {
        const element = await show({ risk: HIGH });
        await fire(find(element, '[data-field="scenario"]'), 'change', { value: 'Mine.' });
        Object.assign(element, { risk: { ...HIGH, revision: 'new', scenario: 'Theirs.', mitigation: 'Masking.' } });
        await flush();
        expect(has(element, 'c-aig-conflict-panel')).toBe(true);
        expect(props(element, 'c-aig-conflict-panel').conflicts).toEqual([
            { key: 'scenario', label: 'What could happen, to whom, and why?', mine: 'Mine.', theirs: 'Theirs.' }
        ]);
        await expect(element).toBeAccessible();
        const saved = listen(element, 'save');
        setValidity(element, true);
        await click(find(element, '[data-id="save"]'));
        expect(saved).not.toHaveBeenCalled();
        await fire(find(element, 'c-aig-conflict-panel'), 'resolve', { takeTheirs: [] });
        await click(find(element, '[data-id="save"]'));
        expect(saved.mock.calls[0]?.[0].detail).toMatchObject({
            revision: 'new',
            scenario: 'Mine.',
            mitigation: 'Masking.'
        });
    });

    it('takes the other value when the user says so', async () => {
        const element = await show({ risk: HIGH });
        await fire(find(element, '[data-field="scenario"]'), 'change', { value: 'Mine.' });
        Object.assign(element, { risk: { ...HIGH, revision: 'new', scenario: 'Theirs.' } });
        await flush();
        await fire(find(element, 'c-aig-conflict-panel'), 'resolve', { takeTheirs: ['scenario'] });
        const saved = listen(element, 'save');
        setValidity(element, true);
        await click(find(element, '[data-id="save"]'));
        expect(saved.mock.calls[0]?.[0].detail).toMatchObject({ revision: 'new', scenario: 'Theirs.' });
    });

    it('makes a new risk of what was typed when the risk was deleted meanwhile', async () => {
        const element = await show({ risk: HIGH });
        Object.assign(element, { risk: undefined });
        await flush();
        const saved = listen(element, 'save');
        setValidity(element, true);
        await click(find(element, '[data-id="save"]'));
        expect(saved.mock.calls[0]?.[0].detail).toMatchObject({ id: null, revision: null, scenario: HIGH.scenario });
    });
});
