import AigDisclosure from 'c/aigDisclosure';
import getChoices from '@salesforce/apex/AigDisclosureController.getChoices';
import getText from '@salesforce/apex/AigDisclosureController.getText';
import {
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigDisclosureController.getChoices',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AigDisclosureController.getText',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const CHOICES = {
    channels: [
        { value: 'Any', label: 'Any' },
        { value: 'Chat', label: 'Chat' }
    ],
    languages: [
        { value: 'en_US', label: 'English' },
        { value: 'pt_PT', label: 'Portuguese (Portugal)' }
    ]
};
const FOUND = {
    useCaseId: 'a01',
    text: 'You are chatting with AI.',
    isMissing: false,
    reason: null,
    source: 'ORGANIZATION',
    language: 'en_US',
    isOtherLanguage: false,
    duties: [
        {
            code: '50-1',
            toldBy: 'Provider',
            isOurs: false,
            appliesFrom: '2026-08-02',
            isInForce: true,
            citation: 'AI Act, Art. 50(1), (5)',
            sourceUrl: 'https://example.com/art_50'
        },
        { code: '50-4', toldBy: 'Deployer', isOurs: true, appliesFrom: '2027-01-01', isInForce: false }
    ],
    notes: ['The duty 50-1 falls on the other party.'],
    timing: 'At the latest at the first interaction.'
};
const show = async (answer: object) => {
    const element = await mount('c-aig-disclosure', AigDisclosure, { useCaseId: 'a01' });
    wireOf(getChoices).emit(CHOICES);
    await flush();
    wireOf(getText).emit(answer);
    await flush();
    return element;
};

describe('c-aig-disclosure', () => {
    afterEach(clearPage);

    it('shows the text, its source, who tells from when, and the moment to tell', async () => {
        const element = await show(FOUND);
        const words = text(element);
        expect(text(find(element, '[data-id="text"]'))).toBe('You are chatting with AI.');
        expect(words).toContain('Text of the organization');
        expect(words).toContain('50-1: The provider tells');
        expect(words).toContain('50-4: The deployer tells, from 2027-01-01');
        expect(words).toContain('The duty 50-1 falls on the other party.');
        expect(words).toContain('At the latest at the first interaction.');
        await expect(element).toBeAccessible();
    });

    it('starts in the language of the user and asks anew for what is picked', async () => {
        const element = await show(FOUND);
        expect(props(element, '[data-id="language"]').value).toBe('en_US');
        await fire(find(element, '[data-id="channel"]'), 'change', { value: 'Chat' });
        await fire(find(element, '[data-id="language"]'), 'change', { value: 'pt_PT' });
        expect((wireOf(getText) as unknown as { getLastConfig(): object }).getLastConfig()).toEqual({
            useCaseId: 'a01',
            channel: 'Chat',
            language: 'pt_PT'
        });
    });

    it('says that a text is missing, and offers nothing to copy', async () => {
        const element = await show({ ...FOUND, isMissing: true, text: null, reason: 'Nobody has written a text.' });
        expect(text(element)).toContain('Nobody has written a text.');
        expect(has(element, '[data-id="text"]')).toBe(false);
        expect(has(element, 'lightning-button')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('copies the text and says so, and says when it cannot', async () => {
        const writeText = jest.fn(() => Promise.resolve());
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        const element = await show(FOUND);
        await click(find(element, 'lightning-button'));
        expect(writeText).toHaveBeenCalledWith('You are chatting with AI.');
        expect(text(find(element, '[role="status"]'))).toBe('Copied.');
        writeText.mockRejectedValueOnce(new Error('denied'));
        await click(find(element, 'lightning-button'));
        expect(text(find(element, '[role="status"]'))).toContain('Select the text and copy it yourself.');
    });

    it('shows why a text cannot be read', async () => {
        const element = await mount('c-aig-disclosure', AigDisclosure, { useCaseId: 'a01' });
        (wireOf(getText) as unknown as { error(body: object): void }).error({ message: 'No access' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        await expect(element).toBeAccessible();
    });
});
