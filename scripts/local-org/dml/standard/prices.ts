import { STANDARD_PRICE_BOOK_KEY } from '../../store';
import { ApexDecimal, type FieldValue, type SObjectRecord } from '../../values';
import { failRow, type DmlServices, type SaveChunk, type SaveRow } from '../saveContext';
import { idsIn, isAnyChanged, isChanged, recordsBy, writeSilently, type StandardBehaviour } from './behaviour';
import { sumUpLineItems } from './opportunities';

const HUNDRED = ApexDecimal.of(100);
const PRICE_SCALE = 2;

function standardPriceBook(services: DmlServices): string {
    return services.store.setupId('Pricebook2', STANDARD_PRICE_BOOK_KEY);
}

/** A product's price in another price book needs its standard price; no product has two prices in one book. */
function prepareEntries(chunk: SaveChunk, rows: readonly SaveRow[]): void {
    const { services } = chunk;
    const standard = standardPriceBook(services);
    const products = idsIn(
        rows.map(({ record }) => record),
        'Product2Id'
    );
    const known = recordsBy(services, 'PricebookEntry', 'Product2Id', products);
    for (const { record, errors, prior } of rows) {
        const product = record.get('Product2Id');
        const book = record.get('Pricebook2Id');
        const ofProduct = known.filter((entry) => entry.get('Product2Id') === product);
        const standardEntry = ofProduct.find((entry) => entry.get('Pricebook2Id') === standard);
        if (!prior && ofProduct.some((entry) => entry.get('Pricebook2Id') === book)) {
            failRow({ errors }, 'DUPLICATE_VALUE', 'This price definition already exists in this price book');
            continue;
        }
        if (!prior && book !== standard && book !== null && product !== null && !standardEntry) {
            failRow({ errors }, 'STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product');
            continue;
        }
        if (record.get('UseStandardPrice') === true && standardEntry) {
            record.set('UnitPrice', standardEntry.get('UnitPrice'));
        }
        if (!prior) {
            known.push(record);
        }
    }
}

export const pricebookEntries: StandardBehaviour = {
    prepare: prepareEntries,
    /** Entries that use the standard price follow it. */
    follow(chunk, rows) {
        const standard = standardPriceBook(chunk.services);
        for (const { record } of rows.filter(
            (row) => row.prior && isChanged(row, 'UnitPrice') && row.record.get('Pricebook2Id') === standard
        )) {
            const product = String(record.get('Product2Id'));
            for (const entry of recordsBy(chunk.services, 'PricebookEntry', 'Product2Id', [product])) {
                if (entry.get('UseStandardPrice') === true) {
                    writeSilently(chunk.services, 'PricebookEntry', entry.id ?? '', {
                        UnitPrice: record.get('UnitPrice')
                    });
                }
            }
        }
    }
};

interface LineKind {
    readonly parent: 'Opportunity' | 'Order';
    readonly parentField: 'OpportunityId' | 'OrderId';
    readonly word: string;
}

const OPPORTUNITY_LINE: LineKind = { parent: 'Opportunity', parentField: 'OpportunityId', word: 'opportunity' };
const ORDER_LINE: LineKind = { parent: 'Order', parentField: 'OrderId', word: 'order' };

/** A line names an active entry of its parent's price book; an opportunity without one takes that of its first line. */
function prepareLines(chunk: SaveChunk, rows: readonly SaveRow[], kind: LineKind): void {
    if (chunk.operation !== 'insert') {
        return;
    }
    const { services } = chunk;
    const records = rows.map(({ record }) => record);
    const parents = services.store.read(kind.parent, idsIn(records, kind.parentField));
    const ofProducts = recordsBy(services, 'PricebookEntry', 'Product2Id', idsIn(records, 'Product2Id'));
    const entries = services.store.read('PricebookEntry', idsIn(records, 'PricebookEntryId'));
    for (const row of rows) {
        const { record } = row;
        const parent = parents.get(String(record.get(kind.parentField)));
        const book = parent?.get('Pricebook2Id') ?? null;
        const given = entries.get(String(record.get('PricebookEntryId')));
        const entry =
            given ??
            ofProducts.find(
                (one) =>
                    one.get('Product2Id') === record.get('Product2Id') &&
                    one.get('Pricebook2Id') === (book ?? standardPriceBook(services))
            );
        const problem = entry ? problemOf(entry, book, kind) : MISSING_ENTRY;
        if (problem !== null || !entry) {
            failRow(row, 'FIELD_INTEGRITY_EXCEPTION', problem ?? MISSING_ENTRY, ['PricebookEntryId']);
            continue;
        }
        record.set('PricebookEntryId', entry.id);
        record.set('Product2Id', entry.get('Product2Id'));
        record.set('ListPrice', entry.get('UnitPrice'));
        if (parent && book === null) {
            parent.set('Pricebook2Id', entry.get('Pricebook2Id'));
            writeSilently(services, kind.parent, parent.id ?? '', { Pricebook2Id: entry.get('Pricebook2Id') });
        }
    }
}

