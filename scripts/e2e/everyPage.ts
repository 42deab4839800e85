import { readFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expectThat, type Journey } from './journey';
import { PAGES, type PageRow } from './pages';

const PICTURES = resolve(__dirname, '../../artefacts/e2e/pages');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A laptop, the same at 200 % zoom (half the CSS pixels), and the narrowest screen of WCAG 1.4.10. */
export const WIDE = { width: 1366, height: 900 };
const ZOOMED = { width: 683, height: 450 };
export const NARROW = { width: 320, height: 800 };

/** Height of the record panel before it is expanded, in CSS pixels. */
const PANEL_HEIGHT = 320;

interface AxeViolation {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** Opens every given page as its persona: accessible, without sideways scrolling, usable by keyboard alone. */
export async function checkEveryPage(journey: Journey, pages: readonly PageRow[] = PAGES): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    for (const row of pages) {
        await journey.check(`page "${row.name}": axe, 320 px, 200 % zoom, keyboard`, async () => {
            const { page } = journey;
            await journey.loginAs(row.persona);
            await openPage(journey, row);
            await expectAccessible(page);
            await expectKeyboard(page);
            await picture(page, row, 'wide');
            for (const tab of row.tabs ?? []) {
                await openTab(page, tab);
                await settled(page);
                await expectAccessible(page, tab);
                await picture(page, row, tab);
            }
            await page.setViewportSize(ZOOMED);
            await expectNoOverflow(journey, '200 % zoom');
            await page.setViewportSize(NARROW);
            await settled(page);
            await expectNoOverflow(journey, '320 px');
            await expectAccessible(page, '320 px');
            await picture(page, row, 'narrow');
        });
        await journey.page.setViewportSize(WIDE);
    }
    await journey.check('the record panel is low until it is expanded', async () => {
        await journey.loginAs('Sales Representative');
        await openPage(journey, PAGES.find(({ name }) => name === 'case') as PageRow);
        const box = await journey.page.locator('c-aig-record-panel').boundingBox();
        expectThat(box !== null && box.height <= PANEL_HEIGHT, `The panel is ${box?.height ?? 0} px high`);
    });
}

/** Goes to a page of the table and waits until it is there. */
export async function openPage(journey: Journey, row: PageRow): Promise<void> {
    await journey.open(await addressOf(journey, row));
    await journey.sees(row.ready);
    await settled(journey.page);
}

/** The address of a row; for a record, of the first one in the first list view. */
export async function addressOf(journey: Journey, row: PageRow): Promise<string> {
    if ('path' in row.at) {
        return row.at.path;
    }
    const { firstOf, showing } = row.at;
    await journey.open(`/lightning/o/${firstOf}/list`);
    const rows = journey.page.locator('main').getByRole('row').filter({ hasText: showing });
    const link = rows.locator('a[href*="/lightning/r/"]').first();
    await link.waitFor({ state: 'visible' });
    return (await link.getAttribute('href')) ?? '';
}

/** Chooses a tab, also one that has no room and stands in the "More" menu. */
export async function openTab(page: Page, name: string): Promise<void> {
    const tab = page.getByRole('tab', { name, exact: true });
    if (await tab.isVisible()) {
        await tab.click();
        return;
    }
    await page.locator('.slds-tabs_default__overflow-button button').first().click();
    await page.locator('lightning-menu-item').filter({ hasText: name }).locator('a').first().click();
}

/** Waits until nothing turns any more. */
export async function settled(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle');
    await page.locator('.slds-spinner').first().waitFor({ state: 'detached' });
}

/** Findings inside Salesforce's own base components, which ship as they are: the rule, and where it is known. */
const IN_BASE_COMPONENTS: readonly (readonly [rule: string, place: string])[] = [
    // The "More" menu of a tab set that has no room for all tabs.
    ['nested-interactive', 'slds-tabs_default__overflow-button'],
    // The time half of a date-time input is labelled by its title.
    ['label', 'lightning-timepicker'],
    ['label-title-only', 'lightning-timepicker']
];

/** Fails on every serious or critical finding of axe. */
export async function expectAccessible(page: Page, where = ''): Promise<void> {
    await page.evaluate(AXE);
    const violations = await page.evaluate<AxeViolation[]>(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`
    );
    const bad = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, impact, nodes }) => ({
            id,
            impact,
            nodes: nodes.filter((node) => !isOfBaseComponent(id, node.target))
        }))
        .filter(({ nodes }) => nodes.length > 0);
    const words = bad.map(
        ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`
    );
    expectThat(bad.length === 0, `axe${where ? ` (${where})` : ''}: ${words.join('\n')}`);
}

function isOfBaseComponent(rule: string, target: readonly unknown[]): boolean {
    const path = JSON.stringify(target);
    return IN_BASE_COMPONENTS.some(([id, place]) => id === rule && path.includes(place));
}

/** A tab set moves its tabs into the "More" menu a moment after the window has changed, so the page has that moment. */
export async function expectNoOverflow(journey: Journey, where: string): Promise<void> {
    const overflow = (): Promise<number> =>
        journey.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    await journey.waitUntil(
        async () => (await overflow()) <= 1,
        `At ${where} the page is ${await overflow()} px wider than the screen`
    );
}

/** Tabbing moves on, and every stop shows where it is. */
async function expectKeyboard(page: Page): Promise<void> {
    await page.evaluate('document.activeElement?.blur?.(); window.scrollTo(0, 0)');
    const stops: string[] = [];
    for (let press = 0; press < 30; press++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate<{ path: string; isShown: boolean }>(FOCUS_PROBE);
        expectThat(stop.isShown, `The focus cannot be seen at ${stop.path}`);
        expectThat(stop.path === 'body' || stop.path !== stops.at(-1), `Tab does not leave ${stop.path}`);
        stops.push(stop.path);
    }
    // A help text that the focus opened would keep its place of the wide window.
    await page.keyboard.press('Escape');
    await page.evaluate('document.activeElement?.blur?.()');
    expectThat(new Set(stops).size >= 8, `Only ${new Set(stops).size} places can be reached by keyboard`);
}

/** The innermost focused element, where it stands, and whether its focus is drawn (outline, shadow or border). */
const FOCUS_PROBE = `(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) { element = element.shadowRoot.activeElement; }
    if (!element || element === document.body) { return { path: 'body', isShown: true }; }
    const box = element.getBoundingClientRect();
    const path = element.tagName.toLowerCase() + '@' + Math.round(box.x) + ',' + Math.round(box.y + window.scrollY) + ' ' + (element.textContent || '').trim().slice(0, 30);
    const around = [element, element.parentElement, element.nextElementSibling].filter(Boolean);
    const isDrawn = around.some((one) => [null, '::before', '::after'].some((part) => {
        const style = getComputedStyle(one, part);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    }));
    return { path, isShown: isDrawn };
})()`;

/** A picture of a page, told apart by the size of the window or by the tab that is open. */
export async function picture(page: Page, row: PageRow, view: string): Promise<void> {
    await page.evaluate('window.scrollTo(0, 0)');
    await page.screenshot({
        path: join(PICTURES, `${`${row.name}-${view}`.replace(/\W+/g, '-')}.png`),
        fullPage: true,
        // A busy machine draws a long page slowly; that is no fault of the page.
        timeout: 60_000
    });
}
