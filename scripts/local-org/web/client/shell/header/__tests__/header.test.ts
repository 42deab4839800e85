import LightningConfirm from 'lightning/confirm';
import { request } from 'lightning/lds';
import ClockModal from 'shell/clockModal';
import Header from 'shell/header';
import {
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import { refusal, setSession, USER_ID } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn(() => Promise.resolve({ unread: 0, notifications: [] })) }));

const OTHER = '005000000000002AAA';
const tab = (name: string, label: string, url: string): { name: string; label: string; icon: string; url: string } => ({
    name,
    label,
    icon: 'custom:custom1',
    url
});
const SESSION = {
    tabs: [
        tab('standard-home', 'Home', '/lightning/page/home'),
        tab('Deal__c', 'Deals', '/lightning/o/Deal__c/list'),
        tab('Desk', 'Desk', '/lightning/n/Desk')
    ],
    items: [tab('Desk', 'Desk', '/lightning/n/Desk')],
    personas: [
        { userId: USER_ID, name: 'Sales Ops User', title: 'Sales Ops User' },
        { userId: OTHER, name: 'Risk Reviewer', title: 'Second line' }
    ]
};

const header = (current: string): Promise<HTMLElement> => mount('shell-header', Header, { current });
const userMenu = (element: HTMLElement): HTMLElement => find(element, '.user-menu');
const items = (menu: HTMLElement): { label: string; value: string; checked: boolean }[] =>
    [...menu.querySelectorAll('lightning-menu-item')] as unknown as {
        label: string;
        value: string;
        checked: boolean;
    }[];

describe('shell-header', () => {
    beforeEach(() => {
        setSession(SESSION);
        mockOf(request).mockResolvedValue({ unread: 0, notifications: [] });
    });
    afterEach(clearPage);

    it('shows which app it is, and hands the address to its tabs', async () => {
        const element = await header('/lightning/page/debug');
        expect(props(element, 'shell-app-tabs').current).toBe('/lightning/page/debug');
        expect(text(find(element, '.app-name'))).toBe('AI Governance');
        await expect(element).toBeAccessible();
    });

    it('shows the time of the org, and whether somebody moved it', async () => {
        const real = await header('/');
        expect(text(find(real, '.clock'))).toMatch(/^Org time: Jan 2, 2026, 10:30\sAM$/);
        expect(has(real, '.clock_moved')).toBe(false);
        setSession({ ...SESSION, clockOffset: 86_400_000 });
        const moved = await header('/');
        expect(has(moved, '.clock_moved')).toBe(true);
        expect(text(find(moved, '.clock'))).toContain('moved');
        await expect(moved).toBeAccessible();
        jest.spyOn(ClockModal, 'open').mockResolvedValue(undefined);
        await click(find(moved, '.clock'));
        expect(ClockModal.open).toHaveBeenCalledTimes(1);
    });

    it('lets the clock run', async () => {
        jest.useFakeTimers();
        const element = await header('/');
        jest.advanceTimersByTime(60_000);
        await flush();
        expect(text(find(element, '.clock'))).toMatch(/10:31\sAM$/);
        element.remove();
        expect(jest.getTimerCount()).toBe(0);
        jest.useRealTimers();
    });

    it('offers the sample users, with what they do, and switches to one', async () => {
        const element = await header('/');
        expect(items(userMenu(element)).slice(0, 2)).toMatchObject([
            { label: 'Sales Ops User', value: USER_ID, checked: true },
            { label: 'Risk Reviewer (Second line)', value: OTHER, checked: false }
        ]);
        await fire(userMenu(element), 'select', { value: USER_ID });
        expect(mockOf(request)).not.toHaveBeenCalledWith('POST', '/local/login-as', expect.anything());
        mockOf(request).mockRejectedValue(refusal('There is no such sample user.', 404));
        const toasts = listen(element, 'lightning__showtoast');
        await fire(userMenu(element), 'select', { value: OTHER });
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/login-as', { userId: OTHER });
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'There is no such sample user.' });
    });

    it('offers the languages that the project has texts for', async () => {
        const one = await header('/');
        expect(items(userMenu(one)).some(({ value }) => value.startsWith('language/'))).toBe(false);
        setSession({
            ...SESSION,
            languages: [
                { code: 'en_US', label: 'English' },
                { code: 'pt_PT', label: 'Português' }
            ]
        });
        const element = await header('/');
        expect(items(userMenu(element)).filter(({ value }) => value.startsWith('language/'))).toMatchObject([
            { label: 'English', checked: true },
            { label: 'Português', checked: false }
        ]);
        mockOf(request).mockRejectedValue(refusal('No.'));
        await fire(userMenu(element), 'select', { value: 'language/pt_PT' });
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/language', { language: 'pt_PT' });
    });

    it('goes to the tools and to what the launcher offers', async () => {
        const element = await header('/');
        await fire(userMenu(element), 'select', { value: 'page/outbox' });
        expect(window.location.pathname).toBe('/lightning/page/outbox');
        await fire(find(element, '.launcher'), 'select', { value: '/lightning/n/Desk' });
        expect(window.location.pathname).toBe('/lightning/n/Desk');
    });

    it('empties the org only for who is sure', async () => {
        const asked = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
        const element = await header('/');
        await fire(userMenu(element), 'select', { value: 'reset' });
        expect(asked).toHaveBeenCalledWith(expect.objectContaining({ label: 'Reset the org?' }));
        expect(mockOf(request)).not.toHaveBeenCalledWith('POST', '/local/reset', {});
        asked.mockResolvedValue(true);
        mockOf(request).mockRejectedValue(refusal('It is busy.'));
        const toasts = listen(element, 'lightning__showtoast');
        await fire(userMenu(element), 'select', { value: 'reset' });
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/reset', {});
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'It is busy.', variant: 'error' });
    });
});
