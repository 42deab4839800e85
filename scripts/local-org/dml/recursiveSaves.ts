import type { OrgTransaction } from '../transaction';

/**
 * Records whose save has come to processes and after-save flows, and those of them that these saved again meanwhile. A
 * recursive save skips workflow rules, processes and after-save flows (Apex Developer Guide, Triggers and Order of
 * Execution); the flows that are still to come in the outer save see the record as it is by then.
 */
export class RecursiveSaves {
    private readonly inProgress = new Map<string, number>();
    private readonly savedAgain = new Set<string>();

    isRecursive(id: string | null): boolean {
        return id !== null && this.inProgress.has(id);
    }

    noteSavedAgain(id: string): void {
        this.savedAgain.add(id);
    }

    /** Which of the records were saved again since the last time one asked for them. */
    takeSavedAgain(ids: readonly string[]): string[] {
        return ids.filter((id) => this.savedAgain.delete(id));
    }

    /** Runs the processes and flows of a save of these records. */
    during(ids: readonly string[], body: () => void): void {
        ids.forEach((id) => this.inProgress.set(id, (this.inProgress.get(id) ?? 0) + 1));
        try {
            body();
        } finally {
            for (const id of ids) {
                const left = (this.inProgress.get(id) ?? 1) - 1;
                if (left > 0) {
                    this.inProgress.set(id, left);
                } else {
                    this.inProgress.delete(id);
                    this.savedAgain.delete(id);
                }
            }
        }
    }
}

export function recursiveSaves(transaction: OrgTransaction): RecursiveSaves {
    return transaction.stateOf('dml.recursiveSaves', () => new RecursiveSaves());
}
