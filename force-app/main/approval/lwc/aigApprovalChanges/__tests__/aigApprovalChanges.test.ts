import AigApprovalChanges from 'c/aigApprovalChanges';
import { all, clearPage, has, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

const change = (section: string, name: string, before: string | null, after: string | null) => ({
    section,
    sectionLabel: section,
    name,
    before,
    after
});
const show = (changes: object[]) =>
    mount('c-aig-approval-changes', AigApprovalChanges, {
        difference: { approvedOn: '2026-11-23T10:00:00Z', approvedByName: 'Risk Reviewer', changes }
    });

describe('c-aig-approval-changes', () => {
    afterEach(clearPage);

    it('shows approved beside now, by section', async () => {
        const element = await show([
            change('Facts', 'Vendor', null, 'Other vendor'),
            change('Facts', 'Regions', 'EU', 'EU;UK'),
            change('Technical components', 'Helper (Agent)', 'Version 1', null)
        ]);
        expect(all(element, 'caption').map(text)).toEqual(['Facts', 'Technical components']);
        expect(all(element, 'tbody tr').map(text)).toEqual([
            'Vendor (nothing) Other vendor',
            'Regions EU EU;UK',
            'Helper (Agent) Version 1 (nothing)'
        ]);
        expect(text(element)).toContain('Measured against the approval by Risk Reviewer on');
        await expect(element).toBeAccessible();
    });

    it('says that nothing changed', async () => {
        const element = await show([]);
        expect(text(element)).toContain('Nothing that the approval covers has changed.');
        expect(has(element, 'table')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('is silent without an approval to measure against', async () => {
        const element = await mount('c-aig-approval-changes', AigApprovalChanges, { difference: null });
        expect(text(element)).toBe('');
    });
});
