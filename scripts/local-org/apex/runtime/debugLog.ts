/** One line that System.debug or the runtime wrote. */
export interface DebugLine {
    readonly level: string;
    readonly message: string;
}

/** What one transaction wrote with System.debug, newest last; the oldest lines are dropped. */
export class DebugLog {
    private readonly kept: DebugLine[] = [];
    private written = 0;

    constructor(private readonly capacity = 5000) {}

    /** Gives how many lines were written so far, the dropped ones included. */
    write(level: string, message: string): number {
        this.kept.push({ level, message });
        // Dropping many at a time: a line at a time would move the whole log for each.
        if (this.kept.length >= 2 * this.capacity) {
            this.kept.splice(0, this.kept.length - this.capacity);
        }
        return ++this.written;
    }

    error(message: string): void {
        this.write('ERROR', message);
    }

    lines(): readonly DebugLine[] {
        return this.kept.slice(-this.capacity);
    }
}
