import AigIncidentBoard from 'c/aigIncidentBoard';
import AigReportIncident from 'c/aigReportIncident';
import getBoard from '@salesforce/apex/AigIncidentWorkController.getBoard';
import moveIncident from '@salesforce/apex/AigIncidentWorkController.moveIncident';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    has,
    mockOf,
    mount,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('c/aigTimer', () => ({ __esModule: true, after: jest.fn(() => jest.fn()), every: jest.fn() }));
jest.mock('@salesforce/apex/AigIncidentWorkController.getBoard', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentWorkController.moveIncident', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentController.report', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const CARD = {
    id: 'a04',
    reference: 'INC-00001',
    title: 'Wrong scores',
    useCaseTitle: 'Opportunity scoring',
    status: 'Triage',
    severity: 'High',
    isSerious: true,
    lastModified: 'v1',
    nextDueAt: '2026-11-24T10:00:00Z',
    nextDuty: 'Notify',
    runningClocks: 2
};
const column = (status: string, cards: object[], total = cards.length) => ({ status, label: status, total, cards });
const BOARD = {
    canEdit: true,
    serverNow: '2026-11-23T10:00:00Z',
    columns: [column('Triage', [CARD], 30), column('Contained', [])]
};
const show = () => mount('c-aig-incident-board', AigIncidentBoard, {});

describe('c-aig-incident-board', () => {
    beforeEach(() => mockOf(getBoard).mockResolvedValue(BOARD));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getBoard).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows incidents by status, with the next clock and what is not shown', async () => {
        const element = await show();
        expect(all(element, '.column').map((one) => one.getAttribute('aria-label'))).toEqual([
            'Triage (30)',
            'Contained (0)'
        ]);
        expect(text(element)).toContain('INC-00001 Wrong scores');
        expect(text(element)).toContain('1 of 30 shown');
        expect(text(element)).toContain('and 1 more');
        expect(has(element, 'c-aig-countdown')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('moves an incident by its menu and announces it', async () => {
        const element = await show();
        expect(all(element, 'lightning-menu-item')).toHaveLength(1);
        mockOf(moveIncident).mockResolvedValueOnce({ success: true, errors: [] });
        await fire(find(element, '[data-card="a04"]'), 'select', { value: 'Contained' });
        expect(moveIncident).toHaveBeenCalledWith({ incidentId: 'a04', status: 'Contained', lastModified: 'v1' });
        expect(text(find(element, '[role="status"]'))).toBe('INC-00001 moved to Contained.');
        expect(getBoard).toHaveBeenCalledTimes(2);
    });

    it('says why an incident was not moved', async () => {
        const element = await show();
        mockOf(moveIncident).mockResolvedValueOnce({
            success: false,
            errors: [{ message: 'Somebody else saved first.' }]
        });
        await fire(find(element, '[data-card="a04"]'), 'select', { value: 'Contained' });
        expect(text(element)).toContain('Somebody else saved first.');
        mockOf(moveIncident).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await fire(find(element, '[data-card="a04"]'), 'select', { value: 'Contained' });
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('has no menu without the right to move', async () => {
        mockOf(getBoard).mockResolvedValue({ ...BOARD, canEdit: false });
        const element = await show();
        expect(has(element, 'lightning-button-menu')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('teaches when nothing is open', async () => {
        mockOf(getBoard).mockResolvedValue({ ...BOARD, columns: [column('Triage', [])] });
        const element = await show();
        expect(text(element)).toContain('No open incident');
        await expect(element).toBeAccessible();
    });

    it('takes a report and shows it', async () => {
        const element = await show();
        mockOf(AigReportIncident.open).mockResolvedValueOnce({
            incidentId: 'a05',
            reference: 'INC-00002',
            receipt: ''
        });
        await click(find(element, '[data-id="report"]'));
        expect(getBoard).toHaveBeenCalledTimes(2);
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getBoard).mockRejectedValueOnce({ body: { message: 'No access' } });
        const element = await show();
        expect(text(element)).toContain('No access');
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(has(element, '.board')).toBe(true);
    });
});
