import { failures, resultOf, runProjectTests } from './apexProject';

/** Text of so many characters, made anew by every call; the runs differ in their first characters. */
const SUPPORT = `
    static List<String> kept = new List<String>();
    static String text(Integer size) {
        return 'x'.repeat(size);
    }
    static Integer deep(Integer level) {
        List<String> own = new List<String>{ text(100000) };
        return level == 0 ? own.size() : deep(level - 1) + own.size();
    }
    static List<String> texts(Integer count, Integer size) {
        List<String> made = new List<String>();
        for (Integer i = 0; i < count; i++) {
            made.add(text(size));
        }
        return made;
    }
    static void insertNotes(Integer count, Integer size) {
        List<Account> notes = new List<Account>();
        for (Integer i = 0; i < count; i++) {
            notes.add(new Account(Name = 'n' + i, Description = text(size)));
        }
        insert notes;
    }
    public class Node {
        public String value;
        public Node next;
    }
    public class Job implements Queueable {
        private Integer size;
        private List<String> held = new List<String>();
        public Job(Integer size) {
            this.size = size;
        }
        public void execute(QueueableContext context) {
            for (Integer i = 0; i < size; i += 100000) {
                held.add(text(100000));
            }
        }
    }
    public class Late implements Schedulable {
        public void execute(SchedulableContext context) {
            List<String> held = texts(70, 100000);
        }
    }
`;

/** Each method goes past the limit: 6 MB, 12 MB in asynchronous Apex (Apex Developer Guide, Execution Governors and Limits). */
const PAST = `
@IsTest
private class Past {
    ${SUPPORT}
    @IsTest
    static void local() {
        List<String> held = texts(70, 100000);
    }
    @IsTest
    static void doubled() {
        String s = 'x';
        for (Integer i = 0; i < 40; i++) {
            s += s;
        }
    }
    @IsTest
    static void straight() {
        String a = text(3500000);
        String b = text(3500000);
    }
    @IsTest
    static void atOnce() {
        Integer length = text(7000000).length();
    }
    @IsTest
    static void beyondJavaScript() {
        String s = text(2147483647);
    }
    @IsTest
    static void padded() {
        String s = 'x'.leftPad(600000000);
    }
    @IsTest
    static void statics() {
        for (Integer i = 0; i < 70; i++) {
            kept.add(text(100000));
        }
    }
    @IsTest
    static void recursion() {
        deep(70);
    }
    @IsTest
    static void chain() {
        Node first = null;
        for (Integer i = 0; i < 70; i++) {
            Node next = new Node();
            next.value = text(100000);
            next.next = first;
            first = next;
        }
    }
    @IsTest
    static void mapped() {
        Map<Integer, String> held = new Map<Integer, String>();
        for (Integer i = 0; i < 70; i++) {
            held.put(i, text(100000));
        }
    }
    @IsTest
    static void integers() {
        List<Integer> held = new List<Integer>();
        for (Integer i = 0; i < 1000000; i++) {
            held.add(i);
        }
    }
    @IsTest
    static void sized() {
        Integer[] held = new Integer[2000000000];
    }
    @IsTest
    static void blobs() {
        List<Blob> held = new List<Blob>();
        for (Integer i = 0; i < 70; i++) {
            held.add(Blob.valueOf(text(100000)));
        }
    }
    @IsTest
    static void bigQuery() {
        insertNotes(80, 30000);
        insertNotes(80, 30000);
        insertNotes(80, 30000);
        List<Account> held = [SELECT Description FROM Account];
    }
    @IsTest
    static void parsed() {
        String source = JSON.serialize(texts(20, 100000));
        Object one = JSON.deserializeUntyped(source);
        Object two = JSON.deserializeUntyped(source);
        Object three = JSON.deserializeUntyped(source);
    }
    @IsTest
    static void uncatchable() {
        try {
            List<String> held = texts(70, 100000);
        } catch (Exception e) {
            Assert.fail('a limit cannot be caught');
        } finally {
            kept = null;
        }
    }
    @IsTest
    static void asynchronous() {
        Test.startTest();
        System.enqueueJob(new Job(13000000));
        Test.stopTest();
    }
    @IsTest
    static void scheduled() {
        Test.startTest();
        System.schedule('late', '0 0 0 1 1 ? 2099', new Late());
        Test.stopTest();
    }
}`;

describe('past its limit the heap ends the transaction, whatever that catches', () => {
    const run = runProjectTests({ classes: { Past: PAST } });

    it.each(run.methods.map(({ methodName }) => methodName))('%s', (method) => {
        const { outcome, message } = resultOf(run, method);
        expect(outcome).toBe('fail');
        expect(message).toMatch(/^System\.LimitException: Apex heap size too large: \d+$/);
    });

    it.each(['local', 'statics', 'recursion', 'chain', 'mapped', 'blobs'])(
        'is noticed within a twentieth of the limit: %s',
        (method) => {
            const size = Number(/\d+$/.exec(resultOf(run, method).message ?? '')?.[0]);
            expect(size).toBeGreaterThan(6_000_000);
            expect(size).toBeLessThan(6_400_000);
        }
    );
});

