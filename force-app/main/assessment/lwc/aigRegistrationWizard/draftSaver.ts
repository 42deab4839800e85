import type { FieldError } from 'c/aigReduceErrors';
import { draftToServer, type Draft, type RegistrationInput, type SaveResult } from 'c/aigRegistrationModel';
import { after } from 'c/aigTimer';

/** clean: as loaded; waiting: name or owner are missing; the rest says itself. */
export type SaveState = 'clean' | 'waiting' | 'dirty' | 'saving' | 'saved' | 'failed' | 'conflict';

/** What the saver needs from the wizard, and what it tells it. */
export interface SaverPorts {
    read(): Draft | null;
    save(input: RegistrationInput): Promise<SaveResult>;
    stateChanged(state: SaveState): void;
    /** `isCurrent`: nothing was typed while the save ran. */
    saved(sent: Draft, result: SaveResult, isCurrent: boolean): void;
    rejected(errors: readonly FieldError[]): void;
    stale(): void;
    failed(error: unknown): void;
}

const QUIET_TIME = 1200;

/** Saves the draft a moment after the last keystroke, one save at a time, and keeps what a failed save held. */
export class DraftSaver {
    private readonly ports: SaverPorts;
    private version = 0;
    private savedVersion = -1;
    private running: Promise<boolean> | null = null;
    private cancelTimer: (() => void) | null = null;
    /** Until the user has decided what stays, saving would overwrite somebody else's work. */
    private isPaused = false;

    constructor(ports: SaverPorts) {
        this.ports = ports;
    }

    get isDirty(): boolean {
        return this.version > Math.max(this.savedVersion, 0);
    }

    /** Something was typed. */
    touch(): void {
        this.version += 1;
        if (!this.isPaused) {
            this.ports.stateChanged('dirty');
            this.schedule();
        }
    }

    /** The other version could not be read: the next save asks again. */
    fail(): void {
        this.isPaused = false;
        this.ports.stateChanged('failed');
    }

    /** The conflict is decided: saving goes on. */
    resume(): void {
        this.isPaused = false;
        this.touch();
    }

    /** The loaded draft is what the server has. */
    markSaved(): void {
        this.savedVersion = this.version;
    }

    /** Saves now whatever is unsaved. True when the server has everything. */
    async flush(): Promise<boolean> {
        this.cancel();
        if (this.running) {
            await this.running;
            return this.flush();
        }
        if (this.isPaused || this.version === this.savedVersion) {
            return !this.isPaused;
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

    private schedule(): void {
        this.cancel();
        this.cancelTimer = after(QUIET_TIME, () => void this.flush());
    }

    private async saveOnce(): Promise<boolean> {
        const version = this.version;
        const draft = this.ports.read();
        if (!draft || draft.useCase.title.trim() === '' || draft.useCase.businessOwnerId === '') {
            this.ports.stateChanged('waiting');
            return false;
        }
        this.ports.stateChanged('saving');
        try {
            const result = await this.ports.save(draftToServer(draft));
            return result.success === true ? this.succeed(version, draft, result) : this.refuse(result);
        } catch (error) {
            this.ports.stateChanged('failed');
            this.ports.failed(error);
            return false;
        }
    }

    private succeed(version: number, sent: Draft, result: SaveResult): boolean {
        const isCurrent = version === this.version;
        this.savedVersion = version;
        this.ports.stateChanged(isCurrent ? 'saved' : 'dirty');
        this.ports.saved(sent, result, isCurrent);
        if (!isCurrent) {
            this.schedule();
        }
        return isCurrent;
    }

    private refuse(result: SaveResult): boolean {
        const errors = result.errors ?? [];
        if (errors.some(({ code }) => code === 'STALE')) {
            this.isPaused = true;
            this.ports.stateChanged('conflict');
            this.ports.stale();
        } else {
            this.ports.stateChanged('failed');
            this.ports.rejected(errors);
        }
        return false;
    }
}
