import { TextDecoder } from 'node:util';

/** Text of a file, and what was odd about its bytes. */
export interface DecodedText {
    readonly text: string;
    /** Said when the bytes are not what they should be but all ASCII characters could be kept. */
    readonly note: string | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i;

function hasMark(bytes: Uint8Array, ...mark: number[]): boolean {
    return mark.every((value, at) => bytes[at] === value);
}

/** UTF-16 without a mark shows as zero bytes beside ASCII characters. */
function utf16Label(bytes: Uint8Array): string | null {
    if (hasMark(bytes, 0xff, 0xfe) || (bytes.length > 1 && bytes[0] !== 0 && bytes[1] === 0)) {
        return 'utf-16le';
    }
    if (hasMark(bytes, 0xfe, 0xff) || (bytes.length > 1 && bytes[0] === 0 && bytes[1] !== 0)) {
        return 'utf-16be';
    }
    return null;
}

function declaredLabel(bytes: Uint8Array): string | null {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 300)).toString('latin1');
    const label = DECLARED.exec(head)?.[1].toLowerCase() ?? null;
    return label === 'utf-8' || label === 'utf8' ? null : label;
}

function decoderFor(label: string): TextDecoder | null {
    try {
        return new TextDecoder(label);
    } catch {
        return null;
    }
}

/**
 * Decodes the bytes of a source file: by its byte order mark, by the encoding an XML file declares, else as UTF-8. Bytes that
 * are no UTF-8 are read as Windows-1252, which keeps every ASCII character and with it every name. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
    const utf16 = utf16Label(bytes);
    if (utf16) {
        return { text: new TextDecoder(utf16).decode(bytes), note: 'encoded in UTF-16' };
    }
    const label = declaredLabel(bytes);
    const declared = label === null ? null : decoderFor(label);
    if (declared) {
        return { text: declared.decode(bytes), note: null };
    }
    try {
        const note = label === null ? null : `declares the unknown encoding ${label}; read as UTF-8`;
        return { text: utf8.decode(bytes), note };
    } catch {
        const text = new TextDecoder('windows-1252').decode(bytes);
        return { text, note: 'not valid UTF-8; read as Windows-1252' };
    }
}
