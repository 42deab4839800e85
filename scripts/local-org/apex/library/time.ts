import { DateTime } from 'luxon';
import type { ApexDatetime } from '../../values';
import { ApexTime } from '../../values';
import { knownZone } from '../runtime/dateFormats';
import { LibraryObject } from '../runtime/libraryObject';
import { defineType, method } from './table';

const DAY = 86_400_000;
const wrapped = (ms: number): ApexTime => new ApexTime(((ms % DAY) + DAY) % DAY);

defineType('Time', {
    superType: 'Object',
    statics: [
        method(
            'newInstance(Integer, Integer, Integer, Integer): Time',
            (rt, hour: number, minute: number, second: number, ms: number) =>
                wrapped(hour * 3_600_000 + minute * 60_000 + second * 1000 + ms)
        )
    ],
    methods: [
        method('addHours(Integer): Time', (rt, self: ApexTime, hours: number) => wrapped(self.ms + hours * 3_600_000)),
        method('addMinutes(Integer): Time', (rt, self: ApexTime, minutes: number) =>
            wrapped(self.ms + minutes * 60_000)
        ),
        method('addSeconds(Integer): Time', (rt, self: ApexTime, seconds: number) => wrapped(self.ms + seconds * 1000)),
        method('addMilliseconds(Integer): Time', (rt, self: ApexTime, ms: number) => wrapped(self.ms + ms)),
        method('hour(): Integer', (rt, self: ApexTime) => Math.floor(self.ms / 3_600_000)),
        method('minute(): Integer', (rt, self: ApexTime) => Math.floor(self.ms / 60_000) % 60),
        method('second(): Integer', (rt, self: ApexTime) => Math.floor(self.ms / 1000) % 60),
        method('millisecond(): Integer', (rt, self: ApexTime) => self.ms % 1000)
    ]
});

/** System.TimeZone. */
export class ApexTimeZone extends LibraryObject {
    readonly $type = 'TimeZone';

    constructor(readonly zone: string) {
        super();
    }

    override toString(): string {
        return this.zone;
    }

    offsetMs(epochMs: number): number {
        return DateTime.fromMillis(epochMs, { zone: knownZone(this.zone) }).offset * 60_000;
    }

    displayName(epochMs: number): string {
        const at = DateTime.fromMillis(epochMs, { zone: knownZone(this.zone), locale: 'en-US' });
        return `(GMT${at.toFormat('ZZ')}) ${at.toFormat('ZZZZZ')} (${this.zone})`;
    }
}

defineType('TimeZone', {
    superType: 'Object',
    statics: [
        method(
            'getTimeZone(String): TimeZone',
            (rt, name: string) => new ApexTimeZone(knownZone(name) === 'utc' ? 'GMT' : name)
        )
    ],
    methods: [
        method('getDisplayName(): String', (rt, self: ApexTimeZone) => self.displayName(rt.services.clock.now())),
        method('getID(): String', (rt, self: ApexTimeZone) => self.zone),
        method('getOffset(Datetime): Integer', (rt, self: ApexTimeZone, at: ApexDatetime) => self.offsetMs(at.epochMs)),
        method('toString(): String', (rt, self: ApexTimeZone) => self.zone)
    ]
});
