import { failures, runProjectTests } from './apexProject';

const REFUSED =
    'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)';

/** Jobs of each kind, once with and once without saying that they make callouts. */
const CLASSES = {
    Caller: `
        public with sharing class Caller {
            public static void call(String name) {
                String result = 'sent';
                try {
                    HttpRequest request = new HttpRequest();
                    request.setEndpoint('callout:Somewhere');
                    request.setMethod('GET');
                    new Http().send(request);
                } catch (CalloutException e) {
                    result = e.getMessage();
                }
                insert new Account(Name = name, Description = result);
            }
            @future
            public static void plainFuture() { call('future'); }
            @Future(Callout=true)
            public static void callingFuture() { call('future'); }
            @future(callout=false)
            public static void silentFuture() { call('future'); }
        }`,
    PlainQueueable: `
        public with sharing class PlainQueueable implements Queueable {
            public void execute(QueueableContext context) { Caller.call('queueable'); }
        }`,
    CallingQueueable: `
        public with sharing class CallingQueueable implements Queueable, Database.AllowsCallouts {
            public void execute(QueueableContext context) { Caller.call('queueable'); }
        }`,
    PlainBatch: `
        public with sharing virtual class PlainBatch implements Database.Batchable<Integer> {
            public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1 }; }
            public void execute(Database.BatchableContext context, List<Integer> scope) { Caller.call('batch'); }
            public void finish(Database.BatchableContext context) { }
        }`,
    CallingBatch: 'public with sharing class CallingBatch extends PlainBatch implements Database.AllowsCallouts { }',
    Timed: `
        public with sharing class Timed implements Schedulable {
            public void execute(SchedulableContext context) { Caller.call('scheduled'); }
        }`
};

/** Each: what starts the job, and what its callout must give. */
const JOBS: readonly (readonly [start: string, result: string])[] = [
    ['Caller.plainFuture();', REFUSED],
    ['Caller.silentFuture();', REFUSED],
    ['Caller.callingFuture();', 'sent'],
    ['System.enqueueJob(new PlainQueueable());', REFUSED],
    ['System.enqueueJob(new CallingQueueable());', 'sent'],
    ['Database.executeBatch(new PlainBatch());', REFUSED],
    ['Database.executeBatch(new CallingBatch());', 'sent'],
    ["System.schedule('timed', '0 0 2 * * ?', new Timed());", 'Callout from scheduled Apex not supported.'],
    ["Caller.call('no job');", 'sent']
];

const TESTS = `
@IsTest
private class CalloutTest {
    private class Mock implements HttpCalloutMock {
        public HttpResponse respond(HttpRequest request) { return new HttpResponse(); }
    }
    ${JOBS.map(
        ([start, result], index) => `
    @IsTest
    static void job${index}() {
        Test.setMock(HttpCalloutMock.class, new Mock());
        Test.startTest();
        ${start}
        Test.stopTest();
        Assert.areEqual('${result}', [SELECT Description FROM Account].Description);
    }`
    ).join('')}
}`;

describe('callouts of jobs', () => {
    it('are refused, mock or not, in jobs that do not say that they make them', () => {
        const run = runProjectTests({ classes: { ...CLASSES, CalloutTest: TESTS } });
        expect(failures(run)).toEqual([]);
        expect(run.methods).toHaveLength(JOBS.length);
    });
});
