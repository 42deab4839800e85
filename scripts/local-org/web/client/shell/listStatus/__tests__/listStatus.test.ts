import { countText, emptyOf, filterButtonOf, pinOf, statusOf } from 'shell/listStatus';
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

describe('emptyOf', () => {
    it('says why a list has no rows: a search, filters, or nothing yet', () => {
        expect(emptyOf('Deals', 'big', 1)).toEqual({
            heading: 'Nothing found',
            text: 'No record in this list contains "big".'
        });
        expect(emptyOf('Deals', '', 1).text).toBe('No Deals of this list view match the filters that you added.');
        expect(emptyOf('Deals', '', 0)).toEqual({
            heading: 'Nothing here yet',
            text: 'Deals that match this list view appear here.'
        });
    });
});

describe('buttons of a list', () => {
    it('say what a press does', () => {
        expect(pinOf(true)).toEqual({ icon: 'utility:pinned', label: 'Unpin this list view' });
        expect(pinOf(false).icon).toBe('utility:pin');
        expect(filterButtonOf(0, false)).toEqual({ label: 'Show filters', expanded: 'false', className: 'columns' });
        expect(filterButtonOf(2, true)).toEqual({
            label: 'Show filters (2 filters added)',
            expanded: 'true',
            className: 'columns columns_filtered'
        });
    });
});
