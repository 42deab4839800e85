import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApexDecimal } from '../../../values';
import type { MethodInfo } from '../../runtime/objectModel';
import { ApexThrowable, caughtException } from '../../runtime/exceptions';
import { compileApex } from '../../apexEngine';
import { harness, type Harness } from './apexHarness';

function compiled(files: Readonly<Record<string, string>>): Harness {
    const built = harness(files);
    expect(built.findings).toEqual([]);
    return built;
}

function thrownBy(body: () => unknown): unknown {
    try {
        body();
    } catch (error) {
        return error;
    }
    return null;
}

function methodOf(engine: Harness['engine'], className: string, method: string): MethodInfo {
    return engine.rt.classInfo(className)?.findStaticMethods(method)[0] as MethodInfo;
}

describe('@AuraEnabled methods', () => {
    const { engine, transact } = compiled({
        'Shop.cls': `public with sharing class Shop {
            public class Item {
                @AuraEnabled public String name;
                @AuraEnabled public Decimal price { get; set; }
                @AuraEnabled public List<String> tags;
                public String secret = 'hidden';
            }
            @AuraEnabled(cacheable=true)
            public static Item cheapest(List<Item> items, Decimal ceiling) {
                Item best;
                for (Item each : items) { if (each.price <= ceiling && (best == null || each.price < best.price)) { best = each; } }
                return best;
            }
            @AuraEnabled public static Map<String, Object> echo(Map<String, Object> given, Date day, Id recordId, Boolean flag) {
                return new Map<String, Object>{ 'given' => given, 'day' => day, 'id' => recordId, 'flag' => flag, 'missing' => null };
            }
            @AuraEnabled public static Account account(Account given) { given.Industry = 'Tech'; return given; }
            @AuraEnabled public static void fails() { throw new AuraHandledException('Sorry'); }
            public static Integer notForComponents() { return 1; }
        }`
    });
    const call = (method: string, params: Record<string, unknown> = {}): unknown =>
        transact(() => engine.callAura('Shop', method, params));

    it('read parameters by their declared types and give enabled members only', () => {
        const items = [
            { name: 'a', price: 3.5, tags: ['x'] },
            { name: 'b', price: 2, secret: 'x' }
        ];
        expect(call('cheapest', { items, ceiling: 3 })).toEqual({ name: 'b', price: 2, tags: null });
        expect(call('cheapest', { items, ceiling: 1 })).toBeNull();
    });

    it('take maps, dates and ids', () => {
        expect(
            call('echo', { given: { a: [1, 'two', { b: null }] }, day: '2026-11-23', recordId: '001000000000001' })
        ).toEqual({
            given: { a: [1, 'two', { b: null }] },
            day: '2026-11-23',
            id: '001000000000001AAA',
            flag: null,
            missing: null
        });
    });

    it('exchange records', () => {
        expect(call('account', { given: { Name: 'x' } })).toEqual({ Name: 'x', Industry: 'Tech' });
    });

    it('refuse values that do not fit', () => {
        expect(() => call('echo', { day: 'tomorrow' })).toThrow(/action parameter 'day' of type 'Date'/);
    });

    it('give components the text of AuraHandledException', () => {
        expect(thrownBy(() => call('fails'))).toMatchObject({
            typeName: 'System.AuraHandledException',
            message: 'Sorry'
        });
    });

    it('are refused when unknown or not enabled', () => {
        expect(() => call('notForComponents')).toThrow(/No @AuraEnabled method Shop\.notForComponents/);
        expect(() => call('nope')).toThrow(/No @AuraEnabled method Shop\.nope/);
    });

    it('are described', () => {
        expect(engine.describeAura().map(({ methodName, isCacheable }) => [methodName, isCacheable])).toEqual([
            ['cheapest', true],
            ['echo', false],
            ['account', false],
            ['fails', false]
        ]);
    });
});

describe('invocable methods', () => {
    const { engine, transact } = compiled({
        'Doubler.cls': `public with sharing class Doubler {
            public class Request {
                @InvocableVariable(required=true) public Integer amount;
                @InvocableVariable public List<String> names;
            }
            public class Answer { @InvocableVariable public Decimal doubled; @InvocableVariable public Integer count; }
            @InvocableMethod(label='Double')
            public static List<Answer> run(List<Request> requests) {
                List<Answer> answers = new List<Answer>();
                for (Request each : requests) {
                    Answer answer = new Answer();
                    answer.doubled = each.amount * 2;
                    answer.count = each.names == null ? 0 : each.names.size();
                    answers.add(answer);
                }
                return answers;
            }
        }`,
        'Shout.cls': `public with sharing class Shout {
            @InvocableMethod public static List<String> run(List<String> texts) {
                List<String> loud = new List<String>();
                for (String each : texts) { loud.add(each.toUpperCase()); }
                return loud;
            }
        }`
    });

    it('run once for all interviews', () => {
        const inputs = [{ amount: ApexDecimal.of(2), names: ['a', 'b'] }, { amount: ApexDecimal.of(5) }];
        const outputs = transact(() => engine.invocables.run('Doubler', inputs));
        expect(outputs.map(({ doubled, count }) => [String(doubled), String(count)])).toEqual([
            ['4', '2'],
            ['10', '0']
        ]);
    });

    it('take and give plain values', () => {
        expect(transact(() => engine.invocables.run('Shout', [{ texts: 'a' }]))).toEqual([{ output: 'A' }]);
    });

    it('insist on required variables', () => {
        expect(() => transact(() => engine.invocables.run('Doubler', [{}]))).toThrow(
            'Missing required input parameter: amount'
        );
    });
});

