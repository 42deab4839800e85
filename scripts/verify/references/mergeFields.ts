/** A {!name.name} in a text. */
export interface MergeField {
    readonly path: readonly string[];
    readonly offset: number;
}

/** All plain merge fields of a text; those that hold more than a path (formulas) are left to the formula check. */
export function findMergeFields(text: string): MergeField[] {
    return [...text.matchAll(/\{!\s*([$\w][\w.:$]*)\s*\}/g)].map((match) => ({
        path: match[1].split('.'),
        offset: match.index
    }));
}