const MISSING_ENTRY =
    'field integrity exception: PricebookEntryId, unknown (versions 3.0 and higher must specify pricebook entry id, others must specify product id)';

function problemOf(entry: SObjectRecord, book: FieldValue, kind: LineKind): string | null {
    if (entry.get('IsActive') !== true) {
        return 'field integrity exception: PricebookEntryId (pricebook entry is inactive)';
    }
    const isOther = entry.get('Pricebook2Id') !== book && (book !== null || kind.parent === 'Order');
    return isOther
        ? `field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the ${kind.word})`
        : null;
}

function decimalOf(record: SObjectRecord, field: string): ApexDecimal | null {
    const value = record.get(field);
    return value instanceof ApexDecimal ? value : null;
}

/** Total and unit price give each other; a save may name one of them (Object Reference, OpportunityLineItem). */
function priceOpportunityLine(row: SaveRow): void {
    const { record } = row;
    const quantity = decimalOf(record, 'Quantity');
    if (quantity === null) {
        return;
    }
    const isTotalGiven = isChanged(row, 'TotalPrice') && decimalOf(record, 'TotalPrice') !== null;
    const isUnitGiven = isChanged(row, 'UnitPrice') && decimalOf(record, 'UnitPrice') !== null;
    if (isTotalGiven && isUnitGiven) {
        const message = 'field integrity exception: unknown (only one of unit price or total price may be specified)';
        failRow(row, 'FIELD_INTEGRITY_EXCEPTION', message);
        return;
    }
    const rate = HUNDRED.minus(decimalOf(record, 'Discount') ?? ApexDecimal.of(0)).dividedBy(HUNDRED);
    const factor = quantity.times(rate);
    const total = decimalOf(record, 'TotalPrice');
    if (isTotalGiven && total) {
        record.set('UnitPrice', isZero(factor) ? ApexDecimal.of(0) : rounded(total.dividedBy(factor)));
    }
    const unit = decimalOf(record, 'UnitPrice');
    if (unit === null) {
        failRow(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [UnitPrice]', ['UnitPrice']);
        return;
    }
    if (!isTotalGiven && (!row.prior || isAnyChanged(row, ['UnitPrice', 'Quantity', 'Discount']))) {
        record.set('TotalPrice', rounded(unit.times(factor)));
    }
    record.set('Subtotal', rounded(unit.times(quantity)));
}

function isZero(value: ApexDecimal): boolean {
    return value.compare(ApexDecimal.of(0)) === 0;
}

function rounded(value: ApexDecimal): ApexDecimal {
    return value.setScale(PRICE_SCALE, 'HALF_UP');
}

export const opportunityLineItems: StandardBehaviour = {
    prepare(chunk, rows) {
        prepareLines(chunk, rows, OPPORTUNITY_LINE);
        rows.forEach(priceOpportunityLine);
    },
    rollUp: (services, records) => sumUpLineItems(services, idsIn(records, 'OpportunityId'))
};

export const orderItems: StandardBehaviour = {
    prepare(chunk, rows) {
        prepareLines(chunk, rows, ORDER_LINE);
        for (const { record } of rows) {
            const [unit, quantity] = [decimalOf(record, 'UnitPrice'), decimalOf(record, 'Quantity')];
            record.set('TotalPrice', unit && quantity ? rounded(unit.times(quantity)) : null);
            record.set('AvailableQuantity', quantity);
        }
    },
    rollUp(services, records) {
        const ids = idsIn(records, 'OrderId');
        const items = recordsBy(services, 'OrderItem', 'OrderId', ids);
        for (const id of ids) {
            const total = items
                .filter((item) => item.get('OrderId') === id)
                .reduce((sum, item) => sum.plus(decimalOf(item, 'TotalPrice') ?? ApexDecimal.of(0)), ApexDecimal.of(0));
            writeSilently(services, 'Order', id, { TotalAmount: total });
        }
    }
};
