import AigStepWhat from 'c/aigStepWhat';
import { emptyDraft } from 'c/aigRegistrationModel';
import {
    all,
    clearPage,
    customValidity,
    find,
    fire,
    has,
    listen,
    mount,
    props,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

const useCase = { ...emptyDraft().useCase, title: 'Opportunity scoring', technology: 'Predictive Score' };
const options = { technology: [{ label: 'Predictive Score', value: 'Predictive Score' }] };
interface StepApi {
    validate(): boolean;
    showErrors(errors: object[]): object[];
}

const show = () =>
    mount<StepApi>('c-aig-step-what', AigStepWhat, { useCase, options, surfaceName: 'Opportunity: Acme' });

describe('c-aig-step-what', () => {
    afterEach(clearPage);

    it('is filled with what is known', async () => {
        const element = await show();
        expect(props(element, '[data-field="title"]').value).toBe('Opportunity scoring');
        expect(props(element, '[data-field="technology"]')).toMatchObject({
            value: 'Predictive Score',
            options: options.technology
        });
        expect(text(element)).toContain('Opportunity: Acme');
        await expect(element).toBeAccessible();
    });

    it('requires four inputs', async () => {
        const element = await show();
        const required = all(element, '[data-field]').filter(
            (input) => (input as unknown as { required: boolean }).required
        );
        expect(required.map((input) => input.dataset.field)).toEqual([
            'title',
            'description',
            'businessPurpose',
            'technology'
        ]);
    });

    it('hands on what is typed and forgets the old error', async () => {
        const element = await show();
        const change = listen(element, 'fieldchange');
        const validity = customValidity(element, 'description');
        await fire(find(element, '[data-field="description"]'), 'change', { value: 'Scores.' });
        expect(change.mock.calls[0]?.[0].detail).toEqual({ change: { description: 'Scores.' } });
        expect(validity).toHaveBeenCalledWith('');
    });

    it('validates its inputs', async () => {
        const element = await show();
        setValidity(element, false);
        expect(element.validate()).toBe(false);
        setValidity(element, true);
        expect(element.validate()).toBe(true);
    });

    it('shows errors of the server at the field, and gives back what is not on this step', async () => {
        const element = await show();
        const validity = customValidity(element, 'title');
        const rest = element.showErrors([
            { field: 'title', message: 'Use 80 characters at most.' },
            { field: 'vendor', message: 'Too long.' }
        ]);
        expect(validity).toHaveBeenCalledWith('Use 80 characters at most.');
        expect(rest).toEqual([{ field: 'vendor', message: 'Too long.' }]);
    });

    it('shows nothing before there is a draft', async () => {
        const element = await mount('c-aig-step-what', AigStepWhat);
        expect(has(element, '[data-field]')).toBe(false);
    });
});
