import { LightningElement, api } from 'lwc';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';
import { OPERATOR_LABELS } from './operatorLabels';

/** A field of the counted object and what it can be used for. */
export interface FieldChoice {
    readonly label?: string | null;
    readonly value?: string | null;
    readonly operators?: readonly string[] | null;
    readonly values?: readonly { readonly label?: string | null; readonly value?: string | null }[] | null;
}

export interface Condition {
    readonly field?: string | null;
    readonly operator?: string | null;
    readonly value?: string | null;
}

interface Option {
    readonly label: string;
    readonly value: string;
}

interface ShownCondition {
    readonly key: string;
    readonly field: string;
    readonly operator: string;
    readonly value: string;
    readonly operators: readonly Option[];
    readonly values: readonly Option[];
    readonly hasValues: boolean;
    readonly removeLabel: string;
}

/** Takes a field; gives its comparisons as options. */
export function operatorOptions(field: FieldChoice | undefined): Option[] {
    return (field?.operators ?? []).map((value) => ({ label: OPERATOR_LABELS[value] ?? value, value }));
}

/** Takes a field; gives the values it can have as options, none for free text and numbers. */
export function valueOptions(field: FieldChoice | undefined): Option[] {
    return (field?.values ?? []).map(({ label, value }) => ({ label: label ?? value ?? '', value: value ?? '' }));
}

/** Builds conditions from fields the user can read. Fires `change` {conditions}; the server checks them again. */
export default class AigFairnessFilter extends LightningElement {
    @api fields: readonly FieldChoice[] = [];
    @api conditions: readonly Condition[] = [];

    readonly labels = LABELS;

    get fieldOptions(): Option[] {
        return (this.fields ?? [])
            .filter(({ operators }) => (operators ?? []).length > 0)
            .map(({ label, value }) => ({ label: label ?? value ?? '', value: value ?? '' }));
    }

    get shown(): ShownCondition[] {
        return (this.conditions ?? []).map((condition, index) => {
            const field = (this.fields ?? []).find(({ value }) => value === condition.field);
            const values = valueOptions(field);
            return {
                key: `${index}`,
                field: condition.field ?? '',
                operator: condition.operator ?? '',
                value: condition.value ?? '',
                operators: operatorOptions(field),
                values,
                hasValues: values.length > 0,
                removeLabel: formatText(LABELS.removeCondition, index + 1)
            };
        });
    }

    handleAdd(): void {
        this.publish([...(this.conditions ?? []), { field: '', operator: 'equals', value: '' }]);
    }

    handleRemove(event: Event): void {
        const index = this.indexOf(event);
        this.publish((this.conditions ?? []).filter((_, place) => place !== index));
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        // Another field has other comparisons and values: the old ones would not fit it.
        this.change(event, { field: event.detail.value, operator: 'equals', value: '' });
    }

    handleOperator(event: CustomEvent<{ value: string }>): void {
        this.change(event, { operator: event.detail.value });
    }

    handleValue(event: CustomEvent<{ value: string }>): void {
        this.change(event, { value: event.detail.value });
    }

    private change(event: Event, part: Condition): void {
        const index = this.indexOf(event);
        this.publish(
            (this.conditions ?? []).map((condition, place) => (place === index ? { ...condition, ...part } : condition))
        );
    }

    private indexOf(event: Event): number {
        return Number((event.currentTarget as HTMLElement).dataset.index);
    }

    private publish(conditions: Condition[]): void {
        this.dispatchEvent(new CustomEvent('change', { detail: { conditions } }));
    }
}
