import AigRegisterModal from 'c/aigRegisterModal';
import AigSetupChecklist from 'c/aigSetupChecklist';
import confirmControl from '@salesforce/apex/AigHomeController.confirmControl';
import confirmQuestions from '@salesforce/apex/AigHomeController.confirmQuestions';
import getSetup from '@salesforce/apex/AigHomeController.getSetup';
import rebuildGateAddresses from '@salesforce/apex/AigHomeController.rebuildGateAddresses';
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

jest.mock('@salesforce/apex/AigHomeController.getSetup', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigHomeController.confirmQuestions', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigHomeController.rebuildGateAddresses', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigHomeController.confirmControl', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const step = (code: string, isDone: boolean, missing: string[] = []) => ({
    code,
    isDone,
    done: isDone ? 1 : 0,
    total: 1,
    missing
});
const OPEN = [
    step('PERMISSION_SETS', true),
    { code: 'QUEUES', isDone: false, done: 3, total: 4, missing: ['AIG_Legal_Reviewers'] },
    step('PROCESSES', true),
    step('QUESTIONS', false),
    step('GATE_ADDRESSES', false),
    step('CONTROL', false),
    step('REGISTER', false)
];
const DONE = OPEN.map(({ code }) => step(code, true));
const show = async (steps: object[] = OPEN) => {
    mockOf(getSetup).mockResolvedValue(steps);
    return mount('c-aig-setup-checklist', AigSetupChecklist);
};

describe('c-aig-setup-checklist', () => {
    afterEach(clearPage);

    it('shows what is done and what is missing', async () => {
        const element = await show();
        expect(all(element, '.step')).toHaveLength(7);
        expect(text(element)).toContain('2 of 7 done.');
        expect(text(element)).toContain('3 of 4 done. Missing: AIG_Legal_Reviewers');
        expect(has(element, '[data-code="QUEUES"]')).toBe(true);
        expect(has(element, '[data-code="PROCESSES"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('is gone when everything is done, and for users who administer nothing', async () => {
        expect(has(await show(DONE), 'lightning-card')).toBe(false);
        expect(has(await show([]), 'lightning-card')).toBe(false);
    });

    it('starts each step', async () => {
        mockOf(AigRegisterModal.open).mockResolvedValueOnce(undefined);
        const element = await show();
        const navigate = listen(element, 'navigate');
        await click(find(element, '[data-code="QUEUES"]'));
        expect(navigate.mock.calls[0]?.[0].detail.attributes.url).toBe('/lightning/setup/Queues/home');
        await click(find(element, '[data-code="REGISTER"]'));
        expect(AigRegisterModal.open).toHaveBeenCalledTimes(1);
        mockOf(rebuildGateAddresses).mockResolvedValue(OPEN);
        await click(find(element, '[data-code="GATE_ADDRESSES"]'));
        expect(rebuildGateAddresses).toHaveBeenCalledTimes(1);
        mockOf(confirmControl).mockResolvedValue(OPEN);
        await click(find(element, '[data-code="CONTROL"]'));
        expect(confirmControl).toHaveBeenCalledTimes(1);
        mockOf(confirmQuestions).mockResolvedValue(DONE);
        await click(find(element, '[data-code="QUESTIONS"]'));
        expect(has(element, 'lightning-card')).toBe(false);
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getSetup).mockRejectedValueOnce({ body: { message: 'No access.' } });
        const element = await mount('c-aig-setup-checklist', AigSetupChecklist);
        expect(text(element)).toContain('No access.');
        expect(text(element)).not.toContain('0 of 0');
        await expect(element).toBeAccessible();
        mockOf(getSetup).mockResolvedValue(OPEN);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(all(element, '.step')).toHaveLength(7);
    });

    it('takes no second press while it works', async () => {
        const element = await show();
        let finish: (steps: object[]) => void = () => undefined;
        mockOf(confirmQuestions).mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
        await click(find(element, '[data-code="QUESTIONS"]'));
        expect(props(element, '[data-code="QUESTIONS"]').disabled).toBe(true);
        finish(DONE);
        await flush();
        expect(has(element, 'lightning-card')).toBe(false);
    });

    it('keeps the steps when a confirmation is refused', async () => {
        const element = await show();
        mockOf(confirmQuestions).mockRejectedValueOnce({ body: { message: 'You need the permission.' } });
        await click(find(element, '[data-code="QUESTIONS"]'));
        expect(text(element)).toContain('You need the permission.');
        expect(all(element, '.step')).toHaveLength(7);
    });
});
