import { LightningElement, api } from 'lwc';
import { lookOf } from './tones';

/** A state in words, with icon and colour as help: never colour alone. */
export default class AigStatusBadge extends LightningElement {
    /** API value: a status, outcome, gate state, clock state, severity or risk level. */
    @api value = '';
    /** Overrides the word that belongs to the value. */
    @api label = '';

    get text(): string {
        return this.label || lookOf(this.value ?? '').label;
    }

    get iconName(): string {
        return lookOf(this.value ?? '').iconName;
    }

    get badgeClass(): string {
        return `badge badge_${lookOf(this.value ?? '').tone}`;
    }
}
