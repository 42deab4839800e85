import { expectAccessible, settled } from './everyPage';
import { expectThat, type Journey } from './journey';

const LIST = '/lightning/o/Contact/list';

/** Records changed where they are shown: on their page, and in the rows of a list. */
export async function checkInlineEdit(journey: Journey): Promise<void> {
    const { page } = journey;
    const bar = page.locator('shell-edit-bar');
    const save = bar.locator('.save button');

    await journey.check('fields of a record page are edited in place, and an error stands at its field', async () => {
        await journey.loginAs('Org Administrator');
        await journey.open(LIST);
        await settled(page);
        await page.locator('shell-record-table tbody a').first().click();
        await page.waitForURL(/\/view$/);
        await page.locator('shell-field-grid').getByRole('button', { name: 'Edit Title' }).press('Enter');
        const title = page.locator('lightning-input-field[data-field="Title"] input');
        await title.fill('Head of Sales');
        await expectAccessible(page, 'record that is edited in place');
        const email = page.locator('lightning-input-field[data-field="Email"] input');
        const before = await email.inputValue();
        await email.fill('no-address');
        await save.click();
        await bar.getByText('Review the errors at the fields.').waitFor();
        await email.fill(before);
        await save.click();
        await bar.waitFor({ state: 'detached' });
        await page.locator('shell-detail').getByText('Head of Sales').first().waitFor();
    });

    await journey.check('changes that are not saved are not left without a question', async () => {
        await page.locator('shell-field-grid').getByRole('button', { name: 'Edit Title' }).click();
        const title = page.locator('lightning-input-field[data-field="Title"] input');
        await title.fill('Thrown away');
        await page.goBack();
        await journey.sees('Discard changes?');
        await page.getByRole('button', { name: 'Cancel', exact: true }).last().click();
        expectThat((await title.inputValue()) === 'Thrown away', 'What was entered is gone');
        await bar.locator('.cancel button').click();
        await bar.waitFor({ state: 'detached' });
        await page.locator('shell-detail').getByText('Head of Sales').first().waitFor();
    });

    await journey.check('cells of a list are edited in place, by keyboard too', async () => {
        await journey.open(LIST);
        await settled(page);
        // The record that was changed last comes first.
        const row = page.locator('shell-record-table tbody tr').first();
        await row.getByRole('button', { name: /^Edit Title/ }).press('Enter');
        await row.getByRole('button', { name: /^Edit Email/ }).press('Enter');
        const title = page.locator('shell-record-table lightning-input-field[data-field="Title"] input');
        await title.fill('Head of Service');
        await page.locator('shell-record-table lightning-input-field[data-field="Email"] input').waitFor();
        await expectAccessible(page, 'list that is edited in place');
        await save.click();
        await bar.waitFor({ state: 'detached' });
        await page.locator('shell-record-table').getByText('Head of Service').waitFor();
    });

    await journey.check('who may not change a record is offered no pencil', async () => {
        await journey.loginAs('Internal Auditor');
        await journey.open('/lightning/o/AI_Use_Case__c/list');
        await settled(page);
        expectThat((await page.locator('.pencil').count()) === 0, 'The auditor is offered pencils');
    });
}
