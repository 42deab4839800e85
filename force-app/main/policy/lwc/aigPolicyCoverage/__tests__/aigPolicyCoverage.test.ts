import AigPolicyCoverage from 'c/aigPolicyCoverage';
import { getRecord } from 'lightning/uiRecordApi';
import getCoverage from '@salesforce/apex/AigPolicyController.getCoverage';
import getMissing from '@salesforce/apex/AigPolicyController.getMissing';
import refreshCoverage from '@salesforce/apex/AigPolicyController.refreshCoverage';
import { announceGateChange } from 'c/aigGateNews';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigPolicyController.getCoverage', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.refreshCoverage', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.getMissing', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

jest.mock('@salesforce/customPermission/AIG_See_Policy_Coverage', () => ({ __esModule: true, default: true }), {
    virtual: true
});

const COVERAGE = {
    owed: 3,
    signed: 2,
    percent: 66,
    teams: [
        { name: 'Sales', owed: 2, signed: 1 },
        { name: null, owed: 1, signed: 1 }
    ],
    missing: [{ userId: 'u1', name: 'Seller', team: 'Sales', dueOn: '2026-11-20', isOverdue: true }],
    missingCount: 1
};
const place = async (status = 'Published') => {
    const element = await mount('c-aig-policy-coverage', AigPolicyCoverage, { recordId: 'a20' });
    wireOf(getRecord).emit({ id: 'a20', fields: { Status__c: { value: status } } });
    await flush();
    return element;
};
const show = async (change: object = {}) => {
    mockOf(getCoverage).mockResolvedValue({ ...COVERAGE, ...change });
    return place();
};

describe('c-aig-policy-coverage', () => {
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
    });

    it('loads', async () => {
        mockOf(getCoverage).mockReturnValue(new Promise(() => undefined));
        const element = await place();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says how many have signed, by team, and who has not', async () => {
        const element = await show();
        expect(text(find(element, '.summary'))).toBe('2 of 3 people have signed (66%).');
        expect(all(element, 'tbody tr').map((row) => text(row))).toEqual([
            'Sales 2 1 50%',
            'Not set 1 1 100%',
            'Seller Sales November 20, 2026 (overdue)'
        ]);
        await expect(element).toBeAccessible();
    });

    it('counts by profile or role', async () => {
        const element = await show();
        await fire(find(element, '[data-id="team-by"]'), 'change', { value: 'Role' });
        expect(getCoverage).toHaveBeenLastCalledWith({ policyId: 'a20', teamBy: 'Role' });
    });

    it('says that everybody signed, that there is nobody, and that more are missing than shown', async () => {
        const everybody = await show({ signed: 3, percent: 100, missing: [], missingCount: 0 });
        expect(text(everybody)).toContain('Everybody in the audience has signed.');
        await expect(everybody).toBeAccessible();
        const nobody = await show({ owed: 0, signed: 0, percent: null, teams: [], missing: [], missingCount: 0 });
        expect(text(nobody)).toContain('Nobody is in the audience now.');
        expect(has(nobody, 'table')).toBe(false);
        await expect(nobody).toBeAccessible();
        const more = await show({ missingCount: 3000 });
        expect(text(more)).toContain('The first 1 are shown.');
    });

    it('writes the list into a file', async () => {
        const clicked: HTMLAnchorElement[] = [];
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
            clicked.push(this);
        });
        const element = await show();
        mockOf(getMissing).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="download"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
        expect(clicked).toHaveLength(0);
        mockOf(getMissing).mockResolvedValue(COVERAGE.missing);
        await click(find(element, '[data-id="download"]'));
        expect(getMissing).toHaveBeenLastCalledWith({ policyId: 'a20', teamBy: 'Business Unit' });
        expect(props(element, 'c-aig-error-panel').messages).toEqual([]);
        expect(decodeURIComponent(clicked[0]?.href ?? '')).toContain('Person,Team,Sign by\r\nSeller,Sales,2026-11-20');
    });

    it('shows nothing of a draft', async () => {
        const draft = await place('Draft');
        expect(has(draft, 'lightning-card')).toBe(false);
        expect(getCoverage).not.toHaveBeenCalled();
    });

    it('comes up when the draft is published', async () => {
        const element = await place('Draft');
        mockOf(getCoverage).mockResolvedValue(COVERAGE);
        wireOf(getRecord).emit({ id: 'a20', fields: { Status__c: { value: 'Published' } } });
        await flush();
        expect(text(find(element, '.summary'))).toBe('2 of 3 people have signed (66%).');
    });

    it('reads anew when the page has news, and says what goes wrong', async () => {
        const element = await show();
        mockOf(getCoverage).mockRejectedValueOnce({ body: { message: 'Too many people' } });
        announceGateChange();
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Too many people']);
        await expect(element).toBeAccessible();
        await click(find(element, 'lightning-button-icon'));
        expect(refreshCoverage).toHaveBeenCalledWith({ policyId: 'a20' });
        expect(props(element, 'c-aig-error-panel').messages).toEqual([]);
        mockOf(refreshCoverage).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, 'lightning-button-icon'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
    });
});
