import AigStepWhom from 'c/aigStepWhom';
import { emptyDraft, type UseCaseChange } from 'c/aigRegistrationModel';
import {
    all,
    clearPage,
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

const options = {
    regions: [{ label: 'European Union', value: 'EU' }],
    affectedGroups: [{ label: 'Customers', value: 'Customers' }],
    autonomy: [{ label: 'Assistive: a person decides', value: 'Assistive' }],
    lawfulBasis: []
};
interface StepApi {
    validate(): boolean;
    showErrors(errors: object[]): object[];
}

const show = (change: UseCaseChange = {}) =>
    mount<StepApi>('c-aig-step-whom', AigStepWhom, { options, useCase: { ...emptyDraft().useCase, ...change } });

describe('c-aig-step-whom', () => {
    afterEach(clearPage);

    it('asks about data, people, places and independence in four cards', async () => {
        const element = await show();
        expect(all(element, 'section h3').map(text)).toEqual(['Data', 'People', 'Places', 'Independence']);
        await expect(element).toBeAccessible();
    });

    it('one answer stands for four facts until it is not No', async () => {
        const element = await show({ personalData: 'Yes' });
        const change = listen(element, 'fieldchange');
        expect(props(element, '[data-field="umbrella"]').value).toBe('');
        expect(all(element, '.facts > li')).toHaveLength(4);
        expect(has(element, '[data-field="profiling"]')).toBe(false);
        await fire(find(element, '[data-field="umbrella"]'), 'change', { value: 'No' });
        const none = { specialCategoryData: 'No', profiling: 'No', solelyAutomated: 'No', legalEffect: 'No' };
        expect(change.mock.calls[0]?.[0].detail.change).toEqual(none);
        Object.assign(element, { useCase: { ...emptyDraft().useCase, personalData: 'Yes', ...none } });
        await fire(find(element, '[data-field="umbrella"]'), 'change', { value: 'Yes' });
        expect(change.mock.calls[1]?.[0].detail.change).toEqual({
            specialCategoryData: '',
            profiling: '',
            solelyAutomated: '',
            legalEffect: ''
        });
        Object.assign(element, { useCase: { ...emptyDraft().useCase, personalData: 'Yes' } });
        await flush();
        for (const field of ['profiling', 'specialCategoryData', 'legalEffect', 'solelyAutomated']) {
            expect(has(element, `[data-field="${field}"]`)).toBe(true);
        }
        expect(has(element, '.facts')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('unsure of the four facts, each is asked, and nothing is answered', async () => {
        const element = await show({ personalData: 'Yes' });
        const change = listen(element, 'fieldchange');
        await fire(find(element, '[data-field="umbrella"]'), 'change', { value: 'Unknown' });
        expect(change).not.toHaveBeenCalled();
        expect(has(element, '[data-field="profiling"]')).toBe(true);
        expect(text(find(element, '[role="status"]'))).toContain('Not sure is a fair answer.');
    });

    it.each([
        ['none of the facts is known', {}, ''],
        ['only a proposal was made', { solelyAutomated: 'No' }, ''],
        ['all are No', { specialCategoryData: 'No', profiling: 'No', solelyAutomated: 'No', legalEffect: 'No' }, 'No'],
        ['one is Yes', { profiling: 'Yes' }, 'Yes'],
        ['some are No and others open', { profiling: 'No', legalEffect: 'No' }, 'Yes']
    ])('in a resumed draft, %s', async (_, facts, umbrella) => {
        const element = await show({ personalData: 'Yes', ...facts });
        expect(props(element, '[data-field="umbrella"]').value).toBe(umbrella);
        expect(has(element, '[data-field="legalEffect"]')).toBe(umbrella === 'Yes');
    });

    it('hands on choices', async () => {
        const element = await show({ profiling: 'Yes' });
        const change = listen(element, 'fieldchange');
        await fire(find(element, '[data-field="regions"]'), 'change', { value: ['EU'] });
        await fire(find(element, '[data-field="legalEffect"]'), 'change', { value: 'No' });
        expect(change.mock.calls.map(([event]) => event.detail.change)).toEqual([
            { regions: ['EU'] },
            { legalEffect: 'No' }
        ]);
    });

    it('does not ask what hangs on personal data where there is none', async () => {
        const element = await show({ personalData: 'No' });
        for (const field of [
            'profiling',
            'specialCategoryData',
            'legalEffect',
            'solelyAutomated',
            'lawfulBasis',
            'umbrella'
        ]) {
            expect(has(element, `[data-field="${field}"]`)).toBe(false);
        }
        expect(has(element, '[data-field="affectedGroups"]')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('answers No to what hangs on personal data where there is none, and brings earlier answers back', async () => {
        const element = await show({ personalData: 'Yes', profiling: 'Yes', legalEffect: 'Unknown' });
        const change = listen(element, 'fieldchange');
        await fire(find(element, '[data-field="personalData"]'), 'change', { value: 'No' });
        const implied = { specialCategoryData: 'No', profiling: 'No', solelyAutomated: 'No', legalEffect: 'No' };
        expect(change.mock.calls[0]?.[0].detail.change).toEqual({ personalData: 'No', ...implied });
        Object.assign(element, { useCase: { ...emptyDraft().useCase, personalData: 'No', ...implied } });
        await fire(find(element, '[data-field="personalData"]'), 'change', { value: 'Yes' });
        expect(change.mock.calls[1]?.[0].detail.change).toEqual({
            personalData: 'Yes',
            specialCategoryData: '',
            profiling: 'Yes',
            solelyAutomated: '',
            legalEffect: 'Unknown'
        });
    });

    it('asks anew in a resumed draft that had no personal data', async () => {
        const element = await show({ personalData: 'No', profiling: 'No' });
        const change = listen(element, 'fieldchange');
        await fire(find(element, '[data-field="personalData"]'), 'change', { value: 'Unknown' });
        expect(change.mock.calls[0]?.[0].detail.change).toMatchObject({ personalData: 'Unknown', profiling: '' });
    });

    it('proposes that nothing is decided without a person when the AI assists, but never overwrites an answer', async () => {
        const blank = await show();
        const change = listen(blank, 'fieldchange');
        await fire(find(blank, '[data-field="autonomy"]'), 'change', { value: 'Assistive' });
        expect(change.mock.calls[0]?.[0].detail.change).toEqual({ autonomy: 'Assistive', solelyAutomated: 'No' });
        const answered = await show({ solelyAutomated: 'Yes' });
        const secondChange = listen(answered, 'fieldchange');
        await fire(find(answered, '[data-field="autonomy"]'), 'change', { value: 'Assistive' });
        expect(secondChange.mock.calls[0]?.[0].detail.change).toEqual({ autonomy: 'Assistive' });
    });

    it('explains Not sure', async () => {
        const element = await show({ profiling: 'Unknown' });
        expect(text(find(element, '[role="status"]'))).toContain('Not sure is a fair answer.');
        await expect(element).toBeAccessible();
    });

    it('validates and shows server errors at the field', async () => {
        const element = await show();
        setValidity(element, false);
        expect(element.validate()).toBe(false);
        const validity = customValidity(element, 'regions');
        expect(element.showErrors([{ field: 'regions', message: 'Choose a region.' }])).toEqual([]);
        expect(validity).toHaveBeenCalledWith('Choose a region.');
    });
});
