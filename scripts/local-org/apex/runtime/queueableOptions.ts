/** What code may say about a queueable job; null where it says nothing. */
export interface QueueableOptions {
    /** How many jobs a chain may have, the first one included. */
    readonly maximumDepth: number | null;
    readonly delayMinutes: number | null;
    /** Two jobs that wait must not have the same signature. */
    readonly signature: string | null;
}

export const NO_OPTIONS: QueueableOptions = { maximumDepth: null, delayMinutes: null, signature: null };

/** Where a job stands in its chain: the first one has depth 1. */
export interface ChainPlace {
    readonly depth: number;
    readonly maximumDepth: number | null;
    readonly delayMinutes: number | null;
    /** How many jobs before it failed in a row and were followed by one that their finalizer started. */
    readonly failures: number;
}
