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
