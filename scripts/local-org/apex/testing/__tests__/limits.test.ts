import { resultOf, runProjectTests } from './apexProject';

/** Each method goes past one limit (Apex Developer Guide, Execution Governors and Limits). */
const TESTS = `
@IsTest
private class Past {
    public class Job implements Queueable {
        public void execute(QueueableContext context) { }
    }
    public class Reader implements Queueable {
        public void execute(QueueableContext context) {
            for (Integer i = 0; i < 201; i++) {
                List<Account> found = [SELECT Id FROM Account];
            }
        }
    }
    public class Mock implements HttpCalloutMock {
        public HttpResponse respond(HttpRequest request) {
            return new HttpResponse();
        }
    }
    @future
    static void later() { }

    @IsTest
    static void queries() {
        for (Integer i = 0; i < 101; i++) {
            List<Account> found = [SELECT Id FROM Account];
        }
    }

    @IsTest
    static void statements() {
        for (Integer i = 0; i < 151; i++) {
            insert new Account(Name = 'x');
        }
    }

    @IsTest
    static void rows() {
        List<Account> many = new List<Account>();
        for (Integer i = 0; i < 10001; i++) {
            many.add(new Account(Name = 'x'));
        }
        insert many;
    }

    @IsTest
    static void futures() {
        for (Integer i = 0; i < 51; i++) {
            later();
        }
    }

    @IsTest
    static void queueables() {
        for (Integer i = 0; i < 51; i++) {
            System.enqueueJob(new Job());
        }
    }

    @IsTest
    static void cpu() {
        try {
            while (true) {
                Integer i = 0;
            }
        } catch (Exception e) {
            Assert.fail('a limit cannot be caught');
        }
    }

    @IsTest
    static void asynchronousQueries() {
        Test.startTest();
        System.enqueueJob(new Reader());
        Test.stopTest();
    }
    @IsTest
    static void callouts() {
        Test.setMock(HttpCalloutMock.class, new Mock());
        HttpRequest request = new HttpRequest();
        request.setEndpoint('https://example.com');
        request.setMethod('GET');
        for (Integer i = 0; i < 101; i++) {
            new Http().send(request);
        }
    }
    @IsTest
    static void savepoints() {
        for (Integer i = 0; i < 151; i++) {
            Savepoint point = Database.setSavepoint();
        }
    }
    @IsTest
    static void users() {
        User me = new User(Id = UserInfo.getUserId());
        for (Integer i = 0; i < 151; i++) {
            System.runAs(me) {
                Integer one = 1;
            }
        }
    }
    @IsTest
    static void locatorRows() {
        List<Account> many = new List<Account>();
        for (Integer i = 0; i < 5001; i++) {
            many.add(new Account(Name = 'x'));
        }
        insert many;
        Database.QueryLocator one = Database.getQueryLocator([SELECT Id FROM Account]);
        Database.QueryLocator two = Database.getQueryLocator([SELECT Id FROM Account]);
    }
    @IsTest
    static void emails() {
        for (Integer i = 0; i < 11; i++) {
            Messaging.SingleEmailMessage message = new Messaging.SingleEmailMessage();
            message.setToAddresses(new List<String>{ 'someone@example.com' });
            message.setSubject('s');
            message.setPlainTextBody('b');
            Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ message });
        }
    }
    @IsTest
    static void queryRows() {
        List<Account> many = new List<Account>();
        for (Integer i = 0; i < 1001; i++) {
            many.add(new Account(Name = 'x'));
        }
        insert many;
        for (Integer i = 0; i < 50; i++) {
            List<Account> found = [SELECT Id FROM Account];
        }
    }
}`;

describe('past a limit a transaction ends, whatever it catches', () => {
    const run = runProjectTests({ classes: { Past: TESTS } });

    it.each([
        ['queries', 'Too many SOQL queries: 101'],
        ['asynchronousQueries', 'Too many SOQL queries: 201'],
        ['queryRows', 'Too many query rows: 50050'],
        ['statements', 'Too many DML statements: 151'],
        ['rows', 'Too many DML rows: 10001'],
        ['savepoints', 'Too many DML statements: 151'],
        ['users', 'Too many DML statements: 151'],
        ['locatorRows', 'Too many query locator rows: 10002'],
        ['futures', 'Too many future calls: 51'],
        ['queueables', 'Too many queueable jobs added to the queue: 51'],
        ['callouts', 'Too many callouts: 101'],
        ['emails', 'Too many Email Invocations: 11'],
        ['cpu', 'Apex CPU time limit exceeded']
    ])('%s', (method, message) => {
        expect(resultOf(run, method)).toMatchObject({ outcome: 'fail', message: `System.LimitException: ${message}` });
    });
});
