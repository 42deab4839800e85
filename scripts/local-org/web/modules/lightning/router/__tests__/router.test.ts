import { holdNavigation, navigateToUrl, onNavigate } from '../router';
import { flush } from '../../../../../../jest-mocks/testKit';

describe('lightning/router: a page that must not be left', () => {
    const visited: string[] = [];
    const ends: (() => void)[] = [];
    let isHeld = true;
    const mayLeave = jest.fn<Promise<boolean>, []>();
    beforeEach(() => {
        window.history.replaceState(null, '', '/lightning/page/home');
        navigateToUrl('/lightning/o/Deal__c/list');
        visited.length = 0;
        isHeld = true;
        ends.push(
            onNavigate(() => visited.push(window.location.pathname)),
            holdNavigation({ isHeld: () => isHeld, mayLeave })
        );
    });
    afterEach(() => {
        ends.splice(0).forEach((end) => end());
        mayLeave.mockReset();
    });

    it.each([
        ['stays', false, []],
        ['goes', true, ['/lightning/page/about']]
    ])('%s as the user says', async (_, may, expected) => {
        mayLeave.mockResolvedValue(may);
        navigateToUrl('/lightning/page/about');
        expect(visited).toEqual([]);
        await flush();
        expect(visited).toEqual(expected);
        expect(mayLeave).toHaveBeenCalledTimes(1);
    });

    it('asks on the way back, too, with the address of the page that shows', async () => {
        mayLeave.mockResolvedValue(false);
        window.history.replaceState(null, '', '/lightning/page/home');
        window.dispatchEvent(new PopStateEvent('popstate'));
        expect(window.location.pathname).toBe('/lightning/o/Deal__c/list');
        await flush();
        expect(visited).toEqual([]);
        mayLeave.mockResolvedValue(true);
        window.history.replaceState(null, '', '/lightning/page/home');
        window.dispatchEvent(new PopStateEvent('popstate'));
        await flush();
        expect(visited).toEqual(['/lightning/page/home']);
    });

    it('lets the tab be closed only when nothing is held, and asks nothing then', () => {
        const close = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
        expect(close()).toBe(false);
        isHeld = false;
        expect(close()).toBe(true);
        navigateToUrl('/lightning/page/about');
        expect(visited).toEqual(['/lightning/page/about']);
        expect(mayLeave).not.toHaveBeenCalled();
    });
});
