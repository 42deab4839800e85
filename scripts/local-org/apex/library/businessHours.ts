import { DateTime } from 'luxon';
import { ApexDatetime, ApexTime, type SObjectRecord } from '../../values';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { defineType, method } from './table';

const MINUTE = 60_000;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** So many days are looked at for an open hour: hours that never open have none. */
const LONGEST_SEARCH_DAYS = 366 * 100;

/** A time of opening, in milliseconds since the epoch. */
interface Opening {
    readonly from: number;
    readonly to: number;
}

/** The openings of one BusinessHours record; a day that opens and closes at midnight is open all day, one without times is closed. */
class OpeningHours {
    private readonly zone: string;

    constructor(private readonly record: SObjectRecord) {
        this.zone = String(record.get('TimeZoneSidKey'));
    }

    /** The openings that end after an instant, in order. */
    *after(epochMs: number): Generator<Opening> {
        // An opening of the day before may reach over midnight.
        const first = DateTime.fromMillis(epochMs, { zone: this.zone }).startOf('day').minus({ days: 1 });
        for (let day = 0; day < LONGEST_SEARCH_DAYS; day++) {
            const opening = this.of(first.plus({ days: day }));
            if (opening && opening.to > epochMs) {
                yield { from: Math.max(opening.from, epochMs), to: opening.to };
            }
        }
    }

    private of(day: DateTime): Opening | null {
        const name = DAYS[day.weekday - 1];
        const [opens, closes] = [this.record.get(`${name}StartTime`), this.record.get(`${name}EndTime`)];
        if (!(opens instanceof ApexTime) || !(closes instanceof ApexTime)) {
            return null;
        }
        const at = (time: ApexTime): DateTime =>
            day.set({ hour: Math.floor(time.ms / 3_600_000), minute: Math.floor(time.ms / MINUTE) % 60 });
        const end = closes.ms === 0 ? day.plus({ days: 1 }) : at(closes);
        return { from: at(opens).toMillis(), to: end.toMillis() };
    }
}

function hoursOf(rt: Runtime, id: string): OpeningHours {
    const record = rt.services.store.read('BusinessHours', [id]).get(id);
    // Assumed: the wording.
    return new OpeningHours(
        record ?? throwSystem('InvalidParameterValueException', `Invalid business hours id: ${id}`)
    );
}

function businessTime(hours: OpeningHours, from: number, to: number): number {
    let sum = 0;
    for (const opening of hours.after(from)) {
        if (opening.from >= to) {
            break;
        }
        sum += Math.min(opening.to, to) - opening.from;
    }
    return sum;
}

/** Milliseconds of business time between two instants; negative where the second comes first. */
function diff(rt: Runtime, id: string, from: ApexDatetime, to: ApexDatetime): bigint {
    const hours = hoursOf(rt, id);
    const isForward = from.epochMs <= to.epochMs;
    const [first, last] = isForward ? [from, to] : [to, from];
    const sum = businessTime(hours, first.epochMs, last.epochMs);
    return BigInt(isForward ? sum : -sum);
}

function firstOpening(hours: OpeningHours, at: ApexDatetime): Opening | undefined {
    const [opening] = hours.after(at.epochMs);
    return opening;
}

/** The instant so much business time later; what is less than a minute of the interval does not count. */
function add(rt: Runtime, id: string, from: ApexDatetime, interval: bigint): ApexDatetime {
    if (interval < 0n) {
        refuse('BusinessHours.add with a negative interval');
    }
    let rest = Math.floor(Number(interval) / MINUTE) * MINUTE;
    for (const opening of hoursOf(rt, id).after(from.epochMs)) {
        const length = opening.to - opening.from;
        if (rest <= length) {
            return new ApexDatetime(opening.from + rest);
        }
        rest -= length;
    }
    return refuse('BusinessHours.add over more than a hundred years');
}

function isWithin(rt: Runtime, id: string, at: ApexDatetime): boolean {
    return firstOpening(hoursOf(rt, id), at)?.from === at.epochMs;
}

function nextStart(rt: Runtime, id: string, at: ApexDatetime): ApexDatetime | null {
    const opening = firstOpening(hoursOf(rt, id), at);
    return opening ? new ApexDatetime(opening.from) : null;
}

type Statics<A extends readonly unknown[], R> = (rt: Runtime, objectName: string, ...args: A) => R;

/** Leaves out the object's name, which every static of a record type gets first. */
function onRecord<A extends readonly unknown[], R>(body: (rt: Runtime, ...args: A) => R): Statics<A, R> {
    return (rt, objectName, ...args) => body(rt, ...args);
}

// The sObject and the System class share one name; instants are the same in every zone, so that add and addGmt are.
defineType('BusinessHoursStatics', {
    statics: [
        method('add(Id, Datetime, Long): Datetime', onRecord(add)),
        method('addGmt(Id, Datetime, Long): Datetime', onRecord(add)),
        method('diff(Id, Datetime, Datetime): Long', onRecord(diff)),
        method('isWithin(Id, Datetime): Boolean', onRecord(isWithin)),
        method('nextStartDate(Id, Datetime): Datetime', onRecord(nextStart))
    ]
});
