/** The word nearest to a misspelt one, when it is near enough to be what was meant; as a sentence part. */
export function suggestion(word: string, candidates: readonly string[]): string | null {
    let best: string | null = null;
    let bestDistance = Math.max(2, Math.floor(word.length / 4)) + 1;
    for (const candidate of candidates) {
        const distance =
            candidate.toLowerCase() === word.toLowerCase() ? 0 : editDistance(word, candidate, bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best === null ? null : `perhaps ${best}`;
}

/** Levenshtein distance; gives up with `limit` as soon as it cannot be lower. */
function editDistance(left: string, right: string, limit: number): number {
    if (Math.abs(left.length - right.length) >= limit) {
        return limit;
    }
    let row = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i++) {
        const next = [i];
        for (let j = 1; j <= right.length; j++) {
            const replaced = row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        if (Math.min(...next) >= limit) {
            return limit;
        }
        row = next;
    }
    return row[right.length];
}
