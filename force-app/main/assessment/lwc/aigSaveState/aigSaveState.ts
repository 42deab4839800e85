import { LightningElement, api } from 'lwc';
import { LABELS } from './labels';

const TEXTS: Readonly<Record<string, string>> = {
    waiting: LABELS.waiting,
    dirty: LABELS.dirty,
    saving: LABELS.saving,
    failed: LABELS.failed,
    conflict: LABELS.conflict
};

/** Whether what was typed is safe: Saving, Saved at 14:02, Could not save. Fires `retry`. */
export default class AigSaveState extends LightningElement {
    @api saveState = 'clean';
    /** ISO moment of the last save. */
    @api savedAt: string | null = null;
    @api reference = '';

    readonly labels = LABELS;

    get isSaved(): boolean {
        return this.saveState === 'saved' && Boolean(this.savedAt);
    }

    get isFailed(): boolean {
        return this.saveState === 'failed';
    }

    get text(): string {
        return TEXTS[this.saveState] ?? '';
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
