import AigStatusBadge from 'c/aigStatusBadge';
import { clearPage, find, has, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-status-badge', () => {
    afterEach(clearPage);

    it.each([
        ['Approved', 'Approved', 'badge_success'],
        ['Approved with Conditions', 'Approved with conditions', 'badge_warning'],
        ['Denied', 'Denied', 'badge_error'],
        ['Suspended', 'Suspended', 'badge_error'],
        ['In Review', 'In review', 'badge_brand'],
        ['Undetermined', 'Undetermined', 'badge_neutral'],
        ['High Risk Annex III', 'High-risk (Annex III)', 'badge_warning'],
        ['Prohibited', 'Prohibited', 'badge_error']
    ])('says %s in words, with an icon, in its tone', async (value, words, tone) => {
        const element = await mount('c-aig-status-badge', AigStatusBadge, { value });
        expect(text(element)).toBe(words);
        expect(find(element, 'span').classList).toContain(tone);
        expect(props(element, 'lightning-icon').iconName).toMatch(/^utility:/);
        await expect(element).toBeAccessible();
    });

    it('prefers the label it is given', async () => {
        const element = await mount('c-aig-status-badge', AigStatusBadge, { value: 'Minimal', label: 'Risco mínimo' });
        expect(text(element)).toBe('Risco mínimo');
    });

    it('shows a value it does not know as it is', async () => {
        const element = await mount('c-aig-status-badge', AigStatusBadge, { value: 'Frozen' });
        expect(text(element)).toBe('Frozen');
    });

    it('shows nothing for nothing', async () => {
        const element = await mount('c-aig-status-badge', AigStatusBadge, { value: null });
        expect(has(element, 'span')).toBe(false);
    });
});
