import { DOMParser as ModelParser, DOMSerializer, type Node } from 'prosemirror-model';
import { schema } from './schema';

/** HTML that the editor keeps as it is: elements, and the attributes that it understands. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
    a: ['href', 'target', 'rel'],
    img: ['src', 'alt'],
    span: ['style'],
    p: ['style', 'align'],
    div: ['style', 'align'],
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['style', 'align']])),
    ...Object.fromEntries(
        'b strong i em u s strike del code sub sup ul ol li blockquote pre hr br'.split(' ').map((tag) => [tag, []])
    )
};

function bodyOf(html: string): HTMLElement {
    return new DOMParser().parseFromString(html, 'text/html').body;
}

/** The document of an HTML text. Nothing in it runs or is loaded. */
export function documentOf(html: string): Node {
    return ModelParser.fromSchema(schema).parse(bodyOf(html));
}

/** What of an HTML text the editor would lose, e.g. `table`; empty when it keeps all. */
export function unknownParts(html: string): string[] {
    const parts = [...bodyOf(html).querySelectorAll('*')].flatMap((element) => {
        const tag = element.localName;
        const known = KNOWN[tag];
        return known
            ? [...element.attributes].filter(({ name }) => !known.includes(name)).map(({ name }) => `${tag} ${name}`)
            : [tag];
    });
    return [...new Set(parts)];
}

const VOID = /^(?:br|hr|img)$/;

/** A document as HTML; an empty one as empty text. */
export function htmlOf(document_: Node): string {
    if (document_.textContent.trim() === '' && !hasObjects(document_)) {
        return '';
    }
    // An XML document writes its elements without a namespace; HTML has no short form of empty elements.
    const xml = document.implementation.createDocument(null, 'body');
    const fragment = DOMSerializer.fromSchema(schema).serializeFragment(document_.content, { document: xml });
    return [...fragment.childNodes]
        .map((node) => new XMLSerializer().serializeToString(node))
        .join('')
        .replace(/<(\w+)([^<>]*?)\s*\/>/g, (_, tag: string, attributes: string) =>
            VOID.test(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}></${tag}>`
        );
}

/** Images and lines say something without text. */
function hasObjects(document_: Node): boolean {
    let found = false;
    document_.descendants(({ type }) => {
        found ||= type === schema.nodes.image || type === schema.nodes.horizontal_rule;
    });
    return found;
}
