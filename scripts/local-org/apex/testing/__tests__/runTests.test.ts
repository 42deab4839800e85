import { consoleSummary, coveragePercent, coverageReport, jsonReport, junitReport, runTests, type TestRun } from '..';
import { resultOf, runProjectTests, withApexProject } from './apexProject';

const PRODUCT = `
public with sharing class Greeter {
    public static Integer calls = 0;
    public static String greet(String name) {
        calls++;
        if (name == null) {
            return 'Hello nobody';
        }
        return 'Hello ' + name;
    }
}`;

const TESTS = `
@IsTest
private class GreeterTest {
    @TestSetup
    static void records() {
        insert new Account(Name = 'From setup');
    }
    @IsTest
    static void passes() {
        Assert.areEqual('Hello Ada', Greeter.greet('Ada'));
        insert new Account(Name = 'Mine');
        Assert.areEqual(2, [SELECT COUNT() FROM Account]);
        Assert.areEqual(1, Greeter.calls);
    }
    @IsTest
    static void seesOnlyTheSetup() {
        Assert.areEqual('From setup', [SELECT Name FROM Account].Name);
        Assert.areEqual(0, Greeter.calls, 'statics start anew');
    }
    @IsTest
    static void fails() {
        System.debug(LoggingLevel.WARN, 'before the fall');
        Assert.areEqual('a', 'b', 'letters');
    }
    @IsTest
    static void throwsUp() {
        List<Integer> none = new List<Integer>();
        System.debug(none[0]);
    }
    @IsTest
    static void assertionsCannotBeCaught() {
        try {
            Assert.fail('stop');
        } catch (Exception e) {
            System.debug('swallowed');
        }
    }
    @IsTest
    static void limitsAreFreshBetweenStartAndStop() {
        for (Integer i = 0; i < 3; i++) {
            List<Account> found = [SELECT Id FROM Account];
        }
        Test.startTest();
        Assert.areEqual(0, Limits.getQueries());
        List<Account> again = [SELECT Id FROM Account];
        Assert.areEqual(1, Limits.getQueries());
        Test.stopTest();
        Assert.areEqual(3, Limits.getQueries());
    }
    @IsTest
    static void endlessLoop() {
        while (true) {
            Greeter.calls++;
        }
    }
}`;

describe('the Apex test runner', () => {
    let run: TestRun;

    beforeAll(() => {
        run = runProjectTests({ classes: { Greeter: PRODUCT, GreeterTest: TESTS } });
    });

    it.each(['passes', 'seesOnlyTheSetup', 'limitsAreFreshBetweenStartAndStop'])('%s', (name) => {
        expect(resultOf(run, name)).toMatchObject({ outcome: 'pass', message: null });
    });

    it('reports a failed assertion with the line of the test', () => {
        expect(resultOf(run, 'fails')).toMatchObject({
            outcome: 'fail',
            message: 'System.AssertException: Assertion Failed: letters: Expected: a, Actual: b',
            stack: expect.stringMatching(/^Class\.GreeterTest\.fails: line 23/),
            debug: ['WARN|before the fall']
        });
    });

    it('reports an uncaught exception', () => {
        expect(resultOf(run, 'throwsUp').message).toBe('System.ListException: List index out of bounds: 0');
    });

    it('lets no catch block swallow an assertion', () => {
        expect(resultOf(run, 'assertionsCannotBeCaught')).toMatchObject({
            outcome: 'fail',
            message: expect.stringContaining('stop')
        });
    });

    it('ends an endless loop at the CPU limit', () => {
        expect(resultOf(run, 'endlessLoop').message).toMatch(/^System\.LimitException: Apex CPU time limit exceeded/);
    });

    it('counts limits of the method, inside and outside of startTest', () => {
        expect(resultOf(run, 'limitsAreFreshBetweenStartAndStop').limits).toMatchObject({ queries: 4 });
    });

    it('measures lines of classes that are no tests', () => {
        expect(run.coverage).toEqual([
            {
                name: 'Greeter',
                file: expect.stringContaining('Greeter.cls'),
                coveredLines: 4,
                totalLines: 5,
                uncovered: [7]
            }
        ]);
        expect(coveragePercent(run.coverage)).toBe(80);
        expect(JSON.parse(coverageReport(run))).toMatchObject({ percent: 80 });
    });

    it('writes reports', () => {
        const json = JSON.parse(jsonReport(run, [])) as { totals: unknown; methods: unknown[] };
        expect(json.totals).toEqual({ pass: 3, fail: 4, unsupported: 0 });
        expect(json.methods).toHaveLength(7);
        expect(junitReport(run)).toContain('<testsuite name="GreeterTest" tests="7" failures="4" errors="0"');
        expect(consoleSummary(run)).toMatch(/^Apex tests: 3 passed, 4 failed in \d/);
    });
});

describe('what the local org does not implement', () => {
    it('fails the run as unsupported and passes every catch', () => {
        const source = `
            @IsTest
            private class GapTest {
                @IsTest
                static void gap() {
                    try {
                        String text = String.format('{0,number}', new List<Object>{ 1 });
                    } catch (Exception e) {
                        System.debug(e);
                    }
                }
            }`;
        const run = runProjectTests({ classes: { GapTest: source } });
        expect(resultOf(run, 'gap')).toMatchObject({
            outcome: 'unsupported',
            message: expect.stringContaining('is not implemented')
        });
    });

    it('refuses the name of a test that does not exist', () => {
        const source = '@IsTest private class OneTest { @IsTest static void one() { Assert.isTrue(true); } }';
        withApexProject({ classes: { OneTest: source } }, ({ apex }) => {
            expect(runTests(apex, { names: ['onetest.ONE'] }).methods).toHaveLength(1);
            expect(() => runTests(apex, { names: ['OneTest.two'] })).toThrow(
                'No such test class or method: onetest.two'
            );
        });
    });
});
