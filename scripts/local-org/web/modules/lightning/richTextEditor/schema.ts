import { Schema, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';

/** Addresses that a link may lead to; nothing that runs as a script. */
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|\/|#)/i;
const SAFE_IMAGE = /^(?:https?:|\/|data:image\/(?:png|jpeg|gif|webp);)/i;
/** What a run of text may say about its looks. */
const TEXT_STYLES = ['color', 'background-color', 'font-size', 'font-family'];

export function isSafeAddress(address: string): boolean {
    return SAFE_ADDRESS.test(address.trim());
}

const alignAttrs = { align: { default: null } } as const;

function alignOf(dom: HTMLElement): { align: string | null } {
    const align = dom.style.textAlign || dom.getAttribute('align') || '';
    return { align: /^(center|right|justify)$/.test(align) ? align : null };
}

function alignDom({ attrs }: Node): Record<string, string> {
    return attrs.align ? { style: `text-align: ${String(attrs.align)};` } : {};
}

/** Blocks and inline elements: what rich text fields of the platform keep, without tables. */
const nodes: Record<string, NodeSpec> = {
    doc: { content: 'block+' },
    paragraph: {
        content: 'inline*',
        group: 'block',
        attrs: alignAttrs,
        parseDOM: ['p', 'div'].map((tag) => ({ tag, getAttrs: alignOf })),
        toDOM: (node) => ['p', alignDom(node), 0]
    },
    heading: {
        content: 'inline*',
        group: 'block',
        defining: true,
        attrs: { ...alignAttrs, level: { default: 1 } },
        parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
            tag: `h${level}`,
            getAttrs: (dom: HTMLElement) => ({ level, ...alignOf(dom) })
        })),
        toDOM: (node) => [`h${String(node.attrs.level)}`, alignDom(node), 0]
    },
    blockquote: {
        content: 'block+',
        group: 'block',
        defining: true,
        parseDOM: [{ tag: 'blockquote' }],
        toDOM: () => ['blockquote', 0]
    },
    code_block: {
        content: 'text*',
        marks: '',
        group: 'block',
        code: true,
        defining: true,
        parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
        toDOM: () => ['pre', 0]
    },
    horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    bullet_list: {
        content: 'list_item+',
        group: 'block',
        parseDOM: [{ tag: 'ul' }],
        toDOM: () => ['ul', 0]
    },
    ordered_list: {
        content: 'list_item+',
        group: 'block',
        parseDOM: [{ tag: 'ol' }],
        toDOM: () => ['ol', 0]
    },
    list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    image: {
        inline: true,
        group: 'inline',
        attrs: { src: {}, alt: { default: '' } },
        parseDOM: [
            {
                tag: 'img[src]',
                getAttrs: (dom: HTMLElement) => {
                    const src = dom.getAttribute('src') ?? '';
                    return SAFE_IMAGE.test(src) ? { src, alt: dom.getAttribute('alt') ?? '' } : false;
                }
            }
        ],
        toDOM: ({ attrs }) => ['img', { src: String(attrs.src), alt: String(attrs.alt) }]
    },
    hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] }
};

const simpleMark = (tag: string, ...others: string[]): MarkSpec => ({
    parseDOM: [tag, ...others].map((name) => ({ tag: name })),
    toDOM: () => [tag, 0]
});

const marks: Record<string, MarkSpec> = {
    link: {
        attrs: { href: {} },
        inclusive: false,
        parseDOM: [
            {
                tag: 'a[href]',
                getAttrs: (dom: HTMLElement) => {
                    const href = dom.getAttribute('href') ?? '';
                    return isSafeAddress(href) ? { href } : false;
                }
            }
        ],
        toDOM: ({ attrs }) => ['a', { href: String(attrs.href), target: '_blank' }, 0]
    },
    style: {
        attrs: { css: {} },
        excludes: '',
        parseDOM: [
            {
                tag: 'span[style]',
                getAttrs: (dom: HTMLElement) => {
                    const css = TEXT_STYLES.map((name) => [name, dom.style.getPropertyValue(name)])
                        .filter(([, value]) => value !== '')
                        .map(([name, value]) => `${name}: ${value};`)
                        .join(' ');
                    return css === '' ? false : { css };
                }
            }
        ],
        toDOM: ({ attrs }) => ['span', { style: String(attrs.css) }, 0]
    },
    bold: simpleMark('strong', 'b'),
    italic: simpleMark('em', 'i'),
    underline: simpleMark('u'),
    strike: simpleMark('s', 'strike', 'del'),
    code: simpleMark('code'),
    subscript: simpleMark('sub'),
    superscript: simpleMark('sup')
};

export const schema = new Schema({ nodes, marks });
