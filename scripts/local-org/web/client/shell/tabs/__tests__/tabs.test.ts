import Tabs from 'shell/tabs';
import { all, clearPage, find, flush, mount, props } from '../../../../../../jest-mocks/testKit';
import { recordPage } from '../../../../../../jest-mocks/shellKit';

const richText = (key: string): object => ({ key, kind: 'richText', html: key });
const SECTIONS = [
    { key: 'details', label: 'Details', nodes: [richText('1'), richText('2')] },
    { key: 'related', label: 'Related', nodes: [richText('3')] }
];

describe('shell-tabs', () => {
    afterEach(clearPage);

    it('shows a tab a section, the first one open', async () => {
        const element = await mount('shell-tabs', Tabs, { sections: SECTIONS, recordPage: recordPage() });
        const tabs = all(element, 'lightning-tab') as unknown as { label: string; value: string }[];
        expect(tabs.map(({ label, value }) => [label, value])).toEqual([
            ['Details', 'details'],
            ['Related', 'related']
        ]);
        expect(props(element, 'lightning-tabset').activeTabValue).toBe('details');
        const nodes = all(element, 'lightning-tab:first-child shell-node') as unknown as { node: object }[];
        expect(nodes.map(({ node }) => node)).toEqual(SECTIONS[0].nodes);
        await expect(element).toBeAccessible();
    });

    it('remembers the tab that was opened', async () => {
        const element = await mount('shell-tabs', Tabs, { sections: SECTIONS, recordPage: recordPage() });
        find(element, 'lightning-tab:last-child').dispatchEvent(new CustomEvent('active', { bubbles: true }));
        await flush();
        expect(props(element, 'lightning-tabset').activeTabValue).toBe('related');
    });

    it('draws none without sections', async () => {
        const element = await mount('shell-tabs', Tabs, { sections: [] });
        expect(all(element, 'lightning-tab')).toEqual([]);
        await expect(element).toBeAccessible();
    });
});
