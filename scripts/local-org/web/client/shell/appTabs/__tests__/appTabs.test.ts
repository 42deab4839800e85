import AppTabs from 'shell/appTabs';
import fc from 'fast-check';
import { all, clearPage, find, fire, flush, has, mount, text } from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';
import { fittingTabs, MORE_WIDTH } from '../fittingTabs';

const tab = (name: string, label: string, url: string): { name: string; label: string; icon: string; url: string } => ({
    name,
    label,
    icon: 'custom:custom1',
    url
});
const TABS = [
    tab('standard-home', 'Home', '/lightning/page/home'),
    tab('Deal__c', 'Deals', '/lightning/o/Deal__c/list'),
    tab('Desk', 'Desk', '/lightning/n/Desk'),
    tab('Desk_2', 'Second desk', '/lightning/n/Desk_2'),
    tab('standard-report', 'Reports', '/lightning/page/reports'),
    tab('standard-dashboard', 'Dashboards', '/lightning/page/dashboards')
];

const bar = (current: string): Promise<HTMLElement> => mount('shell-app-tabs', AppTabs, { current });
const labels = (element: HTMLElement): string[] => all(element, 'a').map(text);

/** A screen on which each tab takes 100 pixels of the given room. */
function setRoom(room: number): void {
    jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100);
    jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(room);
}

describe('shell-app-tabs', () => {
    beforeEach(() => setSession({ tabs: TABS }));
    afterEach(() => {
        jest.restoreAllMocks();
        clearPage();
    });

    it.each([
        ['/lightning/page/home', 'Home'],
        ['/lightning', 'Home'],
        ['/', 'Home'],
        ['/lightning/o/Deal__c/list', 'Deals'],
        ['/lightning/o/Deal__c/new', 'Deals'],
        ['/lightning/r/Deal__c/a00000000000001AAA/view', 'Deals'],
        ['/lightning/n/Desk', 'Desk'],
        ['/lightning/n/Desk_2', 'Second desk'],
        ['/lightning/page/reports', 'Reports'],
        ['/lightning/page/report', 'Reports'],
        ['/lightning/page/dashboard', 'Dashboards']
    ])('marks at %s the tab %s', async (current, label) => {
        const element = await bar(current);
        expect(all(element, '[aria-current="page"]').map(text)).toEqual([label]);
        expect(all(element, 'a').map((link) => link.getAttribute('href'))).toEqual(TABS.map(({ url }) => url));
    });

    it('marks none where the address belongs to no tab', async () => {
        const element = await bar('/lightning/page/debug');
        expect(has(element, '[aria-current]')).toBe(false);
        expect(has(element, '.more')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('puts what has no room into the "More" menu', async () => {
        setRoom(300 + MORE_WIDTH);
        const element = await bar('/lightning/page/home');
        expect(labels(element)).toEqual(['Home', 'Deals', 'Desk']);
        const items = all(element, 'lightning-menu-item') as unknown as { label: string }[];
        expect(items.map(({ label }) => label)).toEqual(['Second desk', 'Reports', 'Dashboards']);
        await fire(find(element, '.more'), 'select', { value: '/lightning/n/Desk_2' });
        expect(window.location.pathname).toBe('/lightning/n/Desk_2');
        Object.assign(element, { current: '/lightning/n/Desk_2' });
        await flush();
        expect(labels(element)).toEqual(['Home', 'Deals', 'Second desk']);
        await expect(element).toBeAccessible();
    });
});

describe('fittingTabs', () => {
    it('shows all tabs where they fit, else as many as fit beside "More", the active one always', () => {
        fc.assert(
            fc.property(
                fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 25 }),
                fc.integer({ min: 0, max: 3000 }),
                fc.integer({ min: -1, max: 24 }),
                (widths, room, place) => {
                    const active = Math.min(place, widths.length - 1);
                    const shown = fittingTabs(widths, room, active);
                    const total = (places: readonly number[]): number =>
                        places.reduce((sum, one) => sum + widths[one], 0);
                    const all = widths.map((_, index) => index);
                    if (total(all) <= room) {
                        expect(shown).toEqual(all);
                        return;
                    }
                    expect(active < 0 || shown.includes(active)).toBe(true);
                    expect(shown.length < 2 || total(shown) <= room - MORE_WIDTH).toBe(true);
                    expect([...shown].sort((a, b) => a - b)).toEqual(shown);
                }
            )
        );
    });
});