describe('the engine', () => {
    it('runs anonymous Apex, with methods of its own', () => {
        const { engine, transact } = compiled({
            'Store.cls':
                'public with sharing class Store { public static Integer kept = 0; public static Integer read() { return kept; } }'
        });
        const kept = transact(() => {
            engine.runAnonymous('Integer n = 2; Integer twice(Integer x) { return x * 2; } Store.kept = twice(n) + 1;');
            const info = engine.rt.classInfo('Store');
            return info?.callStatic(info.findStaticMethods('read')[0], []);
        });
        expect(kept).toBe(5);
        expect(() => transact(() => engine.runAnonymous('Integer n = nope;'))).toThrow(
            'AnonymousBlock:1:13: Variable does not exist: nope'
        );
    });

    it('prints stack traces as the platform does', () => {
        const { call } = compiled({
            'Main.cls':
                'public with sharing class Main {\n  public static Object run() {\n    new Deep().go(3);\n    return null;\n  }\n}',
            'Deep.cls':
                'public with sharing class Deep {\n  class Inner {\n    void fail() {\n      Object nothing;\n      nothing.toString();\n    }\n  }\n  public void go(Integer n) {\n    if (n == 3) {\n      new Inner().fail();\n    }\n  }\n}'
        });
        const error = thrownBy(call);
        expect(caughtException(error)?.stackTraceString.split('\n')).toEqual([
            'Class.Deep.Inner.fail: line 5, column 1',
            'Class.Deep.go: line 10, column 1',
            'Class.Main.run: line 3, column 1'
        ]);
    });

    it('throws Apex exceptions as platform exceptions', () => {
        const { call } = compiled({
            'Main.cls':
                "public class Main { class CustomException extends Exception {} public static void run() { throw new CustomException('why'); } }"
        });
        const error = thrownBy(call);
        expect(error).toBeInstanceOf(ApexThrowable);
        expect(error).toMatchObject({ typeName: 'Main.CustomException', message: 'why' });
    });

    it('ends endless loops by the CPU limit, which no catch block sees', () => {
        const { call } = compiled({
            'Main.cls':
                'public class Main { public static Object run() { try { while (true) { } } catch (Exception e) { return 1; } } }'
        });
        expect(() => call()).toThrow(/Apex CPU time limit exceeded/);
    });

    it('ends endless recursion by the stack limit, which no catch block sees', () => {
        const { call } = compiled({
            'Main.cls':
                'public class Main { static Integer deeper(Integer n) { return deeper(n + 1) + 1; } public static Object run() { try { return deeper(0); } catch (Exception e) { return 1; } } }'
        });
        expect(() => call()).toThrow('Maximum stack depth reached: 1001');
    });

    it('starts statics afresh in every transaction', () => {
        const { call } = compiled({
            'Main.cls': 'public class Main { static Integer runs = 0; public static Object run() { return ++runs; } }'
        });
        expect([call(), call()]).toEqual([1, 1]);
    });

    it('queues future methods until the transaction commits', () => {
        const { engine, transact } = compiled({
            'Later.cls':
                'public with sharing class Later { public static Integer done = 0; @future public static void go(Integer n) { done += n; } public static Integer run() { go(5); return done; } }'
        });
        const queued: (() => void)[] = [];
        engine.rt.async.enqueueFuture = (_call, body) => queued.push(body);
        const read = (): unknown => engine.rt.classInfo('Later')?.callStatic(methodOf(engine, 'Later', 'run'), []);
        transact(() => {
            expect(read()).toBe(0);
            expect(queued).toHaveLength(1);
            queued[0]();
            expect(read()).toBe(5);
        });
    });

    it('counts executed lines when asked', () => {
        const { model, engine, transact } = compiled({
            'Main.cls':
                'public with sharing class Main {\n  public static Integer run(Integer n) {\n    if (n > 1) {\n      return 1;\n    }\n    return 2;\n  }\n}'
        });
        const counted = compileApex({ model, services: engine.rt.services, coverage: true });
        transact(() => {
            const info = counted.rt.classInfo('Main');
            info?.callStatic(info.findStaticMethods('run')[0], [0]);
        });
        expect(counted.coverableLines.get('Main.cls')).toEqual([3, 4, 6]);
        expect(counted.registry.lineCounts().get('Main.cls')).toEqual(new Uint32Array([0, 0, 0, 1, 0, 0, 1]));
    });

    it('keeps compiled code between starts, and notices changes', () => {
        const cacheDir = mkdtempSync(path.join(tmpdir(), 'apex-cache-'));
        try {
            const { model, engine } = compiled({
                'Main.cls': 'public class Main { public static Object run() { return 1; } }'
            });
            const options = { model, services: engine.rt.services, cacheDir };
            compileApex(options);
            const files = readdirSync(cacheDir);
            expect(files.map((file) => file.split('-')[0]).sort()).toEqual(['project', 'tree']);
            expect(compileApex(options).rt.classInfo('Main')?.findStaticMethods('run')).toHaveLength(1);
            expect(readdirSync(cacheDir)).toEqual(files);
            const changed = {
                ...model,
                apexClasses: [
                    { ...model.apexClasses[0], source: 'public class Main { public static Object go() { return 1; } }' }
                ]
            };
            expect(
                compileApex({ ...options, model: changed })
                    .rt.classInfo('Main')
                    ?.findStaticMethods('go')
            ).toHaveLength(1);
        } finally {
            rmSync(cacheDir, { recursive: true });
        }
    });

    it('runs blocks as other users in tests only', () => {
        const { call } = compiled({
            'Main.cls':
                '@IsTest private class Main { public static Object run() { User u = [SELECT Id, Username FROM User LIMIT 1]; System.runAs(u) { } return 1; } }'
        });
        expect(() => call()).toThrow(/runAs/);
    });
});
