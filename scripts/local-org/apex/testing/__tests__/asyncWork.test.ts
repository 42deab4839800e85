import { metadata } from '../../../__tests__/support/temporaryProject';
import { failures, runProjectTests } from './apexProject';

const EVENT: Record<string, string> = {};
for (const [name, behavior] of [
    ['Now__e', 'PublishImmediately'],
    ['Later__e', 'PublishAfterCommit']
]) {
    EVENT[`objects/${name}/${name}.object-meta.xml`] = metadata(
        'CustomObject',
        `<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>${name}</label><pluralLabel>${name}</pluralLabel><publishBehavior>${behavior}</publishBehavior>`
    );
    EVENT[`objects/${name}/fields/Text__c.field-meta.xml`] = metadata(
        'CustomField',
        '<fullName>Text__c</fullName><label>Text</label><length>20</length><type>Text</type><required>false</required>'
    );
}

const trigger = (object: string): string => `
    trigger ${object}Trigger on ${object}__e (after insert) {
        List<Account> received = new List<Account>();
        for (${object}__e event : Trigger.new) {
            received.add(new Account(Name = '${object} ' + event.Text__c));
        }
        insert received;
    }`;

const CLASSES = {
    Rename: `
        public with sharing class Rename implements Queueable, Finalizer {
            private final List<Account> accounts;
            private final Boolean breaks;
            public Rename(List<Account> accounts, Boolean breaks) {
                this.accounts = accounts;
                this.breaks = breaks;
            }
            public void execute(QueueableContext context) {
                System.attachFinalizer(this);
                for (Account account : accounts) {
                    account.Name = account.Name + ' renamed';
                }
                update accounts;
                Assert.isTrue(System.isQueueable());
                Assert.isNotNull(context.getJobId());
                if (breaks) {
                    throw new IllegalArgumentException('broken on purpose');
                }
            }
            public void execute(FinalizerContext context) {
                insert new Account(Name = 'finalizer ' + context.getResult() + ' ' + context.getException()?.getMessage());
            }
        }`,
    Count: `
        public with sharing class Count implements Database.Batchable<SObject>, Database.Stateful {
            public Integer seen = 0;
            public Database.QueryLocator start(Database.BatchableContext context) {
                return Database.getQueryLocator('SELECT Id, Name FROM Account');
            }
            public void execute(Database.BatchableContext context, List<Account> scope) {
                Assert.isTrue(System.isBatch());
                seen += scope.size();
            }
            public void finish(Database.BatchableContext context) {
                insert new Account(Name = 'counted ' + seen);
            }
        }`,
    Later: `
        public with sharing class Later implements Schedulable {
            @future
            public static void inFuture(String name) {
                insert new Account(Name = name + ' ' + System.isFuture());
            }
            public void execute(SchedulableContext context) {
                insert new Account(Name = 'scheduled');
            }
        }`
};

