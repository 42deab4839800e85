import { harness, type Harness } from './apexHarness';
import type { Access } from '../../runtime/services';

const QUERY = 'public static Integer go() { return [SELECT Id FROM Account].size(); }';

/** Runs Main.run() and gives the access every query ran with. */
function accesses(files: Readonly<Record<string, string>>, apiVersion: number): Access[] {
    const built: Harness = harness(files, { apiVersion });
    expect(built.findings).toEqual([]);
    const seen: Access[] = [];
    const { soql } = built.engine.rt.services;
    const run = soql.run.bind(soql);
    soql.run = (prepared, binds, access) => {
        seen.push(access);
        return run(prepared, binds, access);
    };
    built.call();
    return seen;
}

const USER = { fields: true, sharing: true };
const SYSTEM = { fields: false, sharing: false };
const SYSTEM_WITH_SHARING = { fields: false, sharing: true };
const main = (sharing: string, body: string): string =>
    `public ${sharing} class Main { public static void run() { ${body} } }`;

describe('access modes of database operations', () => {
    it('are user mode from API 67 on', () => {
        expect(
            accesses({ 'Main.cls': main('without sharing', 'Integer n = [SELECT COUNT() FROM Account];') }, 67)
        ).toEqual([USER]);
    });

    it('are what the statement says', () => {
        const body =
            'List<Account> a = [SELECT Id FROM Account WITH SYSTEM_MODE]; a = [SELECT Id FROM Account WITH USER_MODE];';
        expect(accesses({ 'Main.cls': main('without sharing', body) }, 68)).toEqual([SYSTEM, USER]);
    });

    it('keep sharing in system mode where the class says so, also when it says nothing from API 67 on', () => {
        const body = 'List<Account> a = [SELECT Id FROM Account WITH SYSTEM_MODE];';
        expect(accesses({ 'Main.cls': main('with sharing', body) }, 68)).toEqual([SYSTEM_WITH_SHARING]);
        expect(accesses({ 'Main.cls': main('', body) }, 68)).toEqual([SYSTEM_WITH_SHARING]);
    });

    it('were system mode before API 67, with the sharing of the class', () => {
        const body = 'List<Account> a = [SELECT Id FROM Account];';
        expect(accesses({ 'Main.cls': main('with sharing', body) }, 66)).toEqual([SYSTEM_WITH_SHARING]);
        expect(accesses({ 'Main.cls': main('without sharing', body) }, 66)).toEqual([SYSTEM]);
        expect(accesses({ 'Main.cls': main('', body) }, 66)).toEqual([SYSTEM]);
    });

    it('inherit sharing from the caller', () => {
        const inherited = `public inherited sharing class Helper { ${QUERY} }`;
        expect(accesses({ 'Main.cls': main('with sharing', 'Helper.go();'), 'Helper.cls': inherited }, 66)).toEqual([
            SYSTEM_WITH_SHARING
        ]);
        expect(accesses({ 'Main.cls': main('without sharing', 'Helper.go();'), 'Helper.cls': inherited }, 66)).toEqual([
            SYSTEM
        ]);
    });

    it('run with sharing when an inheriting class is the entry point', () => {
        expect(
            accesses({ 'Main.cls': main('inherited sharing', 'List<Account> a = [SELECT Id FROM Account];') }, 66)
        ).toEqual([SYSTEM_WITH_SHARING]);
    });

    it('are system mode in triggers, while handlers follow their own class', () => {
        const files = {
            'Main.cls': main('with sharing', "insert as system new Thing__c(Name = 'x');"),
            'T.trigger':
                'trigger T on Thing__c (before insert) { Integer n = [SELECT COUNT() FROM Account]; Handler.go(); }',
            'Handler.cls': `public with sharing class Handler { ${QUERY} }`
        };
        expect(accesses(files, 68)).toEqual([SYSTEM, USER]);
    });

    it('reach dynamic queries too', () => {
        const body =
            "List<Account> a = Database.query('SELECT Id FROM Account'); a = Database.query('SELECT Id FROM Account', AccessLevel.SYSTEM_MODE);";
        expect(accesses({ 'Main.cls': main('without sharing', body) }, 68)).toEqual([USER, SYSTEM]);
    });
});
