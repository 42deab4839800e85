import { LightningElement, api } from 'lwc';
import type { Conflict } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/**
 * Somebody else changed the same fields: the user chooses field by field. Fires `resolve` {takeTheirs: keys of the
 * fields where the other value is kept}. Nothing typed is thrown away before that.
 */
export default class AigConflictPanel extends LightningElement {
    @api conflicts: readonly Conflict[] = [];

    readonly labels = LABELS;
    private choices: Readonly<Record<string, string>> = {};

    get rows(): { key: string; label: string; options: { label: string; value: string }[]; choice: string }[] {
        return this.conflicts.map((conflict) => ({
            key: conflict.key,
            label: conflict.label,
            choice: this.choices[conflict.key] ?? 'mine',
            options: [
                { label: `${LABELS.mine} ${conflict.mine || LABELS.blank}`, value: 'mine' },
                { label: `${LABELS.theirs} ${conflict.theirs || LABELS.blank}`, value: 'theirs' }
            ]
        }));
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const key = (event.currentTarget as HTMLElement).dataset.key ?? '';
        this.choices = { ...this.choices, [key]: event.detail.value };
    }

    handleResolve(): void {
        const takeTheirs = this.conflicts.map(({ key }) => key).filter((key) => this.choices[key] === 'theirs');
        this.dispatchEvent(new CustomEvent('resolve', { detail: { takeTheirs } }));
    }
}
