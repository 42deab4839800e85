import AigIncidentTasks from 'c/aigIncidentTasks';
import addTask from '@salesforce/apex/AigIncidentWorkController.addTask';
import completeTask from '@salesforce/apex/AigIncidentWorkController.completeTask';
import getTasks from '@salesforce/apex/AigIncidentWorkController.getTasks';
import {
    all,
    clearPage,
    click,
    customValidity,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigIncidentWorkController.addTask', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentWorkController.completeTask', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentWorkController.getTasks', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const OPEN = {
    id: '00T1',
    subject: 'Add a check',
    ownerName: 'Incident Manager',
    dueOn: '2026-12-01',
    isClosed: false
};
const DONE = { ...OPEN, id: '00T2', subject: 'Tell the vendor', isClosed: true };
const show = (canEdit = true) => mount('c-aig-incident-tasks', AigIncidentTasks, { incidentId: 'a04', canEdit });

describe('c-aig-incident-tasks', () => {
    beforeEach(() => mockOf(getTasks).mockResolvedValue([OPEN, DONE]));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getTasks).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists what has to be done, with a button only where something is left', async () => {
        const element = await show();
        expect(text(element)).toContain('Add a check');
        expect(text(element)).toContain('Due 2026-12-01');
        expect(all(element, '[data-task]')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('adds a task', async () => {
        const element = await show();
        const changed = listen(element, 'changed');
        mockOf(addTask).mockResolvedValueOnce({ success: true, errors: [], rows: [OPEN] });
        await fire(find(element, '[data-field="subject"]'), 'change', { value: 'Add a check' });
        await fire(find(element, '[data-field="dueOn"]'), 'change', { value: '2026-12-01' });
        await click(find(element, '[data-id="add"]'));
        expect(addTask).toHaveBeenCalledWith({
            incidentId: 'a04',
            subject: 'Add a check',
            ownerId: null,
            dueOn: '2026-12-01'
        });
        expect(changed).toHaveBeenCalledTimes(1);
        expect(all(element, '.task')).toHaveLength(1);
    });

    it('completes a task', async () => {
        const element = await show();
        mockOf(completeTask).mockResolvedValueOnce({ success: true, errors: [], rows: [DONE] });
        await click(find(element, '[data-task="00T1"]'));
        expect(completeTask).toHaveBeenCalledWith({ taskId: '00T1' });
        expect(has(element, '[data-task]')).toBe(false);
    });

    it('shows errors at the field, and those of the server above', async () => {
        const element = await show();
        const validity = customValidity(element, 'subject');
        mockOf(addTask).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'subject', message: 'Write what has to be done.' },
                { field: null, message: 'General.' }
            ]
        });
        await click(find(element, '[data-id="add"]'));
        expect(validity).toHaveBeenCalledWith('Write what has to be done.');
        expect(text(element)).toContain('General.');
        mockOf(addTask).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="add"]'));
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('teaches when there is none, and says why none can be read', async () => {
        mockOf(getTasks).mockResolvedValueOnce([]);
        expect(text(await show())).toContain('No task yet.');
        mockOf(getTasks).mockRejectedValueOnce({ body: { message: 'No access' } });
        expect(text(await show())).toContain('No access');
    });

    it('offers nothing to those who may not change anything', async () => {
        const element = await show(false);
        expect(has(element, '[data-id="add"]')).toBe(false);
        expect(has(element, '[data-task]')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
