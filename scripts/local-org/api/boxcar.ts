import { badRequest } from './httpError';
import { UI_API } from './routeTypes';

/** Where the browser sends several actions in one request. */
export const BOXCAR_PATH = '/local/boxcar';

/** Lightning sends what one turn of the page asks for in one request, the "boxcar"; each action keeps its own transaction. */
export interface BoxcarAction {
    readonly method: 'GET' | 'POST';
    /** Path and query of a read of the UI API, or the path of an Apex method. */
    readonly url: string;
    readonly body: Readonly<Record<string, unknown>>;
}

/** The answer to one action of a boxcar. */
export interface BoxcarAnswer {
    readonly status: number;
    readonly body: unknown;
}

const MOST_ACTIONS = 100;

/** Reads the actions of a boxcar. Throws 400 for anything that is neither a read of the UI API nor an Apex call. */
export function boxcarActions(body: Readonly<Record<string, unknown>>): BoxcarAction[] {
    const { actions } = body;
    if (!Array.isArray(actions) || actions.length === 0 || actions.length > MOST_ACTIONS) {
        throw badRequest('INVALID_PARAMETER', `actions must be a list of 1 to ${MOST_ACTIONS} actions.`);
    }
    return actions.map(toAction);
}

function toAction(value: unknown): BoxcarAction {
    const { method, url, body = {} } = (value ?? {}) as Record<string, unknown>;
    const isRead = method === 'GET' && typeof url === 'string' && url.startsWith(`${UI_API}/`);
    const isApex = method === 'POST' && typeof url === 'string' && url.startsWith('/apex/');
    if ((!isRead && !isApex) || typeof body !== 'object' || body === null || Array.isArray(body)) {
        throw badRequest('INVALID_PARAMETER', 'An action is a GET of the UI API or a POST to an Apex method.');
    }
    return { method, url, body: body as Record<string, unknown> };
}
