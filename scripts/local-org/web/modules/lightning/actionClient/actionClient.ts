/** How the browser talks to the server: single requests, and the actions of one turn of the page together. */

export const UI_API = '/services/data/v68.0/ui-api';

/** What a rejected call and a wire's `error` look like. */
export interface FetchError {
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly body: unknown;
}

type ConnectionListener = (isUp: boolean) => void;
const connectionListeners = new Set<ConnectionListener>();

/** Calls the listener after each request with whether the server answered it. Gives the function that ends it. */
export function onConnection(listener: ConnectionListener): () => void {
    connectionListeners.add(listener);
    return () => connectionListeners.delete(listener);
}

/** Sends a request. Throws a FetchError; a server that does not answer is one, too. */
export async function request(
    method: string,
    url: string,
    body?: object,
    headers: Record<string, string> = {}
): Promise<unknown> {
    const isAction = url.startsWith('/apex/') || (method === 'GET' && url.startsWith(UI_API));
    return isAction && Object.keys(headers).length === 0 ? ride(method, url, body) : send(method, url, body, headers);
}

async function send(
    method: string,
    url: string,
    body?: object,
    headers: Record<string, string> = {}
): Promise<unknown> {
    let response: Response;
    try {
        response = await fetch(url, {
            method,
            credentials: 'same-origin',
            headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
            body: body ? JSON.stringify(body) : undefined
        });
    } catch {
        connectionListeners.forEach((listener) => listener(false));
        throw fetchError(0, 'Network error', { message: 'The local org does not answer. Is it still running?' });
    }
    connectionListeners.forEach((listener) => listener(true));
    const text = await response.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    return valueOf(response.status, response.statusText, json);
}

/** The body of an answer; throws it as a FetchError when it says that the request failed. */
function valueOf(status: number, statusText: string, json: unknown): unknown {
    if (status < 200 || status > 299) {
        throw fetchError(status, statusText, Array.isArray(json) ? json[0] : json);
    }
    return json;
}

/** An action that waits for the end of the current turn. */
interface Passenger {
    readonly action: { readonly method: string; readonly url: string; readonly body?: object };
    readonly resolve: (value: unknown) => void;
    readonly reject: (error: unknown) => void;
}

let boxcar: Passenger[] = [];

/** As in Lightning, actions of one turn of the page travel in one request. Each has its own transaction and its own answer. */
function ride(method: string, url: string, body?: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
        boxcar.push({ action: { method, url, body }, resolve, reject });
        if (boxcar.length === 1) {
            setTimeout(() => void depart(), 0);
        }
    });
}

async function depart(): Promise<void> {
    const passengers = boxcar;
    boxcar = [];
    const [first] = passengers;
    try {
        if (passengers.length === 1) {
            first.resolve(await send(first.action.method, first.action.url, first.action.body));
            return;
        }
        const actions = passengers.map(({ action }) => action);
        const names = actions.map((action) => nameOf(action.url)).join('&');
        const { answers } = (await send('POST', `/local/boxcar?${names}`, { actions })) as {
            answers: readonly { status: number; body: unknown }[];
        };
        passengers.forEach(({ resolve, reject }, index) => {
            try {
                resolve(valueOf(answers[index].status, '', answers[index].body));
            } catch (error) {
                reject(error);
            }
        });
    } catch (error) {
        passengers.forEach(({ reject }) => reject(error));
    }
}

/** What an action is called in the address of the boxcar, for whoever watches the network: `AigHomeController.getWork`. */
function nameOf(url: string): string {
    const [path] = url.replace(UI_API, '').replace('/apex/', '').split('?');
    return path.replace(/^\//, '').replaceAll('/', '.');
}

function fetchError(status: number, statusText: string, body: unknown): FetchError {
    return Object.freeze({ ok: false as const, status, statusText, body });
}
