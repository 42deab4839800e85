import ErrorPage from 'shell/errorPage';
import { clearPage, find, mount, props, text } from '../../../../../../jest-mocks/testKit';

describe('shell-error-page', () => {
    afterEach(clearPage);

    it.each([
        [404, 'Record or page not found', 'utility:warning'],
        [403, 'No access', 'utility:lock'],
        [500, 'This page cannot be shown', 'utility:warning']
    ])('says what status %s means', async (status, heading, icon) => {
        const element = await mount('shell-error-page', ErrorPage, {
            error: { status, body: { message: 'Because.' } }
        });
        expect(text(find(element, 'h1'))).toBe(heading);
        expect(document.title).toBe(`${heading} | Local org`);
        expect(text(element).includes('It may have been deleted')).toBe(status === 404);
        expect(text(find(element, '[role="alert"]'))).toBe('Because.');
        expect(props(element, 'lightning-icon').iconName).toBe(icon);
        await expect(element).toBeAccessible();
    });

    it('takes a heading and a message of its own, and knows an error without a text', async () => {
        const own = await mount('shell-error-page', ErrorPage, { heading: 'Nothing here', message: 'Try later.' });
        expect([text(find(own, 'h1')), text(find(own, '.message'))]).toEqual(['Nothing here', 'Try later.']);
        const bare = await mount('shell-error-page', ErrorPage, { error: {} });
        expect(text(find(bare, '.message'))).toBe('Something went wrong.');
        await expect(own).toBeAccessible();
    });
});
