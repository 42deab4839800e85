import { UnsupportedFeatureError } from '../../errors';
import { OPPORTUNITY_STAGES } from '../../metadata';
import { ApexDate, ApexDecimal, SObjectRecord, type FieldValue } from '../../values';
import type { DmlServices, SaveChunk, SaveRow } from '../saveContext';
import { isAnyChanged, isChanged, recordsBy, writeSilently, type StandardBehaviour } from './behaviour';

/** API names of forecast categories where they differ from what users see. */
const FORECAST_CATEGORIES: Readonly<Record<string, string>> = { 'Best Case': 'BestCase', Commit: 'Forecast' };
/** A change of one of these is a row of the stage history. */
const STAGE_HISTORY = ['StageName', 'Amount', 'Probability', 'CloseDate', 'ForecastCategory'];
const MONTHS_IN_QUARTER = 3;

/** Probability and forecast category follow from the stage unless the save gives them (Object Reference, Opportunity). */
function prepareStage(row: SaveRow): void {
    const { record } = row;
    const stage = OPPORTUNITY_STAGES.find(({ value }) => value === record.get('StageName'));
    if (isChanged(row, 'StageName') && stage) {
        if (!isChanged(row, 'Probability')) {
            record.set('Probability', ApexDecimal.of(stage.probability));
        }
        if (!isChanged(row, 'ForecastCategoryName')) {
            record.set('ForecastCategoryName', stage.forecastCategory);
        }
    }
    const category = record.get('ForecastCategoryName');
    if (typeof category === 'string') {
        record.set('ForecastCategory', FORECAST_CATEGORIES[category] ?? category);
    }
}

/** The fiscal year of a new org is the calendar year. */
function prepareFiscalPeriod({ record }: SaveRow): void {
    const close = record.get('CloseDate');
    if (close instanceof ApexDate) {
        const quarter = Math.ceil(close.month() / MONTHS_IN_QUARTER);
        record.set('FiscalYear', close.year());
        record.set('FiscalQuarter', quarter);
        record.set('Fiscal', `${close.year()} ${quarter}`);
    }
}

/** With line items the amount is their sum, whatever a save says. */
function keepSums(chunk: SaveChunk, { record, prior }: SaveRow): void {
    if (prior?.get('HasOpportunityLineItem') !== true || chunk.options.writesSummaries) {
        return;
    }
    record.set('Amount', prior.get('Amount'));
    record.set('TotalOpportunityQuantity', prior.get('TotalOpportunityQuantity'));
    if (prior.get('Pricebook2Id') !== record.get('Pricebook2Id')) {
        throw new UnsupportedFeatureError('dml', 'another price book for an opportunity with line items');
    }
}

function writeStageHistory(chunk: SaveChunk, { record }: SaveRow): void {
    const { store, transactions } = chunk.services;
    store.insert(
        'OpportunityHistory',
        new Map<string, FieldValue>([
            ['Id', store.newId('OpportunityHistory')],
            ['OpportunityId', record.id],
            ...[...STAGE_HISTORY].map((field): [string, FieldValue] => [field, record.get(field)]),
            ['CreatedById', transactions.current().user.userId],
            ['CreatedDate', record.get('SystemModstamp')],
            ['SystemModstamp', record.get('SystemModstamp')]
        ])
    );
}

/** The contact given with a new opportunity gets its primary role. */
function addPrimaryContacts(chunk: SaveChunk, rows: readonly SaveRow[]): void {
    if (chunk.operation !== 'insert') {
        return;
    }
    const roles = rows
        .filter(({ record }) => record.get('ContactId') !== null)
        .map(({ record }) =>
            new SObjectRecord('OpportunityContactRole')
                .set('OpportunityId', record.id)
                .set('ContactId', record.get('ContactId'))
                .set('IsPrimary', true)
        );
    chunk.services.saveNested({
        operation: 'insert',
        records: roles,
        allOrNone: true,
        access: { fields: false, sharing: false }
    });
}

export const opportunities: StandardBehaviour = {
    prepare(chunk, rows) {
        for (const row of rows) {
            prepareStage(row);
            prepareFiscalPeriod(row);
            keepSums(chunk, row);
        }
    },
    follow(chunk, rows) {
        rows.filter((row) => isAnyChanged(row, STAGE_HISTORY)).forEach((row) => writeStageHistory(chunk, row));
        addPrimaryContacts(chunk, rows);
    }
};

/** One primary contact: a new one takes the place of the former. */
export const opportunityContactRoles: StandardBehaviour = {
    follow(chunk, rows) {
        for (const row of rows.filter((one) => isChanged(one, 'IsPrimary') && one.record.get('IsPrimary') === true)) {
            const opportunity = String(row.record.get('OpportunityId'));
            for (const other of recordsBy(chunk.services, chunk.object.name, 'OpportunityId', [opportunity])) {
                if (other.id !== row.record.id && other.get('IsPrimary') === true) {
                    writeSilently(chunk.services, chunk.object.name, other.id ?? '', { IsPrimary: false });
                }
            }
        }
    },
    rollUp(services, records) {
        const ids = [...new Set(records.map((record) => String(record.get('OpportunityId'))))];
        const roles = recordsBy(services, 'OpportunityContactRole', 'OpportunityId', ids);
        for (const [id, opportunity] of services.store.read('Opportunity', ids)) {
            const primary = roles.find((one) => one.get('OpportunityId') === id && one.get('IsPrimary') === true);
            const contact = primary?.get('ContactId') ?? null;
            if (opportunity.get('ContactId') !== contact) {
                writeSilently(services, 'Opportunity', id, { ContactId: contact });
            }
        }
    }
};

/** Sums up line items into their opportunities: an update with its triggers, as of a roll-up. */
export function sumUpLineItems(services: DmlServices, opportunityIds: readonly string[]): void {
    const items = recordsBy(services, 'OpportunityLineItem', 'OpportunityId', opportunityIds);
    const changes: SObjectRecord[] = [];
    for (const [id, opportunity] of services.store.read('Opportunity', opportunityIds)) {
        const own = items.filter((item) => item.get('OpportunityId') === id);
        const hadItems = opportunity.get('HasOpportunityLineItem') === true;
        if (own.length === 0 && !hadItems) {
            continue;
        }
        writeSilently(services, 'Opportunity', id, { HasOpportunityLineItem: own.length > 0 });
        const sum = (field: string): ApexDecimal =>
            own.reduce((total, item) => total.plus(asDecimal(item.get(field))), ApexDecimal.of(0));
        changes.push(
            new SObjectRecord('Opportunity')
                .set('Id', id)
                .set('Amount', sum('TotalPrice'))
                .set('TotalOpportunityQuantity', sum('Quantity'))
        );
    }
    services.saveNested(
        {
            operation: 'update',
            records: changes,
            allOrNone: true,
            access: { fields: false, sharing: false },
            bypassLocks: true
        },
        { writesSummaries: true }
    );
}

function asDecimal(value: FieldValue): ApexDecimal {
    return value instanceof ApexDecimal ? value : ApexDecimal.of(0);
}
