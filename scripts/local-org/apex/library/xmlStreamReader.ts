import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { LibraryObject } from '../runtime/libraryObject';
import { refuse, throwSystem } from '../runtime/throws';
import { defineEnum, enumConstant } from './enums';
import { ctor, defineType, method } from './table';

/** Events in the order of the platform's enum; `next()` gives the numbers that Java's StAX has for them. */
const EVENTS = {
    ATTRIBUTE: 10,
    CDATA: 12,
    CHARACTERS: 4,
    COMMENT: 5,
    DTD: 11,
    END_DOCUMENT: 8,
    END_ELEMENT: 2,
    ENTITY_DECLARATION: 15,
    ENTITY_REFERENCE: 9,
    NAMESPACE: 13,
    NOTATION_DECLARATION: 14,
    PROCESSING_INSTRUCTION: 3,
    SPACE: 6,
    START_DOCUMENT: 7,
    START_ELEMENT: 1
} as const;

type EventName = keyof typeof EVENTS;

defineEnum('XmlTag', Object.keys(EVENTS));

interface XmlEvent {
    readonly name: EventName;
    readonly local: string | null;
    readonly prefix: string | null;
    readonly namespace: string | null;
    readonly text: string | null;
    readonly attributes: readonly SaxesAttributeNS[];
    readonly namespaces: readonly (readonly [prefix: string, uri: string])[];
}

const NOTHING = { local: null, prefix: null, namespace: null, text: null, attributes: [], namespaces: [] };

const isDeclaration = ({ prefix, local }: SaxesAttributeNS): boolean =>
    prefix === 'xmlns' || (prefix === '' && local === 'xmlns');

/** Every event of a document. What is malformed throws when a reader comes to it, so the error is kept with the events before. */
function eventsOf(text: string): { readonly events: XmlEvent[]; readonly fault: string | null } {
    const events: XmlEvent[] = [{ ...NOTHING, name: 'START_DOCUMENT' }];
    const parser = new SaxesParser({ xmlns: true });
    let fault: string | null = null;
    const add = (event: Partial<XmlEvent> & { name: EventName }): void => {
        if (fault === null) {
            events.push({ ...NOTHING, ...event });
        }
    };
    parser.on('error', (error) => {
        fault ??= error.message;
    });
    parser.on('opentag', ({ local, prefix, uri, attributes, ns }) =>
        add({
            name: 'START_ELEMENT',
            local,
            prefix: prefix || null,
            namespace: uri || null,
            attributes: Object.values(attributes).filter((attribute) => !isDeclaration(attribute)),
            namespaces: Object.entries(ns)
        })
    );
    parser.on('closetag', ({ local, prefix, uri, ns }) =>
        add({
            name: 'END_ELEMENT',
            local,
            prefix: prefix || null,
            namespace: uri || null,
            namespaces: Object.entries(ns)
        })
    );
    let depth = 0;
    parser.on('opentagstart', () => {
        depth++;
    });
    parser.on('text', (content) => content !== '' && depth > 0 && add({ name: 'CHARACTERS', text: content }));
    parser.on('cdata', (content) => add({ name: 'CDATA', text: content }));
    parser.on('comment', (content) => add({ name: 'COMMENT', text: content }));
    parser.on('processinginstruction', ({ target, body }) =>
        add({ name: 'PROCESSING_INSTRUCTION', local: target, text: body })
    );
    parser.write(text).close();
    add({ name: 'END_DOCUMENT' });
    return { events, fault };
}

/** XmlStreamReader: goes through the events of a document. */
class XmlStreamReader extends LibraryObject {
    readonly $type = 'XmlStreamReader';
    private readonly events: readonly XmlEvent[];
    private readonly fault: string | null;
    private at = 0;

    constructor(text: string) {
        super();
        ({ events: this.events, fault: this.fault } = eventsOf(text));
    }

    get event(): XmlEvent {
        return this.events[this.at];
    }

    hasNext(): boolean {
        return this.at < this.events.length - 1 || this.fault !== null;
    }

    next(): XmlEvent {
        if (this.at >= this.events.length - 1) {
            throwSystem(
                this.fault === null ? 'NoSuchElementException' : 'XmlException',
                this.fault === null
                    ? 'END_DOCUMENT reached: no more elements on the stream.'
                    : `ParseError: ${this.fault}`
            );
        }
        this.at++;
        return this.event;
    }

    /** The next start or end of an element, past white space, comments and instructions. */
    nextTag(): XmlEvent {
        for (;;) {
            const { name, text } = this.next();
            if (name === 'START_ELEMENT' || name === 'END_ELEMENT') {
                return this.event;
            }
            const isSkipped = ['COMMENT', 'PROCESSING_INSTRUCTION', 'SPACE'].includes(name);
            if (!isSkipped && (text ?? 'x').trim() !== '') {
                throwSystem('XmlException', 'ParseError: expected start or end tag');
            }
        }
    }

