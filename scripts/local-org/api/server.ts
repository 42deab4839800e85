import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BOXCAR_PATH, boxcarActions, type BoxcarAction, type BoxcarAnswer } from './boxcar';
import { apexErrorResponse, genericErrorResponse, type ErrorResponse } from './errorBody';
import { HttpError } from './httpError';
import { checkOrigin, cookieOf, readJsonBody, sendBuiltFile, sendJson, sendResult, sendText } from './httpExchange';
import { localizedOrg } from './localizedOrg';
import type { OrgPort } from './orgPort';
import { RecordSaveError } from './records/recordSave';
import { findRoute, type RouteMatch } from './router';
import type { RouteContext, RouteResult } from './routeTypes';
import { ROUTES } from './routes';
import { sessionOf, type SessionModel } from './routes/session';
import { staticFile } from './staticFiles';

export interface ServerOptions {
    readonly org: OrgPort;
    /** 0 takes any free port. */
    readonly port: number;
    /** Folder with the built shell, and its page. Without them only the API answers. */
    readonly web?: {
        readonly dir: string;
        /** The page with the session written into it. */
        readonly page: (session: object) => string;
    };
    readonly log?: (line: string) => void;
}

export interface RunningServer {
    readonly url: string;
    readonly port: number;
    close(): Promise<void>;
}

/** Name of the cookie that holds the user id. Everybody may switch users: the local org has no passwords. */
export const SESSION_COOKIE = 'localOrgUser';

/** Starts the server on the loopback address only. Throws when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
    const server = createServer((request, response) => {
        void serve(options, server, request, response);
    });
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return {
        port,
        url: `http://127.0.0.1:${port}`,
        close: () =>
            new Promise((resolve, reject) => {
                server.closeAllConnections();
                server.close((error) => (error ? reject(error) : resolve()));
            })
    };
}

async function serve(
    options: ServerOptions,
    server: Server,
    request: IncomingMessage,
    response: ServerResponse
): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
        checkOrigin(request, (server.address() as AddressInfo).port);
        if (!serveStatic(options, request, response, pathname)) {
            await serveRoute(options, request, response, pathname, searchParams);
        }
    } catch (error) {
        sendError(options, response, `${request.method ?? ''} ${pathname}`, error, genericErrorResponse(error));
    }
}

/** Files of the build, and the page itself for every address of the shell. */
function serveStatic(
    options: ServerOptions,
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string
): boolean {
    if (!options.web || request.method !== 'GET') {
        return false;
    }
    if (pathname === '/' || pathname === '/lightning' || pathname.startsWith('/lightning/')) {
        const userId = currentUser(options.org, request);
        sendText(response, 'text/html; charset=utf-8', options.web.page(sessionFor(options.org, userId)));
        return true;
    }
    const file = staticFile(options.web.dir, pathname);
    if (file) {
        sendBuiltFile(request, response, file.path, file.contentType);
    }
    return file !== null;
}

async function serveRoute(
    options: ServerOptions,
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
    query: URLSearchParams
): Promise<void> {
    const method = request.method ?? '';
    const isBoxcar = method === 'POST' && pathname === BOXCAR_PATH;
    const match = isBoxcar ? null : requireRoute(method, pathname);
    const body = await readJsonBody(request);
    const header = (name: string): string | null => {
        const value = request.headers[name.toLowerCase()];
        return typeof value === 'string' ? value : null;
    };
    const session = { userId: currentUser(options.org, request), header };
    if (!match) {
        sendJson(response, 200, { answers: boxcarActions(body).map((action) => runAction(options, session, action)) });
        return;
    }
    try {
        sendResult(response, runRoute(options, session, { match, query, body }));
    } catch (error) {
        const label = `${method} ${pathname}`;
        sendError(options, response, label, error, failureOf(error, match.route.errors === 'apex'));
    }
}

/** Who asks, and with which headers. */
type Session = Pick<RouteContext, 'userId' | 'header'>;

interface Call extends Pick<RouteContext, 'query' | 'body'> {
    readonly match: RouteMatch;
}

/** Runs a route in a transaction of its own, in the language of the user. Throws what the route throws. */
function runRoute({ org }: ServerOptions, session: Session, { match, query, body }: Call): RouteResult {
    const { route, path } = match;
    const { userId } = session;
    const { language } = org.userContext(userId);
    const shown = route.isOutsideTransaction ? org : localizedOrg(org, language);
    const run = (): RouteResult => route.handle({ org: shown, ...session, path, query, body });
    const label = `${route.method} ${filled(match)}`;
    return route.isOutsideTransaction ? run() : org.transact(userId, run, route.isQuiet ? null : label);
}

/** An action of a boxcar fails alone: the others are answered. */
function runAction(options: ServerOptions, session: Session, { method, url, body }: BoxcarAction): BoxcarAnswer {
    const { pathname, searchParams: query } = new URL(url, 'http://127.0.0.1');
    let isApex = false;
    try {
        const match = requireRoute(method, pathname);
        isApex = match.route.errors === 'apex';
        const { status = 200, body: answer } = runRoute(options, session, { match, query, body });
        return { status, body: answer };
    } catch (error) {
        const failure = failureOf(error, isApex);
        logFault(options, `${method} ${pathname}`, error, failure);
        return { status: failure.status, body: failure.body };
    }
}

function requireRoute(method: string, pathname: string): RouteMatch {
    const match = findRoute(ROUTES, method, pathname);
    if (!match) {
        throw new HttpError(404, 'NOT_FOUND', `The requested resource ${pathname} does not exist.`);
    }
    if ('allowed' in match) {
        throw new HttpError(405, 'METHOD_NOT_ALLOWED', `${pathname} allows ${match.allowed.join(', ')} only.`);
    }
    return match;
}

/** The address of a match, for the debug log. */
function filled({ route, path }: RouteMatch): string {
    return route.pattern.replace(/:(\w+)/g, (_, name: string) => path[name] ?? '');
}

/** The session in the language of its user. */
function sessionFor(org: OrgPort, userId: string): SessionModel {
    return sessionOf(localizedOrg(org, org.userContext(userId).language), userId);
}

function failureOf(error: unknown, isApex: boolean): ErrorResponse {
    if (error instanceof RecordSaveError) {
        return error.response;
    }
    return isApex ? apexErrorResponse(error) : genericErrorResponse(error);
}

/** The session's user while that user exists; otherwise the first persona. */
function currentUser(org: OrgPort, request: IncomingMessage): string {
    const wanted = cookieOf(request, SESSION_COOKIE);
    const personas = org.personas();
    const persona = personas.find(({ userId }) => userId === wanted) ?? personas[0];
    if (!persona) {
        throw new HttpError(503, 'NO_USERS', 'The org has no users. Load the sample data with npm start -- --reset.');
    }
    return persona.userId;
}

function sendError(
    options: ServerOptions,
    response: ServerResponse,
    what: string,
    error: unknown,
    failure: ErrorResponse
): void {
    logFault(options, what, error, failure);
    if (response.headersSent) {
        response.destroy();
    } else {
        if (failure.status === 413) {
            response.setHeader('connection', 'close');
        }
        sendJson(response, failure.status, failure.body);
    }
}

function logFault(options: ServerOptions, what: string, error: unknown, failure: ErrorResponse): void {
    if (failure.isFault) {
        options.log?.(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
}
