import { expectThat, type Journey } from './journey';

const VERSION = 'GPT-4o, default of the org (sample)';
const USE_CASE = 'Case replies: generated drafts for agents';
const KEY = 'Case_Reply_Drafts';

/** A model version is blocked: its use cases are suspended at once, the gate denies, and lifting the block lifts nothing. */
export async function blockModel(journey: Journey): Promise<void> {
    const { page } = journey;

    await journey.check('block a model version: the dialog says what it does, and asks for a reason', async () => {
        await journey.loginAs('Compliance Reviewer');
        await journey.openRecord('AI_Model_Version__c', VERSION);
        await journey.sees('Use cases behind it: 1');
        await journey.sees(USE_CASE);
        await page.locator('c-aig-model-card lightning-button[data-status=Blocked] button').click();
        await journey.sees(/Approved use cases suspended at once: 1\./);
        await page.locator('[data-id=confirm] button').click();
        expectThat((await page.locator('.slds-has-error').count()) > 0, 'A block without a reason was sent');
        await page.locator('[data-field=reason] textarea').fill('It repeated data of another customer.');
        await page.locator('[data-id=confirm] button').click();
        await journey.sees('Compliance Reviewer: It repeated data of another customer.');
    });

    await journey.check('its use case is suspended, says why, and the gate denies', async () => {
        await journey.loginAs('Sales Representative');
        const answer = await ask(journey);
        expectThat(
            answer.includes('"allowed":false') && answer.includes('MODEL_BLOCKED') && answer.includes('SUSPENDED'),
            answer
        );
        await journey.loginAs('Business Owner');
        await journey.openRecord('AI_Use_Case__c', USE_CASE);
        await journey.sees('Suspended');
    });

    await journey.check('lifting the block lifts no suspension', async () => {
        await journey.loginAs('Compliance Reviewer');
        await journey.openRecord('AI_Model_Version__c', VERSION);
        await page.locator('c-aig-model-card lightning-button[data-status=Approved] button').click();
        await journey.sees(/lifts no suspension/);
        await page.locator('[data-field=reason] textarea').fill('The provider mended it.');
        await page.locator('[data-id=confirm] button').click();
        await journey.sees('Compliance Reviewer: The provider mended it.');
        await journey.loginAs('Sales Representative');
        const answer = await ask(journey);
        expectThat(
            answer.includes('"allowed":false') && answer.includes('SUSPENDED') && !answer.includes('MODEL_BLOCKED'),
            answer
        );
    });

    await journey.check('who may not govern models cannot', async () => {
        await journey.loginAs('Business Owner');
        await journey.openRecord('AI_Model_Version__c', VERSION);
        await journey.sees('Use cases behind it: 1');
        const recordId = /([A-Za-z0-9]{18})\/view/.exec(page.url())?.[1] ?? null;
        expectThat(
            (await page.locator('c-aig-model-card lightning-button').count()) === 0,
            'An owner sees the buttons'
        );
        const forged = await journey.callApex('AigModelController.changeLifecycle', {
            recordId,
            toStatus: 'Retired',
            reason: 'Because.'
        });
        expectThat(forged.body.includes('"success":false'), forged.body);
    });
}

async function ask(journey: Journey): Promise<string> {
    const params = { useCaseKey: KEY, recordId: null, purpose: 'Draft a reply' };
    return (await journey.callApex('AigGateController.check', params)).body;
}
