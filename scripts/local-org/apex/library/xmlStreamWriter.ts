import { escapeXml } from '../runtime/htmlEntities';
import { LibraryObject } from '../runtime/libraryObject';
import { throwSystem } from '../runtime/throws';
import { ctor, defineType, method } from './table';

/** XmlStreamWriter: writes XML from left to right. */
class XmlStreamWriter extends LibraryObject {
    readonly $type = 'XmlStreamWriter';
    private text = '';
    private readonly open: string[] = [];
    /** The end of a start tag that may still get attributes. */
    private pending: '' | '>' | '/>' = '';

    get xml(): string {
        return this.text + this.pending;
    }

    write(text: string): void {
        this.text += this.pending + text;
        this.pending = '';
    }

    start(prefix: string | null, name: string, isEmpty: boolean): void {
        const qualified = prefix ? `${prefix}:${name}` : name;
        this.write(`<${qualified}`);
        this.pending = isEmpty ? '/>' : '>';
        if (!isEmpty) {
            this.open.push(qualified);
        }
    }

    attribute(name: string, value: string): void {
        if (this.pending === '') {
            throwSystem('XmlException', 'Attribute not associated with any element');
        }
        this.text += ` ${name}="${escapeXml(value).replaceAll('&apos;', "'").replaceAll('&gt;', '>')}"`;
    }

    end(): void {
        const name = this.open.pop() ?? throwSystem('XmlException', 'No element was found to write');
        this.write(`</${name}>`);
    }

    endAll(): void {
        while (this.open.length > 0) {
            this.end();
        }
    }
}

const NAMES = 'String?, String, String?';

const elements = [
    method(`writeStartElement(${NAMES}): void`, (rt, self: XmlStreamWriter, prefix: string | null, name: string) =>
        self.start(prefix, name, false)
    ),
    method(`writeEmptyElement(${NAMES}): void`, (rt, self: XmlStreamWriter, prefix: string | null, name: string) =>
        self.start(prefix, name, true)
    ),
    method('writeEndElement(): void', (rt, self: XmlStreamWriter) => self.end()),
    method(
        'writeAttribute(String?, String?, String, String): void',
        (rt, self: XmlStreamWriter, prefix: string | null, namespace: string | null, name: string, value: string) =>
            self.attribute(prefix ? `${prefix}:${name}` : name, value)
    ),
    method('writeNamespace(String?, String): void', (rt, self: XmlStreamWriter, prefix: string | null, uri: string) =>
        self.attribute(prefix ? `xmlns:${prefix}` : 'xmlns', uri)
    ),
    method('writeDefaultNamespace(String): void', (rt, self: XmlStreamWriter, uri: string) =>
        self.attribute('xmlns', uri)
    ),
    // Binds the namespace for the writer's own book-keeping: nothing is written, as the page's example shows.
    method('setDefaultNamespace(String): void', () => undefined)
];

defineType('XmlStreamWriter', {
    superType: 'Object',
    constructors: [ctor('()', () => new XmlStreamWriter())],
    methods: [
        ...elements,
        method('close(): void', () => undefined),
        method('getXmlString(): String', (rt, self: XmlStreamWriter) => self.xml),
        method('writeCData(String): void', (rt, self: XmlStreamWriter, data: string) =>
            self.write(`<![CDATA[${data}]]>`)
        ),
        method('writeCharacters(String): void', (rt, self: XmlStreamWriter, text: string) =>
            self.write(text.replace(/[&<>]/g, (char) => escapeXml(char)))
        ),
        method('writeComment(String): void', (rt, self: XmlStreamWriter, text: string) => self.write(`<!--${text}-->`)),
        method('writeEndDocument(): void', (rt, self: XmlStreamWriter) => self.endAll()),
        method(
            'writeProcessingInstruction(String, String?): void',
            (rt, self: XmlStreamWriter, target: string, data: string | null) =>
                self.write(data ? `<?${target} ${data}?>` : `<?${target}?>`)
        ),
        method(
            'writeStartDocument(String?, String): void',
            (rt, self: XmlStreamWriter, encoding: string | null, version: string) =>
                self.write(`<?xml version="${version}"${encoding ? ` encoding="${encoding}"` : ''}?>`)
        )
    ]
});
