import AigSaveState from 'c/aigSaveState';
import { clearPage, click, find, has, listen, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-save-state', () => {
    afterEach(clearPage);

    it.each([
        ['clean', ''],
        ['waiting', 'Not saved yet: it needs a name and an owner.'],
        ['dirty', 'Not saved yet'],
        ['saving', 'Saving'],
        ['conflict', 'Somebody else changed this draft.']
    ])('says %s', async (saveState, words) => {
        const element = await mount('c-aig-save-state', AigSaveState, { saveState });
        expect(text(find(element, '[role="status"]'))).toBe(words);
        await expect(element).toBeAccessible();
    });

    it('says when it was saved, and under which number', async () => {
        const savedAt = '2026-11-23T14:02:00Z';
        const element = await mount('c-aig-save-state', AigSaveState, {
            saveState: 'saved',
            savedAt,
            reference: 'UC-00001'
        });
        expect(text(element)).toBe('UC-00001 Saved at');
        expect(props(element, 'lightning-formatted-date-time').value).toBe(savedAt);
    });

    it('offers a retry when saving failed', async () => {
        const element = await mount('c-aig-save-state', AigSaveState, { saveState: 'failed' });
        const retry = listen(element, 'retry');
        await click(find(element, 'lightning-button'));
        expect(retry).toHaveBeenCalledTimes(1);
        expect(has(element, 'lightning-formatted-date-time')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
