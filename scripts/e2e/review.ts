import { expectThat, type Journey } from './journey';
import { draftOf, OPPORTUNITY, TITLE } from './registration';

const CONDITION = 'Show the score to account teams only.';

/** Steps 2 and 3: the gate before approval, separation of duties, the review, and the gate after it. */
export async function reviewAndGate(journey: Journey): Promise<void> {
    const { page } = journey;

    await journey.check('before approval the gate denies with NOT_APPROVED, an unknown key with UNKNOWN', async () => {
        await journey.loginAs('Sales Representative');
        const early = await askGate(journey, await keyOf(journey));
        expectThat(early.includes('NOT_APPROVED') && early.includes('"allowed":false'), early);
        const unknown = await askGate(journey, 'No_Such_Key');
        expectThat(unknown.includes('"UNKNOWN"') && unknown.includes('"allowed":false'), unknown);
    });

    await journey.check(
        'the requester cannot approve the own request, nor with the work item of a reviewer',
        async () => {
            await journey.loginAs('Risk Reviewer');
            const inbox = await journey.callApex('AigReviewController.getInbox', { most: null });
            const workitemId = workitemOf(inbox.body);
            await journey.loginAs('Sales Ops User');
            const useCaseId = await draftOf(journey);
            const input = {
                workitemId,
                useCaseId,
                decision: 'Approve',
                comments: null,
                conditions: null,
                expiresOn: null
            };
            const refused = await journey.callApex('AigReviewController.decide', { input });
            expectThat(
                !refused.body.includes('"success":true'),
                `The requester decided: ${refused.body.slice(0, 300)}`
            );
            await journey.openRecord('AI_Use_Case__c', TITLE);
            await journey.sees('In Review');
        }
    );

    await journey.check('Risk Reviewer sees the whole case in the inbox', async () => {
        await journey.loginAs('Risk Reviewer');
        await journey.open('/lightning/n/AIG_Review_Inbox');
        await page.locator('c-aig-review-inbox nav button').filter({ hasText: TITLE }).click();
        await journey.sees('Helps sales people choose which opportunities to call first.');
        await journey.sees(/work out its results from data/);
    });

    await journey.check('Risk Reviewer approves with a condition and an expiry', async () => {
        await page.getByRole('button', { name: 'Approve with conditions' }).first().click();
        await page.locator('[data-field="conditions.0.text"] textarea').fill(CONDITION);
        const expiry = await page.locator('[data-field=expiresOn] input').inputValue();
        expectThat(expiry !== '', 'No expiry is suggested');
        await page
            .locator('[data-field=comments] textarea')
            .fill('The score helps to plan calls; nobody is treated differently.');
        await page.locator('[data-id=confirm] button').click();
        await journey.sees(/approved/i);
        await journey.openRecord('AI_Use_Case__c', TITLE);
        await journey.sees('Approved with Conditions');
        await journey.sees(CONDITION);
    });

    await journey.check('the gate now allows, with conditions, in Apex and on the record panel', async () => {
        await journey.loginAs('Sales Representative');
        const answer = await askGate(journey, await keyOf(journey));
        expectThat(answer.includes('"allowed":true') && answer.includes(CONDITION), answer);
        await journey.openRecord('Opportunity', OPPORTUNITY);
        await journey.sees('AI on this record');
        await journey.sees(TITLE);
        await journey.sees('Allowed');
    });
}

/** The work item of the main job in an inbox. Throws when it is not there. */
function workitemOf(inbox: string): string {
    const { result } = JSON.parse(inbox) as { result: { items: { title?: string; workitemId?: string }[] } };
    const item = result.items.find(({ title }) => title === TITLE);
    if (!item?.workitemId) {
        throw new Error(`The inbox has no item for ${TITLE}: ${inbox.slice(0, 300)}`);
    }
    return item.workitemId;
}

export async function keyOf(journey: Journey): Promise<string> {
    const { body } = await journey.callApex('AigGateController.getPanel', {
        recordId: null,
        objectApiName: 'Opportunity'
    });
    const key = /"key":"(\w+)"/.exec(body)?.[1];
    if (!key) {
        throw new Error(`The panel knows no use case for opportunities: ${body.slice(0, 300)}`);
    }
    return key;
}

export async function askGate(journey: Journey, useCaseKey: string): Promise<string> {
    const { body } = await journey.callApex('AigGateController.check', { useCaseKey, recordId: null, purpose: null });
    return body;
}
