import EditBar from 'shell/editBar';
import { refusal } from '../../../../../../jest-mocks/shellKit';
import { all, clearPage, find, fire, has, listen, mount, props, text } from '../../../../../../jest-mocks/testKit';

const bar = (properties: object = {}): Promise<HTMLElement> => mount('shell-edit-bar', EditBar, properties);

describe('shell-edit-bar', () => {
    afterEach(clearPage);

    it('offers Cancel and Save', async () => {
        const element = await bar();
        const [cancel, save] = [listen(element, 'cancel'), listen(element, 'save')];
        await fire(find(element, '.cancel'), 'click');
        expect([cancel.mock.calls.length, save.mock.calls.length]).toEqual([1, 0]);
        await fire(find(element, '.save'), 'click');
        expect(save).toHaveBeenCalledTimes(1);
        expect(has(element, '[role="alert"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('saves once at a time', async () => {
        const element = await bar({ isSaving: true });
        expect(['.cancel', '.save'].map((button) => props(element, button)['disabled'])).toEqual([true, true]);
        await expect(element).toBeAccessible();
    });

    it('says what the save refused', async () => {
        const { message } = (refusal('The record is locked.') as { body: { message: string } }).body;
        const element = await bar({ messages: [message, 'Country: Not known.'] });
        expect(all(element, '[role="alert"] li').map(text)).toEqual([message, 'Country: Not known.']);
        await expect(element).toBeAccessible();
    });
});
