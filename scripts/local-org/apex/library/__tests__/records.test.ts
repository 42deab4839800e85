import { customObject } from '../../../__tests__/support/temporaryProject';
import { failures, runProjectTests } from '../../testing/__tests__/apexProject';

const FILES = customObject('Thing__c', 'ReadWrite', {
    Amount__c: '<precision>10</precision><scale>2</scale><type>Number</type>',
    Flag__c: '<defaultValue>false</defaultValue><type>Checkbox</type>',
    Code__c:
        '<length>5</length><type>Text</type><externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>',
    Account__c:
        '<referenceTo>Account</referenceTo><relationshipName>Things</relationshipName><relationshipLabel>Things</relationshipLabel><type>Lookup</type><deleteConstraint>SetNull</deleteConstraint>',
    Due__c: '<type>Date</type>'
});

const SHAPES = `
public with sharing class Shapes {
    public enum Color { RED, GREEN }
    public virtual class Base {
        public String name;
        public transient String secret = 'not told';
        protected Integer count = 1;
    }
    public class Child extends Base {
        public Decimal price { get; set; }
        public List<Base> parts;
        public Map<String, Date> dates;
        public Color color;
        public Account account;
        public Boolean isExpensive { get { return price > 100; } }
    }
}`;

const JSON_TESTS = `
@IsTest
private class JsonTest {
    @IsTest
    static void roundTripOfClasses() {
        Shapes.Child child = (Shapes.Child) JSON.deserialize(
            '{"name":"n","price":1.50,"parts":[{"name":"p"}],"dates":{"a":"2026-01-02"},"color":"green","unknown":1,"account":{"Name":"Acme"}}',
            Shapes.Child.class);
        Assert.areEqual(1.50, child.price);
        Assert.areEqual('p', child.parts[0].name);
        Assert.areEqual(Date.newInstance(2026, 1, 2), child.dates.get('a'));
        Assert.areEqual(Shapes.Color.GREEN, child.color);
        Assert.areEqual('Acme', child.account.Name);
        Assert.isNull(child.secret, 'transient fields and initialisers do not run');
    }
    @IsTest
    static void strictNamesWhatItDoesNotKnow() {
        try {
            JSON.deserializeStrict('{"nome":"n"}', Shapes.Base.class);
            Assert.fail('accepted');
        } catch (JSONException e) {
            Assert.isTrue(e.getMessage().contains('nome'), e.getMessage());
        }
    }
    @IsTest
    static void serializesRecordsWithAttributes() {
        Assert.areEqual('{"attributes":{"type":"Account"},"Name":"A \\\\"q\\\\""}', JSON.serialize(new Account(Name = 'A "q"')));
        Assert.areEqual('[1,2.50,null,true,"x","2026-01-02"]',
            JSON.serialize(new List<Object>{ 1, 2.50, null, true, 'x', Date.newInstance(2026, 1, 2) }));
    }
    @IsTest
    static void nullsAndTransients() {
        Shapes.Base base = new Shapes.Base();
        Assert.areEqual('{"name":null,"count":1}', JSON.serialize(base));
        Assert.areEqual('{"count":1}', JSON.serialize(base, true));
    }
    @IsTest
    static void untyped() {
        Map<String, Object> all = (Map<String, Object>) JSON.deserializeUntyped('{"i":1,"l":3000000000,"d":1.5,"n":null,"a":[{"b":true}]}');
        Assert.isTrue(all.get('i') instanceof Integer);
        Assert.isTrue(all.get('l') instanceof Long);
        Assert.isTrue(all.get('d') instanceof Decimal);
        Assert.isTrue(all.containsKey('n'));
        List<Object> items = (List<Object>) all.get('a');
        Assert.areEqual(true, ((Map<String, Object>) items[0]).get('b'));
    }
    @IsTest
    static void wrongTypesAreJsonExceptions() {
        for (String text : new List<String>{ '{"price":"abc"}', '[]', '{"dates":[]}', '{"color":"blue"}', '{"name":{}}' }) {
            try {
                JSON.deserialize(text, Shapes.Child.class);
                Assert.fail('accepted ' + text);
            } catch (JSONException e) {
                Assert.isNotNull(e.getMessage());
            }
        }
    }
    // observed: apex-mockery, FluentAssert and the trigger actions framework write results of DML and actions as JSON
    @IsTest
    static void resultsOfThePlatform() {
        Database.SaveResult saved = (Database.SaveResult) JSON.deserialize(
            '{"success":true,"id":"001000000000001"}', Database.SaveResult.class);
        Assert.isTrue(saved.isSuccess());
        Assert.areEqual(Id.valueOf('001000000000001'), saved.getId());
        Assert.areEqual(0, saved.getErrors().size());
        List<Database.UpsertResult> results = (List<Database.UpsertResult>) JSON.deserialize(
            '[{"success":false,"created":true,"errors":[{"message":"m","statusCode":"REQUIRED_FIELD_MISSING","fields":["Name"]}]}]',
            List<Database.UpsertResult>.class);
        Assert.isTrue(results[0].isCreated() && !results[0].isSuccess());
        Assert.isNull(results[0].getId());
        Assert.areEqual('m', results[0].getErrors()[0].getMessage());
        Assert.areEqual(StatusCode.REQUIRED_FIELD_MISSING, results[0].getErrors()[0].getStatusCode());
        Assert.areEqual(new List<String>{ 'Name' }, results[0].getErrors()[0].getFields());
        Invocable.Action.Result called = (Invocable.Action.Result) JSON.deserialize(
            '{"success":false,"errors":[{"code":"C","message":"m"}],"outputParameters":{"a":1}}', Invocable.Action.Result.class);
        Assert.isFalse(called.isSuccess());
        Assert.areEqual('C', called.getErrors()[0].getCode());
        Assert.areEqual(1, called.getOutputParameters().get('a'));
        Assert.areEqual(LoggingLevel.WARN, JSON.deserialize('"warn"', LoggingLevel.class));
        try {
            JSON.deserialize('[]', Database.SaveResult.class);
            Assert.fail('a list is no result');
        } catch (JSONException e) {
            Assert.isTrue(e.getMessage().startsWith('Malformed JSON'), e.getMessage());
        }
    }
    // documented: Apex Reference Guide, JSONParser.nextToken
    @IsTest
    static void parserReadsAsFarAsAsked() {
        JSONParser nothing = JSON.createParser('');
        Assert.isNull(nothing.nextToken());
        Assert.isFalse(nothing.hasCurrentToken());
        JSONParser broken = JSON.createParser('{"a":{"b":1}, x');
        broken.nextToken();
        broken.nextToken();
        broken.nextToken();
        Assert.areEqual('a', broken.getCurrentName());
        broken.nextToken();
        Assert.areEqual('b', broken.getCurrentName());
        broken.nextToken();
        broken.nextToken();
        Assert.areEqual('a', broken.getCurrentName());
        try {
            broken.nextToken();
            Assert.fail('read x as a name');
        } catch (JSONException e) {
            Assert.isTrue(e.getMessage().contains('line:1'), e.getMessage());
        }
    }
    @IsTest
    static void parserAndGenerator() {
        JSONParser parser = JSON.createParser('{"a":{"x":[1,2]},"b":7}');
        Integer found;
        while (parser.nextToken() != null) {
            if (parser.getCurrentToken() == JSONToken.FIELD_NAME && parser.getText() == 'a') {
                parser.nextToken();
                parser.skipChildren();
            } else if (parser.getCurrentName() == 'b' && parser.getCurrentToken() == JSONToken.VALUE_NUMBER_INT) {
                found = parser.getIntegerValue();
            }
        }
        Assert.areEqual(7, found);
        JSONGenerator generator = JSON.createGenerator(false);
        generator.writeStartObject();
        generator.writeStringField('s', 'v');
        generator.writeFieldName('list');
        generator.writeStartArray();
        generator.writeNumber(1.5);
        generator.writeNull();
        generator.writeEndArray();
        generator.writeEndObject();
        Assert.areEqual('{"s":"v","list":[1.5,null]}', generator.getAsString());
    }
}`;

