import { SaxesParser, type SaxesAttributePlain } from 'saxes';
import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { readSource } from './readSource';

/** An element (or property) that a reader left aside on purpose, with the reason it has no effect on the local org. */
export interface IgnoredElement {
    readonly element: string;
    readonly reason: string;
    readonly location: SourceLocation;
}

/** What all elements of one file share: the text they were cut from and what was ignored in it. */
class XmlDocument {
    readonly ignored: IgnoredElement[] = [];
    readonly refused: UnsupportedFeatureError[] = [];
    private lineStarts: number[] | null = null;

    constructor(
        readonly file: string,
        readonly source: string
    ) {}

    /** Line and column of a character offset. Computed on demand: most elements are never reported. */
    locationAt(offset: number): SourceLocation {
        this.lineStarts ??= lineStartsOf(this.source);
        let low = 0;
        let high = this.lineStarts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.lineStarts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return { file: this.file, line: low + 1, column: offset - this.lineStarts[low] + 1 };
    }
}

function lineStartsOf(source: string): number[] {
    const starts = [0];
    for (let index = source.indexOf('\n'); index >= 0; index = source.indexOf('\n', index + 1)) {
        starts.push(index + 1);
    }
    return starts;
}

/**
 * One element of a metadata file. Every accessor marks what it hands out as read; `assertAllRead` refuses a file in which
 * something was never looked at, so a property the local org does not know cannot be skipped silently.
 */
export class XmlElement {
    private readonly elements: XmlElement[] = [];
    private readonly readAttributes = new Set<string>();
    private isRead = false;
    private rawText = '';

    constructor(
        private readonly document: XmlDocument,
        readonly name: string,
        private readonly offset: number,
        private readonly textOffset: number,
        private readonly attributes: ReadonlyMap<string, string>
    ) {}

    /** Where the element's tag begins. */
    get location(): SourceLocation {
        return this.document.locationAt(this.offset);
    }

    /** Where the element's text begins (its first non-blank character), for messages about formulas and the like. */
    get textLocation(): SourceLocation {
        const leadingBlanks = /^\s*/.exec(this.document.source.slice(this.textOffset))?.[0].length ?? 0;
        return this.document.locationAt(this.textOffset + leadingBlanks);
    }

    /** File the element was read from, relative to the project root. */
    get file(): string {
        return this.document.file;
    }

    /** The text of a leaf, without surrounding white space. Throws SourceError when the element has child elements. */
    get text(): string {
        if (this.elements.length > 0) {
            throw new SourceError(`<${this.name}> must hold text, not elements`, this.location);
        }
        this.isRead = true;
        return this.rawText.trim();
    }

    /** An attribute's value, or null. */
    attribute(name: string): string | null {
        this.readAttributes.add(name);
        return this.attributes.get(name) ?? null;
    }

    /** True when a child element of that name exists. Does not mark it as read. */
    has(name: string): boolean {
        return this.elements.some((element) => element.name === name);
    }

    /** Names of the child elements, each once, in order of first appearance. Does not mark them as read. */
    childNames(): string[] {
        return [...new Set(this.elements.map((element) => element.name))];
    }

    /** The only child element of that name, or null. Throws SourceError when there are several. */
    child(name: string): XmlElement | null {
        const found = this.children(name);
        if (found.length > 1) {
            throw new SourceError(`<${this.name}> has more than one <${name}>`, found[1].location);
        }
        return found[0] ?? null;
    }

    /** The only child element of that name. Throws SourceError when there is none or several. */
    requiredChild(name: string): XmlElement {
        const found = this.child(name);
        if (!found) {
            throw new SourceError(`<${this.name}> lacks <${name}>`, this.location);
        }
        return found;
    }

    /** All child elements of that name, in document order. */
    children(name: string): XmlElement[] {
        this.isRead = true;
        const found = this.elements.filter((element) => element.name === name);
        for (const element of found) {
            element.isRead = true;
        }
        return found;
    }

    /** Text of a child that must exist and not be empty. */
    string(name: string): string {
        const value = this.optionalString(name);
        if (value === null) {
            throw new SourceError(
                `<${this.name}> lacks a value for <${name}>`,
                this.child(name)?.location ?? this.location
            );
        }
        return value;
    }

    /** Text of a child; null when it is missing, empty or xsi:nil. */
    optionalString(name: string): string | null {
        const element = this.child(name);
        if (!element || element.isNil()) {
            return null;
        }
        return element.text === '' ? null : element.text;
    }

    /** Texts of all children of that name. */
    strings(name: string): string[] {
        return this.children(name).map((element) => element.text);
    }

    /** `true` or `false`; throws SourceError for anything else, also when missing and no default is given. */
    boolean(name: string, whenMissing?: boolean): boolean {
        const value = this.optionalString(name);
        if (value === null && whenMissing !== undefined) {
            return whenMissing;
        }
        if (value !== 'true' && value !== 'false') {
            throw this.badValue(name, value, 'true or false');
        }
        return value === 'true';
    }

    /** A number that must be there. */
    number(name: string): number {
        const value = this.optionalNumber(name);
        if (value === null) {
            throw new SourceError(`<${this.name}> lacks a value for <${name}>`, this.location);
        }
        return value;
    }

    /** A number, or null when missing. Throws SourceError when the text is not a number. */
    optionalNumber(name: string): number | null {
        const value = this.optionalString(name);
        if (value === null) {
            return null;
        }
        if (!/^-?\d+(\.\d+)?$/.test(value)) {
            throw this.badValue(name, value, 'a number');
        }
        return Number(value);
    }

