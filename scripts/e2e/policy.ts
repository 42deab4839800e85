import { expectThat, type Journey } from './journey';
import { firstId, send } from './refusals';

const UI_API = '/services/data/v68.0/ui-api';
const USE_CASE = 'Case replies: generated drafts for agents';
const KEY = 'Case_Reply_Drafts';
const PURPOSE = 'Draft a reply';
const TRAINING = 'AI literacy: basic training';
const OVERSIGHT = 'Human oversight of AI results';

/** Policies: the gate denies who has not signed, a person reads and signs, the gate opens; a new version asks again. */
export async function signPolicies(journey: Journey): Promise<void> {
    await checkDenial(journey);
    await readAndSign(journey);
    await checkForgery(journey);
    await publishNextVersion(journey);
}

async function checkDenial(journey: Journey): Promise<void> {
    await journey.check('the gate denies a person who has not signed what the use case asks for', async () => {
        await journey.loginAs('Sales Representative');
        const answer = await ask(journey);
        expectThat(answer.includes('"ATTESTATION_MISSING"') && answer.includes('"allowed":false'), answer);
        await journey.openRecord('AI_Use_Case__c', USE_CASE);
        await journey.sees('The gate denies you this use until you have signed.');
    });
}

async function readAndSign(journey: Journey): Promise<void> {
    const { page } = journey;

    await journey.check(
        'a policy is read and signed with the keyboard, and only with the statement ticked',
        async () => {
            const row = page.locator('c-aig-use-case-policies li').filter({ hasText: TRAINING });
            await row.getByRole('button', { name: 'Read and sign' }).focus();
            await page.keyboard.press('Enter');
            await journey.sees('I have completed this training');
            const signButton = page.getByRole('button', { name: 'Sign', exact: true });
            await signButton.focus();
            await page.keyboard.press('Enter');
            await journey.sees('Tick the statement to sign.');
            await page.getByRole('checkbox', { name: /I have completed this training/ }).focus();
            await page.keyboard.press('Space');
            await signButton.focus();
            await page.keyboard.press('Enter');
            await journey.sees(`You have signed ${TRAINING}.`);
        }
    );

    await journey.check('the gate opens on the same page and for every caller', async () => {
        const card = page.locator('c-aig-gate-card');
        await card.getByText('The gate allows its use.').first().waitFor();
        const answer = await ask(journey);
        expectThat(answer.includes('"allowed":true'), answer);
    });
}

async function checkForgery(journey: Journey): Promise<void> {
    await journey.check(
        'nobody signs a text they were not shown, nor changes a signature or a published policy',
        async () => {
            const mine = await journey.callApex('AigPolicyController.getMine', {});
            const owed = /"policyId":"(\w+)"/.exec(mine.body)?.[1];
            expectThat(owed !== undefined, `Nothing is owed: ${mine.body}`);
            const input = { policyId: owed, bodyHash: '0'.repeat(64), isAcknowledged: true, channel: 'Home' };
            const forged = await journey.callApex('AigPolicyController.sign', { input });
            expectThat(forged.body.includes('"success":false'), `Another text was signed: ${forged.body}`);
            const published = await journey.callApex('AigPolicyController.publish', { policyId: owed });
            expectThat(!published.body.includes('"success":true'), `Anybody publishes: ${published.body}`);
            const changed = await patch(journey, owed ?? '', { Body__c: '<p>Anything goes.</p>' });
            expectThat(changed >= 400, `A published text was changed: ${changed}`);
            await journey.loginAs('Org Administrator');
            const byAdmin = await patch(journey, owed ?? '', { Body__c: '<p>Anything goes.</p>' });
            expectThat(byAdmin >= 400, `An administrator changed a published text: ${byAdmin}`);
            const signature = await firstId(journey, 'AI_Attestation__c');
            const stretched = await patch(journey, signature, { Valid_Until__c: '2099-01-01' });
            expectThat(stretched >= 400, `A signature was stretched: ${stretched}`);
        }
    );
}

async function publishNextVersion(journey: Journey): Promise<void> {
    const { page } = journey;

    await journey.check(
        'a reviewer sees who has signed, publishes the next version, and it asks for new signatures',
        async () => {
            await journey.loginAs('Compliance Reviewer');
            await journey.openRecord('AI_Policy__c', OVERSIGHT);
            await journey.sees('Versions');
            const draft = page.locator('c-aig-policy-page li').filter({ hasText: 'Draft' });
            if ((await draft.getByRole('link').count()) > 0) {
                await draft.getByRole('link').click();
            }
            await page.getByRole('button', { name: 'Publish', exact: true }).click();
            await journey.sees('Publishing freezes this version');
            await page.getByRole('button', { name: 'OK' }).click();
            await journey.sees('Published. People are asked to sign.');
            await journey.sees(/of \d+ people have signed/);
            await journey.loginAs('Sales Ops User');
            await journey.open('/lightning/page/home');
            const row = page.locator('c-aig-my-policies li').filter({ hasText: OVERSIGHT });
            await row.getByText('version 2').waitFor();
            await row.getByRole('button', { name: 'Read and sign' }).waitFor();
        }
    );
}

async function ask(journey: Journey): Promise<string> {
    const { body } = await journey.callApex('AigGateController.check', {
        useCaseKey: KEY,
        recordId: null,
        purpose: PURPOSE
    });
    return body;
}

async function patch(journey: Journey, id: string, fields: object): Promise<number> {
    return (await send(journey, 'PATCH', `${UI_API}/records/${id}`, { fields })).status;
}
