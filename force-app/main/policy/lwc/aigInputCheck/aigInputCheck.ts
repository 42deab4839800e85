import { LightningElement } from 'lwc';
import check from '@salesforce/apex/AigInputController.check';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Answer = Awaited<ReturnType<typeof check>>;
type Place = NonNullable<Answer['places']>[number];

interface ShownPlace {
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly decision: string;
    readonly decisionLabel: string;
    readonly name: string;
    readonly where: string;
    readonly showTitle: string;
}

type TextArea = HTMLElement & { setRangeText(text: string, from: number, to: number, mode: string): void };

const STATES: Readonly<Record<string, { readonly badge: string; readonly label: string }>> = {
    Allow: { badge: 'Allowed', label: LABELS.allowed },
    Warn: { badge: 'High', label: LABELS.warned },
    Block: { badge: 'Denied', label: LABELS.blocked }
};

/** Checks a text before it is put into AI, when its field is left or on demand. What is typed goes to the org's own Apex and nowhere else. */
export default class AigInputCheck extends LightningElement {
    readonly labels = LABELS;

    text = '';
    answer: Answer | null = null;
    errors: string[] = [];
    message = '';
    isWorking = false;
    private checkedText: string | null = null;

    get hasText(): boolean {
        return this.text.trim() !== '';
    }
    get cannotCheck(): boolean {
        return !this.hasText || this.isWorking;
    }
    /** An answer speaks of the text it was given for, and of no other. */
    get shownAnswer(): Answer | null {
        return this.checkedText === this.text ? this.answer : null;
    }
    get isStale(): boolean {
        return this.answer !== null && this.shownAnswer === null && this.hasText;
    }
    get badge(): string {
        return STATES[this.shownAnswer?.decision ?? 'Block']?.badge ?? 'Denied';
    }
    get badgeLabel(): string {
        return STATES[this.shownAnswer?.decision ?? 'Block']?.label ?? LABELS.blocked;
    }
    get reason(): string {
        return this.shownAnswer?.reason ?? LABELS.noPlaces;
    }
    get places(): ShownPlace[] {
        return (this.shownAnswer?.places ?? []).map((place, index) => this.shown(place, index));
    }
    get hasPlaces(): boolean {
        return this.places.length > 0;
    }
    get maskedText(): string {
        return this.hasPlaces ? (this.shownAnswer?.maskedText ?? '') : '';
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        this.message = '';
    }

    handleBlur(): void {
        if (this.hasText && this.checkedText !== this.text) {
            void this.check();
        }
    }

    handleCheck(): void {
        void this.check();
    }

    /** Selects the place in the text: it is replaced by itself. */
    handleShow(event: Event): void {
        const { start, end } = (event.currentTarget as HTMLElement).dataset;
        const [from, to] = [Number(start), Number(end)];
        const area = this.template?.querySelector<TextArea>('lightning-textarea');
        area?.focus();
        area?.setRangeText(this.text.slice(from, to), from, to, 'select');
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.maskedText);
            this.message = LABELS.copied;
        } catch {
            this.message = LABELS.copyFailed;
        }
    }

    handleUseMasked(): void {
        this.text = this.maskedText;
        void this.check();
    }

    private shown(place: Place, index: number): ShownPlace {
        const start = place.startsAt ?? 0;
        const end = place.endsAt ?? 0;
        const state = STATES[place.decision ?? 'Block'];
        const where = formatText(LABELS.place, start + 1, end);
        return {
            key: `${index}`,
            start,
            end,
            decision: state?.badge ?? 'Denied',
            decisionLabel: state?.label ?? LABELS.blocked,
            name:
                place.category === place.label ? (place.label ?? '') : `${place.category ?? ''}: ${place.label ?? ''}`,
            where,
            showTitle: `${LABELS.show}: ${place.label ?? ''}, ${where}`
        };
    }

    private async check(): Promise<void> {
        const asked = this.text;
        this.isWorking = true;
        this.errors = [];
        this.message = '';
        try {
            const answer = await check({ text: asked });
            this.answer = answer;
            this.checkedText = asked;
        } catch (error) {
            this.answer = null;
            this.checkedText = null;
            this.errors = reduceErrors(error);
        } finally {
            this.isWorking = false;
        }
    }
}
