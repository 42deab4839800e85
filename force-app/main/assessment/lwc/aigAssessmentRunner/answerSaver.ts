import type { AnswerInput, AssessmentResult } from 'c/aigAssessmentModel';
import { after } from 'c/aigTimer';

/** States of c-aig-save-state that the runner uses. */
export type SaveState = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface SaverPorts {
    save(inputs: AnswerInput[]): Promise<AssessmentResult>;
    stateChanged(state: SaveState): void;
    /** The server's answer; `saved` are the codes whose text it now has and that were not touched since. */
    answered(result: AssessmentResult, saved: readonly string[]): void;
    failed(error: unknown): void;
}

const QUIET_TIME = 1200;

/** Saves changed answers a moment after the last keystroke, one save at a time; what was not saved stays pending. */
export class AnswerSaver {
    private readonly ports: SaverPorts;
    private readonly pending = new Map<string, AnswerInput>();
    private running: Promise<boolean> | null = null;
    private cancelTimer: (() => void) | null = null;

    constructor(ports: SaverPorts) {
        this.ports = ports;
    }

    /** An answer was changed. */
    touch(input: AnswerInput): void {
        this.pending.set(input.code ?? '', input);
        this.ports.stateChanged('dirty');
        this.cancel();
        this.cancelTimer = after(QUIET_TIME, () => void this.flush());
    }

    /** Gives up the changes of these questions. */
    drop(codes: readonly string[]): void {
        codes.forEach((code) => this.pending.delete(code));
    }

    /** Saves now whatever is unsaved. True when the server has everything. */
    async flush(): Promise<boolean> {
        this.cancel();
        if (this.running) {
            await this.running;
            return this.flush();
        }
        if (this.pending.size === 0) {
            return true;
        }
        this.running = this.saveOnce();
        try {
            return await this.running;
        } finally {
            this.running = null;
        }
    }

    cancel(): void {
        this.cancelTimer?.();
        this.cancelTimer = null;
    }

    private async saveOnce(): Promise<boolean> {
        const sent = new Map(this.pending);
        this.ports.stateChanged('saving');
        try {
            const result = await this.ports.save([...sent.values()]);
            const refused = new Set((result.conflicts ?? []).map(({ key }) => key));
            const saved = result.success
                ? [...sent.keys()].filter((code) => !refused.has(code) && this.pending.get(code) === sent.get(code))
                : [];
            this.drop(saved);
            this.ports.stateChanged(this.stateAfter(result, refused.size));
            this.ports.answered(result, saved);
            return result.success === true && this.pending.size === 0;
        } catch (error) {
            this.ports.stateChanged('failed');
            this.ports.failed(error);
            return false;
        }
    }

    private stateAfter(result: AssessmentResult, conflicts: number): SaveState {
        if (!result.success) {
            return 'failed';
        }
        if (conflicts > 0) {
            return 'conflict';
        }
        return this.pending.size > 0 ? 'dirty' : 'saved';
    }
}
