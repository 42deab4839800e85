import AigWhyList from 'c/aigWhyList';
import { all, clearPage, has, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

const RULE = {
    code: 'EUAIA-A3-4A',
    text: 'Selects people for jobs.',
    citation: 'AI Act, Annex III 4(a)',
    sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    answers: [{ code: 'A3_4A', question: 'Does it decide who gets an interview?', answer: 'Yes' }]
};

describe('c-aig-why-list', () => {
    afterEach(clearPage);

    it('shows each rule with the answer behind it and its citation', async () => {
        const element = await mount('c-aig-why-list', AigWhyList, { items: [RULE, { code: 'X', text: 'Duty' }] });
        expect(all(element, 'li')).toHaveLength(2);
        expect(text(element)).toContain('Selects people for jobs.');
        expect(text(element)).toContain('Does it decide who gets an interview? Yes');
        expect(props(element, 'c-aig-citation').citation).toBe('AI Act, Annex III 4(a)');
        await expect(element).toBeAccessible();
    });

    it('says so when there is no reason to show', async () => {
        const element = await mount('c-aig-why-list', AigWhyList, { items: null, emptyText: 'No duty.' });
        expect(text(element)).toBe('No duty.');
        expect(has(element, 'ol')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says what a duty contains, its exceptions, other reading, due day, ceiling of fines and stay', async () => {
        const element = await mount('c-aig-why-list', AigWhyList, {
            items: [
                {
                    code: '27',
                    text: 'Assess the effect on fundamental rights.',
                    contents: ['(a) processes', '(b) period'],
                    exceptions: 'Earlier ones may be reused.',
                    dueOn: '2027-12-31',
                    alternativeFrom: '2026-08-02',
                    enforcement: 'Stayed',
                    penaltyText: 'up to 15 million euros'
                }
            ]
        });
        expect(all(element, '.contents li').map(text)).toEqual(['(a) processes', '(b) period']);
        expect(all(element, '.remark').map(text)).toEqual([
            'A court has stayed its enforcement.',
            'Due by December 31, 2027',
            'On another reading of the law from August 2, 2026',
            'Exceptions: Earlier ones may be reused.',
            'Ceiling of fines: up to 15 million euros'
        ]);
        await expect(element).toBeAccessible();
    });
});
