import { ApexDecimal } from '../../../local-org/values';
import { AS_USER, PackageOrg } from '../packageOrg';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Notice {
    readonly title: string;
    readonly body: string;
    readonly recipientIds: readonly string[];
}

describe('daily flow of policies', () => {
    let test: PackageOrg;
    let policyId: string;
    /** An hour after the daily job, some days after the test began. */
    const morning = (days: number): number => (Math.floor(start / DAY) + days) * DAY + 7 * HOUR;
    const start = Date.now();

    beforeAll(() => {
        test = new PackageOrg([
            { key: 'admin', permissionSets: ['AIG_Admin'] },
            { key: 'publisher', permissionSets: ['AIG_Compliance_Reviewer'] },
            { key: 'employee', permissionSets: ['AIG_Gate_Caller'] }
        ]);
        policyId = test.as('publisher', () => {
            const refusals: string[] = [];
            const id = test.save(
                'insert',
                'AI_Policy__c',
                {
                    Name: 'Input',
                    Key__c: 'input',
                    Kind__c: 'Acceptable Input',
                    Audience__c: 'Permission Set',
                    Audience_Name__c: 'AIG_Gate_Caller',
                    Body__c: '<p>Nothing secret.</p>',
                    Sign_Within_Days__c: ApexDecimal.of(14)
                },
                AS_USER,
                refusals
            );
            expect(refusals).toEqual([]);
            return id ?? '';
        });
        const published = test.as('publisher', () =>
            test.org.apex.callAura('AigPolicyController', 'publish', { policyId })
        );
        expect(published).toMatchObject({ success: true });
        // From here on the org knows when its daily jobs are due.
        test.org.runDueJobs();
    }, 600_000);
    afterAll(() => test.close());

    const query = (text: string): ReturnType<PackageOrg['query']> => test.as('admin', () => test.query(text));
    const notices = (): Notice[] =>
        test.org.outbox
            .latest(100)
            .filter(({ kind }) => kind === 'notification')
            .map(({ content }) => content as Notice);
    const passTo = (moment: number): Notice[] => {
        const before = notices().length;
        test.org.clock.setOffset(moment - Date.now());
        test.org.runDueJobs();
        return notices().slice(0, notices().length - before);
    };

    it('tells people of the audience, and nobody else, on the morning after publication', () => {
        const told = passTo(morning(1));
        expect(told.map(({ title }) => title)).toEqual(['AI policy: Input']);
        expect(told[0].recipientIds).toEqual([test.idOf('employee')]);
        expect(told[0].body).toContain('Read and sign by');
    });

    it('counts the coverage for reports', () => {
        const rows = query('SELECT Owed__c, Signed__c FROM AI_Policy_Coverage__c');
        expect(rows.map((row) => [String(row.get('Owed__c')), String(row.get('Signed__c'))])).toEqual([['1', '0']]);
    });

    it('gives the owner of the policy a task when people cannot be told', () => {
        const [type] = query("SELECT Id FROM CustomNotificationType WHERE DeveloperName = 'AIG_Policy_Due'");
        test.as('admin', () => test.org.store.remove('CustomNotificationType', type.id ?? ''));
        expect(passTo(morning(2))).toEqual([]);
        const tasks = query('SELECT OwnerId, WhatId, Description FROM Task');
        expect(tasks).toHaveLength(1);
        expect(tasks[0].get('OwnerId')).toBe(test.idOf('publisher'));
        expect(tasks[0].get('WhatId')).toBe(policyId);
        expect(String(tasks[0].get('Description'))).toContain('AIG_Policy_Due');
    });
});
