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
    read(path: string): Buffer {
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

    /** One read is enough for nearly every file; only one that fills the buffer is asked for its size. */
    private fill(file: number): Buffer {
        let length = readSync(file, this.buffer, 0, this.buffer.length, 0);
        if (length === this.buffer.length) {
            length = this.fillLarge(file, length);
        }
        this.bytesRead += length;
        this.filesRead++;
        return this.buffer.subarray(0, length);
    }

    private fillLarge(file: number, begun: number): number {
        const { size } = fstatSync(file);
        if (size > MAX_BYTES) {
            const megabytes = Math.round(size / 1024 / 1024);
            throw new UnreadableFile(`not read: ${megabytes} MB is larger than any metadata file can be`);
        }
        if (size > this.buffer.length) {
            const larger = Buffer.allocUnsafe(size);
            this.buffer.copy(larger, 0, 0, begun);
            this.buffer = larger;
        }
        let length = begun;
        for (let count = -1; count !== 0 && length < size; length += count) {
            count = readSync(file, this.buffer, length, size - length, length);
        }
        return length;
    }
}

/** Bytes that are good enough for a cheap test: one byte a character, also where the file is in UTF-16. */
export function hintBytes(bytes: Buffer): Buffer {
    const isWide = bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0 || bytes[0] >= 0xfe);
    return isWide ? Buffer.from(decodeText(bytes).text) : bytes;
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
