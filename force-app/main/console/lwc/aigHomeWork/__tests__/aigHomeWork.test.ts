import AigHomeWork from 'c/aigHomeWork';
import getWork from '@salesforce/apex/AigHomeController.getWork';
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
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigHomeController.getWork', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const TASKS = [
    {
        key: 'CLOCK:1',
        kind: 'CLOCK',
        title: 'Notify the authority',
        detail: 'INC-00001',
        dueAt: '2026-11-25T10:00:00Z',
        recordId: 'a04',
        objectApiName: 'AI_Incident__c'
    },
    { key: 'REVIEW:1', kind: 'REVIEW', title: 'Lead routing', detail: 'UC-00001', tabName: 'AIG_Review_Inbox' },
    {
        key: 'EXPIRING:1',
        kind: 'EXPIRING',
        title: 'Case replies',
        detail: 'UC-00002',
        dueOn: '2026-12-01',
        recordId: 'a02',
        objectApiName: 'AI_Use_Case__c'
    },
    { key: 'FEATURES:', kind: 'FEATURES', title: '12', tabName: 'AIG_Feature_Inventory' },
    {
        key: 'NEWER:1',
        kind: 'NEWER',
        title: 'Something of a later version',
        recordId: 'a09',
        objectApiName: 'AI_Use_Case__c'
    }
];
const CLOCK = {
    id: 'a05',
    incidentId: 'a04',
    incidentReference: 'INC-00001',
    incidentTitle: 'Wrong scores',
    duty: 'Notify the authority',
    recipient: 'Authority',
    dueAt: '2026-11-25T10:00:00Z',
    isOverdue: false
};
const WORK = {
    tasks: TASKS,
    taskCount: 7,
    clocks: [CLOCK],
    clockCount: 3,
    seesClocks: true,
    serverNow: '2026-11-24T10:00:00Z'
};

const show = async (work: object = WORK) => {
    mockOf(getWork).mockResolvedValue(work);
    return mount('c-aig-home-work', AigHomeWork);
};

describe('c-aig-home-work', () => {
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getWork).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-home-work', AigHomeWork);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows each task with its kind, its time and one button', async () => {
        const element = await show();
        expect(all(element, '.task')).toHaveLength(5);
        expect(text(element)).toContain('Notification due Notify the authority INC-00001');
        expect(text(element)).toContain('Unregistered: 12');
        expect(text(element)).toContain('and 2 more');
        expect(
            all(element, '.task lightning-button').map((button) => (button as unknown as { label: string }).label)
        ).toEqual(['Open incident', 'Review', 'Renew', 'Triage', 'Open']);
        expect(props(element, 'c-aig-countdown').serverNow).toMatch(/^2026-11-24T10:00/);
        await expect(element).toBeAccessible();
    });

    it('opens the record or the tab of a task', async () => {
        const element = await show();
        const navigate = listen(element, 'navigate');
        await click(find(element, '[data-key="CLOCK:1"]'));
        await click(find(element, '[data-key="REVIEW:1"]'));
        expect(navigate.mock.calls.map(([event]) => event.detail)).toEqual([
            {
                type: 'standard__recordPage',
                attributes: { recordId: 'a04', objectApiName: 'AI_Incident__c', actionName: 'view' }
            },
            { type: 'standard__navItemPage', attributes: { apiName: 'AIG_Review_Inbox' } }
        ]);
    });

    it('shows the clocks that end soonest, and leads to the open incidents', async () => {
        const element = await show();
        expect(text(find(element, '.clocks'))).toContain('Running: 3, soonest first');
        expect(text(find(element, '.clocks'))).toContain('Wrong scores');
        const navigate = listen(element, 'navigate');
        await click(find(element, '.clocks lightning-button'));
        expect(navigate.mock.calls[0]?.[0].detail.state).toEqual({ filterName: 'AIG_Open' });
    });

    it('says so when nothing waits, and hides clocks from those who may not see incidents', async () => {
        const element = await show({ tasks: [], taskCount: 0, clocks: [], clockCount: 0, seesClocks: false });
        expect(props(element, 'c-aig-empty-state').heading).toBe('Nothing waits for you');
        expect(has(element, '.clocks')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says when no clock runs', async () => {
        const element = await show({ ...WORK, clocks: [], clockCount: 0 });
        expect(text(find(element, '.clocks'))).toContain('No notification is due.');
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getWork).mockRejectedValueOnce({ body: { message: 'The server is away.' } });
        const element = await mount('c-aig-home-work', AigHomeWork);
        expect(text(element)).toContain('The server is away.');
        await expect(element).toBeAccessible();
        mockOf(getWork).mockResolvedValue(WORK);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        await flush();
        expect(text(element)).not.toContain('The server is away.');
        expect(all(element, '.task')).toHaveLength(5);
    });
});
