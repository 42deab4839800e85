import { DateTime } from 'luxon';
import { UnsupportedFeatureError } from '../errors';
import type { ApexDecimal } from './decimal';
import type { ApexDate, ApexDatetime, ApexTime } from './temporal';

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
    const patterns = PATTERNS[locale] as (typeof PATTERNS)[string] | undefined;
    if (!patterns) {
        throw new UnsupportedFeatureError('apex', `date format of locale ${locale}`);
    }
    return patterns;
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

/** A time of day in the short form of the locale: that of its date-times. */
export function formatLocaleTime(value: ApexTime, locale: string): string {
    const [, pattern = ''] = /\S+ (.*)$/.exec(patternsOf(locale).dateTime) ?? [];
    return DateTime.fromMillis(value.ms, { zone: 'utc', locale: 'en-US' }).toFormat(pattern);
}

/** A number with a fixed number of digits after the point, grouped as in the locale. */
export function formatFixed(value: ApexDecimal, scale: number, locale: string): string {
    const format = new Intl.NumberFormat(localeTag(locale), {
        minimumFractionDigits: scale,
        maximumFractionDigits: scale
    });
    return format.format(value.setScale(scale, 'HALF_UP').toString() as `${number}`);
}

/** An amount of the org's currency, the US dollar. */
export function formatCurrency(value: ApexDecimal, scale: number, locale: string): string {
    if (locale !== 'en_US') {
        throw new UnsupportedFeatureError('soql', `currency format of locale ${locale}`);
    }
    const digits = formatFixed(value.abs(), scale, locale);
    return `${value.compare(value.abs()) < 0 ? '-' : ''}$${digits}`;
}

/** Number.format(): digits grouped as in the user's locale, with up to three digits after the point. */
export function formatNumber(value: ApexDecimal, locale: string): string {
    const rounded = value.setScale(Math.min(value.scale, 3), 'HALF_EVEN').toString();
    const format = new Intl.NumberFormat(localeTag(locale), { maximumFractionDigits: 3 });
    // The text form keeps digits beyond the precision of a JavaScript number.
    return format.format(rounded as `${number}`);
}
