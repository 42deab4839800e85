import { countText, statusOf } from 'shell/listStatus';
import { COLUMNS, listOf, listRecord } from '../../../../../../jest-mocks/shellKit';

const PAGE = { columns: COLUMNS, filteredBy: [] };

describe('statusOf', () => {
    it('says what holds of a list, in the order in which one asks', () => {
        const list = listOf([listRecord('A')], 1);
        expect(statusOf(PAGE, list, '', 0, 0)).toBe('1 item');
        expect(statusOf({ ...PAGE, filteredBy: ['Status'] }, list, '-Status__c', 2, 1)).toBe(
            '1 item \u2022 Sorted by Status, descending \u2022 Filtered by Status \u2022 2 filters added \u2022 1 item selected'
        );
    });

    it('says that the rest of a very long list has to be searched', () => {
        const list = { ...listOf([listRecord('A')], 5000, 2000), nextPageToken: null };
        expect(statusOf(PAGE, list, '', 0, 0)).toBe(
            '2001 to 2001 of 5000 items \u2022 The first 2001 can be paged through: search, filter or sort to see others'
        );
    });
});

describe('countText', () => {
    it('counts one and several', () => {
        expect([countText(1, 'filter'), countText(0, 'filter')]).toEqual(['1 filter', '0 filters']);
    });
});
