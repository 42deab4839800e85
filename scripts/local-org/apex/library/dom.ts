import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import { throwNullArgument, throwSystem } from '../runtime/throws';
import { parseXml, printXml, type XmlAttribute, XmlNode } from '../runtime/xmlNodes';
import { libraryType } from '../types';
import { defineEnum, enumConstant } from './enums';
import { ctor, defineType, method } from './table';

/** The namespace itself. */
defineType('Dom', {});

defineEnum('Dom.XmlNodeType', ['COMMENT', 'ELEMENT', 'TEXT']);

/** Dom.Document. */
export class XmlDocument extends LibraryObject {
    readonly $type = 'Dom.Document';
    root: XmlNode | null = null;

    /** The document as text. */
    xml(): string {
        return `<?xml version="1.0" encoding="UTF-8"?>${this.root === null ? '' : printXml(this.root)}`;
    }

    static of(text: string): XmlDocument {
        const document = new XmlDocument();
        document.root = parseXml(text);
        return document;
    }
}

function element(name: string, namespace: string | null, prefix: string | null, parent: XmlNode | null): XmlNode {
    if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name)) {
        throwSystem('XmlException', `Invalid name of an element: ${name}`);
    }
    const node = new XmlNode('ELEMENT', name, namespace);
    parent?.append(node);
    if (namespace !== null) {
        node.declare(namespace, prefix);
    }
    return node;
}

defineType('Dom.Document', {
    superType: 'Object',
    constructors: [ctor('()', () => new XmlDocument())],
    methods: [
        method(
            'createRootElement(String, String?, String?): Dom.XmlNode',
            (rt, self: XmlDocument, name: string, namespace: string | null, prefix: string | null) => {
                self.root = element(name, namespace, prefix, null);
                return self.root;
            }
        ),
        method('getRootElement(): Dom.XmlNode', (rt, self: XmlDocument) => self.root),
        method('load(String): void', (rt, self: XmlDocument, text: string) => {
            self.root = parseXml(text);
        }),
        method('toXmlString(): String', (rt, self: XmlDocument) => self.xml())
    ]
});

const NODE = 'Dom.XmlNode';
const listOfNodes = (nodes: readonly XmlNode[]): ApexList => new ApexList(libraryType(NODE), [...nodes]);

function find(self: XmlNode, key: string, namespace: string | null): XmlAttribute | undefined {
    return self.attributes.find((each) => each.key === key && each.namespace === namespace);
}

function put(self: XmlNode, attribute: XmlAttribute): void {
    const at = self.attributes.findIndex(
        ({ key, namespace }) => key === attribute.key && namespace === attribute.namespace
    );
    self.attributes.splice(at < 0 ? self.attributes.length : at, at < 0 ? 0 : 1, attribute);
}

function attributeAt(self: XmlNode, index: number): XmlAttribute {
    return self.attributes.at(index < 0 ? self.attributes.length : index) ?? throwNullArgument();
}

function insertBefore(self: XmlNode, child: XmlNode, reference: XmlNode | null): XmlNode {
    if (reference === null) {
        return self.append(child);
    }
    const at = self.children.indexOf(reference);
    return at < 0
        ? throwSystem('XmlException', 'The node to insert before is no child of this node')
        : self.insert(child, at);
}

const attributeRows = [
    ...['getAttribute', 'getAttributeValue'].map((name) =>
        method(
            `${name}(String, String?): String`,
            (rt, self: XmlNode, key: string, namespace: string | null) => find(self, key, namespace)?.value ?? null
        )
    ),
    method('getAttributeCount(): Integer', (rt, self: XmlNode) => self.attributes.length),
    method('getAttributeKeyAt(Integer): String', (rt, self: XmlNode, index: number) => attributeAt(self, index).key),
    method(
        'getAttributeKeyNsAt(Integer): String',
        (rt, self: XmlNode, index: number) => attributeAt(self, index).namespace
    ),
    method(
        'getAttributeValueNs(String, String?): String',
        (rt, self: XmlNode, key: string, namespace: string | null) => find(self, key, namespace)?.valueNamespace ?? null
    ),
    method('removeAttribute(String, String?): Boolean', (rt, self: XmlNode, key: string, namespace: string | null) => {
        const found = find(self, key, namespace);
        self.attributes = self.attributes.filter((each) => each !== found);
        return found !== undefined;
    }),
    method('setAttribute(String, String): void', (rt, self: XmlNode, key: string, value: string) =>
        put(self, { key, namespace: null, value, valueNamespace: null })
    ),
    method(
        'setAttributeNs(String, String, String?, String?): void',
        (rt, self: XmlNode, key: string, value: string, namespace: string | null, valueNamespace: string | null) => {
            [namespace, valueNamespace].forEach((uri) => uri !== null && self.declare(uri, null));
            put(self, { key, namespace, value, valueNamespace });
        }
    )
];

const childRows = [
    method(
        `addChildElement(String, String?, String?): ${NODE}`,
        (rt, self: XmlNode, name: string, namespace: string | null, prefix: string | null) =>
            element(name, namespace, prefix, self)
    ),
    method(`addCommentNode(String): ${NODE}`, (rt, self: XmlNode, text: string) =>
        self.append(new XmlNode('COMMENT', text))
    ),
    method(`addTextNode(String): ${NODE}`, (rt, self: XmlNode, text: string) => self.append(new XmlNode('TEXT', text))),
    method(
        `getChildElement(String, String?): ${NODE}`,
        (rt, self: XmlNode, name: string, namespace: string | null) =>
            self.elements.find((child) => child.content === name && child.namespace === namespace) ?? null
    ),
    method(`getChildElements(): List<${NODE}>`, (rt, self: XmlNode) => listOfNodes(self.elements)),
    method(`getChildren(): List<${NODE}>`, (rt, self: XmlNode) => listOfNodes(self.children)),
    method(`insertBefore(${NODE}, ${NODE}?): ${NODE}`, (rt, self: XmlNode, child: XmlNode, reference: XmlNode | null) =>
        insertBefore(self, child, reference)
    ),
    method(`removeChild(${NODE}): Boolean`, (rt, self: XmlNode, child: XmlNode) => self.remove(child))
];

defineType(NODE, {
    superType: 'Object',
    methods: [
        ...attributeRows,
        ...childRows,
        method('getName(): String', (rt, self: XmlNode) => (self.kind === 'ELEMENT' ? self.content : null)),
        method('getNamespace(): String', (rt, self: XmlNode) => self.namespace),
        method('getNamespaceFor(String): String', (rt, self: XmlNode, prefix: string) => self.namespaceFor(prefix)),
        method('getNodeType(): Dom.XmlNodeType', (rt, self: XmlNode) => enumConstant('Dom.XmlNodeType', self.kind)),
        method(`getParent(): ${NODE}`, (rt, self: XmlNode) => self.parent),
        method('getPrefixFor(String): String', (rt, self: XmlNode, namespace: string) => self.prefixFor(namespace)),
        method('getText(): String', (rt, self: XmlNode) => self.text),
        method('setNamespace(String?, String): void', (rt, self: XmlNode, prefix: string | null, namespace: string) => {
            self.declared.set(prefix ?? '', namespace);
        })
    ]
});
