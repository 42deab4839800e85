import AigReuseOffer from 'c/aigReuseOffer';
import { clearPage, click, find, has, listen, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

const REUSABLE = {
    code: 'FRIA_HARM',
    reusableAnswerId: 'x1',
    reusableText: 'Wrong addressee.',
    reusableSource: 'DPIA RA-00004, version 1'
};
const show = (question: object, canEdit = true) => mount('c-aig-reuse-offer', AigReuseOffer, { question, canEdit });

describe('c-aig-reuse-offer', () => {
    afterEach(clearPage);

    it('offers the earlier answer with its source', async () => {
        const element = await show(REUSABLE);
        const reused = listen(element, 'reuse');
        expect(text(element)).toContain('DPIA RA-00004, version 1 answers this already.');
        expect(text(element)).toContain('Wrong addressee.');
        await click(find(element, '[data-id="include"]'));
        await click(find(element, '[data-id="refer"]'));
        expect(reused.mock.calls.map(([event]) => event.detail)).toEqual([
            { code: 'FRIA_HARM', reuse: 'Included' },
            { code: 'FRIA_HARM', reuse: 'Cross-Referred' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('names the source of a reused answer and lets go of a reference', async () => {
        const element = await show({ ...REUSABLE, reuse: 'Cross-Referred', reuseSource: 'DPIA RA-00004, version 1' });
        const reused = listen(element, 'reuse');
        expect(text(element)).toContain('Refers to DPIA RA-00004, version 1');
        expect(has(element, '[data-id="include"]')).toBe(false);
        await click(find(element, '[data-id="own"]'));
        expect(reused.mock.calls[0]?.[0].detail).toEqual({ code: 'FRIA_HARM', reuse: 'None' });
        await expect(element).toBeAccessible();
    });

    it('shows nothing where there is nothing to reuse or to do', async () => {
        expect(text(await show({ code: 'FRIA_PERIOD' }))).toBe('');
        expect(text(await show(REUSABLE, false))).toBe('');
        const included = await show({ ...REUSABLE, reuse: 'Included', reuseSource: 'DPIA' }, false);
        expect(text(included)).toBe('Taken over from DPIA');
    });
});