const RECORD_TESTS = `
@IsTest
private class RecordTest {
    @IsTest
    static void getAndPut() {
        SObject thing = Schema.getGlobalDescribe().get('thing__C').newSObject();
        thing.put('amount__c', 5);
        Assert.areEqual(5, thing.get('Amount__c'));
        Assert.isTrue(thing.get('Amount__c') instanceof Decimal);
        Assert.areEqual(false, thing.get(Thing__c.Flag__c), 'an unset checkbox is false');
        Assert.isTrue(thing.isSet('Amount__c'));
        Assert.isFalse(thing.isSet(Thing__c.Due__c));
        try {
            thing.put('Amount__c', 'five');
            Assert.fail('accepted');
        } catch (SObjectException e) {
            Assert.areEqual('Illegal assignment from String to Decimal', e.getMessage());
        }
        try {
            thing.get('Nope__c');
            Assert.fail('accepted');
        } catch (SObjectException e) {
            Assert.areEqual('Invalid field Nope__c for Thing__c', e.getMessage());
        }
    }
    @IsTest
    static void fieldsThatWereNotQueried() {
        insert new Thing__c(Name = 'x', Amount__c = 1);
        Thing__c thing = [SELECT Id FROM Thing__c];
        try {
            System.debug(thing.Amount__c);
            Assert.fail('read');
        } catch (SObjectException e) {
            Assert.areEqual('SObject row was retrieved via SOQL without querying the requested field: Thing__c.Amount__c', e.getMessage());
        }
    }
    @IsTest
    static void clones() {
        Account account = new Account(Name = 'A');
        insert account;
        Account copy = account.clone();
        Assert.isNull(copy.Id);
        Assert.areEqual(account.Id, copy.getCloneSourceId());
        Assert.areEqual(account.Id, account.clone(true).Id);
        List<Account> copies = new List<Account>{ account }.deepClone(true);
        copies[0].Name = 'B';
        Assert.areEqual('A', account.Name);
    }
    @IsTest
    static void saveResults() {
        List<Database.SaveResult> results = Database.insert(new List<Thing__c>{ new Thing__c(Name = 'ok'), new Thing__c(Name = 'bad', Code__c = 'too long') }, false);
        Assert.isTrue(results[0].isSuccess());
        Assert.isNotNull(results[0].getId());
        Assert.isFalse(results[1].isSuccess());
        Database.Error error = results[1].getErrors()[0];
        Assert.areEqual(StatusCode.STRING_TOO_LONG, error.getStatusCode());
        Assert.areEqual(new List<String>{ 'Code__c' }, error.getFields());
        Assert.areEqual(1, [SELECT COUNT() FROM Thing__c]);
    }
    @IsTest
    static void dmlExceptionsNameTheRow() {
        try {
            insert new List<Thing__c>{ new Thing__c(Name = 'ok'), new Thing__c(Name = 'bad', Code__c = 'too long') };
            Assert.fail('saved');
        } catch (DmlException e) {
            Assert.areEqual(1, e.getNumDml());
            Assert.areEqual(1, e.getDmlIndex(0));
            Assert.areEqual('STRING_TOO_LONG', e.getDmlStatusCode(0));
            Assert.areEqual(StatusCode.STRING_TOO_LONG, e.getDmlType(0));
        }
        Assert.areEqual(0, [SELECT COUNT() FROM Thing__c]);
    }
    @IsTest
    static void upsertByExternalId() {
        insert new Thing__c(Name = 'one', Code__c = 'K');
        Database.UpsertResult changed = Database.upsert(new Thing__c(Name = 'two', Code__c = 'k'), Thing__c.Code__c, true);
        Assert.isFalse(changed.isCreated());
        Assert.areEqual('two', [SELECT Name FROM Thing__c].Name);
        Database.delete(changed.getId());
        Assert.areEqual(0, [SELECT COUNT() FROM Thing__c]);
    }
    @IsTest
    static void dynamicQueries() {
        insert new List<Thing__c>{ new Thing__c(Name = 'a', Amount__c = 1), new Thing__c(Name = 'b', Amount__c = 2) };
        List<String> names = new List<String>{ 'b' };
        List<Thing__c> found = Database.query('SELECT Id, Name FROM Thing__c WHERE Name IN :names');
        Assert.areEqual(1, found.size());
        Map<String, Object> binds = new Map<String, Object>{ 'least' => 2 };
        Assert.areEqual(1, Database.countQueryWithBinds('SELECT COUNT() FROM Thing__c WHERE Amount__c >= :least', binds, AccessLevel.USER_MODE));
        try {
            Database.query('SELECT Nope__c FROM Thing__c');
            Assert.fail('ran');
        } catch (QueryException e) {
            Assert.isTrue(e.getMessage().contains('No such column \\'Nope__c\\''), e.getMessage());
        }
    }
    @IsTest
    static void savepoints() {
        insert new Thing__c(Name = 'first');
        Savepoint first = Database.setSavepoint();
        insert new Thing__c(Name = 'second');
        Savepoint second = Database.setSavepoint();
        Database.rollback(first);
        Assert.areEqual(1, [SELECT COUNT() FROM Thing__c]);
        try {
            Database.rollback(second);
            Assert.fail('rolled back to a savepoint that is gone');
        } catch (TypeException e) {
            Assert.isNotNull(e.getMessage());
        }
    }
    @IsTest
    static void describes() {
        Schema.DescribeSObjectResult thing = Thing__c.SObjectType.getDescribe();
        Assert.areEqual('Thing__c', thing.getName());
        Assert.isTrue(thing.isCustom());
        Schema.DescribeFieldResult amount = Thing__c.Amount__c.getDescribe();
        Assert.areEqual(Schema.DisplayType.DOUBLE, amount.getType());
        Assert.areEqual(2, amount.getScale());
        Assert.areEqual(Thing__c.Amount__c, thing.fields.getMap().get('AMOUNT__C'));
        Assert.areEqual(Account.SObjectType, Thing__c.Account__c.getDescribe().getReferenceTo()[0]);
        Set<String> children = new Set<String>();
        for (Schema.ChildRelationship child : Account.SObjectType.getDescribe().getChildRelationships()) {
            children.add(child.getRelationshipName());
        }
        Assert.isTrue(children.contains('Things__r'));
        Id accountId = TestIds.accountId();
        Assert.areEqual(Account.SObjectType, accountId.getSObjectType());
    }
    @IsTest
    static void runAsAnotherUser() {
        Profile standard = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
        User other = new User(LastName = 'Other', Alias = 'other', Email = 'other@example.com', Username = 'other@example.com.x',
            ProfileId = standard.Id, TimeZoneSidKey = 'Europe/Lisbon', LocaleSidKey = 'pt_PT', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
        Id before = UserInfo.getUserId();
        System.runAs(other) {
            Assert.areEqual(other.Id, UserInfo.getUserId());
            Assert.areEqual('Europe/Lisbon', UserInfo.getTimeZone().getID());
            Assert.isFalse(Thing__c.SObjectType.getDescribe().isCreateable());
        }
        Assert.areEqual(before, UserInfo.getUserId());
    }
    @IsTest
    static void typesByName() {
        Assert.areEqual(Shapes.Child.class, Type.forName('Shapes.Child'));
        Assert.isNull(Type.forName('Nothing'));
        Shapes.Base made = (Shapes.Base) Type.forName('shapes.child').newInstance();
        Assert.isTrue(made instanceof Shapes.Child);
        Assert.isTrue(Shapes.Base.class.isAssignableFrom(Shapes.Child.class));
        List<Account> accounts = (List<Account>) Type.forName('List<Account>').newInstance();
        Assert.areEqual(0, accounts.size());
    }
    @IsTest
    static void emails() {
        Messaging.SingleEmailMessage message = new Messaging.SingleEmailMessage();
        message.setToAddresses(new List<String>{ 'someone@example.com' });
        message.setSubject('s');
        message.plainTextBody = 'b';
        Assert.isTrue(Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ message })[0].isSuccess());
        Assert.areEqual(1, Limits.getEmailInvocations());
        try {
            Messaging.sendEmail(
                new List<Messaging.SingleEmailMessage>{ message, new Messaging.SingleEmailMessage() }
            );
            Assert.fail('sent to nobody');
        } catch (EmailException e) {
            Assert.isTrue(e.getMessage().startsWith('SendEmail failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING'));
        }
        Assert.areEqual(1, Limits.getEmailInvocations(), 'A call that throws does not count.');
    }
    @IsTest
    static void calloutsNeverLeaveTheMachine() {
        HttpRequest request = new HttpRequest();
        request.setEndpoint('https://example.com');
        request.setMethod('GET');
        try {
            new Http().send(request);
            Assert.fail('sent');
        } catch (TypeException e) {
            Assert.isTrue(e.getMessage().contains('callouts'));
        }
        Test.setMock(HttpCalloutMock.class, new Answer());
        Assert.areEqual('mocked', new Http().send(request).getBody());
    }
    private class Answer implements HttpCalloutMock {
        public HttpResponse respond(HttpRequest request) {
            HttpResponse response = new HttpResponse();
            response.setBody('mocked');
            return response;
        }
    }
    @IsTest
    static void patterns() {
        Matcher matcher = Pattern.compile('(\\\\w+)@(\\\\w+)').matcher('a@b, c@d');
        Assert.isTrue(matcher.find());
        Assert.areEqual('b', matcher.group(2));
        Assert.isTrue(matcher.find());
        Assert.areEqual(5, matcher.start());
        Assert.isFalse(matcher.find());
        Assert.isFalse(matcher.matches());
        Assert.areEqual('x', Pattern.compile('a').matcher('a').replaceAll('x'));
        try {
            matcher.group();
            Assert.fail('no match to show');
        } catch (StringException e) {
            Assert.areEqual('No match found', e.getMessage());
        }
    }
}`;

const TEST_IDS = `
@IsTest
public class TestIds {
    public static Id accountId() {
        Account account = new Account(Name = 'x');
        insert account;
        return account.Id;
    }
}`;

describe('library rows that need an org, as plain Apex tests that would also deploy', () => {
    it('agrees with the Apex Reference Guide (JSON, SObject, Database, Schema, Type, Messaging, Http, Pattern)', () => {
        const run = runProjectTests({
            classes: { Shapes: SHAPES, JsonTest: JSON_TESTS, RecordTest: RECORD_TESTS, TestIds: TEST_IDS },
            files: FILES
        });
        expect(failures(run)).toEqual([]);
        expect(run.methods).toHaveLength(23);
    });
});
