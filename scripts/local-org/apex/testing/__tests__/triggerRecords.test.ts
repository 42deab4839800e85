import { customObject } from '../../../__tests__/support/temporaryProject';
import { failures, runProjectTests } from './apexProject';

const FILES = customObject('Thing__c', 'ReadWrite', {
    Mode__c: '<type>Text</type><length>40</length>',
    Other__c: '<type>Lookup</type><referenceTo>Thing__c</referenceTo><relationshipName>Others</relationshipName>'
});

const TRIGGER = `trigger ThingTrigger on Thing__c (before update, after insert, after update, before delete) {
    for (Thing__c t : Trigger.isDelete ? Trigger.old : Trigger.new) {
        String mode = t.Mode__c;
        if (Trigger.isBefore && Trigger.isUpdate && mode == 'update') { update new Thing__c(Id = t.Id, Name = 'again'); }
        if (Trigger.isBefore && Trigger.isUpdate && mode == 'delete') { delete new Thing__c(Id = t.Id); }
        if (Trigger.isBefore && Trigger.isDelete && mode == 'once more') { delete new Thing__c(Id = t.Id); }
        if (Trigger.isBefore && Trigger.isDelete && mode == 'last words') { update new Thing__c(Id = t.Id, Name = 'last'); }
        if (Trigger.isAfter && Trigger.isInsert && mode == 'itself') { update t; }
        if (Trigger.isAfter && Trigger.isInsert && mode == 'a copy') { update new Thing__c(Id = t.Id, Mode__c = 'copied'); }
        if (Trigger.isAfter && Trigger.isUpdate && mode == 'remove') { delete new Thing__c(Id = t.Id); }
    }
}`;

// documented: Apex Developer Guide, Trigger Context Variables (considerations about certain actions in trigger events); SOAP API
// Developer Guide, StatusCode (ENTITY_IS_DELETED). The wording of the errors is observed on public pages.
const SOURCE = `@IsTest
private class ThingTest {
    static String failureOf(Thing__c t, String mode, Boolean isDelete) {
        try {
            if (isDelete) {
                delete t;
            } else {
                update new Thing__c(Id = t.Id, Mode__c = mode);
            }
            return null;
        } catch (DmlException e) {
            return e.getDmlMessage(0);
        }
    }

    static Thing__c thing(String mode) {
        Thing__c t = new Thing__c(Name = 'a', Mode__c = mode);
        insert t;
        return t;
    }

    @IsTest
    static void recordsInBeforeUpdateAreClosed() {
        Thing__c t = thing(null);
        String id = String.valueOf(t.Id).left(15);
        String start = 'SELF_REFERENCE_FROM_TRIGGER, Object (id = ' + id + ') is currently in trigger ThingTrigger, therefore it cannot recursively ';
        Assert.isTrue(failureOf(t, 'update', false).contains(start + 'update itself'));
        Assert.isTrue(failureOf(t, 'delete', false).contains(start + 'delete itself'));
        Assert.areEqual('a', [SELECT Name FROM Thing__c].Name);
    }

    @IsTest
    static void recordsInBeforeDeleteAreNotDeletedTwice() {
        Assert.isTrue(failureOf(thing('once more'), null, true).contains('SELF_REFERENCE_FROM_TRIGGER'));
        Assert.isNull(failureOf(thing('last words'), null, true));
        Assert.areEqual('last', [SELECT Name FROM Thing__c WHERE IsDeleted = TRUE ALL ROWS].Name);
    }

    @IsTest
    static void afterTriggersMaySaveAndDelete() {
        Thing__c copied = thing('a copy');
        Assert.areEqual('copied', [SELECT Mode__c FROM Thing__c WHERE Id = :copied.Id].Mode__c);
        Assert.isNull(failureOf(thing(null), 'remove', false));
        Assert.areEqual(1, [SELECT COUNT() FROM Thing__c]);
    }

    @IsTest
    static void recordsOfTheTriggerItselfAreNotSaved() {
        try {
            thing('itself');
            Assert.fail();
        } catch (DmlException e) {
            Assert.isTrue(e.getMessage().contains('System.SObjectException: DML statement cannot operate on trigger.new or trigger.old'));
        }
    }

    @IsTest
    static void deletedRecordsAreNotReferenced() {
        Thing__c gone = thing(null);
        delete gone;
        try {
            insert new Thing__c(Name = 'b', Other__c = gone.Id);
            Assert.fail();
        } catch (DmlException e) {
            Assert.areEqual(StatusCode.ENTITY_IS_DELETED, e.getDmlType(0));
        }
    }
}`;

describe('records in triggers', () => {
    it('are saved and deleted only where the platform allows it', () => {
        const project = { classes: { ThingTest: SOURCE }, triggers: { ThingTrigger: TRIGGER }, files: FILES };
        expect(failures(runProjectTests(project))).toEqual([]);
    });
});
