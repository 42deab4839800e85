import { harness } from './apexHarness';

describe('the prefix of the own namespace', () => {
    it.each([
        ['own__Thing__c t;', 'type own__Thing__c'],
        ['own.Main m;', 'type own.Main'],
        ['own.Main.go();', 'own.Main.go'],
        ['Object o = [SELECT Id FROM own__Thing__c];', 'a query of own__Thing__c'],
        ['Object o = [SELECT own__Code__c FROM Account];', 'field Account.own__Code__c'],
        ['Object o = new Account().own__Code__c;', 'field Account.own__Code__c']
    ])('is refused in %s', (statement, what) => {
        const main = `public class Main { static void go() { ${statement} } }`;
        const named = harness({ 'Main.cls': main }, { model: { namespace: 'own' } }).findings;
        expect(named).toHaveLength(1);
        expect(named[0]).toContain(`${what} (own namespace prefix)`);
        expect(named[0]).toMatch(/is not implemented$/);
        // Without such a namespace it is a fault.
        expect(harness({ 'Main.cls': main }).findings[0]).not.toMatch(/is not implemented$/);
    });

    it('is refused in names made at run time', () => {
        const run = (body: string) => (): unknown =>
            harness(
                { 'Main.cls': `public class Main { static Object run() { return ${body}; } }` },
                { model: { namespace: 'own' } }
            ).call();
        expect(run("Type.forName('own', 'Main')")).toThrow('type own.Main (own namespace prefix) is not implemented');
        expect(run("new Account().get('own__Code__c')")).toThrow('(own namespace prefix) is not implemented');
        expect(run("Database.query('SELECT Id FROM own__Thing__c')")).toThrow('(own namespace prefix) is not impl');
    });
});
