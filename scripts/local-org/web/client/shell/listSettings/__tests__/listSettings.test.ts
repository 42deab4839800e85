import * as settings from 'shell/listSettings';
import { setSession } from '../../../../../../jest-mocks/shellKit';

describe('list settings', () => {
    beforeEach(() => {
        localStorage.clear();
        sessionStorage.clear();
        setSession();
    });

    it('keeps for each user what the user set up, by object and list view', () => {
        expect(settings.pinnedView('Deal__c')).toBeNull();
        settings.pinView('Deal__c', 'Mine');
        settings.chooseColumns('Deal__c', 'Mine', ['Name']);
        expect([settings.pinnedView('Deal__c'), settings.pinnedView('Task__c')]).toEqual(['Mine', null]);
        expect(settings.chosenColumns('Deal__c', 'Mine')).toEqual(['Name']);
        expect(settings.chosenColumns('Deal__c', 'All')).toBeNull();
        setSession({ userId: '005000000000009AAA' });
        expect(settings.pinnedView('Deal__c')).toBeNull();
    });

    it('keeps filters with the tab of the browser, and forgets them when there are none', () => {
        const filters = { filters: [{ path: 'Name', operation: 'equals', value: 'A' }], logic: '' };
        settings.addFilters('Deal__c', 'All', filters);
        expect(settings.addedFilters('Deal__c', 'All')).toEqual(filters);
        settings.addFilters('Deal__c', 'All', { filters: [], logic: '1' });
        expect(sessionStorage).toHaveLength(0);
        expect(settings.addedFilters('Deal__c', 'All')).toEqual({ filters: [], logic: '' });
    });

    it('takes what is no JSON for nothing', () => {
        settings.pinView('Deal__c', 'Mine');
        localStorage.setItem(localStorage.key(0) ?? '', '{');
        expect(settings.pinnedView('Deal__c')).toBeNull();
    });
});
