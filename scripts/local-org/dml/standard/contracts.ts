import { UnsupportedFeatureError } from '../../errors';
import { STATUS_CODES } from '../../metadata';
import { ApexDate, ApexDatetime } from '../../values';
import { failRow, type SaveChunk, type SaveRow } from '../saveContext';
import { isChanged, recordsBy, type StandardBehaviour } from './behaviour';

const ACTIVATED = 'Activated';

/** Contracts and orders begin as drafts; activation says who and when (Object Reference, Contract and Order). */
function prepareStatus(chunk: SaveChunk, row: SaveRow): void {
    const { object, services } = chunk;
    const { record, prior } = row;
    const code = STATUS_CODES[object.name]?.[String(record.get('Status'))] ?? 'Draft';
    const before = prior?.get('StatusCode') ?? null;
    if (!prior && code === ACTIVATED) {
        const message = `Choose a valid ${object.name.toLowerCase()} status and save your changes. Ask your admin for details.`;
        failRow(row, 'FAILED_ACTIVATION', message, ['Status']);
        return;
    }
    if (before === ACTIVATED && code !== ACTIVATED) {
        throw new UnsupportedFeatureError('dml', `an activated ${object.name} that gets another status`);
    }
    record.set('StatusCode', code);
    if (code === ACTIVATED && before !== ACTIVATED) {
        const { clock, user } = services.transactions.current();
        record.set('ActivatedById', user.userId);
        record.set('ActivatedDate', new ApexDatetime(Math.floor(clock.now() / 1000) * 1000));
    }
}

/** The last day of a term of months that begins on a day. */
function endOfTerm(start: ApexDate, months: number): ApexDate {
    const target = start.month() - 1 + months;
    const lastOfMonth = new Date(Date.UTC(start.year(), target + 1, 0)).getUTCDate();
    const sameDay = ApexDate.of(start.year(), target + 1, Math.min(start.day(), lastOfMonth));
    return start.day() > lastOfMonth ? sameDay : new ApexDate(sameDay.epochDay - 1);
}

export const contracts: StandardBehaviour = {
    prepare(chunk, rows) {
        for (const row of rows) {
            prepareStatus(chunk, row);
            const [start, term] = [row.record.get('StartDate'), row.record.get('ContractTerm')];
            const isKnown = start instanceof ApexDate && typeof term === 'number';
            row.record.set('EndDate', isKnown ? endOfTerm(start, term) : null);
        }
    }
};

export const orders: StandardBehaviour = {
    prepare(chunk, rows) {
        for (const row of rows) {
            prepareStatus(chunk, row);
            const isActivation =
                row.prior && isChanged(row, 'StatusCode') && row.record.get('StatusCode') === ACTIVATED;
            if (isActivation && recordsBy(chunk.services, 'OrderItem', 'OrderId', [row.record.id ?? '']).length === 0) {
                failRow(row, 'FAILED_ACTIVATION', 'An order must have at least one product.');
            }
        }
    }
};
