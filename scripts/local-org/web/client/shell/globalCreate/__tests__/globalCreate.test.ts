import GlobalCreate from 'shell/globalCreate';
import { notifyAll } from 'lightning/lds';
import { performAction } from 'shell/performAction';
import { all, clearPage, find, fire, has, listen, mockOf, mount } from '../../../../../../jest-mocks/testKit';
import { refusal, setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ notifyAll: jest.fn() }));
jest.mock('shell/performAction', () => ({ performAction: jest.fn() }));

const ACTIONS = [
    {
        name: 'Deal__c',
        label: 'Deal',
        icon: 'custom:custom1',
        action: { kind: 'new' as const, object: 'Deal__c', objectLabel: 'Deal' }
    },
    {
        name: 'Concern',
        label: 'Report a concern',
        icon: 'utility:new',
        action: {
            name: 'Concern',
            label: 'Report a concern',
            kind: 'component' as const,
            componentName: 'concern',
            isHeadless: false
        }
    }
];

describe('shell-global-create', () => {
    beforeEach(() => setSession({ globalActions: ACTIONS }));
    afterEach(clearPage);
    const mounted = (): Promise<HTMLElement> => mount('shell-global-create', GlobalCreate);

    it('offers what can be created, and does what was chosen', async () => {
        const element = await mounted();
        const items = all(element, 'lightning-menu-item') as unknown as { label: string; value: string }[];
        expect(items.map(({ label, value }) => [label, value])).toEqual([
            ['Deal', 'Deal__c'],
            ['Report a concern', 'Concern']
        ]);
        await fire(find(element, 'lightning-button-menu'), 'select', { value: 'Concern' });
        expect(mockOf(performAction).mock.calls).toEqual([
            [ACTIONS[1].action, 'Report a concern', null, find(element, 'shell-headless-action')]
        ]);
        expect(mockOf(notifyAll)).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('does nothing for what is not offered', async () => {
        const element = await mounted();
        await fire(find(element, 'lightning-button-menu'), 'select', { value: 'Other' });
        expect(mockOf(performAction)).not.toHaveBeenCalled();
    });

    it('says why an action failed', async () => {
        const element = await mounted();
        const toasts = listen(element, 'lightning__showtoast');
        mockOf(performAction).mockRejectedValue(refusal('Component concern does not exist or is not exposed.'));
        await fire(find(element, 'lightning-button-menu'), 'select', { value: 'Concern' });
        expect(toasts.mock.calls[0][0].detail).toEqual({
            title: 'Component concern does not exist or is not exposed.',
            variant: 'error',
            mode: 'sticky'
        });
    });

    it('is not there when nothing can be created', async () => {
        setSession();
        const element = await mounted();
        expect(has(element, 'lightning-button-menu')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