    attribute(index: number): SaxesAttributeNS {
        return (
            this.event.attributes.at(index < 0 ? this.event.attributes.length : index) ??
            throwSystem('XmlException', `There is no attribute ${index}`)
        );
    }

    value(namespace: string | null, name: string): string | null {
        const found = this.event.attributes.find(
            ({ local, uri }) => local === name && (namespace === null || uri === namespace)
        );
        return found?.value ?? null;
    }
}

const is =
    (...names: EventName[]) =>
    (rt: unknown, self: XmlStreamReader): boolean =>
        names.includes(self.event.name);

const attributes = [
    method('getAttributeCount(): Integer', (rt, self: XmlStreamReader) => self.event.attributes.length),
    method(
        'getAttributeLocalName(Integer): String',
        (rt, self: XmlStreamReader, at: number) => self.attribute(at).local
    ),
    method(
        'getAttributeNamespace(Integer): String',
        (rt, self: XmlStreamReader, at: number) => self.attribute(at).uri || null
    ),
    method(
        'getAttributePrefix(Integer): String',
        (rt, self: XmlStreamReader, at: number) => self.attribute(at).prefix || null
    ),
    method('getAttributeType(Integer): String', (rt, self: XmlStreamReader, at: number) => {
        self.attribute(at);
        return 'CDATA';
    }),
    method(
        'getAttributeValue(String?, String): String',
        (rt, self: XmlStreamReader, namespace: string | null, name: string) => self.value(namespace, name)
    ),
    method('getAttributeValueAt(Integer): String', (rt, self: XmlStreamReader, at: number) => self.attribute(at).value)
];

const namespaces = [
    method('getNamespace(): String', (rt, self: XmlStreamReader) => self.event.namespace),
    method('getNamespaceCount(): Integer', (rt, self: XmlStreamReader) => self.event.namespaces.length),
    method(
        'getNamespacePrefix(Integer): String',
        (rt, self: XmlStreamReader, at: number) => self.event.namespaces.at(at)?.[0] || null
    ),
    method(
        'getNamespaceURIAt(Integer): String',
        (rt, self: XmlStreamReader, at: number) => self.event.namespaces.at(at)?.[1] ?? null
    ),
    method('getPrefix(): String', (rt, self: XmlStreamReader) => self.event.prefix)
];

defineType('XmlStreamReader', {
    superType: 'Object',
    constructors: [ctor('(String)', (rt, text: string) => new XmlStreamReader(text))],
    methods: [
        ...attributes,
        ...namespaces,
        method('getEventType(): XmlTag', (rt, self: XmlStreamReader) => enumConstant('XmlTag', self.event.name)),
        method('getLocalName(): String', (rt, self: XmlStreamReader) =>
            self.event.name === 'PROCESSING_INSTRUCTION' ? null : self.event.local
        ),
        method('getPIData(): String', (rt, self: XmlStreamReader) =>
            self.event.name === 'PROCESSING_INSTRUCTION' ? self.event.text : null
        ),
        method('getPITarget(): String', (rt, self: XmlStreamReader) =>
            self.event.name === 'PROCESSING_INSTRUCTION' ? self.event.local : null
        ),
        method('getText(): String', (rt, self: XmlStreamReader) => self.event.text),
        method('hasName(): Boolean', is('START_ELEMENT', 'END_ELEMENT')),
        method('hasNext(): Boolean', (rt, self: XmlStreamReader) => self.hasNext()),
        method('hasText(): Boolean', is('CHARACTERS', 'CDATA', 'COMMENT', 'SPACE')),
        method('isCharacters(): Boolean', is('CHARACTERS')),
        method('isEndElement(): Boolean', is('END_ELEMENT')),
        method('isStartElement(): Boolean', is('START_ELEMENT')),
        method(
            'isWhiteSpace(): Boolean',
            (rt, self: XmlStreamReader) =>
                ['CHARACTERS', 'CDATA', 'SPACE'].includes(self.event.name) && (self.event.text ?? '').trim() === ''
        ),
        method('next(): Integer', (rt, self: XmlStreamReader) => EVENTS[self.next().name]),
        method('nextTag(): Integer', (rt, self: XmlStreamReader) => EVENTS[self.nextTag().name]),
        // Text comes joined and names come with their namespaces; other readings are refused.
        method('setCoalescing(Boolean): void', () => undefined),
        method('setNamespaceAware(Boolean): void', (rt, self: XmlStreamReader, aware: boolean) =>
            aware ? undefined : refuse('an XmlStreamReader without namespaces')
        )
    ]
});
