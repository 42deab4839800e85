import { LineIndex, type XmlNode } from '../files';
import type { SourcePosition } from '../model';

/** A file that is being read, with what readers need to know about where it lies. */
export class SourceFile {
    readonly lines: LineIndex;
    /** Names of the folders above, nearest first. */
    readonly folders: readonly string[];

    constructor(
        readonly relative: string,
        readonly text: string,
        inside = relative
    ) {
        this.lines = new LineIndex(relative, text);
        this.folders = inside.split('/').slice(0, -1).reverse();
    }

    get name(): string {
        return this.relative.slice(this.relative.lastIndexOf('/') + 1);
    }

    at(place: XmlNode | number | null): SourcePosition {
        return this.lines.at(typeof place === 'number' ? place : (place?.offset ?? 0));
    }

    /** Where a text stands at or after an element; the element itself when it is not found there. */
    find(text: string, from: XmlNode): SourcePosition {
        const found = this.text.indexOf(text, from.offset);
        return this.at(found < 0 ? from.offset : found);
    }
}

/** Name of a component: the file name without -meta.xml and without its suffix, as far as given. */
export function componentName(fileName: string, suffix: string): string {
    const plain = fileName.replace(/-meta\.xml$/i, '');
    const end = `.${suffix.toLowerCase()}`;
    const bare = plain.toLowerCase().endsWith(end) ? plain.slice(0, -end.length) : plain;
    return decodeName(bare);
}

/** Source format writes some characters as %XX. */
function decodeName(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}
