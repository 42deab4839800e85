import AigCitation from 'c/aigCitation';
import { clearPage, find, has, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-citation', () => {
    afterEach(clearPage);

    it('links to the source, in a new tab that says so', async () => {
        const element = await mount('c-aig-citation', AigCitation, {
            citation: 'AI Act, Art. 6(2)',
            sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
            appliesFrom: '2026-08-02',
            legalStatus: 'In force'
        });
        const link = find<HTMLAnchorElement>(element, 'a');
        expect(link.rel).toContain('noopener');
        expect(text(link)).toBe('AI Act, Art. 6(2) (opens in a new tab)');
        expect(props(element, 'lightning-formatted-date-time')).toMatchObject({ value: '2026-08-02', timeZone: 'UTC' });
        expect(text(element)).toContain('In force');
        await expect(element).toBeAccessible();
    });

    it('never links to anything but https', async () => {
        const element = await mount('c-aig-citation', AigCitation, {
            citation: 'Act',
            sourceUrl: 'data:text/html,law'
        });
        expect(has(element, 'a')).toBe(false);
        expect(text(element)).toBe('Act');
        await expect(element).toBeAccessible();
    });
});
