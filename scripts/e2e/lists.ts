import { expectAccessible, settled } from './everyPage';
import { expectThat, type Journey } from './journey';

/** What the shell itself does for every object: tabs without room, lists with filters and owners, rich text, outbox. */
export async function checkLists(journey: Journey): Promise<void> {
    const { page } = journey;
    await journey.check('tabs that have no room stand in the More menu, also by keyboard', async () => {
        await journey.loginAs('Org Administrator');
        await journey.open('/lightning/o/AI_Use_Case__c/list');
        await page.locator('shell-app-tabs .more button').press('Enter');
        await page
            .locator('shell-app-tabs lightning-menu-item')
            .filter({ hasText: 'Law Changes' })
            .locator('a')
            .click();
        await page.waitForURL(/AIG_Law_Changes/);
        const active = page.locator('shell-app-tabs [aria-current="page"]');
        await active.filter({ hasText: 'Law Changes' }).waitFor({ state: 'visible' });
    });

    await journey.check('an added filter narrows a list, and is taken out again', async () => {
        await journey.open('/lightning/o/AI_Use_Case__c/list');
        await settled(page);
        const rows = page.locator('shell-record-table tbody tr');
        const before = await rows.count();
        await page.locator('shell-list-page .filter button').click();
        await page.getByRole('button', { name: 'Add Filter' }).click();
        const panel = page.locator('shell-filter-panel');
        await panel.locator('lightning-combobox').first().locator('button').click();
        await page.getByRole('option', { name: 'Title', exact: true }).click();
        await panel.locator('lightning-input input').first().fill('routing');
        await page.getByRole('button', { name: 'Apply' }).click();
        await journey.waitUntil(async () => (await rows.count()) < before, 'The filter narrows nothing');
        await journey.sees(/1 filter added/);
        await expectAccessible(page, 'list with filters');
        await page.getByRole('button', { name: 'Remove All' }).click();
        await journey.waitUntil(async () => (await rows.count()) === before, 'The filter is not taken out');
    });

    await journey.check('an incident goes to a queue, and to no queue of something else', async () => {
        await journey.open('/lightning/o/AI_Incident__c/list');
        await settled(page);
        await page.locator('shell-record-table tbody .choice input').first().check();
        await page.locator('shell-list-page .owner button').click();
        await page.locator('lightning-lookup-field .kind button').click();
        await page.getByRole('option', { name: 'Queues' }).click();
        await page.locator('lightning-lookup-field lightning-grouped-combobox input').click();
        const offered = page.locator('lightning-record-picker [role="option"]');
        const wanted = offered.filter({ hasText: 'Incident Managers' });
        // While the server searches, the list holds one entry of its own: its spinner.
        await wanted.waitFor({ state: 'visible' });
        const names = await offered.allInnerTexts();
        expectThat(names.length === 1, `The queues offered are ${names.join(', ')}`);
        await wanted.click();
        await page.locator('lightning-modal-footer button').last().click();
        await journey.sees('The owner was changed.');
    });

    await journey.check('a rich text is written with its formats', async () => {
        await journey.open('/lightning/o/AI_Policy__c/new');
        const box = page.locator('lightning-input-rich-text [role="textbox"]');
        await box.click();
        await page.keyboard.type('Plain ');
        await page.keyboard.press('Control+b');
        await page.keyboard.type('bold');
        const html = await page
            .locator('lightning-input-rich-text')
            .evaluate((element) => (element as unknown as { value: string }).value);
        expectThat(html === '<p>Plain <strong>bold</strong></p>', `The editor wrote ${html}`);
    });
}
