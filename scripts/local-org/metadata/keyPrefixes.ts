import { createHash } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Gives each object a key prefix: a letter and two base-62 digits taken from a hash of the name. A new object therefore
 * leaves the prefixes of the others, and with them the ids in an existing database, as they are (names that collide are
 * served in sorted order).
 */
export function assignKeyPrefixes(letter: string, names: readonly string[]): Map<string, string> {
    const slots = DIGITS.length ** 2;
    const taken = new Set<number>();
    const prefixes = new Map<string, string>();
    for (const name of [...names].sort()) {
        let slot = createHash('sha256').update(name).digest().readUInt32BE(0) % slots;
        while (taken.has(slot)) {
            slot = (slot + 1) % slots;
        }
        taken.add(slot);
        prefixes.set(name, letter + DIGITS[Math.floor(slot / DIGITS.length)] + DIGITS[slot % DIGITS.length]);
    }
    return prefixes;
}
