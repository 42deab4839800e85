import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './httpError';
import type { RouteResult } from './routeTypes';

const MAX_BODY_BYTES = 10 * 1024 * 1024;
const MAX_DROPPED_BYTES = 20 * MAX_BODY_BYTES;

/**
 * Refuses requests that a page of another site could have caused: a Host that is not loopback (DNS rebinding), and a
 * foreign Origin or a body that is not JSON (cross-site request forgery).
 */
export function checkOrigin(request: IncomingMessage, port: number): void {
    const host = request.headers.host ?? '';
    const allowedHosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!allowedHosts.includes(host.toLowerCase())) {
        throw new HttpError(403, 'FORBIDDEN_HOST', `Host ${host} is not this org. Use http://127.0.0.1:${port}.`);
    }
    const { origin } = request.headers;
    if (origin !== undefined && !allowedHosts.some((allowed) => origin.toLowerCase() === `http://${allowed}`)) {
        throw new HttpError(403, 'FORBIDDEN_ORIGIN', `Requests from ${origin} are not allowed.`);
    }
    const site = request.headers['sec-fetch-site'];
    if (request.method !== 'GET' && site !== undefined && site !== 'same-origin') {
        throw new HttpError(403, 'FORBIDDEN_ORIGIN', 'Requests from other sites are not allowed.');
    }
}

/** Reads a JSON object. Gives {} without a body; throws 413, 415 or 400. */
export async function readJsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
    const text = await readText(request);
    if (text === '') {
        return {};
    }
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
        throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json.');
    }
    const value = parseJson(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new HttpError(400, 'JSON_PARSER_ERROR', 'The body must be a JSON object.');
    }
    return value as Record<string, unknown>;
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch (error) {
        throw new HttpError(400, 'JSON_PARSER_ERROR', `The body is not valid JSON: ${(error as Error).message}`);
    }
}

/**
 * Keeps at most the allowed size in memory and refuses as soon as there is more. The rest is still read and dropped, because
 * a client that is sending would otherwise see a broken connection instead of the answer; an absurd length is cut off.
 */
function readText(request: IncomingMessage): Promise<string> {
    return new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        let size = 0;
        request.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size <= MAX_BODY_BYTES) {
                chunks.push(chunk);
                return;
            }
            chunks.length = 0;
            reject(new HttpError(413, 'REQUEST_TOO_LARGE', 'The body is larger than 10 MB.'));
            if (size > MAX_DROPPED_BYTES) {
                request.destroy();
            }
        });
        request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        request.on('error', reject);
    });
}

/** The value of a cookie, or null. */
export function cookieOf(request: IncomingMessage, name: string): string | null {
    for (const part of (request.headers.cookie ?? '').split(';')) {
        const [key, value] = part.trim().split('=', 2);
        if (key === name && value) {
            return value;
        }
    }
    return null;
}

const SECURITY_HEADERS = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin'
};

export function sendJson(response: ServerResponse, status: number, body: unknown, cookie?: string): void {
    const text = JSON.stringify(body);
    response.writeHead(status, {
        ...SECURITY_HEADERS,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        ...(cookie ? { 'set-cookie': cookie } : {})
    });
    response.end(text);
}

export function sendText(response: ServerResponse, contentType: string, text: string): void {
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': contentType });
    response.end(text);
}

/** Sends what a route gave. */
export function sendResult(response: ServerResponse, result: RouteResult): void {
    if (result.file) {
        sendFile(response, result.file.path, result.file.contentType, 'no-store');
    } else if (result.download) {
        sendDownload(response, result.download);
    } else if (result.body === undefined) {
        response.writeHead(result.status ?? 204, {
            ...SECURITY_HEADERS,
            ...(result.cookie ? { 'set-cookie': result.cookie } : {})
        });
        response.end();
    } else {
        sendJson(response, result.status ?? 200, result.body, result.cookie);
    }
}

/**
 * Sends a file of a user as an attachment, as the platform does with HTML. Should a browser show it all the same, the policy
 * gives it an origin of its own and no script, so that no file can act as the user.
 */
function sendDownload(response: ServerResponse, download: NonNullable<RouteResult['download']>): void {
    const ascii = download.fileName.replace(/[^\w.-]/g, '_');
    response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': download.contentType,
        'content-length': download.bytes.length,
        'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(download.fileName)}`,
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    });
    response.end(download.bytes);
}

/** Chunks carry the hash of their content in their name: what has such a name never changes. */
const NAMED_BY_CONTENT = /\/chunks\/[^/]+-[\w-]{8}\.js(?:\.map)?$/;

/** Sends a file of the build, or says that the browser has it already: a warm page reads and compiles nothing twice. */
export function sendBuiltFile(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    contentType: string
): void {
    const { size, mtimeMs } = statSync(path);
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const cacheControl = NAMED_BY_CONTENT.test(path) ? 'max-age=31536000, immutable' : 'no-cache';
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, { ...SECURITY_HEADERS, 'cache-control': cacheControl });
        response.end();
    } else {
        sendFile(response, path, contentType, cacheControl);
    }
}

/** Streams a file that exists. */
export function sendFile(response: ServerResponse, path: string, contentType: string, cacheControl: string): void {
    response.writeHead(200, {
        ...SECURITY_HEADERS,
        'cache-control': cacheControl,
        'content-type': contentType,
        'content-length': statSync(path).size
    });
    createReadStream(path).pipe(response);
}
