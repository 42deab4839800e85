import AigConflictPanel from 'c/aigConflictPanel';
import { all, clearPage, click, find, fire, listen, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

const CONFLICTS = [
    { key: 'title', label: 'Name', mine: 'Mine', theirs: 'Theirs' },
    { key: 'vendor', label: 'Vendor', mine: '', theirs: 'Acme' }
];

describe('c-aig-conflict-panel', () => {
    afterEach(clearPage);

    it('shows both values of each field, mine chosen', async () => {
        const element = await mount('c-aig-conflict-panel', AigConflictPanel, { conflicts: CONFLICTS });
        const groups = all(element, 'lightning-radio-group') as unknown as {
            label: string;
            value: string;
            options: { label: string }[];
        }[];
        expect(groups.map(({ label, value }) => [label, value])).toEqual([
            ['Name', 'mine'],
            ['Vendor', 'mine']
        ]);
        expect(groups[1]?.options.map(({ label }) => label)).toEqual(['Yours: (blank)', 'Theirs: Acme']);
        expect(text(element)).toContain('Somebody else saved this draft');
        await expect(element).toBeAccessible();
    });

    it('gives the fields in which the other value is kept', async () => {
        const element = await mount('c-aig-conflict-panel', AigConflictPanel, { conflicts: CONFLICTS });
        const resolve = listen(element, 'resolve');
        await fire(find(element, '[data-key="vendor"]'), 'change', { value: 'theirs' });
        await click(find(element, 'lightning-button'));
        expect(resolve.mock.calls[0]?.[0].detail).toEqual({ takeTheirs: ['vendor'] });
    });
});
