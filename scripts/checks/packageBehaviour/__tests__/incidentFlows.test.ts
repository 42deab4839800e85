import { ApexDate, ApexDatetime } from '../../../local-org/values';
import { AS_SYSTEM, PackageOrg } from '../packageOrg';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Notice {
    readonly title: string;
    readonly body: string;
    readonly recipientIds: readonly string[];
}

describe('flows of time', () => {
    let test: PackageOrg;

    beforeAll(() => {
        test = new PackageOrg([
            { key: 'admin', permissionSets: ['AIG_Admin'] },
            { key: 'owner', permissionSets: ['AIG_Use_Case_Owner'] },
            { key: 'manager', permissionSets: ['AIG_Incident_Manager'], queues: ['AIG_Incident_Managers'] },
            { key: 'last' }
        ]);
    }, 600_000);
    afterAll(() => test.close());

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
    const insert = (object: string, values: Parameters<PackageOrg['save']>[2]): string => {
        const refusals: string[] = [];
        const id = test.as('admin', () => test.save('insert', object, values, AS_SYSTEM, refusals));
        expect(refusals).toEqual([]);
        return id ?? '';
    };
    const newUseCase = (): string =>
        insert('AI_Use_Case__c', {
            Name: 'Case',
            Business_Owner__c: test.idOf('owner'),
            Operator_Role__c: 'Deployer',
            Regions__c: 'EU'
        });

    it('reminds managers and owner at half time, 24 hours, 4 hours and when a clock is overdue', () => {
        const start = Date.now();
        const aware = new ApexDatetime(start);
        const incident = insert('AI_Incident__c', {
            AI_Use_Case__c: newUseCase(),
            Title__c: 'Leak',
            Description__c: 'Leak',
            Detected_At__c: aware,
            Became_Aware_At__c: aware,
            Harm__c: 'None',
            Personal_Data_Breach__c: 'Yes',
            High_Risk_To_People__c: 'No',
            Presents_Risk__c: 'No'
        });
        const clock = (): string | null =>
            test.as('admin', () =>
                test
                    .query(
                        `SELECT Last_Escalation__c FROM AI_Notification__c WHERE AI_Incident__c = '${incident}' AND Rule_Code__c = 'GDPR33'`
                    )[0]
                    .get('Last_Escalation__c')
            ) as string | null;
        const ofBreach = (found: readonly Notice[]): Notice[] => found.filter(({ title }) => /GDPR33$/.test(title));
        for (const [hours, title, level] of [
            [36, 'Half of the time has passed', 'Half Time'],
            [48, '24 hours left', '24 Hours'],
            [68, '4 hours left', '4 Hours'],
            [72, 'Overdue', 'Overdue']
        ] as const) {
            const found = ofBreach(passTo(start + hours * HOUR + 60_000));
            expect(found.map((notice) => notice.title)).toEqual([`${title}: GDPR GDPR33`]);
            expect(found[0].recipientIds).toContain(test.idOf('owner'));
            expect(clock()).toBe(level);
        }
    });

    it('reminds of nothing that was answered', () => {
        const start = test.org.clock.now();
        const aware = new ApexDatetime(start);
        const incident = insert('AI_Incident__c', {
            AI_Use_Case__c: newUseCase(),
            Title__c: 'Leak',
            Description__c: 'Leak',
            Detected_At__c: aware,
            Became_Aware_At__c: aware,
            Harm__c: 'None',
            Personal_Data_Breach__c: 'Yes',
            High_Risk_To_People__c: 'No',
            Presents_Risk__c: 'No'
        });
        test.as('admin', () => {
            for (const row of test.query(`SELECT Id FROM AI_Notification__c WHERE AI_Incident__c = '${incident}'`)) {
                const answer = { Id: row.id, Status__c: 'Not Notifiable', Reason__c: 'Test data.' };
                expect(test.save('update', 'AI_Notification__c', answer, AS_SYSTEM)).not.toBeNull();
            }
        });
        expect(passTo(start + 100 * HOUR)).toEqual([]);
    });

    it.each([
        [30, 1],
        [29, 0],
        [7, 1],
        [0, 1]
    ])('reminds the owner %i days before an approval expires: %i times', (days, times) => {
        const useCase = newUseCase();
        const today = test.org.clock.now();
        const expiry = new Date(today + (days + 1) * DAY);
        test.as('admin', () => {
            test.org.store.update(
                'AI_Use_Case__c',
                useCase,
                new Map<string, never>([
                    ['Status__c', 'Approved' as never],
                    ['Approval_Expires_On__c', ApexDate.fromIso(expiry.toISOString().slice(0, 10)) as never]
                ])
            );
        });
        const found = passTo(today + DAY).filter(({ title }) => title === 'The approval of an AI use case expires');
        expect(found).toHaveLength(times);
        test.as('admin', () => {
            test.org.store.update(
                'AI_Use_Case__c',
                useCase,
                new Map<string, never>([['Status__c', 'Retired' as never]])
            );
        });
        for (const { recipientIds, body } of found) {
            expect(recipientIds).toEqual([test.idOf('owner')]);
            expect(body).toContain(`${days}`);
        }
    });

    it.each([true, false])('takes a concern in the screen flow (anonymous: %s)', (isAnonymous) => {
        const first = test.as('owner', () => test.org.flows.startScreenFlow('AIG_Report_AI_Concern', {}));
        const title = `Concern ${isAnonymous}`;
        const last = test.as('owner', () =>
            test.org.flows.submitScreen(first.guid, {
                What: title,
                Story: 'It told a customer something wrong.',
                When: null,
                Leave_Name_Out: isAnonymous
            })
        );
        expect(JSON.stringify(last)).toContain('Thank you. Your report was handed over.');
        const [incident] = test.as('admin', () =>
            test.query(
                `SELECT CreatedById, CreatedBy.UserType, Reported_By__c, Receipt__c, Name FROM AI_Incident__c WHERE Title__c = '${title}'`
            )
        );
        const quoted = isAnonymous ? incident.get('Receipt__c') : incident.get('Name');
        expect(JSON.stringify(last)).toContain(String(quoted));
        expect(incident.get('Reported_By__c')).toBe(isAnonymous ? null : test.idOf('owner'));
        expect(incident.get('CreatedById') === test.idOf('owner')).toBe(!isAnonymous);
    });
});
