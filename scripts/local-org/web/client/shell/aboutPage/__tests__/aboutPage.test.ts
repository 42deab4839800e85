import AboutPage from 'shell/aboutPage';
import { request } from 'lightning/lds';
import { all, clearPage, has, mockOf, mount, text } from '../../../../../../jest-mocks/testKit';
import { refusal, setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

describe('shell-about-page', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it('says what the org is, what it is made of and what has no effect', async () => {
        mockOf(request).mockResolvedValue({
            counts: [{ label: 'Apex classes', count: 12 }],
            withoutEffect: [{ name: 'animationRule', reason: 'Nothing is animated.' }]
        });
        const element = await mount('shell-about-page', AboutPage);
        const rows = all(element, 'dl > div').map((row) => text(row).replace(/\s/g, ' '));
        expect(rows).toEqual([
            'App AI Governance',
            'User Sales Ops User',
            'Language, time zone en_US, UTC',
            'Org time Jan 2, 2026, 10:30 AM',
            'Apex classes 12',
            'animationRule Nothing is animated.'
        ]);
        await expect(element).toBeAccessible();
    });

    it('waits, and says why it cannot be shown', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const waiting = await mount('shell-about-page', AboutPage);
        expect(has(waiting, 'lightning-spinner')).toBe(true);
        await expect(waiting).toBeAccessible();
        mockOf(request).mockRejectedValue(refusal('Broken.', 500));
        const failed = await mount('shell-about-page', AboutPage);
        expect(has(failed, 'shell-error-page')).toBe(true);
        await expect(failed).toBeAccessible();
    });
});
