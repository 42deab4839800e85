import type { ApexList } from '../runtime/collections';
import { ApexMap, CaseInsensitiveMap } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import type { SObjectRecord } from '../../values';
import { libraryType, STRING } from '../types';
import { formEncode } from './blob';
import { ctor, defineType, method } from './table';

const decoded = (text: string): string => {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
        return text;
    }
};

/** Parameters of a page: names ignore case, and the platform writes them sorted into the URL. */
class PageParameters extends CaseInsensitiveMap {
    private readonly names = new Map<string, string>();

    override put(key: unknown, value: unknown): unknown {
        const name = String(key);
        this.names.set(name.toLowerCase(), this.names.get(name.toLowerCase()) ?? name);
        return super.put(key, value);
    }

    query(): string {
        return [...this.entries()]
            .map(([key, value]) => [String(key), value === null ? '' : String(value)] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, value]) => `${formEncode(this.names.get(key) ?? key)}=${formEncode(value)}`)
            .join('&');
    }
}

/** System.PageReference: a path with parameters and an anchor. Nothing of it is ever opened in the local org. */
export class PageReferenceValue extends LibraryObject {
    readonly $type = 'PageReference';
    readonly parameters = new PageParameters(STRING, STRING);
    readonly headers = new ApexMap(STRING, STRING);
    readonly cookies = new ApexMap(STRING, libraryType('Cookie'));
    redirect = false;
    redirectCode = 0;
    anchor: string | null;
    private readonly path: string;

    constructor(url: string) {
        super();
        const [, path, query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) as RegExpExecArray;
        this.path = path;
        this.anchor = anchor ?? null;
        for (const pair of (query as string | undefined)?.split('&') ?? []) {
            const [name, ...value] = pair.split('=');
            if (name !== '') {
                this.parameters.put(decoded(name), decoded(value.join('=')));
            }
        }
    }

    get url(): string {
        const query = this.parameters.query();
        return `${this.path}${query === '' ? '' : `?${query}`}${this.anchor === null ? '' : `#${this.anchor}`}`;
    }

    override toString(): string {
        return `System.PageReference[${this.url}]`;
    }
}

/** The page of a record. The platform writes ids of 15 characters there. */
export function recordPage(id: string | null, suffix = ''): PageReferenceValue {
    return new PageReferenceValue(`/${(id ?? '').slice(0, 15)}${suffix}`);
}

function content(rt: Runtime): never {
    return rt.transaction.isTest
        ? throwSystem('VisualforceException', 'Methods defined as TestMethod do not support getContent call')
        : refuse('the content of a Visualforce page');
}

defineType('PageReference', {
    superType: 'Object',
    constructors: [
        ctor('(String)', (rt, url: string) => new PageReferenceValue(url)),
        ctor('(SObject)', (rt, record: SObjectRecord) => recordPage(record.id))
    ],
    methods: [
        method('getAnchor(): String', (rt, self: PageReferenceValue) => self.anchor),
        method('getContent(): Blob', (rt) => content(rt)),
        method('getContentAsPDF(): Blob', (rt) => content(rt)),
        method('getCookies(): Map<String, Cookie>', (rt, self: PageReferenceValue) => self.cookies),
        method('getHeaders(): Map<String, String>', (rt, self: PageReferenceValue) => self.headers),
        method('getParameters(): Map<String, String>', (rt, self: PageReferenceValue) => self.parameters),
        method('getRedirect(): Boolean', (rt, self: PageReferenceValue) => self.redirect),
        method('getRedirectCode(): Integer', (rt, self: PageReferenceValue) => self.redirectCode),
        method('getUrl(): String', (rt, self: PageReferenceValue) => self.url),
        method('setAnchor(String?): PageReference', (rt, self: PageReferenceValue, anchor: string | null) => {
            self.anchor = anchor;
            return self;
        }),
        method('setCookies(List<Cookie>): void', (rt, self: PageReferenceValue, cookies: ApexList) => {
            (cookies.items as CookieValue[]).forEach((cookie) => self.cookies.put(cookie.name, cookie));
        }),
        method('setRedirect(Boolean): PageReference', (rt, self: PageReferenceValue, redirect: boolean) => {
            self.redirect = redirect;
            return self;
        }),
        method('setRedirectCode(Integer): PageReference', (rt, self: PageReferenceValue, code: number) => {
            self.redirectCode = code;
            return self;
        })
    ]
});

