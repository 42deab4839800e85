/**
 * What Apex code allocates is taken off a budget; once that is used up, whoever watches the heap sizes what is alive. One
 * transaction runs at a time in a process, so there is one budget, and collections need not know whose they are.
 */
export interface HeapWatch {
    /** The budget is used up, or `bytes` are asked for at once. Throws when the heap is too large. */
    check(bytes: number): void;
}

/** Shorter texts are told apart by what they say: no instances of them are counted. */
export const SHORTEST_COUNTED_TEXT = 16;
/** An allocation of this size is looked at before it is made. */
const LARGE = 1_000_000;

/** The latest allocation: while it is on its way to a variable, nothing holds it yet. */
let latest = 0;
let left = Number.POSITIVE_INFINITY;
let watch: HeapWatch | null = null;
let texts: string[] = [];

/** Takes bytes off the budget. What was allocated before is checked first: by now it is held by whoever wanted it. */
export function allocate(bytes: number): void {
    if (left < 0 || bytes > LARGE) {
        watch?.check(bytes);
    }
    left -= bytes;
    latest = bytes;
}

/** Gives the bytes that are about to be allocated: throws when they alone are too many, before the machine has to hold them. */
export function expectBytes(bytes: number): number {
    if (bytes > LARGE) {
        watch?.check(bytes);
    }
    return bytes;
}

/** Counts a text that was made and gives it back: each made text is an instance of its own. */
export function allocateText(text: string): string {
    allocate(text.length);
    noteText(text);
    return text;
}

/** Remembers that an instance of a text was made whose bytes are counted elsewhere. */
export function noteText(text: string): void {
    if (text.length >= SHORTEST_COUNTED_TEXT && watch !== null) {
        texts.push(text);
    }
}

/** What is left of the budget; negative when it is used up, infinite while nobody watches. */
export function budgetLeft(): number {
    return left;
}

/** Begins a budget under a watch; null ends it. */
export function setBudget(bytes: number, by: HeapWatch | null): void {
    left = by ? bytes : Number.POSITIVE_INFINITY;
    watch = by;
    latest = 0;
}

/** Begins the next budget after the heap was sized, less what may have been on its way. */
export function renewBudget(bytes: number): void {
    left = bytes - latest;
    latest = 0;
}

/** The texts that were made since the last call. */
export function takeTexts(): string[] {
    const taken = texts;
    texts = [];
    return taken;
}
