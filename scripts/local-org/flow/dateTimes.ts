import { DateTime } from 'luxon';
import { ApexDate } from '../values';

/** The calendar day of an instant in a time zone. */
export function zonedDate(epochMs: number, timeZone: string): ApexDate {
    const local = DateTime.fromMillis(epochMs, { zone: timeZone });
    return ApexDate.of(local.year, local.month, local.day);
}

/** The instant of a local date and time (YYYY-MM-DD, hh:mm:ss) in a time zone; throws RangeError when it is none. */
export function zonedInstant(date: string, time: string, timeZone: string): number {
    const local = DateTime.fromISO(`${date}T${time}`, { zone: timeZone });
    if (!local.isValid) {
        throw new RangeError(`Invalid date and time: ${date} ${time}`);
    }
    return local.toMillis();
}

/** An instant some calendar units later, in a time zone: a day is a calendar day also when clocks change. */
export function plusUnits(
    epochMs: number,
    amount: number,
    unit: 'Minutes' | 'Hours' | 'Days' | 'Weeks' | 'Months',
    timeZone: string
): number {
    const key = unit.toLowerCase() as 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
    // These are as long in every time zone, and looking one up is slow.
    if (key === 'minutes' || key === 'hours') {
        return epochMs + amount * (key === 'hours' ? 3_600_000 : 60_000);
    }
    return DateTime.fromMillis(epochMs, { zone: timeZone })
        .plus({ [key]: amount })
        .toMillis();
}
