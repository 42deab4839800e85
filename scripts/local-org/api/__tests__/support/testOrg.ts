import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LocalOrg } from '../../../localOrg';
import { loadProject } from '../../../metadata';
import { startServer, type RunningServer } from '../../server';
import { PLAN_PROJECT } from './planProject';

/** Replies are looked into freely: a missing step gives undefined, which no expectation of a value accepts. */
export class Json {
    constructor(readonly value: unknown) {}

    at(...path: (string | number)[]): unknown {
        return path.reduce<unknown>(
            (node, step) => (node as Record<string | number, unknown> | undefined)?.[step],
            this.value
        );
    }
}

export interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: Json;
}

export interface CallOptions {
    readonly headers?: Record<string, string>;
    /** Sent as it is, instead of JSON of an object. */
    readonly raw?: string | Buffer;
}

/** The small org behind a real server on a free port. */
export class TestOrg {
    userId: string;

    private constructor(
        readonly root: string,
        readonly org: LocalOrg,
        readonly server: RunningServer
    ) {
        this.userId = org.personas()[0].userId;
    }

    static async start(): Promise<TestOrg> {
        const root = mkdtempSync(join(tmpdir(), 'local-org-api-'));
        for (const [path, content] of Object.entries(PLAN_PROJECT)) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), content);
        }
        const org = new LocalOrg({ model: loadProject(root), file: ':memory:', sampleDir: join(root, 'sample') });
        return new TestOrg(root, org, await startServer({ org, port: 0 }));
    }

    async stop(): Promise<void> {
        await this.server.close();
        this.org.close();
        rmSync(this.root, { recursive: true });
    }

    /** Becomes the persona at that position. */
    as(position: number): this {
        this.userId = this.org.personas()[position].userId;
        return this;
    }

    /** Sends a request as the current user; replies are always JSON or empty. */
    call(method: string, path: string, body?: object, { headers = {}, raw }: CallOptions = {}): Promise<Reply> {
        const payload = raw ?? (body ? JSON.stringify(body) : undefined);
        return new Promise((resolve, reject) => {
            const sent = httpRequest(
                {
                    host: '127.0.0.1',
                    port: this.server.port,
                    method,
                    path,
                    headers: {
                        cookie: `localOrgUser=${this.userId}`,
                        ...(payload === undefined
                            ? {}
                            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
                        ...headers
                    }
                },
                (response) => {
                    const chunks: Buffer[] = [];
                    response.on('data', (chunk: Buffer) => chunks.push(chunk));
                    response.on('end', () => {
                        const text = Buffer.concat(chunks).toString('utf8');
                        const { statusCode, headers: received } = response;
                        resolve({
                            status: statusCode ?? 0,
                            headers: received,
                            body: new Json(text === '' ? undefined : JSON.parse(text))
                        });
                    });
                }
            );
            sent.on('error', reject);
            sent.end(payload);
        });
    }
}
