const MAX_DEPTH = 200;
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

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

/** One element of a metadata file. Names are compared without regard to case: old samples write `<AccessLevel>`. */
export class XmlNode {
    readonly children: XmlNode[] = [];
    private raw = '';

    constructor(
        readonly name: string,
        readonly offset: number
    ) {}

    /** Text of a leaf without surrounding blanks; empty for an element that holds elements. */
    get text(): string {
        return this.children.length > 0 ? '' : decodeEntities(this.raw).trim();
    }

    child(name: string): XmlNode | null {
        const wanted = name.toLowerCase();
        return this.children.find((node) => node.name.toLowerCase() === wanted) ?? null;
    }

    all(name: string): XmlNode[] {
        const wanted = name.toLowerCase();
        return this.children.filter((node) => node.name.toLowerCase() === wanted);
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
        const inside = this.children.length > 0 ? this.children.map((node) => node.canonical()).join('') : this.text;
        return `<${this.name}>${inside}</>`;
    }

    appendText(text: string): void {
        this.raw += text;
    }

    appendLiteral(text: string): void {
        this.raw += text.replaceAll('&', '&amp;');
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
            this.open.at(-1)?.appendText(this.source.slice(this.at, tag));
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
        const { source, at } = this;
        if (source.startsWith('<!--', at)) {
            this.skipTo('-->', 4, 'comment');
        } else if (source.startsWith('<![CDATA[', at)) {
            const end = source.indexOf(']]>', at);
            this.open.at(-1)?.appendLiteral(source.slice(at + 9, end < 0 ? source.length : end));
            this.skipTo(']]>', 9, 'CDATA section');
        } else if (source.startsWith('<?', at)) {
            this.skipTo('?>', 2, 'processing instruction');
        } else if (source.startsWith('<!', at)) {
            this.skipTo('>', 2, 'declaration');
        } else if (source.startsWith('</', at)) {
            this.readEnd();
        } else {
            this.readStart();
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
        const close = name === undefined ? -1 : this.endOfTag(this.at + 1 + name.length);
        if (name === undefined || close < 0) {
            this.fail('a tag that cannot be read', this.at);
            return;
        }
        if (this.open.length === 0 && this.root !== null) {
            this.fail(`<${name}> follows the end of the document`, this.at);
            return;
        }
        const node = new XmlNode(localName(name), this.at);
        this.open.at(-1)?.children.push(node);
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
    return name.slice(name.indexOf(':') + 1);
}

/** Reads XML as far as it goes. Never throws: a broken file gives the elements before the fault and the fault. */
export function readXmlTree(source: string): XmlDocument {
    return new XmlReader(source).read();
}