    /** One of the given words; throws SourceError for another one, also when missing and no default is given. */
    oneOf<const T extends string>(name: string, allowed: readonly T[], whenMissing?: T): T {
        const value = this.optionalString(name);
        if (value === null && whenMissing !== undefined) {
            return whenMissing;
        }
        const match = allowed.find((word) => word === value);
        if (match === undefined) {
            throw this.badValue(name, value, allowed.join(', '));
        }
        return match;
    }

    /** A word of a platform enumeration of which only some are implemented; another one is refused by name. */
    supported<const T extends string>(name: string, allowed: readonly T[], whenMissing?: T): T {
        const value = this.optionalString(name);
        if (value !== null && !allowed.some((word) => word === value)) {
            const location = this.child(name)?.location ?? this.location;
            throw new UnsupportedFeatureError('metadata', `<${name}> ${value} of <${this.name}>`, location);
        }
        return this.oneOf(name, allowed, whenMissing);
    }

    /** Leaves children of that name aside on purpose; `reason` says why they have no effect on the local org. */
    ignore(name: string, reason: string): void {
        for (const element of this.elements) {
            if (element.name === name) {
                element.markAllRead();
                this.document.ignored.push({ element: `${this.name}.${name}`, reason, location: element.location });
            }
        }
    }

    /** The same for this element and everything below it. */
    ignoreEverywhere(name: string, reason: string): void {
        this.ignore(name, reason);
        this.elements
            .filter((element) => element.name !== name)
            .forEach((element) => element.ignoreEverywhere(name, reason));
    }

    /**
     * Leaves this element aside because the local org does not implement it: the rest of the file can be used without it.
     * Whoever reads the file refuses it, or notes the refusal for those who would need the element.
     */
    refuse(feature: string): void {
        this.markAllRead();
        this.document.refused.push(new UnsupportedFeatureError('metadata', feature, this.location));
    }

    /** Marks the element as read whole: another place says what becomes of it. */
    leaveAside(): void {
        this.markAllRead();
    }

    /** What was refused in the file so far. */
    refusedInDocument(): readonly UnsupportedFeatureError[] {
        return this.document.refused;
    }

    isNil(): boolean {
        return this.attributes.get('xsi:nil') === 'true';
    }

    /** What was ignored in the file so far. */
    ignoredInDocument(): readonly IgnoredElement[] {
        return this.document.ignored;
    }

    /** Throws UnsupportedFeatureError for the first element or attribute below this one that no reader looked at. */
    assertAllRead(): void {
        this.isRead = true;
        for (const name of this.attributes.keys()) {
            if (!this.readAttributes.has(name) && !/^(xmlns|xsi)(:|$)/.test(name)) {
                throw new UnsupportedFeatureError('metadata', `attribute ${name} of <${this.name}>`, this.location);
            }
        }
        for (const element of this.elements) {
            if (!element.isRead) {
                const feature = `element <${element.name}> of <${this.name}>`;
                throw new UnsupportedFeatureError('metadata', feature, element.location);
            }
            element.assertAllRead();
        }
    }

    /** For the parser only. */
    append(element: XmlElement): void {
        this.elements.push(element);
    }

    /** For the parser only. */
    appendText(text: string): void {
        this.rawText += text;
    }

    /** For the parser only: text between child elements, such as a stray `>`, means nothing to the platform. */
    close(): void {
        if (this.elements.length > 0 && this.rawText.trim() !== '') {
            const reason = 'text between elements means nothing';
            this.document.ignored.push({ element: `text of ${this.name}`, reason, location: this.location });
        }
    }

    private markAllRead(): void {
        this.isRead = true;
        for (const name of this.attributes.keys()) {
            this.readAttributes.add(name);
        }
        this.elements.forEach((element) => element.markAllRead());
    }

    private badValue(name: string, value: string | null, expected: string): SourceError {
        const location = this.child(name)?.location ?? this.location;
        return new SourceError(`<${name}> of <${this.name}> must be ${expected}, not ${value ?? 'empty'}`, location);
    }
}

/** Reads one XML file, named relative to the project root. Throws SourceError for malformed XML and as readSource does. */
export function readXml(rootDir: string, path: string): XmlElement {
    return parseXml(readSource(rootDir, path), path);
}

/** Parses XML text into its root element. Throws SourceError with the position for malformed XML. */
export function parseXml(source: string, relativeFile: string): XmlElement {
    const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    const document = new XmlDocument(relativeFile, text);
    const parser = new SaxesParser({ fileName: relativeFile });
    const open: XmlElement[] = [];
    let root: XmlElement | null = null;
    parser.on('error', (error) => {
        const message = error.message.replace(/^.*?:\d+:\d+: /, '');
        throw new SourceError(`malformed XML: ${message}`, document.locationAt(Math.max(0, parser.position - 1)));
    });
    parser.on('opentag', (tag) => {
        const offset = text.lastIndexOf(`<${tag.name}`, parser.position - 1);
        const element = new XmlElement(document, tag.name, offset, parser.position, attributesOf(tag.attributes));
        open.at(-1)?.append(element);
        root ??= element;
        open.push(element);
    });
    parser.on('closetag', () => open.pop()?.close());
    parser.on('text', (value) => open.at(-1)?.appendText(value));
    parser.on('cdata', (value) => open.at(-1)?.appendText(value));
    parser.write(text).close();
    if (!root) {
        throw new SourceError('the file holds no XML element', document.locationAt(0));
    }
    return root;
}

function attributesOf(attributes: Record<string, SaxesAttributePlain | string>): Map<string, string> {
    return new Map(
        Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : value.value])
    );
}
