import { countRows } from '../loadedRows';

const ID = (end: string): string => `a01000000000${end}AAA`;

describe('countRows', () => {
    it('counts the records of an answer and those the page shows', () => {
        const answer = {
            rows: [
                { id: ID('001'), title: 'Lead scoring' },
                { id: ID('002'), title: 'Reply drafts' },
                { id: ID('003'), title: 'Never drawn' }
            ]
        };
        const html = `<a href="/lightning/r/AI_Use_Case__c/${ID('001')}/view">x</a><span>Reply drafts</span>`;
        expect(countRows([answer], html)).toEqual({ loaded: 3, shown: 2 });
    });

    it('a text that several records share shows none of them', () => {
        const rows = [
            { id: ID('001'), status: 'Approved' },
            { id: ID('002'), status: 'Approved' }
        ];
        expect(countRows([rows], '<span>Approved</span>')).toEqual({ loaded: 2, shown: 0 });
    });

    it('reads the fields of a UI API record, and lists inside of records', () => {
        const answer = {
            records: [
                { id: ID('001'), fields: { Name: { value: 'Grid analytics' } }, runs: [{ recordId: ID('009') }] },
                { id: ID('002'), fields: { Name: { value: 'Other' } }, runs: [] }
            ]
        };
        expect(countRows([answer], '<td>Grid analytics</td>')).toEqual({ loaded: 3, shown: 1 });
    });

    it('a row that names its record otherwise, such as by useCaseId, is one too', () => {
        const rows = [
            { useCaseId: ID('001'), reference: 'UC-00001' },
            { useCaseId: ID('002'), reference: 'UC-00002' }
        ];
        expect(countRows([{ rows }], '<td>UC-00001</td>')).toEqual({ loaded: 2, shown: 1 });
    });

    it('lists without record ids, such as picklist values, are no records', () => {
        expect(countRows([{ options: [{ id: 'High', label: 'High risk' }], count: 2 }], '')).toEqual({
            loaded: 0,
            shown: 0
        });
    });
});
