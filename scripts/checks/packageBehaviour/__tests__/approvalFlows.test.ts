import { ApexDate, type FieldValue } from '../../../local-org/values';
import { AS_SYSTEM, PackageOrg } from '../packageOrg';

const DAY = 86_400_000;
const EXPIRES = 'The approval of an AI use case expires';
const REVIEW = 'The review of an AI use case is due';
const OUTCOME = 'Decision on an AI use case';

interface Notice {
    readonly title: string;
    readonly body: string;
    readonly recipientIds: readonly string[];
}

describe('flows of the approval', () => {
    let test: PackageOrg;

    beforeAll(() => {
        test = new PackageOrg([
            { key: 'requester', permissionSets: ['AIG_Requester'] },
            { key: 'owner', permissionSets: ['AIG_Use_Case_Owner'] },
            { key: 'risk', permissionSets: ['AIG_Risk_Reviewer'], queues: ['AIG_Risk_Reviewers'] }
        ]);
        // A schedule runs from the first look at it on.
        test.org.runDueJobs();
    }, 600_000);
    afterAll(() => test.close());

    const notices = (): Notice[] =>
        test.org.outbox
            .latest(100)
            .filter(({ kind }) => kind === 'notification')
            .map(({ content }) => content as Notice);
    /** What was sent while something ran, newest first. */
    const sentBy = (run: () => void): Notice[] => {
        const before = notices().length;
        run();
        return notices().slice(0, notices().length - before);
    };
    const dayAfter = (moment: number, days: number): ApexDate =>
        ApexDate.fromIso(new Date(moment + days * DAY).toISOString().slice(0, 10));

    describe('reminders', () => {
        let useCaseId = '';

        beforeEach(() => {
            const values = { Name: 'Case', Business_Owner__c: test.idOf('owner') };
            useCaseId = test.as('owner', () => test.save('insert', 'AI_Use_Case__c', values, AS_SYSTEM)) ?? '';
        });
        const put = (values: Readonly<Record<string, FieldValue>>): void =>
            test.as('owner', () => test.org.store.update('AI_Use_Case__c', useCaseId, new Map(Object.entries(values))));
        /** Sets the dates as they stand tomorrow and lets the night pass. */
        const tomorrow = (status: string, toExpiry: number | null, toReview: number | null): Notice[] => {
            const now = test.org.clock.now();
            put({
                Status__c: status,
                Approval_Expires_On__c: toExpiry === null ? null : dayAfter(now, toExpiry + 1),
                Next_Review_On__c: toReview === null ? null : dayAfter(now, toReview + 1)
            });
            const found = sentBy(() => {
                test.org.clock.setOffset(now + DAY - Date.now());
                test.org.runDueJobs();
            });
            put({ Status__c: 'Retired' });
            return found;
        };

        it.each([
            ['Approved', 30, 1],
            ['Approved', 29, 0],
            ['Approved', 7, 1],
            ['Approved with Conditions', 1, 0],
            ['Approved with Conditions', 0, 1],
            ['Approved', -1, 0],
            ['Draft', 7, 0],
            ['Suspended', 0, 0]
        ])('%s, %i days before the next review: %i times', (status, days, times) => {
            const found = tomorrow(status, 200, days);
            expect(found.map(({ title }) => title)).toEqual(Array.from({ length: times }, () => REVIEW));
            for (const { recipientIds, body } of found) {
                expect(recipientIds).toEqual([test.idOf('owner')]);
                expect(body).toMatch(new RegExp(` ${days}$`));
            }
        });

        it('reminds of a review although no approval expires', () => {
            expect(tomorrow('Approved', null, 7).map(({ title }) => title)).toEqual([REVIEW]);
        });

        it('names the review, too, when both dates are near on one day', () => {
            const [notice, ...others] = tomorrow('Approved', 30, 0);
            expect(others).toEqual([]);
            expect(notice.title).toBe(EXPIRES);
            expect(notice.body).toMatch(/ 30\. The review of an AI use case is due\. .* 0$/);
        });
    });

    describe('notice of the outcome', () => {
        const call = (key: string, method: string, params: Record<string, unknown>): Record<string, unknown> => {
            const [className, name] = method.split('.');
            return test.as(key, () => test.org.apex.callAura(className ?? '', name ?? '', params)) as Record<
                string,
                unknown
            >;
        };
        const ANSWERS = { IS_AI: 'Yes', OUT_ART2: 'No', A5_ANY: 'No', A1_PRODUCT: 'No', A3_ANY: 'No' };
        const register = (key: string, title: string): string => {
            const useCase = {
                title,
                description: 'Orders leads.',
                businessPurpose: 'Call the best ones first.',
                businessOwnerId: test.idOf('owner'),
                technology: 'Predictive Score',
                autonomy: 'Assistive',
                operatorRole: 'Deployer',
                regions: ['EU'],
                affectedGroups: ['Customers'],
                personalData: 'No'
            };
            const answers = Object.entries({ ...ANSWERS, A50_ANY: 'No', DP_ANY: 'No' }).map(([code, answer]) => ({
                code,
                answer
            }));
            const saved = call(key, 'AigRegistrationController.saveDraft', { input: { useCase, answers } });
            const useCaseId = String(saved['useCaseId']);
            const submitted = call(key, 'AigRegistrationController.submit', { useCaseId, comments: 'Ready.' });
            expect(submitted).toMatchObject({ success: true });
            return useCaseId;
        };
        const decide = (useCaseId: string, decision: string, conditions: object[] | null = null): Notice[] => {
            const inbox = call('risk', 'AigReviewController.getInbox', { most: null }) as unknown as {
                items: { workitemId: string; useCaseId: string }[];
            };
            const workitemId = inbox.items.find((item) => item.useCaseId === useCaseId)?.workitemId;
            const input = { workitemId, useCaseId, decision, conditions, comments: 'Looked at it.' };
            return sentBy(() => {
                expect(call('risk', 'AigReviewController.decide', { input })).toMatchObject({ success: true });
            });
        };
        const condition = [{ text: 'A person decides.', dueOn: null }];

        it.each([
            ['Approve', 'Approved', null],
            ['ApproveWithConditions', 'Approved with conditions', condition],
            ['RequestChanges', 'Changes requested', null],
            ['Reject', 'Rejected', null]
        ])('%s tells requester and owner once: %s', (decision, status, conditions) => {
            const found = decide(register('requester', decision), decision, conditions);
            expect(found.map(({ title }) => title)).toEqual([OUTCOME]);
            expect(found[0].body).toBe(`${decision}: ${status}`);
            expect([...found[0].recipientIds].sort()).toEqual([test.idOf('requester'), test.idOf('owner')].sort());
        });

        it('tells an owner who asked for the review once, and nobody when a review begins', () => {
            let useCaseId = '';
            expect(
                sentBy(() => {
                    useCaseId = register('owner', 'Own case');
                }).filter(({ title }) => title === OUTCOME)
            ).toEqual([]);
            const [notice] = decide(useCaseId, 'Approve');
            expect(notice.recipientIds).toEqual([test.idOf('owner')]);
        });
    });
});
