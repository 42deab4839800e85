import AigRegisterTab from 'c/aigRegisterTab';
import { clearPage, click, find, fire, has, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-register-tab', () => {
    afterEach(clearPage);

    it('says what it is for and starts the registration when asked', async () => {
        const element = await mount('c-aig-register-tab', AigRegisterTab);
        expect(has(element, 'c-aig-registration-wizard')).toBe(false);
        expect(text(element)).toContain('Tell what the AI does');
        await expect(element).toBeAccessible();
        await click(find(element, 'lightning-button'));
        expect(props(element, 'c-aig-registration-wizard').fromScratch).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('leads to the use case that was saved, and can start again', async () => {
        const element = await mount('c-aig-register-tab', AigRegisterTab);
        await click(find(element, 'lightning-button'));
        await fire(find(element, 'c-aig-registration-wizard'), 'close', { useCaseId: 'a01', isSubmitted: true });
        expect(props(element, 'c-aig-record-link').recordId).toBe('a01');
        expect(text(find(element, '[role="status"]'))).toContain('The registration is saved.');
        await expect(element).toBeAccessible();
        await click(find(element, 'lightning-button'));
        expect(has(element, 'c-aig-registration-wizard')).toBe(true);
    });

    it('says nothing about a registration that was closed without saving', async () => {
        const element = await mount('c-aig-register-tab', AigRegisterTab);
        await click(find(element, 'lightning-button'));
        await fire(find(element, 'c-aig-registration-wizard'), 'close', { useCaseId: null, isSubmitted: false });
        expect(has(element, '[role="status"]')).toBe(false);
    });
});
