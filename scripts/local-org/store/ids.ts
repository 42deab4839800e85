import { PlatformException } from '../errors';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** Instance and reserved characters between key prefix and number; the same for every local org. */
const INSTANCE = 'LO0';
const NUMBER_WIDTH = 9;

/** The three characters that make a 15-character id safe to compare without case: one bit for each upper-case letter. */
function checksum(id15: string): string {
    let suffix = '';
    for (let block = 0; block < 3; block++) {
        let bits = 0;
        for (let position = 0; position < 5; position++) {
            const char = id15.charAt(block * 5 + position);
            if (char >= 'A' && char <= 'Z') {
                bits |= 1 << position;
            }
        }
        suffix += CHECK_ALPHABET.charAt(bits);
    }
    return suffix;
}

/**
 * The case of each letter of an 18-character id, taken from its suffix: AURA and URLs may have lost it. A suffix that no id has
 * stays as it is: the platform takes any 18 letters and digits for an id.
 */
function restoreCase(id18: string): string {
    const suffix = id18.slice(15).toUpperCase();
    if (![...suffix].every((char) => CHECK_ALPHABET.includes(char))) {
        return id18;
    }
    let restored = '';
    for (let index = 0; index < 15; index++) {
        const bits = CHECK_ALPHABET.indexOf(suffix.charAt(Math.floor(index / 5)));
        const char = id18.charAt(index);
        restored += bits & (1 << (index % 5)) ? char.toUpperCase() : char.toLowerCase();
    }
    return restored + suffix;
}

/** True for 15 or 18 letters and digits. */
export function isIdShaped(text: string): boolean {
    return /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text);
}

/** The 18-character form of a 15- or 18-character id; throws System.StringException for anything else. */
export function to18(id: string): string {
    if (!isIdShaped(id)) {
        throw new PlatformException('System.StringException', `Invalid id: ${id}`);
    }
    return id.length === 15 ? id + checksum(id) : restoreCase(id);
}

/** The id of the `number`-th record (from 1) under a key prefix. */
export function formatId(keyPrefix: string, number: number): string {
    let rest = number;
    let digits = '';
    while (rest > 0) {
        digits = BASE62.charAt(rest % 62) + digits;
        rest = Math.floor(rest / 62);
    }
    const id15 = keyPrefix + INSTANCE + digits.padStart(NUMBER_WIDTH, '0');
    return id15 + checksum(id15);
}
