import { randomUUID } from 'node:crypto';
import { ORG_URL } from '../../orgUrl';
import { LibraryObject } from '../runtime/libraryObject';
import { throwSystem } from '../runtime/throws';
import { ctor, defineType, method } from './table';

/** System.Url. */
class UrlValue extends LibraryObject {
    readonly $type = 'Url';
    readonly url: URL;

    constructor(spec: string, base?: URL) {
        super();
        try {
            this.url = new URL(spec, base);
        } catch {
            throwSystem('StringException', `no protocol: ${spec}`);
        }
    }

    get withoutRef(): string {
        return this.url.href.slice(0, this.url.href.length - this.url.hash.length);
    }

    override equalityText(): string {
        return this.url.href;
    }

    override toString(): string {
        return this.url.href;
    }
}

const DEFAULT_PORTS: Readonly<Record<string, number | undefined>> = { 'http:': 80, 'https:': 443, 'ftp:': 21 };

const part = (text: string): string | null => (text === '' ? null : text);

defineType('Url', {
    superType: 'Object',
    constructors: [
        ctor('(String)', (rt, spec: string) => new UrlValue(spec)),
        ctor(
            '(String, String, String)',
            (rt, protocol: string, host: string, file: string) => new UrlValue(`${protocol}://${host}${file}`)
        ),
        ctor(
            '(String, String, Integer, String)',
            (rt, protocol: string, host: string, port: number, file: string) =>
                new UrlValue(`${protocol}://${host}${port < 0 ? '' : `:${port}`}${file}`)
        ),
        ctor('(Url, String)', (rt, base: UrlValue, spec: string) => new UrlValue(spec, base.url))
    ],
    statics: [
        method('getOrgDomainUrl(): Url', () => new UrlValue(ORG_URL)),
        method('getSalesforceBaseUrl(): Url', () => new UrlValue(ORG_URL))
    ],
    methods: [
        method('getAuthority(): String', (rt, self: UrlValue) => self.url.host),
        method('getDefaultPort(): Integer', (rt, self: UrlValue) => DEFAULT_PORTS[self.url.protocol] ?? -1),
        method('getFile(): String', (rt, self: UrlValue) => `${self.url.pathname}${self.url.search}`),
        method('getHost(): String', (rt, self: UrlValue) => self.url.hostname),
        method('getPath(): String', (rt, self: UrlValue) => self.url.pathname),
        method('getPort(): Integer', (rt, self: UrlValue) => (self.url.port === '' ? -1 : Number(self.url.port))),
        method('getProtocol(): String', (rt, self: UrlValue) => self.url.protocol.replace(':', '')),
        method('getQuery(): String', (rt, self: UrlValue) => part(self.url.search.slice(1))),
        method('getRef(): String', (rt, self: UrlValue) => part(self.url.hash.slice(1))),
        method('getUserInfo(): String', (rt, self: UrlValue) => {
            const { username, password } = self.url;
            return part(password === '' ? username : `${username}:${password}`);
        }),
        // The same place, whatever the anchor.
        method('sameFile(Url): Boolean', (rt, self: UrlValue, other: UrlValue) => self.withoutRef === other.withoutRef),
        method('toExternalForm(): String', (rt, self: UrlValue) => self.url.href)
    ]
});

/** System.UUID. */
class UuidValue extends LibraryObject {
    readonly $type = 'UUID';

    constructor(readonly text: string) {
        super();
    }

    override equalityText(): string {
        return this.text;
    }

    override toString(): string {
        return this.text;
    }
}

defineType('UUID', {
    superType: 'Object',
    statics: [
        method('fromString(String): UUID', (rt, text: string) =>
            /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
                ? new UuidValue(text.toLowerCase())
                : throwSystem('IllegalArgumentException', `Invalid UUID string: ${text}`)
        ),
        method('randomUUID(): UUID', () => new UuidValue(randomUUID()))
    ],
    methods: [
        method(
            'equals(Object): Boolean',
            (rt, self: UuidValue, other: unknown) => other instanceof UuidValue && other.text === self.text
        ),
        method('hashCode(): Integer', (rt, self: UuidValue) => rt.hash(self.text)),
        method('toString(): String', (rt, self: UuidValue) => self.text)
    ]
});
