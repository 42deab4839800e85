import { expectAccessible, settled } from './everyPage';
import type { Journey } from './journey';

/** The search of everything in the app bar: words in texts of records, of those that the user may see. */
export async function checkSearch(journey: Journey): Promise<void> {
    const { page } = journey;
    const search = async (text: string): Promise<void> => {
        const box = page.getByRole('searchbox', { name: 'Search records' });
        await box.fill(text);
        await box.press('Enter');
        await page.waitForURL(/page\/search/);
    };
    const heading = (name: string): Promise<void> => page.getByRole('heading', { name }).waitFor();

    await journey.check('a search finds records of every object by the beginnings of words', async () => {
        await journey.loginAs('Org Administrator');
        await journey.open('/lightning/o/Account/list');
        await settled(page);
        await search('alto ener');
        await heading('Accounts (1)');
        await expectAccessible(page, 'search results');
        await page
            .locator('shell-record-table')
            .getByRole('link', { name: 'Alto Energy', exact: true })
            .first()
            .click();
        await page.waitForURL(/\/r\/Account\/.*view$/);
        await search('routing predicted');
        await heading('AI Use Cases (1)');
    });

    await journey.check('a search that finds nothing says so', async () => {
        await search('zzzz nothing');
        await heading('Nothing found');
        await expectAccessible(page, 'search without results');
    });
}
