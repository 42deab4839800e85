import { request } from 'lightning/lds';
import { followUser, loggedInFrom, loginAs } from 'shell/loginAs';
import { mockOf } from '../../../../../../jest-mocks/testKit';
import { refusal, setSession, USER_ID } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const OTHER = '005000000000002AAA';
const THIRD = '005000000000003AAA';

describe('login as', () => {
    beforeEach(() => {
        localStorage.clear();
        // jsdom cannot load the page anew, and says so.
        jest.spyOn(console, 'error').mockImplementation();
        setSession();
        mockOf(request).mockResolvedValue({});
    });

    it('remembers who logged in, also over several steps, until the way back', async () => {
        await loginAs(OTHER, USER_ID);
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/login-as', { userId: OTHER });
        expect(loggedInFrom()).toBeNull();
        setSession({ userId: OTHER });
        expect(loggedInFrom()).toBe(USER_ID);
        await loginAs(THIRD, OTHER);
        setSession({ userId: THIRD });
        expect(loggedInFrom()).toBe(USER_ID);
        await loginAs(USER_ID, null);
        setSession();
        expect(loggedInFrom()).toBeNull();
    });

    it('changes nothing when the server refuses', async () => {
        mockOf(request).mockRejectedValue(refusal('There is no such sample user.', 404));
        await expect(loginAs(OTHER, USER_ID)).rejects.toMatchObject({ status: 404 });
        setSession({ userId: OTHER });
        expect(loggedInFrom()).toBeNull();
    });

    it('hears of another tab that logs in as somebody else', () => {
        const heard = jest.fn();
        const stop = followUser(heard);
        const change = (key: string, newValue: string): boolean =>
            window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
        change('localOrg.user', OTHER);
        change('something', 'else');
        stop();
        change('localOrg.user', THIRD);
        expect(heard.mock.calls).toEqual([[OTHER]]);
        expect(localStorage.getItem('localOrg.user')).toBe(USER_ID);
    });
});
