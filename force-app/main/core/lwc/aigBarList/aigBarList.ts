import { LightningElement, api } from 'lwc';

/** One bar: a value, its words, and how many records have it. */
export interface Bar {
    readonly value?: string | null;
    readonly label?: string | null;
    readonly total?: number | null;
}

interface ShownBar {
    readonly value: string;
    readonly label: string;
    readonly total: number;
    readonly pressed: 'true' | 'false';
    readonly barClass: string;
    readonly fillStyle: string;
}

/** A bar chart that is a list: each bar is a button with its word and number. Fires `choose` {value}, empty when undone. */
export default class AigBarList extends LightningElement {
    @api heading = '';
    @api bars: readonly Bar[] = [];
    /** The value chosen now. */
    @api chosen = '';
    /** Shows plain words instead of status badges. */
    @api isPlain = false;

    get shown(): ShownBar[] {
        const most = Math.max(1, ...(this.bars ?? []).map(({ total }) => total ?? 0));
        return (this.bars ?? []).map(({ value, label, total }) => ({
            value: value ?? '',
            label: label ?? value ?? '',
            total: total ?? 0,
            pressed: value === this.chosen ? 'true' : 'false',
            barClass: value === this.chosen ? 'bar bar_chosen' : 'bar',
            fillStyle: `inline-size: ${Math.round(((total ?? 0) / most) * 100)}%`
        }));
    }

    handleChoose(event: Event): void {
        const value = (event.currentTarget as HTMLElement).dataset.value ?? '';
        this.dispatchEvent(new CustomEvent('choose', { detail: { value: value === this.chosen ? '' : value } }));
    }
}