const TESTS = `
@IsTest
private class AsyncTest {
    private static Set<String> names() {
        Set<String> result = new Set<String>();
        for (Account account : [SELECT Name FROM Account]) {
            result.add(account.Name);
        }
        return result;
    }
    @IsTest
    static void queueableWorksOnACopyAndRunsAtStopTest() {
        List<Account> accounts = new List<Account>{ new Account(Name = 'A') };
        insert accounts;
        Test.startTest();
        Id jobId = System.enqueueJob(new Rename(accounts, false));
        accounts[0].Name = 'changed after queueing';
        Assert.areEqual('Queued', [SELECT Status FROM AsyncApexJob WHERE Id = :jobId].Status);
        Assert.areEqual(new Set<String>{ 'A' }, names());
        Test.stopTest();
        Assert.areEqual(new Set<String>{ 'A renamed', 'finalizer SUCCESS null' }, names());
        Assert.areEqual('Completed', [SELECT Status FROM AsyncApexJob WHERE Id = :jobId].Status);
    }
    @IsTest
    static void aBrokenQueueableIsUndoneAndItsFinalizerStillRuns() {
        List<Account> accounts = new List<Account>{ new Account(Name = 'B') };
        insert accounts;
        Test.startTest();
        System.enqueueJob(new Rename(accounts, true));
        try {
            Test.stopTest();
            Assert.fail('stopTest hides the exception');
        } catch (IllegalArgumentException e) {
            Assert.areEqual('broken on purpose', e.getMessage());
        }
        Assert.areEqual(new Set<String>{ 'B', 'finalizer UNHANDLED_EXCEPTION broken on purpose' }, names());
    }
    @IsTest
    static void batchKeepsItsState() {
        insert new List<Account>{ new Account(Name = 'C'), new Account(Name = 'D') };
        Test.startTest();
        Database.executeBatch(new Count());
        Test.stopTest();
        Assert.isTrue(names().contains('counted 2'), String.valueOf(names()));
    }
    @IsTest
    static void aSecondChunkIsAnErrorInATest() {
        insert new List<Account>{ new Account(Name = 'C'), new Account(Name = 'D') };
        Test.startTest();
        Database.executeBatch(new Count(), 1);
        try {
            Test.stopTest();
            Assert.fail('two chunks ran');
        } catch (Exception e) {
            Assert.isTrue(e.getMessage().contains('No more than one executeBatch'), e.getMessage());
        }
    }
    @IsTest
    static void futureAndScheduled() {
        Test.startTest();
        Later.inFuture('f');
        Id triggerId = System.schedule('nightly', '0 0 2 * * ?', new Later());
        Assert.areEqual('0 0 2 * * ?', [SELECT CronExpression FROM CronTrigger WHERE Id = :triggerId].CronExpression);
        AsyncApexJob job = [SELECT JobType, Status, ApexClass.Name FROM AsyncApexJob WHERE CronTriggerId = :triggerId];
        Assert.areEqual('ScheduledApex Queued Later', job.JobType + ' ' + job.Status + ' ' + job.ApexClass.Name);
        Test.stopTest();
        Assert.areEqual(new Set<String>{ 'f true', 'scheduled' }, names());
        Assert.areEqual(1, [SELECT COUNT() FROM AsyncApexJob WHERE JobType = 'ScheduledApex']);
        System.abortJob(triggerId);
        Assert.areEqual('Aborted', [SELECT Status FROM AsyncApexJob WHERE CronTriggerId = :triggerId].Status);
    }
    @IsTest
    static void aScheduledJobIsAbortedByItsOwnIdToo() {
        Id triggerId = System.schedule('nightly', '0 0 2 * * ?', new Later());
        System.abortJob([SELECT Id FROM AsyncApexJob WHERE CronTriggerId = :triggerId].Id);
        Assert.areEqual('DELETED', [SELECT State FROM CronTrigger WHERE Id = :triggerId].State);
        System.schedule('nightly', '0 0 2 * * ?', new Later());
    }
    @IsTest
    static void aJobQueuedBeforeARollbackIsGone() {
        Test.startTest();
        Savepoint before = Database.setSavepoint();
        Later.inFuture('never');
        insert new Account(Name = 'never');
        Database.rollback(before);
        Test.stopTest();
        Assert.areEqual(0, names().size());
    }
    @IsTest
    static void eventsAreDeliveredAtStopTestOnly() {
        Test.startTest();
        Database.SaveResult result = EventBus.publish(new Now__e(Text__c = 'x'));
        Assert.isTrue(result.isSuccess());
        EventBus.publish(new List<Later__e>{ new Later__e(Text__c = 'y'), new Later__e(Text__c = 'z') });
        Assert.areEqual(0, names().size());
        Test.stopTest();
        Assert.areEqual(new Set<String>{ 'Now x', 'Later y', 'Later z' }, names());
    }
    @IsTest
    static void immediateEventsSurviveARollback() {
        Savepoint before = Database.setSavepoint();
        EventBus.publish(new Now__e(Text__c = 'kept'));
        EventBus.publish(new Later__e(Text__c = 'lost'));
        Database.rollback(before);
        Test.getEventBus().deliver();
        Assert.areEqual(new Set<String>{ 'Now kept' }, names());
        Assert.areEqual('AutomatedProcess', [SELECT CreatedBy.UserType FROM Account].CreatedBy.UserType);
    }
    @IsTest
    static void aTooLongEventIsAnErrorOfItsRow() {
        Database.SaveResult result = EventBus.publish(new Now__e(Text__c = 'x'.repeat(21)));
        Assert.isFalse(result.isSuccess());
        Assert.areEqual(StatusCode.STRING_TOO_LONG, result.getErrors()[0].getStatusCode());
    }
}`;

describe('asynchronous work and platform events', () => {
    it('behaves as documented in the Apex Developer Guide (Asynchronous Apex, Platform Events, Test.stopTest)', () => {
        const run = runProjectTests({
            classes: { ...CLASSES, AsyncTest: TESTS },
            triggers: { NowTrigger: trigger('Now'), LaterTrigger: trigger('Later') },
            files: EVENT
        });
        expect(failures(run)).toEqual([]);
        expect(run.methods).toHaveLength(10);
    });
});
