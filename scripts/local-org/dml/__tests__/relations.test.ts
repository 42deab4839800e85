import { ApexDecimal } from '../../values';
import { failure } from './support/failure';
import { FILES } from './support/fileProject';
import { recordOf, TestOrg } from './support/testOrg';

describe('records that belong together', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    it('keeps roll-up summaries through insert, change, move, delete and undelete', () => {
        const [first, second] = [org.insert('File__c', {}), org.insert('File__c', {})];
        const page = org.insert('Page__c', { File__c: first, Weight__c: ApexDecimal.of(3) });
        org.insert('Page__c', { File__c: first, Weight__c: ApexDecimal.of(4) });
        org.insert('Page__c', { File__c: second, Weight__c: ApexDecimal.of(9), Kept__c: false });
        const sums = (id: string): string[] =>
            ['Pages__c', 'Weight__c'].map((field) => String(org.stored('File__c', id).get(field)));
        expect([sums(first), sums(second)]).toEqual([
            ['2', '7'],
            ['1', '0']
        ]);
        org.update('Page__c', page, { Weight__c: ApexDecimal.of(5) });
        expect(sums(first)).toEqual(['2', '9']);
        org.as(null, () => org.save('delete', [recordOf('Page__c', { Id: page })]));
        expect(sums(first)).toEqual(['1', '4']);
        org.as(null, () => org.save('undelete', [recordOf('Page__c', { Id: page })]));
        expect(sums(first)).toEqual(['2', '9']);
    });

    it('deletes details with their master and brings exactly these back', () => {
        const file = org.insert('File__c', {});
        const [gone, kept] = [1, 2].map((weight) =>
            org.insert('Page__c', { File__c: file, Weight__c: ApexDecimal.of(weight) })
        );
        org.as(null, () => org.save('delete', [recordOf('Page__c', { Id: gone })]));
        org.as(null, () => org.save('delete', [recordOf('File__c', { Id: file })]));
        expect(org.ids('Page__c')).toEqual([]);
        const again = failure(() => org.as(null, () => org.save('delete', [recordOf('File__c', { Id: file })])));
        expect(again.dmlErrors[0].statusCode).toBe('ENTITY_IS_DELETED');
        org.as(null, () => org.save('undelete', [recordOf('File__c', { Id: file })]));
        expect(org.ids('Page__c')).toEqual([kept]);
    });

    it('restricts or clears lookups when the record they name is deleted', () => {
        const account = org.insert('Account', { Name: 'Acme' });
        const file = org.insert('File__c', { Other__c: account });
        org.as(null, () => org.save('delete', [recordOf('Account', { Id: account })]));
        expect(org.stored('File__c', file).get('Other__c')).toBeNull();
        const partner = org.insert('Account', { Name: 'Partner' });
        org.insert('File__c', { Partner__c: partner, Name: 'Blocking' });
        const error = failure(() => org.as(null, () => org.save('delete', [recordOf('Account', { Id: partner })])));
        expect(error.dmlErrors[0].statusCode).toBe('DELETE_FAILED');
        expect(error.message).toContain('Blocking');
        expect(error.message).toMatch(/^Delete failed. First exception on row 0 with id /);
    });
});
