import { openPage } from './everyPage';
import { expectThat, Journey } from './journey';
import { PAGES, type PageRow } from './pages';

const INVENTORY = PAGES.find(({ name }) => name === 'inventory') as PageRow;
const COMPONENT = 'Delivery Status Agent';
const SAVE = /AigRegistrationController[./]saveDraft/;
const DOES = 'What does it do';
const USED_FOR = 'What is it used for?';

/** The registration from the inventory, without a server, back and forth, and by two people at once. */
export async function checkWizardManners(journey: Journey): Promise<void> {
    const { page } = journey;

    await journey.check('the inventory registers a component, pre-filled', async () => {
        await journey.loginAs('Sales Ops User');
        await openPage(journey, INVENTORY);
        const row = page.getByRole('row').filter({ hasText: COMPONENT });
        await row.locator('lightning-primitive-cell-actions button').click();
        await page.getByRole('menuitem', { name: 'Register' }).first().click();
        await journey.sees('Step 1 of 5');
        const name = page.locator('section[role=dialog] lightning-input input').first();
        await journey.waitUntil(
            async () => (await name.inputValue()).includes(COMPONENT),
            'The name of the component is not filled in'
        );
    });

    await journey.check(
        'the server goes while somebody types: said in place, kept, and saved when it is back',
        async () => {
            await page.route(SAVE, (route) => route.abort());
            await page.getByLabel(DOES).first().fill('Tells customers where a parcel is.');
            await journey.sees('Could not save.');
            await page.unroute(SAVE);
            await page.locator('c-aig-save-state button').click();
            await journey.sees(/Saved at/);
            expectThat(
                (await kept(journey, DOES)) === 'Tells customers where a parcel is.',
                'The text typed before is gone'
            );
        }
    );

    await journey.check('forward and back loses no answer', async () => {
        await page.getByLabel(USED_FOR).first().fill('Answers the most frequent question.');
        await page.getByRole('button', { name: 'Next', exact: true }).click();
        await journey.sees('Step 2 of 5');
        await page.getByRole('button', { name: 'Back', exact: true }).click();
        await journey.sees('Step 1 of 5');
        expectThat((await kept(journey, DOES)) === 'Tells customers where a parcel is.', 'The first answer is gone');
        expectThat((await kept(journey, USED_FOR)) === 'Answers the most frequent question.', 'The second is gone');
    });

    await journey.check('two people write the same draft: each field is put together or asked about', async () => {
        await journey.sees(/Saved at/);
        const name = await page.locator('section[role=dialog] lightning-input input').first().inputValue();
        const other = new Journey(await page.context().newPage(), journey.baseUrl);
        try {
            await other.openRecord('AI_Use_Case__c', name);
            await other.page.getByRole('button', { name: 'Continue registration' }).first().click();
            await other.sees('Step 1 of 5');
            await other.page.getByLabel(DOES).first().fill('Tells customers when a parcel comes.');
            await other.sees(/Saved at/);
            await page.getByLabel(DOES).first().fill('Tells everybody where a parcel is.');
            await journey.sees('Somebody else saved this draft while you were writing');
            await journey.sees(/Theirs:.*when a parcel comes/);
            expectThat((await kept(journey, DOES)) === 'Tells everybody where a parcel is.', 'What was typed is gone');
            await page
                .locator('c-aig-conflict-panel')
                .getByText(/Yours:/)
                .first()
                .click();
            await page.getByRole('button', { name: 'Keep what I chose' }).click();
            await page.locator('c-aig-conflict-panel').waitFor({ state: 'detached' });
            await journey.sees(/Saved at/);
        } finally {
            await other.page.close();
        }
    });

    await journey.check('a draft that was closed goes on where it was', async () => {
        const name = await page.locator('section[role=dialog] lightning-input input').first().inputValue();
        await page.getByRole('button', { name: 'Save draft' }).click();
        await page.locator('section[role=dialog]').waitFor({ state: 'detached' });
        await journey.openRecord('AI_Use_Case__c', name);
        await page.getByRole('button', { name: 'Continue registration' }).first().click();
        await journey.sees('Step 1 of 5');
        expectThat((await kept(journey, DOES)) === 'Tells everybody where a parcel is.', 'The draft has another text');
        expectThat((await kept(journey, USED_FOR)) === 'Answers the most frequent question.', 'An answer is gone');
    });
}

async function kept(journey: Journey, label: string): Promise<string> {
    return journey.page.getByLabel(label).first().inputValue();
}
