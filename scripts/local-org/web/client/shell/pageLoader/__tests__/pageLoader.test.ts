import { makeAdapter, request } from 'lightning/lds';
import { components } from 'shell/components';
import type { PageNode } from '../../../../../api/pages/pageTypes';
import { mockOf } from '../../../../../../jest-mocks/testKit';
import '../pageLoader';

jest.mock('lightning/lds', () => ({ request: jest.fn(), makeAdapter: jest.fn() }));

type Plan = (config: object) => { key: string; load: () => Promise<unknown> } | undefined;
const [[plan]] = mockOf(makeAdapter).mock.calls as unknown as [[Plan]];

const node = (name: string): PageNode => ({ key: name, kind: 'component', name, properties: {} });

describe('pageLoader', () => {
    it('waits for an address', () => {
        expect(plan({})).toBeUndefined();
        expect(plan({ path: '' })).toBeUndefined();
        expect(plan({ path: 'home' })?.key).toBe('page home');
    });

    it('reads a page, and loads the components that show first before it hands the page out', async () => {
        const loaded: string[] = [];
        for (const name of ['top', 'firstTab', 'secondTab', 'inAccordion']) {
            Object.assign(components, { [name]: () => Promise.resolve({ default: loaded.push(name) }) });
        }
        const page = {
            label: 'Home',
            regions: [
                {
                    name: 'main',
                    area: 'full',
                    nodes: [
                        node('top'),
                        node('missing'),
                        {
                            key: 'tabs',
                            kind: 'tabset',
                            sections: [
                                { key: 'a', label: 'A', nodes: [node('firstTab')] },
                                { key: 'b', label: 'B', nodes: [node('secondTab')] }
                            ]
                        },
                        {
                            key: 'accordion',
                            kind: 'accordion',
                            sections: [{ key: 'c', label: 'C', nodes: [node('inAccordion')] }]
                        },
                        { key: 'detail', kind: 'detail' }
                    ]
                }
            ]
        };
        mockOf(request).mockResolvedValue(page);
        await expect(plan({ path: 'home' })?.load()).resolves.toBe(page);
        expect(mockOf(request).mock.calls).toEqual([['GET', '/local/pages/home']]);
        expect(loaded).toEqual(['top', 'firstTab', 'inAccordion']);
    });

    it('hands on the error of a page that cannot be read', async () => {
        mockOf(request).mockRejectedValue(new Error('gone'));
        await expect(plan({ path: 'tab/none' })?.load()).rejects.toThrow('gone');
    });
});
