import type { PageNode } from '../../../../../api/pages/pageTypes';
import Node from 'shell/node';
import { all, clearPage, find, has, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { formField, recordPage, RECORD_ID, relatedList, setComponent } from '../../../../../../jest-mocks/shellKit';
import Probe from '../../../../../../jest-mocks/shell/probe/probe';

const PAGE = recordPage();
const node = (node_: object, recordPage_: object | undefined = PAGE): Promise<HTMLElement> =>
    mount('shell-node', Node, { recordPage: recordPage_, node: { key: 'n', ...node_ } });
const only = (element: HTMLElement): HTMLElement => {
    const children = [...(element.shadowRoot?.children ?? [])].filter(({ tagName }) => tagName !== 'STYLE');
    expect(children).toHaveLength(1);
    return children[0] as HTMLElement;
};

describe('shell-node', () => {
    beforeEach(() => setComponent('thing', Probe));
    afterEach(clearPage);

    it('makes a component with its attributes, and with the record of the page', async () => {
        const element = await node({ kind: 'component', name: 'thing', properties: { note: 'hello' } });
        expect(only(element)).toMatchObject({ note: 'hello', recordId: RECORD_ID, objectApiName: 'Deal__c' });
        await expect(element).toBeAccessible();
        const elsewhere = await node({ kind: 'component', name: 'thing', properties: {} }, undefined);
        await expect(elsewhere).toBeAccessible();
    });

    it('makes another component when the node changes, and keeps the one that stays', async () => {
        setComponent('other', Probe);
        const element = await node({ kind: 'component', name: 'thing', properties: { note: '1' } });
        const before = only(element);
        Object.assign(element, { node: { key: 'n', kind: 'component', name: 'thing', properties: { note: '2' } } });
        await Promise.resolve();
        expect(only(element)).toBe(before);
        expect(props(element, '*').note).toBe('2');
    });

    it.each([
        ['that does not exist', 'none', 'Component none does not exist or is not exposed.'],
        ['that cannot be loaded', 'late', 'network']
    ])('says in its place what is wrong with a component %s', async (_, name, message) => {
        setComponent('late', new Error('network'));
        const element = await node({ kind: 'component', name, properties: {} });
        expect(text(find(element, '[role="alert"]'))).toBe(message);
        await expect(element).toBeAccessible();
    });

    it('says that a component failed', async () => {
        const logged = jest.spyOn(console, 'error').mockImplementation();
        const element = await node({ kind: 'component', name: 'thing', properties: { note: 'fail' } });
        expect(text(find(element, '[role="alert"]'))).toBe('thing failed: it broke');
        expect(logged).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('says what the metadata names wrongly', async () => {
        const message = 'force-app/page.flexipage-meta.xml:3:5: component gone does not exist';
        const element = await node({ kind: 'failure', message });
        expect(text(find(element, '[role="alert"]'))).toBe(message);
        await expect(element).toBeAccessible();
    });

    it('runs a flow with its inputs; {!recordId} is the record of the page', async () => {
        const inputs = [
            { name: 'id', type: 'String', value: '{!recordId}' },
            { name: 'count', type: 'Number', value: 3 }
        ];
        const element = await node({ kind: 'flow', flowName: 'Close', inputs });
        expect(props(element, 'lightning-flow')).toMatchObject({
            flowApiName: 'Close',
            flowFinishBehavior: 'RESTART',
            flowInputVariables: [{ ...inputs[0], value: RECORD_ID }, inputs[1]]
        });
        await expect(element).toBeAccessible();
    });

    const list = relatedList();
    const section = { key: 's', label: 'Facts', columns: [[formField('Name')]] };
    const cases: readonly (readonly [PageNode['kind'], object, string, object])[] = [
        ['highlights', {}, 'shell-highlights', { recordPage: PAGE }],
        ['detail', {}, 'shell-detail', { recordPage: PAGE }],
        ['relatedLists', {}, 'shell-related-lists', { recordPage: PAGE }],
        ['relatedList', { relatedList: list }, 'shell-related-list', { recordPage: PAGE, relatedList: list }],
        ['tabset', { sections: [{ key: 't', label: 'T', nodes: [] }] }, 'shell-tabs', { recordPage: PAGE }],
        ['fieldSection', { section }, 'shell-detail', { sections: [section] }],
        ['path', { field: 'Status__c', steps: [] }, 'shell-path', { field: 'Status__c', steps: [] }],
        [
            'listView',
            { object: 'Deal__c', listView: 'Mine', rows: 5 },
            'shell-list-view-card',
            { objectApiName: 'Deal__c', listView: 'Mine', rows: 5 }
        ],
        ['richText', { html: '<b>Hi</b>' }, 'lightning-formatted-rich-text', { value: '<b>Hi</b>' }]
    ];
    it.each(cases)('draws %s', async (kind, own, tag, properties) => {
        const element = await node({ kind, ...own });
        expect(props(element, tag)).toMatchObject(properties);
        expect(has(element, '[role="alert"]')).toBe(false);
    });

    it('draws an accordion with all its sections open', async () => {
        const text_ = (key: string): object => ({ key, kind: 'richText', html: key });
        const element = await node({
            kind: 'accordion',
            sections: [
                { key: 'a', label: 'A', nodes: [text_('1'), text_('2')] },
                { key: 'b', label: 'B', nodes: [] }
            ]
        });
        expect(props(element, 'lightning-accordion').activeSectionName).toEqual(['a', 'b']);
        expect(all(element, 'shell-node')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });
});
