const SUFFIX_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character id; anything else is given back unchanged. */
export function caseSafeId(id: string): string {
    if (!/^[a-zA-Z0-9]{15}$/.test(id)) {
        return id;
    }
    let suffix = '';
    for (let chunk = 0; chunk < 3; chunk++) {
        let bits = 0;
        for (let index = 0; index < 5; index++) {
            const character = id[chunk * 5 + index];
            if (character >= 'A' && character <= 'Z') {
                bits |= 1 << index;
            }
        }
        suffix += SUFFIX_DIGITS[bits];
    }
    return id + suffix;
}
