import LOCALE from '@salesforce/i18n/locale';

/** Puts the values into the {0}, {1} places of a label. A place without a value stays, so that the gap is seen. */
export function formatText(template: string, ...values: readonly (string | number)[]): string {
    return template.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** Takes a day as YYYY-MM-DD; returns it in the user's language, for example 2 December 2026. Other text stays as it is. */
export function formatDay(day: string): string {
    const moment = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
    return moment === null || Number.isNaN(moment.getTime())
        ? day
        : new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}

/** Takes a number; returns it in the user's language with so many digits after the point, for example 0.44 or 0,44. */
export function formatNumber(value: number, digits = 0): string {
    return new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value
    );
}

/** Takes a share from 0 to 1; returns it as a percentage in the user's language, for example 21.9% or 21,9%. */
export function formatPercent(share: number, digits = 1): string {
    const parts = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(LOCALE, { style: 'percent', ...parts }).format(share);
}
