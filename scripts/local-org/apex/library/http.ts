import { ApexBlob } from '../../values';
import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { hasSavepoints, pendingStatements } from '../runtime/savepoints';
import { refuse, throwSystem } from '../runtime/throws';
import { STRING } from '../types';
import { blobText } from './blob';
import { StaticResourceMock, type MockedResponse } from './httpMocks';
import { XmlDocument } from './dom';
import { ctor, defineType, libraryFunction, method } from './table';

/** What requests and responses share: headers that ignore case, and a body. */
abstract class HttpMessage extends LibraryObject {
    private readonly headers = new Map<string, { readonly name: string; readonly value: string }>();
    body = new ApexBlob(new Uint8Array());

    setHeader(name: string, value: string): void {
        this.headers.set(name.toLowerCase(), { name, value });
    }

    header(name: string): string | null {
        return this.headers.get(name.toLowerCase())?.value ?? null;
    }

    headerNames(): string[] {
        // In the order of the alphabet (observed: Nebula Logger).
        const names = [...this.headers.entries()].sort(([left], [right]) => (left < right ? -1 : 1));
        return names.map(([, header]) => header.name);
    }
}

class HttpRequest extends HttpMessage {
    readonly $type = 'HttpRequest';
    endpoint: string | null = null;
    method: string | null = null;
    timeoutMs = 10_000;
    compressed = false;

    override toString(): string {
        return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
    }
}

class HttpResponse extends HttpMessage {
    readonly $type = 'HttpResponse';
    status: string | null = null;
    statusCode = 0;

    override toString(): string {
        return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
    }
}

const messageRows = [
    method('getBody(): String', (rt, self: HttpMessage) => blobText(self.body)),
    method('getBodyAsBlob(): Blob', (rt, self: HttpMessage) => self.body),
    method('getHeader(String): String', (rt, self: HttpMessage, name: string) => self.header(name)),
    method('getBodyDocument(): Dom.Document', (rt, self: HttpMessage) => XmlDocument.of(blobText(self.body))),
    method('setBody(String): void', (rt, self: HttpMessage, text: string) => {
        self.body = ApexBlob.fromUtf8(text);
    }),
    method('setBodyAsBlob(Blob): void', (rt, self: HttpMessage, body: ApexBlob) => {
        self.body = body;
    }),
    method('setHeader(String, String?): void', (rt, self: HttpMessage, name: string, value: string | null) =>
        self.setHeader(name, value ?? '')
    )
];

/** Rows are registered per type, so the shared ones are written once and listed twice. */
defineType('HttpRequest', {
    superType: 'Object',
    constructors: [ctor('()', () => new HttpRequest())],
    methods: [
        ...messageRows,
        method('getCompressed(): Boolean', (rt, self: HttpRequest) => self.compressed),
        method('setBodyDocument(Dom.Document): void', (rt, self: HttpRequest, document: XmlDocument) => {
            self.body = ApexBlob.fromUtf8(document.xml());
        }),
        method('setCompressed(Boolean): void', (rt, self: HttpRequest, compressed: boolean) => {
            self.compressed = compressed;
        }),
        // The certificates of an org sign callouts; a mock answers without.
        method('setClientCertificateName(String): void', () => undefined),
        method('getEndpoint(): String', (rt, self: HttpRequest) => self.endpoint),
        method('getMethod(): String', (rt, self: HttpRequest) => self.method),
        method('setEndpoint(String): void', (rt, self: HttpRequest, endpoint: string) => {
            self.endpoint = endpoint;
        }),
        method('setMethod(String): void', (rt, self: HttpRequest, name: string) => {
            self.method = name;
        }),
        method('setTimeout(Integer): void', (rt, self: HttpRequest, ms: number) => {
            self.timeoutMs =
                ms >= 1 && ms <= 120_000
                    ? ms
                    : throwSystem('CalloutException', 'The timeout must be between 1 and 120000 milliseconds');
        })
    ]
});

