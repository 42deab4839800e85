import { ApexMap } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { STRING } from '../types';
import { ctor, defineType, method, property } from './table';

/** RestRequest or RestResponse: members that code of @RestResource classes reads and tests set. */
class RestMessage extends LibraryObject {
    readonly values = new Map<string, unknown>();

    constructor(readonly $type: 'RestRequest' | 'RestResponse') {
        super();
        this.values.set('headers', new ApexMap(STRING, STRING));
        this.values.set('params', new ApexMap(STRING, STRING));
    }
}

const members = (types: Readonly<Record<string, string>>): ReturnType<typeof property>[] =>
    Object.entries(types).map(([name, type]) =>
        property(
            `${name}: ${type}`,
            (rt, self: RestMessage) => self.values.get(name) ?? null,
            (rt, self: RestMessage, value: unknown) => void self.values.set(name, value)
        )
    );

const put = (self: RestMessage, map: string, key: string, value: string): void =>
    void (self.values.get(map) as ApexMap).put(key, value);

defineType('RestRequest', {
    superType: 'Object',
    constructors: [ctor('()', () => new RestMessage('RestRequest'))],
    properties: members({
        headers: 'Map<String, String>',
        httpMethod: 'String',
        params: 'Map<String, String>',
        remoteAddress: 'String',
        requestBody: 'Blob',
        requestURI: 'String',
        resourcePath: 'String'
    }),
    methods: [
        method('addHeader(String, String): void', (rt, self: RestMessage, key: string, value: string) =>
            put(self, 'headers', key, value)
        ),
        method('addParameter(String, String): void', (rt, self: RestMessage, key: string, value: string) =>
            put(self, 'params', key, value)
        )
    ]
});

defineType('RestResponse', {
    superType: 'Object',
    constructors: [ctor('()', () => new RestMessage('RestResponse'))],
    properties: members({ headers: 'Map<String, String>', responseBody: 'Blob', statusCode: 'Integer' }),
    methods: [
        method('addHeader(String, String): void', (rt, self: RestMessage, key: string, value: string) =>
            put(self, 'headers', key, value)
        )
    ]
});

interface RestState {
    request: unknown;
    response: unknown;
}

const state = (rt: Runtime): RestState =>
    rt.transaction.stateOf('apex.rest', () => ({ request: null, response: null }));

defineType('RestContext', {
    staticProperties: [
        property(
            'request: RestRequest',
            (rt) => state(rt).request,
            (rt, value: unknown) => {
                state(rt).request = value;
            }
        ),
        property(
            'response: RestResponse',
            (rt) => state(rt).response,
            (rt, value: unknown) => {
                state(rt).response = value;
            }
        )
    ]
});
