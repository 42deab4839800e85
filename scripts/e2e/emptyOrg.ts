import { addressOf, expectAccessible, expectNoOverflow, NARROW, picture, settled, WIDE } from './everyPage';
import { expectThat, type Journey } from './journey';
import { PAGES, type PageRow } from './pages';

/** What a standard list says that has no row. */
const EMPTY_LIST = 'Nothing here yet';

/** Every page that has an address of its own in an org right after the installation: it says what belongs there, and fails nowhere. */
export async function checkEmptyOrg(journey: Journey, pages: readonly PageRow[] = PAGES): Promise<void> {
    const { page } = journey;
    for (const row of pages.filter(isThereWhenEmpty)) {
        await journey.check(`page "${row.name}" without a record`, async () => {
            await journey.loginAs(row.persona);
            await journey.open(await addressOf(journey, row));
            await journey.sees(row.empty === undefined ? EMPTY_LIST : (row.empty ?? row.ready));
            await settled(page);
            const failures = await page.locator('c-aig-error-panel [role=alert]:visible').allInnerTexts();
            expectThat(failures.length === 0, failures.join('; '));
            await expectAccessible(page);
            await picture(page, row, 'empty');
            await page.setViewportSize(NARROW);
            await settled(page);
            await expectNoOverflow(journey, '320 px');
            await picture(page, row, 'empty-narrow');
        });
        await page.setViewportSize(WIDE);
    }
    await journey.check('an empty inventory leads to its first component', async () => {
        await journey.loginAs('Org Administrator');
        await journey.open('/lightning/n/AIG_Feature_Inventory');
        await page.getByRole('button', { name: 'Add a component' }).click();
        await journey.sees('New AI Feature');
    });
}

/** A record page of the package needs a record. */
function isThereWhenEmpty(row: PageRow): boolean {
    return 'path' in row.at || !row.at.firstOf.endsWith('__c');
}
