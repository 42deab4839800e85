import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decodeText, type DecodedText } from '../files';

/** No metadata file of the platform is larger; what is larger is reported, not read. */
export const MAX_BYTES = 40 * 1024 * 1024;
const FIRST_BUFFER = 256 * 1024;

/** Why a file was not read. */
export class UnreadableFile extends Error {}

/** Reads files into one buffer that is used again and again: memory does not grow with the tree. */
export class FileReader {
    private buffer = Buffer.allocUnsafe(FIRST_BUFFER);
    bytesRead = 0;
    filesRead = 0;

    /** Bytes of a file, valid until the next call. Throws UnreadableFile. */
    read(path: string): Uint8Array {
        let file: number;
        try {
            file = openSync(path, 'r');
        } catch (error) {
            throw new UnreadableFile(`cannot be read: ${messageOf(error)}`);
        }
        try {
            return this.fill(file);
        } catch (error) {
            throw error instanceof UnreadableFile ? error : new UnreadableFile(`cannot be read: ${messageOf(error)}`);
        } finally {
            closeSync(file);
        }
    }

    /** Text of a file. Throws UnreadableFile. */
    text(path: string): DecodedText {
        return decodeText(this.read(path));
    }

    private fill(file: number): Uint8Array {
        const { size } = fstatSync(file);
        if (size > MAX_BYTES) {
            const megabytes = Math.round(size / 1024 / 1024);
            throw new UnreadableFile(`not read: ${megabytes} MB is larger than any metadata file can be`);
        }
        if (size > this.buffer.length) {
            this.buffer = Buffer.allocUnsafe(size * 2);
        }
        let length = 0;
        for (let count = -1; count !== 0 && length < size; length += count) {
            count = readSync(file, this.buffer, length, size - length, length);
        }
        this.bytesRead += length;
        this.filesRead++;
        return this.buffer.subarray(0, length);
    }
}

/** Text that is good enough for a cheap test: one byte a character, unless the file is in UTF-16. */
export function hintText(bytes: Uint8Array): string {
    const isWide = bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0 || bytes[0] >= 0xfe);
    return isWide
        ? decodeText(bytes).text
        : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
