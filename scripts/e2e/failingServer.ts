import { addressOf, openTab, settled } from './everyPage';
import { expectThat, type Journey } from './journey';
import { PAGES, type PageRow } from './pages';

/** What a page reads and does: Apex, the UI API, and both together. The frame of the page comes from elsewhere. */
const DATA_CALLS = /\/apex\/|\/local\/(?:boxcar|reports?|dashboard)|\/ui-api\//;
const REASON = 'The server broke down.';

/** Every page while every call fails: the reason stands where the data would, and nothing claims that there is no data. */
export async function checkFailingServer(journey: Journey, pages: readonly PageRow[] = PAGES): Promise<void> {
    const { page } = journey;
    for (const row of pages.filter(({ asksNothing }) => !asksNothing)) {
        await journey.check(`page "${row.name}" on a failing server`, async () => {
            await journey.loginAs(row.persona);
            const address = await addressOf(journey, row);
            await page.route(DATA_CALLS, (route) =>
                route.fulfill({
                    status: 500,
                    contentType: 'application/json',
                    body: JSON.stringify([{ errorCode: 'UNKNOWN_EXCEPTION', message: REASON }])
                })
            );
            try {
                await journey.open(address);
                await expectReason(journey);
                for (const tab of row.tabs ?? []) {
                    await openTab(page, tab);
                    await expectReason(journey);
                }
            } finally {
                await page.unroute(DATA_CALLS);
            }
        });
    }
}

/** The reason is told in an alert, nothing turns for ever, and no empty state is drawn. */
async function expectReason(journey: Journey): Promise<void> {
    const { page } = journey;
    await page.locator('main [role=alert]:visible').filter({ hasText: REASON }).first().waitFor();
    await settled(page);
    const claims = await page
        .locator('main')
        .locator('c-aig-empty-state:visible, h2:has-text("Nothing here yet"):visible')
        .allInnerTexts();
    expectThat(claims.length === 0, `Although nothing could be read, the page says: ${claims.join('; ')}`);
}
