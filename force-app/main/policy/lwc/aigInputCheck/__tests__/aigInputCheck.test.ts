import AigInputCheck from 'c/aigInputCheck';
import check from '@salesforce/apex/AigInputController.check';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    has,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigInputController.check', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const CLEAN = { decision: 'Allow', reasonCode: null, reason: null, places: [], maskedText: 'Hello' };
const FOUND = {
    decision: 'Block',
    reasonCode: 'FOUND',
    reason: 'Places found: 2.',
    places: [
        { code: 'IBAN', label: 'IBAN', category: 'Bank Account', decision: 'Block', startsAt: 3, endsAt: 28 },
        { code: 'GDPR9_UNION_EN', label: 'Union', category: 'Union', decision: 'Warn', startsAt: 30, endsAt: 41 }
    ],
    maskedText: 'to [IBAN], [UNION_MEMBERSHIP]'
};
const TEXT = 'to PT50000201231234567890154, trade union';
const type = async (element: HTMLElement, value: string) => {
    await fire(find(element, 'lightning-textarea'), 'change', { value });
};
const checked = async (value: string, answer: object) => {
    mockOf(check).mockResolvedValue(answer);
    const element = await mount('c-aig-input-check', AigInputCheck);
    await type(element, value);
    await click(find(element, '[data-id="check"]'));
    return element;
};

describe('c-aig-input-check', () => {
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
        mockOf(check).mockReset();
    });

    it('asks for a text first', async () => {
        const element = await mount('c-aig-input-check', AigInputCheck);
        expect(props(element, '[data-id="check"]').disabled).toBe(true);
        await fire(find(element, 'lightning-textarea'), 'blur');
        expect(check).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('takes no second press while it works', async () => {
        mockOf(check).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-input-check', AigInputCheck);
        await type(element, TEXT);
        expect(props(element, '[data-id="check"]').disabled).toBe(false);
        await click(find(element, '[data-id="check"]'));
        expect(props(element, '[data-id="check"]').disabled).toBe(true);
        expect(text(find(element, '.result'))).toContain('Checking');
        await expect(element).toBeAccessible();
    });

    it('lists the places, block and warning apart, and shows the masked copy', async () => {
        const element = await checked(TEXT, FOUND);
        expect(mockOf(check)).toHaveBeenCalledWith({ text: TEXT });
        expect(text(find(element, '.result'))).toContain('Places found: 2.');
        const badges = all(element, '.places c-aig-status-badge').map(
            (badge) => (badge as HTMLElement & { value: string }).value
        );
        expect(badges).toEqual(['Denied', 'High']);
        expect(text(find(element, '.places'))).toContain('Bank Account: IBAN');
        expect(text(find(element, '.masked'))).toBe('to [IBAN], [UNION_MEMBERSHIP]');
        await expect(element).toBeAccessible();
    });

    it('says that nothing was found, without a copy', async () => {
        const element = await checked('Hello', CLEAN);
        expect(props(element, '.result c-aig-status-badge').value).toBe('Allowed');
        expect(has(element, '.masked')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows no copy when the text could not be checked', async () => {
        const element = await checked('Hello', {
            decision: 'Block',
            reasonCode: 'RULE_INVALID',
            reason: 'A rule is wrong.',
            places: FOUND.places,
            maskedText: null
        });
        expect(props(element, '.result c-aig-status-badge').value).toBe('Denied');
        expect(text(find(element, '.result'))).toContain('A rule is wrong.');
        expect(has(element, '.masked')).toBe(false);
    });

    it('drops an answer that speaks of another text, and checks anew when the field is left', async () => {
        const element = await checked(TEXT, FOUND);
        await type(element, `${TEXT} and more`);
        expect(has(element, '.places')).toBe(false);
        expect(has(element, '.result c-aig-status-badge')).toBe(false);
        await fire(find(element, 'lightning-textarea'), 'blur');
        expect(mockOf(check)).toHaveBeenLastCalledWith({ text: `${TEXT} and more` });
    });

    it('checks the masked copy when it takes its place', async () => {
        const element = await checked(TEXT, FOUND);
        mockOf(check).mockResolvedValue(CLEAN);
        await click(find(element, '[data-id="use"]'));
        expect(mockOf(check)).toHaveBeenLastCalledWith({ text: 'to [IBAN], [UNION_MEMBERSHIP]' });
        expect(props(element, 'lightning-textarea').value).toBe('to [IBAN], [UNION_MEMBERSHIP]');
    });

    it('copies the masked text and says so, and says when it cannot', async () => {
        const writeText = jest.fn().mockResolvedValue(undefined);
        Object.assign(navigator, { clipboard: { writeText } });
        const element = await checked(TEXT, FOUND);
        await click(find(element, '[data-id="copy"]'));
        expect(writeText).toHaveBeenCalledWith('to [IBAN], [UNION_MEMBERSHIP]');
        const said = text(element);
        writeText.mockRejectedValue(new Error('no permission'));
        await click(find(element, '[data-id="copy"]'));
        expect(text(element)).not.toBe(said);
    });

    it('selects a place in the text', async () => {
        const element = await checked(TEXT, FOUND);
        const area = find(element, 'lightning-textarea');
        const setRangeText = jest.fn();
        Object.assign(area, { setRangeText });
        await click(find(element, '.places lightning-button'));
        expect(setRangeText).toHaveBeenCalledWith('PT50000201231234567890154', 3, 28, 'select');
    });

    it('shows an error and no answer when the call fails', async () => {
        mockOf(check).mockRejectedValue({ body: { message: 'Offline' } });
        const element = await mount('c-aig-input-check', AigInputCheck);
        await type(element, TEXT);
        await click(find(element, '[data-id="check"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
        expect(has(element, '.result c-aig-status-badge')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
