import { DateTime } from 'luxon';
import { ApexDate, ApexDatetime } from '../../values';
import { failRow, type SaveChunk, type SaveRow } from '../saveContext';
import { isChanged, type StandardBehaviour } from './behaviour';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

function instant(value: unknown): number | null {
    return value instanceof ApexDatetime ? value.epochMs : null;
}

/** Start, end and duration of an event give each other (Object Reference, Event). */
function prepareEvent(chunk: SaveChunk, row: SaveRow): void {
    const { record } = row;
    if (record.get('IsAllDayEvent') === true) {
        prepareAllDay(row);
        return;
    }
    const changed = isChanged(row, 'StartDateTime') ? 'StartDateTime' : 'ActivityDateTime';
    const start = instant(record.get(changed)) ?? instant(record.get('StartDateTime'));
    if (start === null) {
        failRow(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [DurationInMinutes, ActivityDateTime]', [
            'DurationInMinutes',
            'ActivityDateTime'
        ]);
        return;
    }
    const minutes = durationOf(row, start);
    if (minutes === null) {
        const missing = ['DurationInMinutes'];
        failRow(row, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
        return;
    }
    const day = DateTime.fromMillis(start, { zone: chunk.services.transactions.current().user.timeZone });
    record.set('StartDateTime', new ApexDatetime(start));
    record.set('ActivityDateTime', new ApexDatetime(start));
    record.set('ActivityDate', ApexDate.of(day.year, day.month, day.day));
    record.set('DurationInMinutes', minutes);
    record.set('EndDateTime', new ApexDatetime(start + minutes * MINUTE_MS));
}

/** From the end when the save gives it, else from the duration; both must agree. */
function durationOf(row: SaveRow, start: number): number | null {
    const { record } = row;
    const end = instant(record.get('EndDateTime'));
    const minutes = record.get('DurationInMinutes');
    const fromEnd = end !== null && isChanged(row, 'EndDateTime') ? (end - start) / MINUTE_MS : null;
    if (fromEnd !== null && fromEnd < 0) {
        failRow(row, 'FIELD_INTEGRITY_EXCEPTION', 'Event start date must be before end date', ['StartDateTime']);
    }
    if (fromEnd !== null && isChanged(row, 'DurationInMinutes') && minutes !== fromEnd) {
        failRow(
            row,
            'FIELD_INTEGRITY_EXCEPTION',
            'Event duration does not match: the end date must equal the start date plus the duration',
            ['DurationInMinutes']
        );
    }
    return fromEnd ?? (typeof minutes === 'number' ? minutes : null);
}

/** An all-day event lies on days of the calendar, kept from midnight UTC. */
function prepareAllDay(row: SaveRow): void {
    const { record } = row;
    const start = instant(record.get('StartDateTime')) ?? instant(record.get('ActivityDateTime'));
    const given = record.get('ActivityDate');
    const startDay = start === null ? null : Math.floor(start / (DAY_MINUTES * MINUTE_MS));
    const day = given instanceof ApexDate ? given.epochDay : startDay;
    if (day === null) {
        failRow(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [ActivityDate]', ['ActivityDate']);
        return;
    }
    const from = day * DAY_MINUTES * MINUTE_MS;
    const end = instant(record.get('EndDateTime'));
    const minutes = record.get('DurationInMinutes');
    const days = end !== null && end > from ? Math.floor((end - from) / (DAY_MINUTES * MINUTE_MS)) + 1 : 1;
    const length = typeof minutes === 'number' && end === null ? minutes : days * DAY_MINUTES;
    record.set('ActivityDate', new ApexDate(day));
    record.set('StartDateTime', new ApexDatetime(from));
    record.set('ActivityDateTime', new ApexDatetime(from));
    record.set('DurationInMinutes', length);
    record.set('EndDateTime', new ApexDatetime(from + (length - DAY_MINUTES) * MINUTE_MS));
}

export const events: StandardBehaviour = {
    prepare: (chunk, rows) => rows.forEach((row) => prepareEvent(chunk, row))
};

export const tasks: StandardBehaviour = {
    prepare(chunk, rows) {
        const now = new ApexDatetime(Math.floor(chunk.services.transactions.current().clock.now() / 1000) * 1000);
        for (const row of rows.filter((one) => isChanged(one, 'Status'))) {
            row.record.set('CompletedDateTime', row.record.get('Status') === 'Completed' ? now : null);
        }
    }
};
