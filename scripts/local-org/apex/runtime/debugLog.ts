/** One line that System.debug or the runtime wrote. */
export interface DebugLine {
    readonly level: string;
    readonly message: string;
}

/** What one transaction wrote with System.debug, newest last; the oldest lines are dropped. */
export class DebugLog {
    private readonly kept: DebugLine[] = [];

    constructor(private readonly capacity = 5000) {}

    write(level: string, message: string): void {
        this.kept.push({ level, message });
        if (this.kept.length > this.capacity) {
            this.kept.splice(0, this.kept.length - this.capacity);
        }
    }

    error(message: string): void {
        this.write('ERROR', message);
    }

    lines(): readonly DebugLine[] {
        return this.kept;
    }
}
