const MAX_DEPTH = 200;
const MAX_NAMES = 10_000;
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const EXCLAMATION = 33;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Names of elements in lower case: a file has few, and they are compared often. */
const lowerNames = new Map<string, string>();

function lower(name: string): string {
    let found = lowerNames.get(name);
    if (found === undefined) {
        found = name.toLowerCase();
        // Broken files hold any number of names: those are not kept.
        if (lowerNames.size < MAX_NAMES) {
            lowerNames.set(name, found);
        }
    }
    return found;
}

function decodeEntities(text: string): string {
    if (!text.includes('&')) {
        return text;
    }
    return text.replace(ENTITY, (whole, hex: string | undefined, decimal: string | undefined, name: string) => {
        if (name !== undefined) {
            return NAMED[name.toLowerCase()];
        }
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

const NO_NODES: readonly XmlNode[] = [];

/** One element of a metadata file. Names are compared without regard to case: old samples write `<AccessLevel>`. */
export class XmlNode {
    private below: XmlNode[] | null = null;
    private raw = '';

    constructor(
        readonly name: string,
        readonly offset: number
    ) {}

    get children(): readonly XmlNode[] {
        return this.below ?? NO_NODES;
    }

    /** Text of a leaf without surrounding blanks; empty for an element that holds elements. */
    get text(): string {
        return this.below ? '' : decodeEntities(this.raw).trim();
    }

    child(name: string): XmlNode | null {
        const wanted = lower(name);
        return this.children.find((node) => lower(node.name) === wanted) ?? null;
    }

    all(name: string): XmlNode[] {
        const wanted = lower(name);
        return this.children.filter((node) => lower(node.name) === wanted);
    }

    /** Text of the first child of that name; null when it is missing or empty. */
    value(name: string): string | null {
        const text = this.child(name)?.text ?? '';
        return text === '' ? null : text;
    }

    values(name: string): string[] {
        return this.all(name)
            .map((node) => node.text)
            .filter((text) => text !== '');
    }

    isTrue(name: string): boolean {
        return this.value(name)?.toLowerCase() === 'true';
    }

    /** All elements below this one, in document order. */
    *descendants(): Generator<XmlNode> {
        for (const node of this.children) {
            yield node;
            yield* node.descendants();
        }
    }

    /** The element without formatting: what the fingerprint of a component is made of. */
    canonical(): string {
        const pieces: string[] = [];
        this.writeTo(pieces);
        return pieces.join('');
    }

    private writeTo(pieces: string[]): void {
        pieces.push('<', this.name, '>');
        if (this.below) {
            for (const node of this.below) {
                node.writeTo(pieces);
            }
        } else {
            pieces.push(this.text);
        }
        pieces.push('</>');
    }

    appendChild(node: XmlNode): void {
        if (this.below) {
            this.below.push(node);
        } else {
            this.below = [node];
        }
    }

    /** Text beside elements is formatting. */
    appendText(text: string): void {
        if (!this.below) {
            this.raw += text;
        }
    }

    appendLiteral(text: string): void {
        this.appendText(text.replaceAll('&', '&amp;'));
    }
}

/** The elements of a file as far as they could be read, and where reading stopped. */
export interface XmlDocument {
    readonly root: XmlNode | null;
    readonly error: { readonly message: string; readonly offset: number } | null;
}

class XmlReader {
    private at = 0;
    private root: XmlNode | null = null;
    private readonly open: XmlNode[] = [];
    private error: XmlDocument['error'] = null;

    constructor(private readonly source: string) {}

    read(): XmlDocument {
        while (this.error === null) {
            const tag = this.source.indexOf('<', this.at);
            if (tag < 0) {
                break;
            }
            if (tag > this.at && this.open.length > 0) {
                this.open[this.open.length - 1].appendText(this.source.slice(this.at, tag));
            }
            this.at = tag;
            this.readMarkup();
        }
        if (this.error === null && this.open.length > 0) {
            this.fail(`<${this.open[this.open.length - 1].name}> is never closed`, this.source.length);
        }
        if (this.error === null && this.root === null) {
            this.fail('no XML element', 0);
        }
        return { root: this.root, error: this.error };
    }

    private readMarkup(): void {
        switch (this.source.charCodeAt(this.at + 1)) {
            case SLASH:
                return this.readEnd();
            case EXCLAMATION:
                return this.readSpecial();
            case QUESTION:
                return this.skipTo('?>', 2, 'processing instruction');
            default:
                return this.readStart();
        }
    }

    private readSpecial(): void {
        const { source, at } = this;
        if (source.startsWith('<!--', at)) {
            this.skipTo('-->', 4, 'comment');
        } else if (source.startsWith('<![CDATA[', at)) {
            const end = source.indexOf(']]>', at);
            this.open.at(-1)?.appendLiteral(source.slice(at + 9, end < 0 ? source.length : end));
            this.skipTo(']]>', 9, 'CDATA section');
        } else {
            this.skipTo('>', 2, 'declaration');
        }
    }

    private skipTo(end: string, offset: number, what: string): void {
        const found = this.source.indexOf(end, this.at + offset);
        if (found < 0) {
            this.fail(`${what} is never closed`, this.at);
        } else {
            this.at = found + end.length;
        }
    }

    private readEnd(): void {
        const { source, at } = this;
        const last = this.open[this.open.length - 1];
        const end = last ? at + 2 + last.name.length : at;
        // Nearly every end tag is the plain name of the element that is open.
        if (last && source.charCodeAt(end) === GREATER && source.startsWith(last.name, at + 2)) {
            this.open.pop();
            this.at = end + 1;
            return;
        }
        const close = this.source.indexOf('>', this.at);
        const name = close < 0 ? '' : this.source.slice(this.at + 2, close).trim();
        const current = this.open.pop();
        if (!current || localName(name) !== current.name) {
            this.fail(`</${name.slice(0, 60)}> does not close ${current ? `<${current.name}>` : 'anything'}`, this.at);
            return;
        }
        this.at = close + 1;
    }

    private readStart(): void {
        NAME.lastIndex = this.at + 1;
        const name = NAME.exec(this.source)?.[0];
        const end = this.at + 1 + (name?.length ?? 0);
        const isPlain = this.source.charCodeAt(end) === GREATER;
        const close = name === undefined ? -1 : isPlain ? end : this.endOfTag(end);
        if (name === undefined || close < 0) {
            this.fail('a tag that cannot be read', this.at);
            return;
        }
        if (this.open.length === 0 && this.root !== null) {
            this.fail(`<${name}> follows the end of the document`, this.at);
            return;
        }
        const node = new XmlNode(localName(name), this.at);
        this.open.at(-1)?.appendChild(node);
        this.root ??= node;
        if (this.source[close - 1] !== '/') {
            this.open.push(node);
        }
        if (this.open.length > MAX_DEPTH) {
            this.fail(`elements are nested deeper than ${MAX_DEPTH}`, this.at);
        }
        this.at = close + 1;
    }

    /** The `>` of a tag; one inside a quoted attribute value does not count. */
    private endOfTag(from: number): number {
        let quote = '';
        for (let at = from; at < this.source.length; at++) {
            const character = this.source[at];
            if (quote !== '') {
                quote = character === quote ? '' : quote;
            } else if (character === '"' || character === "'") {
                quote = character;
            } else if (character === '>') {
                return at;
            } else if (character === '<') {
                return -1;
            }
        }
        return -1;
    }

    private fail(message: string, offset: number): void {
        this.error = { message, offset };
    }
}

function localName(name: string): string {
    const colon = name.indexOf(':');
    return colon < 0 ? name : name.slice(colon + 1);
}

/** Reads XML as far as it goes. Never throws: a broken file gives the elements before the fault and the fault. */
export function readXmlTree(source: string): XmlDocument {
    return new XmlReader(source).read();
}
