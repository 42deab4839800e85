import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { apexSources } from '../apex/testing/__tests__/apexProject';
import { runApexTests } from '../runApexTests';
import { temporaryProject, type TemporaryProject } from './support/temporaryProject';

const PRODUCT = `public with sharing class Shop {
    public static Integer price(Integer pieces) {
        return pieces == 0 ? 0 : 100 / pieces;
    }
}`;
const TEST = `@IsTest
private class ShopTest {
    @IsTest static void passes() { Assert.areEqual(50, Shop.price(2)); }
    @IsTest static void fails() { Assert.areEqual('<1> & "2"', String.valueOf(Shop.price(100))); }
    @IsTest static void queries() { Integer found = [SELECT COUNT() FROM Account]; Assert.areEqual(0, found); }
    @IsTest static void gap() { ConnectApi.FeedItem item; }
}`;
/** The second method is whole; an org would take neither. */
const BROKEN_TEST = `@IsTest
private class BrokenTest {
    @IsTest static void wrong() { Nobody.asks(); }
    @IsTest static void right() { Assert.isTrue(true); }
}`;
const BROKEN =
    'public class Broken { public static Integer one() { return 1; } static Integer two() { return null + true; } }';
const USER_TEST = '@IsTest private class UserTest { @IsTest static void uses() { Assert.areEqual(1, Broken.one()); } }';

interface Report {
    readonly totals: Record<string, number>;
    readonly methods: readonly {
        readonly className: string;
        readonly methodName: string;
        readonly outcome: string;
        readonly message: string | null;
        readonly stack: string | null;
        readonly milliseconds: number;
        readonly limits: Record<string, number>;
    }[];
    readonly notCompiled: readonly { readonly file: string; readonly outcome: string; readonly reasons: string[] }[];
}

/** Runs the command and gives its exit code, without what it prints. */
function silently(args: readonly string[]): number {
    const spies = (['error', 'log'] as const).map((name) =>
        jest.spyOn(console, name).mockImplementation(() => undefined)
    );
    try {
        return runApexTests(args);
    } finally {
        spies.forEach((spy) => spy.mockRestore());
    }
}

describe('org:test', () => {
    let project: TemporaryProject;
    let code: number;
    const fileOf = (name: string): string => join(project.dir, 'reports', name);
    const textOf = (name: string): string => readFileSync(fileOf(name), 'utf8');
    const report = (): Report => JSON.parse(textOf('tests.json')) as Report;

    beforeAll(() => {
        const classes = { Shop: PRODUCT, ShopTest: TEST, Broken: BROKEN, BrokenTest: BROKEN_TEST, UserTest: USER_TEST };
        project = temporaryProject(apexSources({ classes }));
        const files = [
            '--out',
            fileOf('tests.json'),
            '--junit',
            fileOf('tests.xml'),
            '--coverage',
            fileOf('lines.json')
        ];
        code = silently(['--project', project.dir, ...files]);
    });
    afterAll(() => project.remove());

    it('ends with 1 when anything failed', () => expect(code).toBe(1));

    it('lists every test method with its outcome; nothing of a class with an error passes', () => {
        const { totals, methods } = report();
        expect(methods.map(({ className, methodName, outcome }) => `${className}.${methodName} ${outcome}`)).toEqual([
            'BrokenTest.wrong fail',
            'BrokenTest.right fail',
            'ShopTest.passes pass',
            'ShopTest.fails fail',
            'ShopTest.queries pass',
            'ShopTest.gap unsupported',
            'UserTest.uses fail'
        ]);
        expect(totals).toEqual({ pass: 2, fail: 4, unsupported: 1 });
    });

    it('gives message, stack, milliseconds and limits', () => {
        const { methods } = report();
        expect(methods[0].message).toMatch(/BrokenTest\.cls:3:35: Variable does not exist: Nobody$/);
        expect(methods[1].message).toBe(methods[0].message);
        expect(methods[3]).toMatchObject({
            message: 'System.AssertException: Assertion Failed: Expected: <1> & "2", Actual: 1',
            stack: expect.stringMatching(/^Class\.ShopTest\.fails: line 4, column 1/),
            milliseconds: expect.any(Number)
        });
        expect(methods[4].limits).toMatchObject({ queries: 1, queryRows: 1, dmlStatements: 0 });
        expect(methods[5].message).toMatch(/ConnectApi\.FeedItem is not implemented$/);
    });

    it('lists every class that did not compile, with the reasons', () => {
        const folder = 'force-app/main/classes/';
        expect(report().notCompiled.map(({ file, outcome }) => [file, outcome])).toEqual([
            [`${folder}Broken.cls`, 'error'],
            [`${folder}BrokenTest.cls`, 'error'],
            [`${folder}ShopTest.cls`, 'unsupported']
        ]);
        expect(report().notCompiled[1].reasons).toEqual([
            `${folder}BrokenTest.cls:3:35: Variable does not exist: Nobody`
        ]);
    });

    it('writes well-formed JUnit XML with the same counts', () => {
        const tags: { name: string; attributes: Record<string, string> }[] = [];
        const parser = new SaxesParser();
        parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: attributes }));
        parser.write(textOf('tests.xml')).close();
        const count = (wanted: string): number => tags.filter(({ name }) => name === wanted).length;
        expect([count('testsuite'), count('testcase'), count('failure'), count('error')]).toEqual([3, 7, 4, 1]);
        const failure = tags.find(({ name, attributes }) => name === 'failure' && attributes.message.includes('&'));
        expect(failure?.attributes.message).toContain('Expected: <1> & "2"');
        const suite = tags.find(({ attributes }) => attributes.name === 'ShopTest');
        expect(suite?.attributes).toMatchObject({ tests: '4', failures: '1', errors: '1' });
    });

    it('writes the lines covered in each class that is no test', () => {
        const { classes } = JSON.parse(textOf('lines.json')) as { classes: Record<string, unknown>[] };
        const shop = classes.find(({ name }) => name === 'Shop');
        expect(shop).toMatchObject({ coveredLines: 1, totalLines: 1, uncovered: [] });
        expect(classes.map(({ name }) => name)).toEqual(['Broken', 'Shop']);
    });

    it('runs classes and methods by name, ends with 0 when they pass and 2 for a name that is none', () => {
        const one = ['--project', project.dir, '--out', fileOf('one.json'), '--class'];
        // The project still holds classes that do not compile: only a project without them is well.
        expect(silently([...one, 'ShopTest.passes'])).toBe(1);
        expect((JSON.parse(textOf('one.json')) as Report).totals).toEqual({ pass: 1, fail: 0, unsupported: 0 });
        expect(silently([...one, 'NoTest'])).toBe(2);
        expect(silently(['--nonsense'])).toBe(2);
        const well = temporaryProject(
            apexSources({ classes: { Shop: PRODUCT, ShopTest: TEST.replace(/.*(fails|gap).*\n/g, '') } })
        );
        try {
            expect(silently(['--project', well.dir])).toBe(0);
        } finally {
            well.remove();
        }
    });
});
