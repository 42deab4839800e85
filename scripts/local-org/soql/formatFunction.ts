import type { FieldModel } from '../metadata/objectModel';
import {
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexTime,
    formatCurrency,
    formatFixed,
    formatLocaleDate,
    formatLocaleDatetime,
    formatLocaleTime,
    type FieldValue
} from '../values';
import type { CalendarContext } from './dateLiterals';
import type { Operand } from './operands';

/** The field whose type says how a value is written; null for counts. */
function fieldOf(operand: Operand): FieldModel | null {
    switch (operand.kind) {
        case 'field':
            return operand.field;
        case 'aggregate':
            return operand.argument && !operand.name.startsWith('COUNT') ? fieldOf(operand.argument) : null;
        default:
            return null;
    }
}

function formatNumberOf(field: FieldModel | null, value: ApexDecimal, locale: string): string {
    const scale = field?.scale ?? 0;
    switch (field?.type) {
        case 'Currency':
            return formatCurrency(value, scale, locale);
        case 'Percent':
            return `${formatFixed(value, scale, locale)}%`;
        default:
            return formatFixed(value, scale, locale);
    }
}

/** FORMAT(): numbers, amounts, dates and times as the user's locale writes them; other values as they are. */
export function formatted(operand: Operand, value: FieldValue, { locale, timeZone }: CalendarContext): FieldValue {
    if (value instanceof ApexDate) {
        return formatLocaleDate(value, locale);
    }
    if (value instanceof ApexDatetime) {
        return formatLocaleDatetime(value, locale, timeZone);
    }
    if (value instanceof ApexTime) {
        return formatLocaleTime(value, locale);
    }
    if (value instanceof ApexDecimal) {
        return formatNumberOf(fieldOf(operand), value, locale);
    }
    return typeof value === 'number' ? formatFixed(ApexDecimal.of(value), 0, locale) : value;
}
