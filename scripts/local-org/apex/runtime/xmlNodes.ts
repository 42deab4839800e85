import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { escapeXml } from './htmlEntities';
import { LibraryObject } from './libraryObject';
import { throwSystem } from './throws';

/** An attribute of an element. */
export interface XmlAttribute {
    readonly key: string;
    readonly namespace: string | null;
    readonly value: string;
    /** Namespace whose prefix stands before the value. */
    readonly valueNamespace: string | null;
}

/** The most levels that the platform reads (Apex Developer Guide, Reading and Writing XML Using the DOM). */
const MAX_DEPTH = 50;

/** Dom.XmlNode: an element, a text or a comment. */
export class XmlNode extends LibraryObject {
    readonly $type = 'Dom.XmlNode';
    parent: XmlNode | null = null;
    readonly children: XmlNode[] = [];
    attributes: XmlAttribute[] = [];
    /** Namespaces declared on this element, by prefix; '' is the default one. */
    readonly declared = new Map<string, string>();

    constructor(
        readonly kind: 'ELEMENT' | 'TEXT' | 'COMMENT',
        /** Name of an element, or the text. */
        readonly content: string,
        readonly namespace: string | null = null
    ) {
        super();
    }

    /** The text directly below an element, or the text itself. */
    get text(): string {
        return this.kind === 'ELEMENT'
            ? this.children.map((child) => (child.kind === 'TEXT' ? child.content : '')).join('')
            : this.content;
    }

    get elements(): XmlNode[] {
        return this.children.filter(({ kind }) => kind === 'ELEMENT');
    }

    append(child: XmlNode): XmlNode {
        return this.insert(child, this.children.length);
    }

    insert(child: XmlNode, at: number): XmlNode {
        child.parent?.remove(child);
        child.parent = this;
        this.children.splice(at, 0, child);
        return child;
    }

    remove(child: XmlNode): boolean {
        const at = this.children.indexOf(child);
        if (at >= 0) {
            this.children.splice(at, 1);
            child.parent = null;
        }
        return at >= 0;
    }

    /** The namespace of a prefix here; null where none is declared. */
    namespaceFor(prefix: string): string | null {
        return this.declared.get(prefix) ?? this.parent?.namespaceFor(prefix) ?? null;
    }

    /** The nearest prefix of a namespace that no nearer element declares anew. */
    prefixFor(namespace: string, from: XmlNode = this): string | null {
        const found = [...this.declared].find(
            ([prefix, uri]) => uri === namespace && from.namespaceFor(prefix) === namespace
        );
        return found ? found[0] : (this.parent?.prefixFor(namespace, from) ?? null);
    }

    /**
     * Declares what an element needs: the prefix given, the default namespace for '', and for null the prefix in scope or a new
     * one (ns0, ns1 ...).
     */
    declare(namespace: string, prefix: string | null): void {
        if (prefix === null) {
            if (this.prefixFor(namespace) === null) {
                this.declared.set(this.freePrefix(), namespace);
            }
        } else if (this.namespaceFor(prefix) !== namespace) {
            this.declared.set(prefix, namespace);
        }
    }

    private freePrefix(): string {
        let at = 0;
        while (this.namespaceFor(`ns${at}`) !== null) {
            at++;
        }
        return `ns${at}`;
    }

    override toString(): string {
        return this.kind === 'ELEMENT' ? `XMLNode[ELEMENT,${this.content},${this.namespace},...]` : this.content;
    }
}

function qualified(node: XmlNode, name: string, namespace: string | null): string {
    const prefix = namespace === null ? null : node.prefixFor(namespace);
    return prefix ? `${prefix}:${name}` : name;
}

/** The node as XML. */
export function printXml(node: XmlNode): string {
    if (node.kind !== 'ELEMENT') {
        return node.kind === 'TEXT' ? escapeText(node.content) : `<!--${node.content}-->`;
    }
    const name = qualified(node, node.content, node.namespace);
    const declarations = [...node.declared].map(
        ([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeXml(uri)}"`
    );
    const attributes = node.attributes.map(
        ({ key, namespace, value, valueNamespace }) =>
            ` ${qualified(node, key, namespace)}="${escapeXml(qualified(node, value, valueNamespace))}"`
    );
    const start = `<${name}${declarations.join('')}${attributes.join('')}`;
    return node.children.length === 0 ? `${start} />` : `${start}>${node.children.map(printXml).join('')}</${name}>`;
}

function escapeText(text: string): string {
    return text.replace(/[&<>]/g, (char) => escapeXml(char));
}

function attributesOf(attributes: Record<string, SaxesAttributeNS>): XmlAttribute[] {
    return Object.values(attributes)
        .filter(({ prefix, local }) => prefix !== 'xmlns' && !(prefix === '' && local === 'xmlns'))
        .map(({ local, uri, value }) => ({ key: local, namespace: uri || null, value, valueNamespace: null }));
}

/** Reads a document and gives its root element. Throws XmlException for what is no well-formed XML. */
export function parseXml(text: string): XmlNode {
    const parser = new SaxesParser({ xmlns: true });
    const top = new XmlNode('ELEMENT', '');
    let current = top;
    let depth = 0;
    parser.on('error', (error) => throwSystem('XmlException', `Failed to parse XML due to: ${error.message}`));
    parser.on('opentag', (tag) => {
        const node = new XmlNode('ELEMENT', tag.local, tag.uri || null);
        Object.entries(tag.ns).forEach(([prefix, uri]) => node.declared.set(prefix, uri));
        node.attributes = attributesOf(tag.attributes);
        current = current.append(node);
        if (++depth > MAX_DEPTH) {
            throwSystem('XmlException', `The XML is nested more than ${MAX_DEPTH} levels deep`);
        }
    });
    parser.on('closetag', () => {
        current = current.parent as XmlNode;
        depth--;
    });
    const addText = (content: string): void => {
        if (current !== top && content !== '') {
            current.append(new XmlNode('TEXT', content));
        }
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('comment', (content) => {
        if (current !== top) {
            current.append(new XmlNode('COMMENT', content));
        }
    });
    parser.write(text).close();
    const [root] = top.elements;
    root.parent = null;
    return root;
}
