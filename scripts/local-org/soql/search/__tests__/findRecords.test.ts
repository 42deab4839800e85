import { UnsupportedFeatureError } from '../../../errors';
import { LOCATION, QueryHarness } from '../../__tests__/queryHarness';
import type { SearchGroup } from '../searchedFields';

describe('records that a search finds', () => {
    let org: QueryHarness;
    beforeEach(() => {
        org = new QueryHarness();
    });
    afterEach(() => org.close());

    function find(objectName: string, term: string, userMode = false, group: SearchGroup = 'ALL'): string[] {
        const object = org.engine.prepare(`SELECT Id FROM ${objectName}`, LOCATION).object;
        return org.transactions.runWith(org.transaction, () =>
            org.engine.findRecords(object, term, group, userMode, LOCATION)
        );
    }

    it('are live records', () => {
        const id = org.insert('Account', { Name: 'Harbour' });
        org.insert('Account', { Name: 'Harbour', IsDeleted: true });
        expect(find('Account', 'harbour')).toEqual([id]);
    });

    it('in user mode are found by readable fields alone', () => {
        org.insert('Account', { Name: 'Harbour' });
        org.newTransaction(org.user('Reader', 'Minimum Access - Salesforce'));
        expect(find('Account', 'harbour', true)).toEqual([]);
        expect(find('Account', 'harbour')).toHaveLength(1);
    });

    it('are refused for objects that are not searched, and for the sidebar', () => {
        expect(() => find('Thing__c', 'harbour')).toThrow(UnsupportedFeatureError);
        expect(() => find('Profile', 'harbour')).toThrow('soql: a search for records of Profile');
        expect(() => find('Account', 'harbour', false, 'SIDEBAR')).toThrow(UnsupportedFeatureError);
    });
});
