import { shellPage } from '../build/shellPage';

describe('page of the shell', () => {
    it('carries the session without letting it end the script element', () => {
        const page = shellPage({ lwc: '/vendor/lwc.js' }, { userName: '</script><script>alert(1)</script>\u2028' });
        expect(page).not.toContain('<script>alert');
        const json = /id="local-org-session">(.*?)<\/script>/.exec(page)?.[1] ?? '';
        expect(JSON.parse(json)).toEqual({ userName: '</script><script>alert(1)</script>\u2028' });
    });

    it('allows the browser to talk to this server only', () => {
        const page = shellPage({}, {});
        expect(page).toContain("default-src 'self'");
        expect(page).not.toMatch(/https?:\/\//);
    });
});
