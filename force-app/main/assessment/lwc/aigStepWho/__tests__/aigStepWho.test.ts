import AigStepWho from 'c/aigStepWho';
import { emptyDraft } from 'c/aigRegistrationModel';
import {
    clearPage,
    customValidity,
    find,
    fire,
    listen,
    mount,
    props,
    setValidity
} from '../../../../../../scripts/jest-mocks/testKit';

const useCase = { ...emptyDraft().useCase, businessOwnerId: '005000000000001AAA' };
interface StepApi {
    validate(): boolean;
    showErrors(errors: object[]): object[];
}

const show = () => mount<StepApi>('c-aig-step-who', AigStepWho, { useCase });

describe('c-aig-step-who', () => {
    afterEach(clearPage);

    it('proposes an owner and explains the roles in plain words', async () => {
        const element = await show();
        expect(props(element, '[data-field="businessOwnerId"]')).toMatchObject({
            value: '005000000000001AAA',
            objectApiName: 'User',
            required: true
        });
        const { options } = props(element, '[data-field="operatorRole"]') as { options: { value: string }[] };
        expect(options.map(({ value }) => value)).toEqual(['Deployer', 'Provider', 'Both']);
        await expect(element).toBeAccessible();
    });

    it('hands on people and texts', async () => {
        const element = await show();
        const change = listen(element, 'fieldchange');
        await fire(find(element, '[data-field="technicalOwnerId"]'), 'change', { recordId: '005X' });
        await fire(find(element, '[data-field="businessOwnerId"]'), 'change', { recordId: null });
        await fire(find(element, '[data-field="operatorRole"]'), 'change', { value: 'Provider' });
        expect(change.mock.calls.map(([event]) => event.detail.change)).toEqual([
            { technicalOwnerId: '005X' },
            { businessOwnerId: '' },
            { operatorRole: 'Provider' }
        ]);
    });

    it('validates and shows server errors at the field', async () => {
        const element = await show();
        setValidity(element, true);
        expect(element.validate()).toBe(true);
        const validity = customValidity(element, 'businessOwnerId');
        expect(element.showErrors([{ field: 'businessOwnerId', message: 'Choose an active user.' }])).toEqual([]);
        expect(validity).toHaveBeenCalledWith('Choose an active user.');
    });
});
