import { DateTime } from 'luxon';
import type { ApexDate, ApexDatetime, ApexDecimal } from '../../values';
import { refuse } from './throws';

/** Short date and date-time patterns of the platform's (ICU) locale formats, as luxon patterns. */
const PATTERNS: Readonly<Record<string, { date: string; dateTime: string }>> = {
    en_US: { date: 'M/d/yyyy', dateTime: 'M/d/yyyy, h:mm a' },
    en_GB: { date: 'dd/MM/yyyy', dateTime: 'dd/MM/yyyy, HH:mm' },
    en_IE: { date: 'd/M/yyyy', dateTime: 'd/M/yyyy, HH:mm' },
    pt_PT: { date: 'dd/MM/yyyy', dateTime: 'dd/MM/yyyy, HH:mm' },
    pt_BR: { date: 'dd/MM/yyyy', dateTime: 'dd/MM/yyyy HH:mm' },
    es_ES: { date: 'd/M/yyyy', dateTime: 'd/M/yyyy, H:mm' },
    fr_FR: { date: 'dd/MM/yyyy', dateTime: 'dd/MM/yyyy HH:mm' },
    de_DE: { date: 'dd.MM.yyyy', dateTime: 'dd.MM.yyyy, HH:mm' },
    it_IT: { date: 'dd/MM/yyyy', dateTime: 'dd/MM/yyyy, HH:mm' },
    nl_NL: { date: 'd-M-yyyy', dateTime: 'd-M-yyyy HH:mm' }
};

function patternsOf(locale: string): { date: string; dateTime: string } {
    return PATTERNS[locale] ?? refuse(`date format of locale ${locale}`);
}

/** A platform locale (pt_PT) as a BCP 47 tag (pt-PT). */
export function localeTag(locale: string): string {
    return locale.replaceAll('_', '-');
}

/** Date.format(): the short date of the user's locale. */
export function formatLocaleDate(value: ApexDate, locale: string): string {
    return DateTime.fromMillis(value.epochDay * 86_400_000, { zone: 'utc' }).toFormat(patternsOf(locale).date);
}

/** Datetime.format(): the short date and time of the user's locale and time zone. */
export function formatLocaleDatetime(value: ApexDatetime, locale: string, timeZone: string): string {
    return DateTime.fromMillis(value.epochMs, { zone: timeZone, locale: 'en-US' }).toFormat(
        patternsOf(locale).dateTime
    );
}

/** Number.format(): digits grouped as in the user's locale, with up to three digits after the point. */
export function formatNumber(value: ApexDecimal, locale: string): string {
    const rounded = value.setScale(Math.min(value.scale, 3), 'HALF_EVEN').toString();
    const format = new Intl.NumberFormat(localeTag(locale), { maximumFractionDigits: 3 });
    // The text form keeps digits beyond the precision of a JavaScript number.
    return format.format(rounded as `${number}`);
}
