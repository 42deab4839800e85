import AigNotificationDraft from 'c/aigNotificationDraft';
import getDraft from '@salesforce/apex/AigIncidentWorkController.getDraft';
import {
    clearPage,
    click,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigIncidentWorkController.getDraft', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const DRAFT = {
    title: 'GDPR: notification under Art. 33',
    gapCount: 1,
    plainText: 'GDPR: notification under Art. 33\n\nWhat happened\nScores were swapped.',
    sections: [
        { code: 'NATURE', heading: 'What happened', text: 'Scores were swapped.', isGap: false },
        { code: 'MEASURES', heading: 'Measures', text: '[Missing: Measures.]', isGap: true }
    ]
};
const show = () => mount('c-aig-notification-draft', AigNotificationDraft, { notificationId: 'a05' });
const clipboard = (writeText: () => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: jest.fn(writeText) }, configurable: true });

describe('c-aig-notification-draft', () => {
    beforeEach(() => mockOf(getDraft).mockResolvedValue(DRAFT));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getDraft).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows every item and names the gaps', async () => {
        const element = await show();
        expect(getDraft).toHaveBeenCalledWith({ notificationId: 'a05' });
        expect(text(element)).toContain('Scores were swapped.');
        expect(text(element)).toContain('Missing facts: 1');
        expect(has(element, 'lightning-badge')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says when nothing is missing', async () => {
        mockOf(getDraft).mockResolvedValue({ ...DRAFT, gapCount: 0, sections: [DRAFT.sections[0]] });
        const element = await show();
        expect(text(element)).toContain('Every item the law asks for is recorded.');
        expect(has(element, 'lightning-badge')).toBe(false);
    });

    it('copies the text, and says so when it cannot', async () => {
        const element = await show();
        clipboard(() => Promise.resolve());
        await click(find(element, '[data-id="copy"]'));
        expect(navigator.clipboard.writeText).toHaveBeenCalledWith(DRAFT.plainText);
        expect(text(find(element, '[role="status"]'))).toBe('Copied.');
        clipboard(() => Promise.reject(new Error('denied')));
        await click(find(element, '[data-id="copy"]'));
        expect(text(find(element, '[role="status"]'))).toContain('did not allow copying');
    });

    it('says why there is no draft, and tries again', async () => {
        mockOf(getDraft).mockRejectedValueOnce({ body: { message: 'You cannot see this incident.' } });
        const element = await show();
        expect(text(element)).toContain('You cannot see this incident.');
        expect(has(element, '[data-id="copy"]')).toBe(false);
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(text(element)).toContain('Scores were swapped.');
    });

    it('can be closed', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, '[data-id="close"]'));
        expect(close).toHaveBeenCalledTimes(1);
    });
});
