import { ApexBlob } from '../../values';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { ctor, defineType, method } from './table';
import { staticResourceContent } from './testData';

/** What a mock answers with, besides the body. */
export interface MockedResponse {
    readonly body: ApexBlob;
    readonly status: string | null;
    readonly statusCode: number | null;
    readonly headers: ReadonlyMap<string, string>;
}

/** StaticResourceCalloutMock and its sibling for several endpoints: bodies come from static resources. */
export class StaticResourceMock extends LibraryObject {
    /** Static resource by endpoint; under '' for every endpoint. */
    readonly resources = new Map<string, string>();
    readonly headers = new Map<string, string>();
    status: string | null = null;
    statusCode: number | null = null;

    constructor(readonly $type: 'StaticResourceCalloutMock' | 'MultiStaticResourceCalloutMock') {
        super();
    }

    /** The answer to a request. Throws CalloutException where no resource was set for its endpoint. */
    respond(rt: Runtime, endpoint: string): MockedResponse {
        const name =
            this.resources.get(endpoint) ??
            this.resources.get('') ??
            throwSystem('CalloutException', `No static resource is set for the endpoint ${endpoint}`);
        const body = new ApexBlob(new Uint8Array(staticResourceContent(rt, name)));
        return { body, status: this.status, statusCode: this.statusCode, headers: this.headers };
    }
}

const shared = [
    method('setHeader(String, String): void', (rt, self: StaticResourceMock, name: string, value: string) => {
        self.headers.set(name, value);
    }),
    method('setStatus(String): void', (rt, self: StaticResourceMock, status: string) => {
        self.status = status;
    }),
    method('setStatusCode(Integer): void', (rt, self: StaticResourceMock, code: number) => {
        self.statusCode = code;
    })
];

defineType('StaticResourceCalloutMock', {
    superType: 'Object',
    constructors: [ctor('()', () => new StaticResourceMock('StaticResourceCalloutMock'))],
    methods: [
        ...shared,
        method('setStaticResource(String): void', (rt, self: StaticResourceMock, name: string) => {
            self.resources.set('', name);
        })
    ]
});

defineType('MultiStaticResourceCalloutMock', {
    superType: 'Object',
    constructors: [ctor('()', () => new StaticResourceMock('MultiStaticResourceCalloutMock'))],
    methods: [
        ...shared,
        method(
            'setStaticResource(String, String): void',
            (rt, self: StaticResourceMock, endpoint: string, name: string) => {
                self.resources.set(endpoint, name);
            }
        )
    ]
});
