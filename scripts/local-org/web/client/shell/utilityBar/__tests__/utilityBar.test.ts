import UtilityBar from 'shell/utilityBar';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';

const item = (key: string, label: string): never =>
    ({ key, label, icon: 'utility:apps', node: { key, kind: 'richText', html: label } }) as never;
const bar = (): Promise<HTMLElement> => mount('shell-utility-bar', UtilityBar);
const buttons = (element: HTMLElement): HTMLElement[] => all(element, '.button');
const open = (element: HTMLElement): string[] => all(element, '.panel:not(.slds-hide) h2').map(text);

describe('shell-utility-bar', () => {
    beforeEach(() => setSession({ utilityItems: [item('a', 'Report'), item('b', 'Check')] }));
    afterEach(clearPage);

    it('is closed at first, and makes no panel before it is asked for', async () => {
        const element = await bar();
        expect(buttons(element).map(text)).toEqual(['Report', 'Check']);
        expect(buttons(element).map((button) => button.getAttribute('aria-expanded'))).toEqual(['false', 'false']);
        expect(has(element, '.panel')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('opens one panel at a time, and keeps what is in a closed one', async () => {
        const element = await bar();
        await click(buttons(element)[0]);
        expect(open(element)).toEqual(['Report']);
        expect(props(element, 'shell-node').node).toMatchObject({ key: 'a', kind: 'richText' });
        const node = find(element, 'shell-node');
        await expect(element).toBeAccessible();
        await click(buttons(element)[1]);
        expect(open(element)).toEqual(['Check']);
        await click(buttons(element)[1]);
        expect(open(element)).toEqual([]);
        await click(buttons(element)[0]);
        expect(find(element, 'shell-node')).toBe(node);
    });

    it('closes by its button and by Escape, back to where it was opened', async () => {
        const element = await bar();
        await click(buttons(element)[0]);
        await fire(find(element, 'lightning-button-icon'), 'click');
        expect(open(element)).toEqual([]);
        expect(element.shadowRoot?.activeElement).toBe(buttons(element)[0]);
        await click(buttons(element)[1]);
        find(element, '.bar').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        await flush();
        expect(open(element)).toEqual([]);
        expect(element.shadowRoot?.activeElement).toBe(buttons(element)[1]);
    });

    it('is not there without items', async () => {
        setSession();
        const element = await bar();
        expect(has(element, '.bar')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
