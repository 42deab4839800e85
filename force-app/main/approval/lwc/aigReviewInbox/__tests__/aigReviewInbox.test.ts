import AigReviewInbox from 'c/aigReviewInbox';
import AigApproveSeveral from 'c/aigApproveSeveral';
import getInbox from '@salesforce/apex/AigReviewController.getInbox';
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
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigReviewController.getInbox', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigReviewController.getCase', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigReviewController.decide', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

jest.mock('@salesforce/apex/AigReviewController.approveMinimal', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const item = (number: number, ageDays: number) => ({
    workitemId: `04i${number}`,
    useCaseId: `a01${number}`,
    title: `Use case ${number}`,
    reference: `UC-0000${number}`,
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    requesterName: 'Sales Ops user',
    ageDays
});
const page = (items: readonly object[], total = items.length) => ({ items, total });
const show = () => mount('c-aig-review-inbox', AigReviewInbox);
const press = async (element: Element, key: string, options: KeyboardEventInit = {}) => {
    find(element, '.row').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...options }));
    await flush();
};

describe('c-aig-review-inbox', () => {
    beforeEach(() => mockOf(getInbox).mockResolvedValue(page([item(1, 0), item(2, 3)])));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getInbox).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists what waits, with outcome, requester and age, and shows the first case', async () => {
        const element = await show();
        expect(all(element, '.row').map(text)).toEqual([
            'Use case 1 Minimal risk UC-00001 · Sales Ops user · since today',
            'Use case 2 Minimal risk UC-00002 · Sales Ops user · waiting 3 days'
        ]);
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a011');
        await expect(element).toBeAccessible();
    });

    it('shows the case that is chosen', async () => {
        const element = await show();
        await click(all(element, '.row')[1] as HTMLElement);
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a012');
        expect(find(element, '[aria-current="true"]').dataset.id).toBe('a012');
    });

    it('moves with j and k, within the list, taking the focus along', async () => {
        const element = await show();
        await press(element, 'j');
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a012');
        expect(element.shadowRoot?.activeElement).toBe(all(element, '.row')[1]);
        await press(element, 'j');
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a012');
        await press(element, 'k');
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a011');
    });

    it('shows the gravest cases first, how many wait in all, and more of them when asked to', async () => {
        mockOf(getInbox).mockResolvedValue(page([item(1, 0), item(2, 3)], 30));
        const element = await show();
        expect(getInbox).toHaveBeenLastCalledWith({ most: 25 });
        expect(text(find(element, '.hint'))).toContain('30 waiting; the first 2 are shown.');
        await click(all(element, '.row')[1] as HTMLElement);
        mockOf(getInbox).mockResolvedValue(page([item(1, 0), item(2, 3), item(3, 1)]));
        await click(find(element, '[data-id="more"]'));
        expect(getInbox).toHaveBeenLastCalledWith({ most: 50 });
        expect(all(element, '.row')).toHaveLength(3);
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a012');
        expect(has(element, '[data-id="more"]')).toBe(false);
        await fire(find(element, 'c-aig-review-case'), 'decided', { message: 'Approved.' });
        expect(getInbox).toHaveBeenLastCalledWith({ most: 50 });
        await expect(element).toBeAccessible();
    });

    it('asks for no more than the server shows', async () => {
        mockOf(getInbox).mockResolvedValue(page([item(1, 0)], 600));
        const element = await show();
        for (let pressed = 0; pressed < 19; pressed++) {
            await click(find(element, '[data-id="more"]'));
        }
        expect(getInbox).toHaveBeenLastCalledWith({ most: 500 });
        expect(has(element, '[data-id="more"]')).toBe(false);
    });

    it('leaves other keys and shortcuts of the browser alone', async () => {
        const element = await show();
        await press(element, 'a');
        await press(element, 'j', { ctrlKey: true });
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a011');
    });

    it('goes on to the next case after a decision, and announces it', async () => {
        const element = await show();
        mockOf(getInbox).mockResolvedValue(page([item(2, 3)]));
        await fire(find(element, 'c-aig-review-case'), 'decided', { message: 'Approved: Use case 1' });
        expect(text(find(element, '[role="status"]'))).toBe('Approved: Use case 1');
        expect(props(element, 'c-aig-review-case').useCaseId).toBe('a012');
    });

    it('approves chosen cases of minimal risk together', async () => {
        mockOf(getInbox).mockResolvedValue(
            page([{ ...item(1, 0), canBulk: true }, { ...item(2, 3), canBulk: true }, item(3, 1)])
        );
        const open = jest.spyOn(AigApproveSeveral, 'open').mockResolvedValue({ approved: 1 });
        const element = await show();
        const boxes = all(element, '[data-kind="choose"]');
        expect(boxes).toHaveLength(2);
        expect(props(element, '[data-id="bulk"]').disabled).toBe(true);
        await fire(boxes[0] as HTMLElement, 'change', { checked: true });
        await fire(boxes[1] as HTMLElement, 'change', { checked: true });
        await fire(boxes[0] as HTMLElement, 'change', { checked: false });
        expect(props(element, '[data-id="bulk"]').label).toBe('Approve 1 together');
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="bulk"]'));
        expect(open.mock.calls[0]?.[0]).toMatchObject({ cases: [{ id: 'a012', title: 'Use case 2' }] });
        expect(text(find(element, '[role="status"]'))).toBe('Approved use cases: 1');
        open.mockRestore();
    });

    it('says beside a case why its reader may not decide on it', async () => {
        mockOf(getInbox).mockResolvedValue(page([{ ...item(1, 0), refusalReason: 'You decided an earlier step.' }]));
        const element = await show();
        expect(text(find(element, '.row'))).toContain('You decided an earlier step.');
        expect(has(element, '[data-id="bulk"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('teaches when nothing waits', async () => {
        mockOf(getInbox).mockResolvedValue(page([]));
        const element = await show();
        expect(props(element, 'c-aig-empty-state').heading).toBe('Nothing waits for you');
        expect(has(element, 'c-aig-review-case')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says why the inbox cannot be read, and tries again', async () => {
        mockOf(getInbox).mockRejectedValueOnce({ body: { message: 'You are not a reviewer.' } });
        const element = await show();
        expect(text(element)).toContain('You are not a reviewer.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(all(element, '.row')).toHaveLength(2);
    });
});
