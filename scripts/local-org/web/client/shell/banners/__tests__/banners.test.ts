import Banners from 'shell/banners';
import { onConnection } from 'lightning/actionClient';
import { notifyAll, request } from 'lightning/lds';
import { all, clearPage, click, find, flush, listen, mockOf, mount, text } from '../../../../../../jest-mocks/testKit';
import { refusal, setSession, USER_ID } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn(), notifyAll: jest.fn() }));
jest.mock('lightning/actionClient', () => ({ onConnection: jest.fn(() => jest.fn()) }));

const OTHER = '005000000000002AAA';
const banners = (): Promise<HTMLElement> => mount('shell-banners', Banners);
const texts = (element: HTMLElement): string[] => all(element, '.banner span').map(text);

describe('shell-banners', () => {
    beforeEach(() => {
        localStorage.clear();
        // jsdom cannot load the page anew, and says so.
        jest.spyOn(console, 'error').mockImplementation();
        mockOf(request).mockResolvedValue({});
        setSession({ personas: [{ userId: OTHER, name: 'Risk Reviewer', title: null }] });
    });
    afterEach(clearPage);

    it('takes no room when there is nothing to say', async () => {
        expect(all(await banners(), '.banner')).toEqual([]);
    });

    it('says that the server is away, asks it again, and reads what shows anew when it is back', async () => {
        jest.useFakeTimers();
        const element = await banners();
        const [[note]] = mockOf(onConnection).mock.calls as [[(isUp: boolean) => void]];
        note(true);
        note(false);
        await flush();
        expect(texts(element)[0]).toContain('The local org does not answer.');
        expect(mockOf(notifyAll)).not.toHaveBeenCalled();
        mockOf(request).mockRejectedValue(refusal('down', 0));
        jest.advanceTimersByTime(3000);
        await click(find(element, 'button'));
        expect(mockOf(request)).toHaveBeenCalledTimes(2);
        note(true);
        await flush();
        expect(texts(element)).toEqual([]);
        expect(mockOf(notifyAll)).toHaveBeenCalledTimes(1);
        expect(jest.getTimerCount()).toBe(0);
        jest.useRealTimers();
        note(false);
        await flush();
        await expect(element).toBeAccessible();
        element.remove();
    });

    it('says that another tab logged in as somebody else', async () => {
        const element = await banners();
        const tell = (newValue: string): boolean =>
            window.dispatchEvent(new StorageEvent('storage', { key: 'localOrg.user', newValue }));
        tell(OTHER);
        await flush();
        expect(texts(element)).toEqual([
            'In another tab you logged in as Risk Reviewer. What you do here is done as that user.'
        ]);
        await expect(element).toBeAccessible();
        tell(USER_ID);
        await flush();
        expect(texts(element)).toEqual([]);
    });

    it('says as whom one is logged in, and leads back', async () => {
        localStorage.setItem('localOrg.loggedInFrom', JSON.stringify({ from: OTHER, as: USER_ID }));
        const element = await banners();
        expect(texts(element)).toEqual(['Logged in as Sales Ops User']);
        await expect(element).toBeAccessible();
        await click(find(element, 'button'));
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/login-as', { userId: OTHER });
    });

    it.each([
        [30 * 86_400_000, "The org's time is 30 days ahead of real time."],
        [-3_600_000, "The org's time is 1 hour behind real time."]
    ])('says that the clock was moved by %d, and moves it back', async (clockOffset, expected) => {
        setSession({ clockOffset });
        const element = await banners();
        expect(texts(element)).toEqual([expected]);
        await expect(element).toBeAccessible();
        mockOf(request).mockRejectedValue(refusal('It is busy.'));
        const toasts = listen(element, 'lightning__showtoast');
        await click(find(element, 'button'));
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/time', { offset: 0 });
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'It is busy.' });
    });
});
