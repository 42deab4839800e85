import AigUseCaseApprovals from 'c/aigUseCaseApprovals';
import AigReasonDialog from 'c/aigReasonDialog';
import { refreshApex } from '@salesforce/apex';
import { getRecord } from 'lightning/uiRecordApi';
import getApprovals from '@salesforce/apex/AigApprovalController.getApprovals';
import recall from '@salesforce/apex/AigApprovalController.recall';
import reportConditionMet from '@salesforce/apex/AigApprovalController.reportConditionMet';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigApprovalController.getApprovals',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigApprovalController.recall', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigApprovalController.reportConditionMet',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const condition = (id: string, change: object) => ({
    id,
    reference: `AC-${id}`,
    text: `Condition ${id}`,
    dueOn: '2026-12-01',
    daysLeft: 5,
    status: 'Open',
    setByName: 'Risk Reviewer',
    ...change
});
const APPROVALS = {
    status: 'Approved with Conditions',
    approvedOn: '2026-11-23T10:00:00Z',
    approvedByName: 'Risk Reviewer',
    expiresOn: '2027-11-23',
    daysLeft: 365,
    isChanged: false,
    waitsFor: null,
    canRecall: false,
    canReportMet: true,
    conditions: [
        condition('1', {}),
        condition('2', { daysLeft: -3 }),
        condition('3', { daysLeft: 0 }),
        condition('4', { dueOn: null, daysLeft: null }),
        condition('5', { status: 'Met', metByName: 'Owner', evidence: 'Course of May.' })
    ],
    difference: { approvedOn: '2026-11-23T10:00:00Z', approvedByName: 'Risk Reviewer', changes: [] },
    history: [
        {
            stepName: 'Risk review',
            status: 'Approved',
            actorName: 'Risk Reviewer',
            comments: 'Fine.',
            at: '2026-11-23T10:00:00Z'
        }
    ]
};
const show = async (change: object = {}) => {
    const element = await mount('c-aig-use-case-approvals', AigUseCaseApprovals, { recordId: 'a01000000000001AAA' });
    wireOf(getApprovals).emit({ ...APPROVALS, ...change });
    await flush();
    return element;
};

describe('c-aig-use-case-approvals', () => {
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
    });

    it('loads', async () => {
        const element = await mount('c-aig-use-case-approvals', AigUseCaseApprovals, { recordId: 'a01' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows terms, conditions with their days in words, and the steps so far', async () => {
        const element = await show();
        const words = text(element);
        expect(words).toContain('Approved by Risk Reviewer on');
        expect(words).toContain('Valid until November 23, 2027 (days left: 365)');
        expect(all(element, '.condition .due').map(text)).toEqual([
            'Due in 5 days (December 1, 2026)',
            'Overdue by 3 days (December 1, 2026)',
            'Due today',
            'Holds as long as the approval',
            'December 1, 2026'
        ]);
        expect(words).toContain('Reported by Owner: Course of May.');
        expect(words).toContain('Risk review Approved · Risk Reviewer');
        expect(all(element, '[data-action="met"]')).toHaveLength(4);
        await expect(element).toBeAccessible();
    });

    it('says that it was never approved, and whom it waits for', async () => {
        const element = await show({
            status: 'In Review',
            approvedOn: null,
            waitsFor: 'AI Governance: Risk Reviewers',
            conditions: [],
            difference: null,
            history: []
        });
        const words = text(element);
        expect(words).toContain('This use case was never approved: the gate denies it.');
        expect(words).toContain('Waits for AI Governance: Risk Reviewers');
        expect(words).toContain('The approval carries no conditions.');
        expect(has(element, 'c-aig-approval-changes')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('offers nothing to people who may only read', async () => {
        const element = await show({ canReportMet: false });
        expect(has(element, '[data-action="met"]')).toBe(false);
        expect(has(element, '[data-id="recall"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('reports a condition as met, with evidence', async () => {
        const open = jest.spyOn(AigReasonDialog, 'open').mockResolvedValue(true);
        mockOf(reportConditionMet).mockResolvedValue({ success: true, errors: [] });
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-action="met"]'));
        const options = open.mock.calls[0]?.[0] as unknown as { action(text: string): Promise<unknown>; field: string };
        expect(options.field).toBe('evidence');
        await options.action('Done.');
        expect(reportConditionMet).toHaveBeenCalledWith({ conditionId: '1', evidence: 'Done.' });
        expect(toast).toHaveBeenCalledTimes(1);
        expect(refreshApex).toHaveBeenCalled();
    });

    it('recalls the own review, and does nothing when the dialog is cancelled', async () => {
        const open = jest.spyOn(AigReasonDialog, 'open').mockResolvedValue(undefined);
        const element = await show({ canRecall: true });
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="recall"]'));
        const options = open.mock.calls[0]?.[0] as unknown as { action(text: string): Promise<unknown> };
        await options.action('Wrong vendor');
        expect(recall).toHaveBeenCalledWith({ useCaseId: 'a01000000000001AAA', reason: 'Wrong vendor' });
        expect(toast).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('reads again when the use case changes, and after an error', async () => {
        const element = await show();
        wireOf(getRecord).emit({ systemModstamp: '2026-11-23T10:00:00Z' });
        await flush();
        expect(refreshApex).not.toHaveBeenCalled();
        wireOf(getRecord).emit({ systemModstamp: '2026-11-23T11:00:00Z' });
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        wireOf(getApprovals).error({ message: 'Offline' });
        await flush();
        expect(text(element)).toContain('Offline');
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(2);
        await expect(element).toBeAccessible();
    });
});
