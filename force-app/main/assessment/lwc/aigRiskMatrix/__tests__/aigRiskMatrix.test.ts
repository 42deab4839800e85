import * as fc from 'fast-check';
import AigRiskMatrix from 'c/aigRiskMatrix';
import { levelOf } from 'c/aigAssessmentModel';
import { all, clearPage, click, find, flush, listen, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

const LEVELS = [
    { name: 'Critical', minimumScore: 17, withinAppetite: false },
    { name: 'High', minimumScore: 10, withinAppetite: false },
    { name: 'Medium', minimumScore: 5, withinAppetite: true },
    { name: 'Low', minimumScore: 1, withinAppetite: true }
];
const show = (properties: object = {}) =>
    mount('c-aig-risk-matrix', AigRiskMatrix, { heading: 'Before mitigation', levels: LEVELS, ...properties });
const cell = (element: Element, likelihood: number, impact: number) =>
    find(element, `[data-likelihood="${likelihood}"][data-impact="${impact}"]`);
const press = async (target: HTMLElement, key: string) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await flush();
};

describe('c-aig-risk-matrix', () => {
    afterEach(clearPage);

    it('says likelihood, impact, score and level of each cell', async () => {
        const element = await show();
        expect(all(element, 'button')).toHaveLength(25);
        expect(cell(element, 3, 4).getAttribute('aria-label')).toBe('Likelihood 3 of 5, impact 4 of 5: score 12, High');
        expect(cell(element, 3, 4).textContent).toBe('12');
        expect(text(element)).toContain('Critical: 17 to 25');
        expect(text(element)).toContain('Low: 1 to 4');
        await expect(element).toBeAccessible();
    });

    it('chooses by click and shows the choice without colour', async () => {
        const element = await show({ selected: { likelihood: 2, impact: 5 } });
        const chosen = listen(element, 'cellselect');
        expect(cell(element, 2, 5).getAttribute('aria-pressed')).toBe('true');
        await click(cell(element, 4, 1));
        expect(chosen.mock.calls[0]?.[0].detail).toEqual({ likelihood: 4, impact: 1 });
        await expect(element).toBeAccessible();
    });

    it('is one stop of the tab key, and arrow keys move inside without leaving the scale', async () => {
        const element = await show({ selected: { likelihood: 5, impact: 5 } });
        expect(all(element, 'button[tabindex="0"]')).toHaveLength(1);
        await press(cell(element, 5, 5), 'ArrowUp');
        expect(cell(element, 5, 5).tabIndex).toBe(0);
        await press(cell(element, 5, 5), 'ArrowDown');
        expect(cell(element, 4, 5).tabIndex).toBe(0);
        await press(cell(element, 4, 5), 'ArrowLeft');
        expect(cell(element, 4, 4).tabIndex).toBe(0);
        expect(all(element, 'button[tabindex="0"]')).toHaveLength(1);
    });

    it('shows how many risks stand where', async () => {
        const element = await show({ mode: 'map', counts: [{ likelihood: 1, impact: 4, count: 3 }] });
        expect(cell(element, 1, 4).textContent).toBe('3');
        expect(cell(element, 1, 4).getAttribute('aria-label')).toContain('risks: 3');
        expect(cell(element, 1, 1).textContent).toBe('');
        await expect(element).toBeAccessible();
    });

    it('names no level where the thresholds have none', async () => {
        const element = await show({ levels: [] });
        expect(cell(element, 1, 1).getAttribute('aria-label')).toContain('no level');
        await expect(element).toBeAccessible();
    });

    it('gives each score the highest level whose threshold it reaches', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 25 }), (score) => {
                const level = levelOf(score, LEVELS);
                const above = LEVELS[LEVELS.findIndex(({ name }) => name === level?.name) - 1];
                expect(score).toBeGreaterThanOrEqual(level?.minimumScore ?? Infinity);
                expect(score).toBeLessThan(above?.minimumScore ?? 26);
            })
        );
        expect(levelOf(null, LEVELS)).toBeUndefined();
    });
});
