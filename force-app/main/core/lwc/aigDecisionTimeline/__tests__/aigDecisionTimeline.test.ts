import AigDecisionTimeline from 'c/aigDecisionTimeline';
import { refreshApex } from '@salesforce/apex';
import { getRecord } from 'lightning/uiRecordApi';
import getPage from '@salesforce/apex/AigDecisionLogExport.getPage';
import getTimeline from '@salesforce/apex/AigDecisionLogController.getTimeline';
import {
    all,
    clearPage,
    click,
    find,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigDecisionLogExport.getPage', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigDecisionLogController.getTimeline',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const row = (sequence: number) => ({
    sequence,
    event: 'APPROVED',
    eventLabel: 'Approved',
    actorName: 'Risk Reviewer',
    at: '2026-11-23T10:00:00Z',
    detail:
        '{"expiresOn":"2027-11-23","conditions":"Review monthly.","codes":["A","B"],"empty":null,' +
        '"clocks":[{"dueAt":"2026-11-25T10:00:00Z","rule":"EU73-2","supersededBy":null},{"dueAt":"2026-12-08T10:00:00Z","rule":"GDPR33"}]}',
    previousHash: 'b'.repeat(64),
    hash: 'a'.repeat(64)
});
const PAGE = { rows: [row(3), row(2)], total: 3, isIntact: true, firstBrokenSequence: null, hasMore: true };

const show = () => mount('c-aig-decision-timeline', AigDecisionTimeline, { recordId: 'a01000000000001AAA' });

describe('c-aig-decision-timeline', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('downloads the chain, and says why it cannot', async () => {
        mockOf(getPage).mockRejectedValueOnce({ body: { message: 'Offline' } });
        const element = await show();
        wireOf(getTimeline).emit(PAGE);
        await flush();
        await click(find(element, '[data-id="download"]'));
        expect(getPage).toHaveBeenCalledWith({ useCaseId: 'a01000000000001AAA', afterSequence: 0 });
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('shows the entries, what they say, and that the chain holds', async () => {
        const element = await show();
        wireOf(getTimeline).emit(PAGE);
        await flush();
        expect(all(element, 'ol.entries > li')).toHaveLength(2);
        expect(text(element)).toContain('Entries: 3.');
        expect(text(element)).toContain('Expires on 2027-11-23');
        expect(text(element)).toContain('Codes A, B');
        expect(text(element)).toContain(
            'Clocks Due at 2026-11-25T10:00:00Z, Rule EU73-2; Due at 2026-12-08T10:00:00Z, Rule GDPR33'
        );
        expect(text(element)).not.toContain('Empty');
        expect(props(element, 'c-aig-status-badge').value).toBe('Intact');
        expect(wireOf(getTimeline).getLastConfig()).toEqual({
            useCaseId: 'a01000000000001AAA',
            beforeSequence: null,
            pageSize: 20
        });
        await expect(element).toBeAccessible();
    });

    it('says where the chain is broken', async () => {
        const element = await show();
        wireOf(getTimeline).emit({ ...PAGE, isIntact: false, firstBrokenSequence: 3 });
        await flush();
        expect(text(element)).toContain('The chain does not hold from entry 3 on.');
        expect(all(element, '.entry_broken')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('appends older entries and stops at the first', async () => {
        const element = await show();
        wireOf(getTimeline).emit(PAGE);
        await flush();
        mockOf(getTimeline).mockResolvedValue({ ...PAGE, rows: [row(1)], hasMore: false });
        await click(find(element, '[data-id="more"]'));
        expect(getTimeline).toHaveBeenCalledWith({ useCaseId: 'a01000000000001AAA', beforeSequence: 2, pageSize: 20 });
        expect(all(element, '.sequence').map((item) => item.textContent)).toEqual(['3', '2', '1']);
        expect(has(element, '[data-id="more"]')).toBe(false);
    });

    it('keeps the entries when older ones cannot be loaded', async () => {
        const element = await show();
        wireOf(getTimeline).emit(PAGE);
        await flush();
        mockOf(getTimeline).mockRejectedValue({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="more"]'));
        expect(text(element)).toContain('Offline');
        expect(all(element, 'ol.entries > li')).toHaveLength(2);
    });

    it('shows detail that is no JSON as it is', async () => {
        const element = await show();
        wireOf(getTimeline).emit({ ...PAGE, rows: [{ ...row(1), detail: 'plain words' }] });
        await flush();
        expect(text(element)).toContain('plain words');
    });

    it('teaches when nothing has happened', async () => {
        const element = await show();
        wireOf(getTimeline).emit({ rows: [], total: 0, isIntact: true, hasMore: false });
        await flush();
        expect(props(element, 'c-aig-empty-state').heading).toBe('Nothing has happened yet');
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read', async () => {
        const element = await show();
        wireOf(getTimeline).error({ message: 'You cannot read the log.' });
        await flush();
        expect(text(element)).toContain('You cannot read the log.');
        expect(has(element, 'lightning-spinner')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('reads again when the use case has changed', async () => {
        await show();
        wireOf(getTimeline).emit(PAGE);
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T10:00:00Z' });
        await flush();
        expect(refreshApex).not.toHaveBeenCalled();
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T10:01:00Z' });
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
