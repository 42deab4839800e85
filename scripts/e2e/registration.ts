import { expectThat, type Journey } from './journey';

export const OPPORTUNITY = 'Alto Energy: grid analytics';
export const WHAT = 'Reads the history of an opportunity and shows how likely it is to close.';
export const PURPOSE = 'Helps sales people choose which opportunities to call first.';
export const TITLE = 'Opportunity scoring: predictive score on Opportunity';

/** Step 1 of the main job: Sales Ops registers a feature from an opportunity, screens it and submits it. */
export async function registerFeature(journey: Journey): Promise<void> {
    const { page } = journey;
    const next = async (): Promise<void> => page.getByRole('button', { name: 'Next', exact: true }).click();

    await journey.check('Sales Ops opens the wizard on an opportunity, pre-filled', async () => {
        await journey.loginAs('Sales Ops User');
        await journey.openRecord('Opportunity', OPPORTUNITY);
        await page.getByRole('button', { name: 'Register AI feature' }).first().click();
        const name = page.locator('section[role=dialog] lightning-input input').first();
        await name.waitFor();
        await journey.waitUntil(async () => (await name.inputValue()) === TITLE, 'The name is not pre-filled');
        await journey.sees(`Opportunity: ${OPPORTUNITY}`);
    });

    await journey.check('a missing required answer is shown at its field and nothing is lost', async () => {
        await page.getByLabel('What does it do').fill(WHAT);
        await next();
        await journey.sees('Step 1 of 5');
        expectThat((await page.locator('.slds-has-error').count()) > 0, 'No field shows an error');
        const kept = await page.getByLabel('What does it do').inputValue();
        expectThat(kept.startsWith('Reads the history'), 'The text typed before is gone');
    });

    await journey.check('facts are saved as a draft while typing', async () => {
        await page.getByLabel('What is it used for?').fill(PURPOSE);
        await next();
        await journey.sees('Step 2 of 5');
        await journey.sees(/UC-\d{5}/);
        await journey.sees(/Saved at/);
        await journey.answer('What is our part in it?', 'We use what somebody else built (deployer)');
        await next();
    });

    await journey.check('whom it touches', async () => {
        await journey.sees('Step 3 of 5');
        await journey.answer('Does it use data about people?', 'Yes');
        await journey.answer('People it affects', 'Business Contacts');
        await journey.answer('Regions', 'European Union');
        await journey.answer('How independently does it act?', 'Assistive: a person decides');
        await journey.answer('Is the answer to any of these questions Yes?', 'Yes, to at least one');
        for (const question of [/sensitive data/, /judge or predict/, /legal or similarly serious/]) {
            await journey.answer(question, 'No');
        }
        // Answered from the autonomy, and open to correction.
        await journey.sees(/without a person in between/);
        await next();
        await journey.sees('Step 4 of 5');
    });

    await journey.check('questions appear as earlier answers make them relevant', async () => {
        await journey.sees(/only for the military/);
        await journey.answer(/work out its results from data/, 'No');
        await page.getByText(/only for the military/).waitFor({ state: 'detached' });
        await journey.answer(/work out its results from data/, 'Yes');
        await journey.sees(/only for the military/);
        expectThat((await page.getByText('Filled in for you').count()) === 2, 'It is not said what was filled in');
        await journey.sees(/Group 1 of 6/);
    });

    await journey.check('an open question gives Undetermined and submission names it', async () => {
        const draft = await draftOf(journey);
        const result = await journey.callApex('AigRegistrationController.submit', { useCaseId: draft, comments: null });
        expectThat(
            result.body.includes('"success":false'),
            `An undetermined case was submitted: ${result.body.slice(0, 300)}`
        );
        expectThat(
            result.body.includes('OPEN_QUESTION') || /question/i.test(result.body),
            `The refusal names no question: ${result.body.slice(0, 300)}`
        );
    });

    await journey.check('the outcome is explained by the server', async () => {
        for (const question of [
            /Does it do, or could it be used for, any of these/,
            /safety component of a product/,
            /help to decide about people in any of these areas/,
            /Do people talk to it directly/,
            /on a large scale, or watch public places/
        ]) {
            await next();
            await journey.answer(question, 'No');
        }
        await next();
        await journey.sees('Step 5 of 5');
        await journey.sees('Minimal risk');
        await journey.sees(/Art\. 4/);
    });

    await journey.check('the case is submitted for review, once, however often one presses', async () => {
        await page.getByRole('button', { name: 'Submit for review' }).dblclick();
        await journey.sees(/submitted for review|In review/i);
        await journey.openRecord('AI_Use_Case__c', TITLE);
        await journey.sees('In Review');
    });
}

/** Id of the use case registered last, read as the persona sees it. */
export async function draftOf(journey: Journey): Promise<string> {
    const { body } = await journey.callApex('AigGateController.getPanel', {
        recordId: null,
        objectApiName: 'Opportunity'
    });
    const id = /"id":"([A-Za-z0-9]{18})"/.exec(body)?.[1];
    if (!id) {
        throw new Error(`The panel knows no use case for opportunities: ${body.slice(0, 300)}`);
    }
    return id;
}
