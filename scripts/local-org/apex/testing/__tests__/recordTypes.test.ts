import { customObject, metadata } from '../../../__tests__/support/temporaryProject';
import { failures, runProjectTests } from './apexProject';

const recordType = (name: string): Record<string, string> => ({
    [`objects/Parcel__c/recordTypes/${name}.recordType-meta.xml`]: metadata(
        'RecordType',
        `<fullName>${name}</fullName><active>true</active><label>${name} post</label>`
    )
});
const visible = (name: string, isDefault: boolean): string =>
    `<recordTypeVisibilities><default>${isDefault}</default><recordType>Parcel__c.${name}</recordType><visible>true</visible></recordTypeVisibilities>`;

const FILES = {
    ...customObject('Parcel__c', 'ReadWrite'),
    ...recordType('Letter'),
    ...recordType('Box'),
    ...recordType('Pallet'),
    'profiles/Admin.profile-meta.xml': metadata(
        'Profile',
        `<custom>false</custom>${visible('Letter', false)}${visible('Box', true)}<userLicense>Salesforce</userLicense>`
    )
};

// documented: Apex Reference Guide, RecordTypeInfo Class; SObjectType.newSObject(recordTypeId, loadDefaults); Salesforce Help, How
// Is Record Type Access Specified?
const SOURCE = `@IsTest
private class RecordTypeTest {
    static Schema.RecordTypeInfo info(String name) {
        return Parcel__c.SObjectType.getDescribe().getRecordTypeInfosByDeveloperName().get(name);
    }

    @IsTest
    static void describesWhatTheProfileGives() {
        Assert.areEqual(true, info('Letter').isAvailable());
        Assert.areEqual(false, info('Letter').isDefaultRecordTypeMapping());
        Assert.areEqual(true, info('Box').isDefaultRecordTypeMapping());
        Assert.areEqual(false, info('Pallet').isAvailable());
        Assert.areEqual(true, info('Pallet').isActive());
        Assert.areEqual(false, info('Master').isDefaultRecordTypeMapping());
        Assert.areEqual(true, info('Master').isMaster());
        Assert.areEqual(true, info('Box').available && info('Box').defaultRecordTypeMapping);
    }

    @IsTest
    static void newRecordsHaveTheDefault() {
        Id box = info('Box').getRecordTypeId();
        Assert.areEqual(box, (Id) Parcel__c.SObjectType.newSObject(null, true).get('RecordTypeId'));
        Parcel__c plain = new Parcel__c();
        Parcel__c letter = new Parcel__c(RecordTypeId = info('Letter').getRecordTypeId());
        insert new List<Parcel__c>{ plain, letter };
        Assert.areEqual(null, plain.RecordTypeId);
        Map<Id, Parcel__c> stored = new Map<Id, Parcel__c>([SELECT RecordTypeId, RecordType.DeveloperName FROM Parcel__c]);
        Assert.areEqual(box, stored.get(plain.Id).RecordTypeId);
        Assert.areEqual('Letter', stored.get(letter.Id).RecordType.DeveloperName);
    }

    @IsTest
    static void otherUsersHaveTheMasterRecordType() {
        Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
        User u = new User(LastName = 'Clerk', Alias = 'clerk', Email = 'c@local.org', Username = 'clerk@local.org', ProfileId = p.Id,
            TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
        System.runAs(u) {
            Assert.areEqual(false, info('Box').isAvailable());
            Assert.areEqual(true, info('Master').isDefaultRecordTypeMapping());
            Parcel__c plain = new Parcel__c();
            insert as system plain;
            Assert.areEqual(null, [SELECT RecordTypeId FROM Parcel__c WHERE Id = :plain.Id WITH SYSTEM_MODE].RecordTypeId);
        }
    }
}`;

describe('record types by profile', () => {
    it('are described and given to new records', () => {
        expect(failures(runProjectTests({ classes: { RecordTypeTest: SOURCE }, files: FILES }))).toEqual([]);
    });
});
