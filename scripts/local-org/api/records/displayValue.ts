import type { FieldModel } from '../../metadata';
import type { UserContext } from '../../transaction';
import {
    ApexAddress,
    ApexLocation,
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexTime,
    type FieldValue
} from '../../values';

/** The org has one currency. */
export const ORG_CURRENCY = 'USD';

/** A field value as JSON: numbers as numbers, dates and times as ISO text. */
export function jsonValue(value: FieldValue): null | boolean | number | string {
    if (value instanceof ApexDecimal) {
        return value.toNumber();
    }
    if (value instanceof ApexDouble) {
        return value.value;
    }
    if (typeof value === 'bigint') {
        return Number(value);
    }
    if (value instanceof ApexBlob) {
        return Buffer.from(value.bytes).toString('base64');
    }
    if (value instanceof ApexAddress || value instanceof ApexLocation) {
        return null;
    }
    return value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime
        ? value.toString()
        : value;
}

/** What UI API gives beside the value: text in the user's locale and time zone, or null where the value speaks for itself. */
export function displayValue(field: FieldModel, value: FieldValue, user: UserContext): string | null {
    if (value === null) {
        return null;
    }
    const locale = user.locale.replace('_', '-');
    if (field.type === 'Picklist' && typeof value === 'string') {
        return picklistLabel(field, value);
    }
    if (field.type === 'MultiselectPicklist' && typeof value === 'string') {
        return value
            .split(';')
            .map((item) => picklistLabel(field, item))
            .join(';');
    }
    if (value instanceof ApexDate) {
        return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'short' }).format(
            value.epochDay * 86_400_000
        );
    }
    if (value instanceof ApexDatetime) {
        const options = { timeZone: user.timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
        return new Intl.DateTimeFormat(locale, options).format(value.epochMs);
    }
    if (value instanceof ApexTime) {
        return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', timeStyle: 'short' }).format(value.ms);
    }
    return numberText(field, value, locale);
}

function numberText(field: FieldModel, value: FieldValue, locale: string): string | null {
    const number = jsonValue(value);
    if (typeof number !== 'number') {
        return null;
    }
    const digits = field.scale ?? 0;
    const fractions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    if (field.type === 'Currency') {
        const style = { style: 'currency', currency: ORG_CURRENCY, ...fractions } as const;
        return new Intl.NumberFormat(locale, style).format(number);
    }
    const text = new Intl.NumberFormat(locale, fractions).format(number);
    return field.type === 'Percent' ? `${text}%` : text;
}

export function picklistLabel(field: FieldModel, value: string): string {
    return field.picklist?.find((item) => item.value === value)?.label ?? value;
}
