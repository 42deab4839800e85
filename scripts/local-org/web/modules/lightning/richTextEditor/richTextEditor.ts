import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { documentOf, htmlOf } from './html';
import { isSafeAddress, schema } from './schema';

export { unknownParts } from './html';
export { isSafeAddress } from './schema';

/** What can be switched on and off for the selected text. */
export type Format = 'bold' | 'italic' | 'underline' | 'strike' | 'list' | 'ordered';

const MARKS: Partial<Record<Format, MarkType>> = {
    bold: schema.marks.bold,
    italic: schema.marks.italic,
    underline: schema.marks.underline,
    strike: schema.marks.strike
};
const LISTS: Partial<Record<Format, NodeType>> = {
    list: schema.nodes.bullet_list,
    ordered: schema.nodes.ordered_list
};

/** What the toolbar shows of the place where the cursor is. */
export interface EditorStatus {
    readonly formats: ReadonlySet<Format>;
    /** Address of the link at the cursor, or null. */
    readonly link: string | null;
    readonly canIndent: boolean;
    readonly canOutdent: boolean;
}

export interface EditorOptions {
    readonly html: string;
    readonly isEditable: () => boolean;
    readonly attributes: Readonly<Record<string, string>>;
    /** Told after the text changed, with its HTML. */
    readonly onChange: (html: string) => void;
    /** Told when the text or the selection changed. */
    readonly onStatus: (status: EditorStatus) => void;
}

/** An editor in the page. */
export interface Editor {
    toggle(format: Format): void;
    indent(): void;
    outdent(): void;
    /** Links the selected text; without a selection, the address itself is written. Null takes the link away. */
    setLink(address: string | null): void;
    setHtml(html: string): void;
    insertText(text: string): void;
    setAttributes(attributes: Readonly<Record<string, string>>): void;
    focus(): void;
    destroy(): void;
}

const { list_item: listItem } = schema.nodes;

const KEYS: Record<string, Command> = {
    'Mod-b': toggleMark(schema.marks.bold),
    'Mod-i': toggleMark(schema.marks.italic),
    'Mod-u': toggleMark(schema.marks.underline),
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    Enter: splitListItem(listItem),
    // Tab leaves the editor: it must not hold the keyboard.
    'Mod-]': sinkListItem(listItem),
    'Mod-[': liftListItem(listItem)
};

/** Makes an editor inside `host`, which nothing else may draw into. */
export function createEditor(host: HTMLElement, options: EditorOptions): Editor {
    let attributes = options.attributes;
    const plugins = [history(), keymap(KEYS), keymap(baseKeymap)];
    const stateOf = (html: string): EditorState => EditorState.create({ doc: documentOf(html), plugins });
    const view: EditorView = new EditorView(host, {
        state: stateOf(options.html),
        editable: options.isEditable,
        attributes: () => attributes,
        dispatchTransaction: (transaction) => {
            view.updateState(view.state.apply(transaction));
            options.onStatus(statusOf(view.state));
            if (transaction.docChanged) {
                options.onChange(htmlOf(view.state.doc));
            }
        }
    });
    const run = (command: Command): void => {
        command(view.state, view.dispatch.bind(view));
        view.focus();
    };
    return {
        toggle: (format) => run(toggleFormat(format)),
        indent: () => run(sinkListItem(listItem)),
        outdent: () => run(liftListItem(listItem)),
        setLink: (address) => run(linkTo(address)),
        setHtml: (html) => {
            if (html !== htmlOf(view.state.doc)) {
                view.updateState(stateOf(html));
            }
        },
        insertText: (text) => view.dispatch(view.state.tr.insertText(text)),
        setAttributes: (changed) => {
            attributes = changed;
            view.setProps({ attributes: () => attributes });
        },
        focus: () => view.focus(),
        destroy: () => view.destroy()
    };
}

function toggleFormat(format: Format): Command {
    const mark = MARKS[format];
    const list = LISTS[format];
    if (mark) {
        return toggleMark(mark);
    }
    return (state, dispatch, view) => {
        const current = listAt(state);
        if (!list || current === list) {
            return liftListItem(listItem)(state, dispatch, view);
        }
        return current ? changeList(list)(state, dispatch, view) : wrapInList(list)(state, dispatch, view);
    };
}

/** The other kind of list for the innermost list around the cursor. */
function changeList(list: NodeType): Command {
    return (state, dispatch) => {
        const { $from } = state.selection;
        for (let depth = $from.depth; depth > 0; depth--) {
            if (isList($from.node(depth).type)) {
                dispatch?.(state.tr.setNodeMarkup($from.before(depth), list));
                return true;
            }
        }
        return false;
    };
}

function linkTo(address: string | null): Command {
    return (state, dispatch) => {
        const { link } = schema.marks;
        const { from, to, empty } = state.selection;
        const range = empty ? (linkRange(state) ?? { from, to }) : { from, to };
        const transaction = state.tr.removeMark(range.from, range.to, link);
        if (address !== null) {
            if (!isSafeAddress(address)) {
                return false;
            }
            if (range.from === range.to) {
                transaction.insertText(address, range.from);
            }
            const end = range.from === range.to ? range.from + address.length : range.to;
            transaction.addMark(range.from, end, link.create({ href: address }));
        }
        dispatch?.(transaction);
        return true;
    };
}

/** The whole link around the cursor. */
function linkRange(state: EditorState): { from: number; to: number } | null {
    const { $from } = state.selection;
    const { parent } = $from;
    let place = $from.start();
    for (let index = 0; index < parent.childCount; index++) {
        const child = parent.child(index);
        const end = place + child.nodeSize;
        if (schema.marks.link.isInSet(child.marks) && place <= $from.pos && $from.pos <= end) {
            return { from: place, to: end };
        }
        place = end;
    }
    return null;
}

function isList(type: NodeType): boolean {
    return type === schema.nodes.bullet_list || type === schema.nodes.ordered_list;
}

/** The kind of the innermost list around the cursor. */
function listAt({ selection: { $from } }: EditorState): NodeType | null {
    for (let depth = $from.depth; depth > 0; depth--) {
        const { type } = $from.node(depth);
        if (isList(type)) {
            return type;
        }
    }
    return null;
}

function statusOf(state: EditorState): EditorStatus {
    const { from, to, empty, $from } = state.selection;
    const stored = state.storedMarks ?? $from.marks();
    const has = (mark: MarkType): boolean =>
        empty ? mark.isInSet(stored) !== undefined : state.doc.rangeHasMark(from, to, mark);
    const list = listAt(state);
    const formats = new Set<Format>();
    for (const format of ['bold', 'italic', 'underline', 'strike', 'list', 'ordered'] as const) {
        const mark = MARKS[format];
        if (mark ? has(mark) : list !== null && LISTS[format] === list) {
            formats.add(format);
        }
    }
    const link = schema.marks.link.isInSet($from.marks()) ?? schema.marks.link.isInSet($from.nodeAfter?.marks ?? []);
    return {
        formats,
        link: link ? String(link.attrs.href) : null,
        canIndent: sinkListItem(listItem)(state),
        canOutdent: liftListItem(listItem)(state)
    };
}