/** System.Cookie. */
class CookieValue extends LibraryObject {
    readonly $type = 'Cookie';

    constructor(
        readonly name: string,
        readonly value: string | null,
        readonly path: string | null,
        readonly maxAge: number,
        readonly secure: boolean,
        readonly sameSite: string | null = null,
        readonly httpOnly = false
    ) {
        super();
    }
}

const COOKIE = 'String, String?, String?, Integer, Boolean';
type CookieParts = ConstructorParameters<typeof CookieValue>;

defineType('Cookie', {
    superType: 'Object',
    constructors: [
        ctor(`(${COOKIE})`, (rt, ...parts: CookieParts) => new CookieValue(...parts)),
        ctor(`(${COOKIE}, String?)`, (rt, ...parts: CookieParts) => new CookieValue(...parts)),
        ctor(`(${COOKIE}, String?, Boolean)`, (rt, ...parts: CookieParts) => new CookieValue(...parts))
    ],
    methods: [
        method('getMaxAge(): Integer', (rt, self: CookieValue) => self.maxAge),
        method('getName(): String', (rt, self: CookieValue) => self.name),
        method('getPath(): String', (rt, self: CookieValue) => self.path),
        method('getSameSite(): String', (rt, self: CookieValue) => self.sameSite),
        method('getValue(): String', (rt, self: CookieValue) => self.value),
        method('isHttpOnly(): Boolean', (rt, self: CookieValue) => self.httpOnly),
        method('isSecure(): Boolean', (rt, self: CookieValue) => self.secure)
    ]
});

/** System.SelectOption. */
export class SelectOptionValue extends LibraryObject {
    readonly $type = 'SelectOption';
    escapeItem = true;

    constructor(
        public value: string,
        public label: string,
        public disabled = false
    ) {
        super();
    }

    /** By value, then by label (Apex Reference Guide, List.sort). */
    override sortTexts(): readonly string[] {
        return [this.value, this.label];
    }

    override toString(): string {
        return `System.SelectOption[value="${this.value}", label="${this.label}", disabled="${this.disabled}"]`;
    }
}

defineType('SelectOption', {
    superType: 'Object',
    constructors: [
        ctor('(String, String)', (rt, value: string, label: string) => new SelectOptionValue(value, label)),
        ctor(
            '(String, String, Boolean)',
            (rt, value: string, label: string, disabled: boolean) => new SelectOptionValue(value, label, disabled)
        )
    ],
    methods: [
        method('getDisabled(): Boolean', (rt, self: SelectOptionValue) => self.disabled),
        method('getEscapeItem(): Boolean', (rt, self: SelectOptionValue) => self.escapeItem),
        method('getLabel(): String', (rt, self: SelectOptionValue) => self.label),
        method('getValue(): String', (rt, self: SelectOptionValue) => self.value),
        method('setDisabled(Boolean): void', (rt, self: SelectOptionValue, disabled: boolean) => {
            self.disabled = disabled;
        }),
        method('setEscapeItem(Boolean): void', (rt, self: SelectOptionValue, escapeItem: boolean) => {
            self.escapeItem = escapeItem;
        }),
        method('setLabel(String): void', (rt, self: SelectOptionValue, label: string) => {
            self.label = label;
        }),
        method('setValue(String): void', (rt, self: SelectOptionValue, value: string) => {
            self.value = value;
        })
    ]
});
