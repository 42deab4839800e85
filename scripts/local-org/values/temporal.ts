const DAY_MS = 86_400_000;

function pad(value: number, width = 2): string {
    return String(value).padStart(width, '0');
}

/** A calendar date without a time zone (Apex Date). Immutable; counts days since 1970-01-01. */
export class ApexDate {
    constructor(readonly epochDay: number) {}

    /** Months count from 1; a day past the end of the month rolls over, as Date.newInstance does. */
    static of(year: number, month: number, day: number): ApexDate {
        return new ApexDate(Math.floor(Date.UTC(year, month - 1, day) / DAY_MS));
    }

    /** Takes YYYY-MM-DD; throws RangeError for anything else, also for days that do not exist. */
    static fromIso(text: string): ApexDate {
        const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
        const date = match ? ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3])) : null;
        if (!date || date.toString() !== text) {
            throw new RangeError(`Invalid date: ${text}`);
        }
        return date;
    }

    year(): number {
        return new Date(this.epochDay * DAY_MS).getUTCFullYear();
    }

    month(): number {
        return new Date(this.epochDay * DAY_MS).getUTCMonth() + 1;
    }

    day(): number {
        return new Date(this.epochDay * DAY_MS).getUTCDate();
    }

    /** YYYY-MM-DD. */
    toString(): string {
        return `${pad(this.year(), 4)}-${pad(this.month())}-${pad(this.day())}`;
    }

    toJSON(): string {
        return this.toString();
    }
}

/** An instant with millisecond precision (Apex Datetime). Immutable. */
export class ApexDatetime {
    constructor(readonly epochMs: number) {}

    /** Takes ISO 8601 with offset or Z; throws RangeError for anything else. */
    static fromIso(text: string): ApexDatetime {
        const normalized = text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
        const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(normalized)
            ? Date.parse(normalized)
            : Number.NaN;
        if (Number.isNaN(ms)) {
            throw new RangeError(`Invalid datetime: ${text}`);
        }
        return new ApexDatetime(ms);
    }

    /** YYYY-MM-DDThh:mm:ss.SSSZ in UTC. */
    toString(): string {
        return new Date(this.epochMs).toISOString();
    }

    toJSON(): string {
        return this.toString();
    }
}

/** A time of day (Apex Time), in milliseconds since midnight. Immutable. */
export class ApexTime {
    constructor(readonly ms: number) {}

    /** hh:mm:ss.SSSZ, the form Apex prints. */
    toString(): string {
        const { ms } = this;
        return `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}.${pad(ms % 1000, 3)}Z`;
    }

    toJSON(): string {
        return this.toString();
    }
}
