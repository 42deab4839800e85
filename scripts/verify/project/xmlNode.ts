import { readFileSync } from 'node:fs';
import { parseXml, type XmlElement } from '../../local-org/metadata/xmlReader';
import type { SourceLocation } from '../../local-org/sourceLocation';

/** One element of a metadata file with its children in document order. */
export class XmlNode {
    readonly name: string;
    readonly children: readonly XmlNode[];
    readonly text: string;

    private constructor(
        private readonly element: XmlElement,
        readonly parent: XmlNode | null
    ) {
        this.name = element.name;
        this.children = element
            .childNames()
            .flatMap((name) => element.children(name))
            .map((child) => ({ child, at: child.location }))
            .sort((left, right) => left.at.line - right.at.line || left.at.column - right.at.column)
            .map(({ child }) => new XmlNode(child, this));
        this.text = this.children.length > 0 ? '' : element.text;
    }

    /** Parses a file. Throws SourceError for malformed XML. */
    static read(path: string, relativeFile: string): XmlNode {
        return XmlNode.parse(readFileSync(path, 'utf8'), relativeFile);
    }

    /** Parses text. Throws SourceError for malformed XML. */
    static parse(source: string, relativeFile: string): XmlNode {
        return new XmlNode(parseXml(source, relativeFile), null);
    }

    /** Where the tag begins. */
    get location(): SourceLocation {
        return this.element.location;
    }

    /** Where the text begins. */
    get textLocation(): SourceLocation {
        return this.element.textLocation;
    }

    get isNil(): boolean {
        return this.element.isNil();
    }

    attribute(name: string): string | null {
        return this.element.attribute(name);
    }

    /** The first child of that name. */
    child(name: string): XmlNode | undefined {
        return this.children.find((child) => child.name === name);
    }

    all(name: string): XmlNode[] {
        return this.children.filter((child) => child.name === name);
    }

    /** Text of the first child of that name; undefined when it is missing or empty. */
    value(name: string): string | undefined {
        const text = this.child(name)?.text;
        return text === '' ? undefined : text;
    }

    isTrue(name: string): boolean {
        return this.value(name) === 'true';
    }

    /** All elements at a path of names below this one. */
    at(...path: readonly string[]): XmlNode[] {
        return path.reduce<XmlNode[]>((nodes, name) => nodes.flatMap((node) => node.all(name)), [this]);
    }

    /** This element and everything below it. */
    *walk(): Generator<XmlNode> {
        yield this;
        for (const child of this.children) {
            yield* child.walk();
        }
    }
}
