import EmailBody from 'shell/emailBody';
import { clearPage, find, flush, mount } from '../../../../../../jest-mocks/testKit';

describe('shell-email-body', () => {
    afterEach(clearPage);

    it('shows the HTML in a frame in which nothing runs', async () => {
        const element = await mount('shell-email-body', EmailBody, { label: 'Message', html: '<p>Hi</p>' });
        const frame = find<HTMLIFrameElement>(element, 'iframe');
        expect([frame.getAttribute('sandbox'), frame.title, frame.srcdoc]).toEqual(['', 'Message', '<p>Hi</p>']);
        await expect(element).toBeAccessible();
        Object.assign(element, { html: '<p>Ho</p>' });
        await flush();
        expect(frame.srcdoc).toBe('<p>Ho</p>');
    });
});
