import type { OrgPort } from './orgPort';

/** One request, after it was read, checked and matched with a route. */
export interface RouteContext {
    readonly org: OrgPort;
    /** The user of the session. */
    readonly userId: string;
    readonly path: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    readonly header: (name: string) => string | null;
    /** Parsed JSON object; empty without a body. */
    readonly body: Readonly<Record<string, unknown>>;
}

/** What a route gives: JSON with status 200 unless it says otherwise. */
export interface RouteResult {
    readonly status?: number;
    /** Undefined for 204. */
    readonly body?: unknown;
    readonly cookie?: string;
    /** A file instead of JSON. */
    readonly file?: { readonly path: string; readonly contentType: string };
    /** A file of a user, for saving: never shown by the browser as a page of this org. */
    readonly download?: { readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array };
}

export interface Route {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** `/records/:recordId`: segments with a colon match one segment. */
    readonly pattern: string;
    readonly description: string;
    /** How failures look: like UI API unless the route serves Apex. */
    readonly errors?: 'uiApi' | 'apex';
    /** Routes that manage the org itself run outside any transaction. */
    readonly isOutsideTransaction?: boolean;
    /** Not kept in the debug log: what the shell asks for again and again. */
    readonly isQuiet?: boolean;
    readonly handle: (context: RouteContext) => RouteResult;
}

/** Prefix of the UI API subset. */
export const UI_API = '/services/data/v68.0/ui-api';
