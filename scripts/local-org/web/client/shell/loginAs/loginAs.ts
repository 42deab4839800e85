import { request } from 'lightning/lds';
import session from 'lightning/session';

/** Who is logged in in this browser: the tabs of one browser share it. */
const CURRENT = 'localOrg.user';
/** Who logged in as somebody else, and as whom. */
const ORIGIN = 'localOrg.loggedInFrom';

interface Origin {
    readonly from: string;
    readonly as: string;
}

/** Becomes that user and loads the page anew. `from` is who may come back; null when this is the way back. */
export async function loginAs(userId: string, from: string | null): Promise<void> {
    await request('POST', '/local/login-as', { userId });
    if (from === null) {
        localStorage.removeItem(ORIGIN);
    } else {
        localStorage.setItem(ORIGIN, JSON.stringify({ from: loggedInFrom() ?? from, as: userId }));
    }
    window.location.reload();
}

/** The user who logged in as the current one, or null. */
export function loggedInFrom(): string | null {
    const origin = JSON.parse(localStorage.getItem(ORIGIN) ?? 'null') as Origin | null;
    return origin?.as === session.userId && origin.from !== session.userId ? origin.from : null;
}

/** Tells the other tabs who is logged in, and the listener when another tab says somebody else. Gives what ends that. */
export function followUser(onOther: (userId: string) => void): () => void {
    localStorage.setItem(CURRENT, session.userId);
    const listener = ({ key, newValue }: StorageEvent): void => {
        if (key === CURRENT && newValue !== null) {
            onOther(newValue);
        }
    };
    window.addEventListener('storage', listener);
    return () => window.removeEventListener('storage', listener);
}