defineType('HttpResponse', {
    superType: 'Object',
    constructors: [ctor('()', () => new HttpResponse())],
    methods: [
        ...messageRows,
        method('getHeaderKeys(): List<String>', (rt, self: HttpResponse) => new ApexList(STRING, self.headerNames())),
        method('getXmlStreamReader(): XmlStreamReader', (rt, self: HttpResponse) =>
            libraryFunction('XmlStreamReader.<new>(String)')(rt, blobText(self.body))
        ),
        method('getStatus(): String', (rt, self: HttpResponse) => self.status),
        method('getStatusCode(): Integer', (rt, self: HttpResponse) => self.statusCode),
        method('setStatus(String?): void', (rt, self: HttpResponse, status: string | null) => {
            self.status = status;
        }),
        method('setStatusCode(Integer): void', (rt, self: HttpResponse, code: number) => {
            self.statusCode = code;
        })
    ]
});

class HttpClient extends LibraryObject {
    readonly $type = 'Http';
}

function mockedResponse({ body, status, statusCode, headers }: MockedResponse): HttpResponse {
    const response = new HttpResponse();
    response.body = body;
    response.status = status;
    response.statusCode = statusCode ?? response.statusCode;
    headers.forEach((value, name) => response.setHeader(name, value));
    return response;
}

/** A mock answers any request, also one without a target (seen in amoss). */
function requireTarget({ endpoint, method: verb }: HttpRequest): void {
    if (endpoint === null || verb === null) {
        throwSystem(
            'CalloutException',
            `You must specify ${endpoint === null ? 'an endpoint' : 'a method'} before making a request`
        );
    }
}

/** Jobs say beforehand that they make callouts; the platform's message names future methods for queueable and batch jobs too. */
function requireCalloutsOfJob(rt: Runtime): void {
    const job = rt.async.runningJob();
    if (job?.kind === 'ScheduledApex') {
        throwSystem('CalloutException', 'Callout from scheduled Apex not supported.');
    }
    if (job && !job.callouts) {
        throwSystem(
            'CalloutException',
            'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)'
        );
    }
}

/** Counts a callout. Throws in a job that did not announce callouts, and where changed records or savepoints wait. */
export function readyForCallout(rt: Runtime): void {
    requireCalloutsOfJob(rt);
    if (pendingStatements(rt) > 0) {
        throwSystem(
            'CalloutException',
            'You have uncommitted work pending. Please commit or rollback before calling out.'
        );
    }
    if (hasSavepoints(rt)) {
        throwSystem('CalloutException', 'All active Savepoints must be released before making callouts.');
    }
    rt.transaction.limits.consume('callouts');
}

/** Http.send: answered by the mock of a test; the local org sends nothing anywhere. */
function send(rt: Runtime, request: HttpRequest): unknown {
    readyForCallout(rt);
    const mock: unknown = rt.tests.mock('HttpCalloutMock');
    if (mock instanceof StaticResourceMock) {
        return mockedResponse(mock.respond(rt, request.endpoint ?? ''));
    }
    if (mock) {
        return rt.invokeVirtual(mock, 'respond', [request]);
    }
    requireTarget(request);
    return rt.transaction.isTest
        ? throwSystem('TypeException', 'Methods defined as TestMethod do not support Web service callouts')
        : refuse(`a callout to ${request.endpoint}: the local org sends nothing over the network`);
}

defineType('Http', {
    superType: 'Object',
    constructors: [ctor('()', () => new HttpClient())],
    methods: [
        method('send(HttpRequest): HttpResponse', (rt, self: HttpClient, request: HttpRequest) => send(rt, request))
    ]
});

defineType('HttpCalloutMock', {
    kind: 'interface',
    methods: [
        method('respond(HttpRequest?): HttpResponse', (rt, self: unknown, request: unknown) =>
            rt.invokeVirtual(self, 'respond', [request])
        )
    ]
});
