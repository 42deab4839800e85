import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { CriteriaItem } from '../../metadata/model';
import { ApexDate, ApexDecimal, type FieldValue } from '../../values';
import { compileCriteria } from '../index';
import { DEAL, LOCATION, MODEL, inputOf } from './testModel';

function matches(
    items: readonly CriteriaItem[],
    values: Record<string, FieldValue>,
    booleanFilter: string | null = null
): boolean {
    const source = { items, booleanFilter, formula: null, object: DEAL, model: MODEL, location: LOCATION };
    return compileCriteria(source).matches(inputOf(values));
}

const item = (field: string, operation: string, value: string | null): CriteriaItem => ({ field, operation, value });

describe('compileCriteria', () => {
    it('matches everything without rows', () => {
        expect(matches([], {})).toBe(true);
    });

    it('takes several values, without regard to case', () => {
        const rows = [item('Deal__c.Status__c', 'equals', 'Draft,in review')];
        expect(matches(rows, { Status__c: 'In Review' })).toBe(true);
        expect(matches(rows, { Status__c: 'Approved' })).toBe(false);
        expect(matches([item('Status__c', 'notEqual', 'Draft,In Review')], { Status__c: 'Draft' })).toBe(false);
        expect(matches([item('Status__c', 'notEqual', 'Draft')], {})).toBe(true);
    });

    it('compares numbers, boxes and dates', () => {
        const values = { Amount__c: ApexDecimal.of('10.00'), Done__c: true, Due__c: ApexDate.of(2026, 11, 24) };
        expect(matches([item('Amount__c', 'greaterOrEqual', '10')], values)).toBe(true);
        expect(matches([item('Amount__c', 'lessThan', '10')], {})).toBe(false);
        expect(matches([item('Done__c', 'equals', 'True')], values)).toBe(true);
        expect(matches([item('Done__c', 'equals', '0')], {})).toBe(true);
        expect(matches([item('Due__c', 'equals', 'TOMORROW')], values)).toBe(true);
        expect(matches([item('Due__c', 'equals', 'NEXT_N_DAYS:7')], values)).toBe(true);
        expect(matches([item('Due__c', 'lessThan', '11/24/2026')], values)).toBe(false);
    });

    it('asks for blanks without a value', () => {
        expect(matches([item('Text__c', 'equals', null)], {})).toBe(true);
        expect(matches([item('Text__c', 'notEqual', null)], {})).toBe(false);
    });

    it('searches text and multi-select picklists', () => {
        expect(matches([item('Text__c', 'contains', 'OLD')], { Text__c: 'Golden' })).toBe(true);
        expect(matches([item('Text__c', 'startsWith', 'old')], { Text__c: 'Golden' })).toBe(false);
        expect(matches([item('Regions__c', 'includes', 'EU')], { Regions__c: 'UK;EU' })).toBe(true);
        expect(matches([item('Regions__c', 'excludes', 'EU')], { Regions__c: 'UK;EU' })).toBe(false);
    });

    it('follows filter logic', () => {
        const rows = [item('Text__c', 'equals', 'a'), item('Done__c', 'equals', '1'), item('Count__c', 'equals', '1')];
        expect(matches(rows, { Text__c: 'a', Count__c: ApexDecimal.of(1) }, '1 AND (2 OR 3)')).toBe(true);
        expect(matches(rows, { Text__c: 'a', Done__c: true }, '1 AND NOT (2 OR 3)')).toBe(false);
        expect(() => matches(rows, {}, '1 AND 2')).toThrow(SourceError);
        expect(() => matches(rows, {}, '1 AND 2 AND 4')).toThrow(SourceError);
    });

    it('reports what the record must provide', () => {
        const items = [item('Status__c', 'equals', 'a'), { ...item('Text__c', 'equals', null), valueField: 'Name' }];
        const source = { items, booleanFilter: null, formula: null, object: DEAL, model: MODEL, location: LOCATION };
        expect(compileCriteria(source).references).toEqual([['Status__c'], ['Text__c'], ['Name']]);
    });

    it('refuses unknown fields, operations and dates', () => {
        expect(() => matches([item('Nothing__c', 'equals', 'a')], {})).toThrow('Deal__c has no field Nothing__c');
        expect(() => matches([item('Text__c', 'within', 'a')], {})).toThrow(UnsupportedFeatureError);
        expect(() => matches([item('Due__c', 'equals', 'THIS_FISCAL_QUARTER')], {})).toThrow(UnsupportedFeatureError);
        expect(() => matches([item('Done__c', 'contains', 'a')], {})).toThrow(SourceError);
    });

    it('takes a formula instead', () => {
        const source = { items: [], booleanFilter: null, object: DEAL, model: MODEL, location: LOCATION };
        const compiled = compileCriteria({ ...source, formula: 'ISPICKVAL(Status__c, "New")' });
        expect(compiled.matches(inputOf({ Status__c: 'New' }))).toBe(true);
        expect(() => compileCriteria({ ...source, formula: 'TODAY()' })).toThrow('expected data type (Boolean)');
    });
});