const WITHIN = `
@IsTest
private class Within {
    ${SUPPORT}
    public class RefusedException extends Exception {
    }
    static void refuse() {
        String lost = text(3000000);
        throw new RefusedException('no' + lost.length());
    }
    @IsTest
    static void garbage() {
        for (Integer i = 0; i < 500; i++) {
            String lost = text(100000);
        }
    }
    @IsTest
    static void replaced() {
        String s = '';
        for (Integer i = 0; i < 50; i++) {
            s += text(100000);
        }
        Assert.areEqual(5000000, s.length());
    }
    @IsTest
    static void shared() {
        String one = text(100000);
        List<String> held = new List<String>();
        for (Integer i = 0; i < 1000; i++) {
            held.add(one);
        }
        Integer size = Limits.getHeapSize();
        Assert.isTrue(size >= 100000 && size < 200000, 'a text counts once: ' + size);
    }
    @IsTest
    static void equalButNotShared() {
        List<String> held = texts(20, 100000);
        Assert.isTrue(Limits.getHeapSize() >= 2000000);
        held = null;
        Assert.isTrue(Limits.getHeapSize() < 1000);
    }
    @IsTest
    static void characters() {
        Integer before = Limits.getHeapSize();
        String plain = 'é'.repeat(50000);
        Integer between = Limits.getHeapSize();
        String pairs = '\\uD83D\\uDE00'.repeat(50000);
        Integer after = Limits.getHeapSize();
        Assert.areEqual(50000, between - before);
        Assert.areEqual(100000, after - between);
    }
    @IsTest
    static void afterBlocks() {
        if (kept.isEmpty()) {
            String one = text(4000000);
        }
        {
            String two = text(4000000);
        }
        for (Integer i = 0; i < 3; i++) {
            String three = text(4000000);
        }
        String four = text(4000000);
    }
    @IsTest
    static void afterCatch() {
        for (Integer i = 0; i < 10; i++) {
            try {
                refuse();
                Assert.fail('expected RefusedException');
            } catch (RefusedException e) {
                Assert.areEqual('no3000000', e.getMessage());
            }
        }
        Assert.isTrue(Limits.getHeapSize() < 1000);
    }
    @IsTest
    static void afterReturn() {
        for (Integer i = 0; i < 10; i++) {
            deep(50);
        }
        Assert.isTrue(Limits.getHeapSize() < 1000);
    }
    @IsTest
    static void removed() {
        List<String> held = texts(40, 100000);
        held.remove(0);
        held.remove(0);
        Integer size = Limits.getHeapSize();
        Assert.isTrue(size >= 3800000 && size < 3900000, 'elements that are left: ' + size);
        held.clear();
        Assert.isTrue(Limits.getHeapSize() < 1000);
    }
    @IsTest
    static void loopOverQuery() {
        for (Integer i = 0; i < 5; i++) {
            insertNotes(80, 20000);
        }
        Integer count = 0;
        for (Account note : [SELECT Description FROM Account]) {
            count += note.Description.length();
        }
        for (List<Account> notes : [SELECT Description FROM Account]) {
            count += notes.size();
        }
        for (Account note : Database.query('SELECT Description FROM Account')) {
            count++;
        }
        Assert.areEqual(8000800, count);
    }
    @IsTest
    static void asynchronous() {
        Test.startTest();
        System.enqueueJob(new Job(11000000));
        Test.stopTest();
        Assert.areEqual(6000000, Limits.getLimitHeapSize());
    }
    @IsTest
    static void cycle() {
        Node one = new Node();
        one.next = new Node();
        one.next.next = one;
        one.value = text(1000);
        Integer size = Limits.getHeapSize();
        Assert.isTrue(size >= 1000 && size < 1100, 'each object once: ' + size);
    }
    @IsTest
    static void starting() {
        String held = text(2000000);
        Test.startTest();
        Assert.isTrue(Limits.getHeapSize() >= 2000000, 'what is alive does not depend on counters');
        Test.stopTest();
        Assert.isTrue(Limits.getHeapSize() >= held.length());
    }
    @IsTest
    static void ofTriggers() {
        String held = text(4000000);
        insert new Account(Name = 'trigger');
        Assert.areEqual(4000000, held.length());
    }
}`;

/** The heap of a trigger has its own variables and the statics of all (see runtime/heap.ts). */
const TRIGGER = `
trigger Held on Account (before insert) {
    for (Account each : Trigger.new) {
        if (each.Name == 'trigger') {
            String own = 'y'.repeat(4000000);
            System.assert(Limits.getHeapSize() >= 4000000);
        }
    }
}`;

describe('the heap holds what is alive', () => {
    const run = runProjectTests({ classes: { Within: WITHIN }, triggers: { Held: TRIGGER } });

    it('counts no garbage, and what is shared once', () => {
        expect(failures(run)).toEqual([]);
    });

    it('reports the largest size that was found', () => {
        expect(resultOf(run, 'equalButNotShared').limits.heapSize).toBeGreaterThanOrEqual(2_000_000);
        expect(resultOf(run, 'garbage').limits.heapSize).toBeLessThan(1_000_000);
    });
});

const DEPTH = `
@IsTest
private class Depth {
    static Integer down(Integer level) {
        return level == 0 ? 0 : 1 + down(level - 1);
    }
    @IsTest
    static void within() {
        Assert.areEqual(900, down(900));
    }
    @IsTest
    static void past() {
        try {
            down(1001);
        } catch (Exception e) {
            Assert.fail('a limit cannot be caught');
        }
    }
    @IsTest
    static void endless() {
        down(-1);
    }
}`;

describe('the stack', () => {
    const run = runProjectTests({ classes: { Depth: DEPTH } });

    it.each(['past', 'endless'])('%s', (method) => {
        expect(resultOf(run, method)).toMatchObject({
            outcome: 'fail',
            message: 'System.LimitException: Maximum stack depth reached: 1001'
        });
    });

    it('is deep enough for what the platform allows', () => {
        expect(resultOf(run, 'within').outcome).toBe('pass');
    });
});
