import { openTab } from './everyPage';
import { expectThat, type Journey } from './journey';
import { OPPORTUNITY, TITLE } from './registration';
import { askGate, keyOf } from './review';

const UI_API = '/services/data/v68.0/ui-api';
const INCIDENT = 'Score exposed a contact to the wrong team';

/** Step 4: anybody reports an incident, the manager sets the facts, clocks run, the use stops. */
export async function runIncident(journey: Journey): Promise<void> {
    const { page } = journey;

    await journey.check('any user reports an incident from the record panel', async () => {
        await journey.loginAs('Sales Representative');
        await journey.openRecord('Opportunity', OPPORTUNITY);
        await page.getByRole('button', { name: 'Report incident' }).first().click();
        await page
            .getByLabel(/title|what happened, in a few words/i)
            .first()
            .fill(INCIDENT);
        await page
            .locator('section[role=dialog] textarea')
            .first()
            .fill('The explanation of the score named a private person.');
        await page
            .getByRole('button', { name: /Report/ })
            .last()
            .click();
        await journey.sees(/INC-\d{5}/);
    });

    await journey.check('Incident Manager records awareness, harm and personal data', async () => {
        await journey.loginAs('Incident Manager');
        await openIncident(journey);
        const aware = page.locator('lightning-input').filter({ hasText: 'When did we become aware?' });
        await aware
            .locator('input')
            .first()
            .fill(
                await page.evaluate(() =>
                    new Date().toLocaleDateString('en-US', {
                        month: 'short',
                        day: 'numeric',
                        year: 'numeric',
                        timeZone: 'Europe/Lisbon'
                    })
                )
            );
        await aware.locator('input').first().blur();
        await journey.answer('What harm was done', 'Infringement of obligations that protect fundamental rights');
        await journey.answer(/personal data/i, 'Yes');
        await journey.answer(/high/i, 'Yes');
        await journey.answer(/countries or very many people/i, 'No');
        await journey.answer(/health, safety or rights at risk/, 'No');
        await journey.answer('Where?', 'European Union');
        await page.getByRole('button', { name: 'Save facts' }).click();
    });

    await journey.check('the clocks that apply appear with due times counting down', async () => {
        await journey.sees('GDPR');
        await journey.sees('Data protection supervisory authority');
        await journey.sees('People whose data is affected');
        await journey.sees(/Provider, then importer/);
        await journey.sees(/Due in/);
    });

    await journey.check('the serious incident suspends the use case and the gate denies with SUSPENDED', async () => {
        await journey.loginAs('Sales Representative');
        const answer = await askGate(journey, await keyOf(journey));
        expectThat(answer.includes('"SUSPENDED"') && answer.includes('"allowed":false'), answer);
        await journey.openRecord('Opportunity', OPPORTUNITY);
        await journey.sees('Denied');
    });

    await journey.check('"not notifiable" needs a reason', async () => {
        await journey.loginAs('Incident Manager');
        await openIncident(journey);
        await page
            .getByRole('button', { name: /Not notifiable/ })
            .first()
            .click();
        await page
            .getByRole('button', { name: /Record|Save|Confirm|Not notifiable/ })
            .last()
            .click();
        expectThat((await page.locator('.slds-has-error').count()) > 0, 'An empty reason was accepted');
        await page.keyboard.press('Escape');
    });
}

export async function openIncident(journey: Journey): Promise<void> {
    await journey.open('/lightning/o/AI_Incident__c/list');
    await journey.page.getByRole('row').filter({ hasText: INCIDENT }).getByRole('link').first().click();
    await journey.page.waitForURL(/\/view$/);
    await journey.sees('Who must be told, and by when');
}

/** Step 5: the auditor reads the proof, and nobody changes it. */
export async function auditLog(journey: Journey): Promise<void> {
    const { page } = journey;

    await journey.check('Auditor reads every step in an intact chain', async () => {
        await journey.loginAs('Internal Auditor');
        await journey.openRecord('AI_Use_Case__c', TITLE);
        await journey.sees('People and review');
        await openTab(page, 'Decision log');
        await journey.sees(/intact/i);
        const useCaseId = /\/([A-Za-z0-9]{18})\/view/.exec(page.url())?.[1] ?? '';
        const { body } = await journey.callApex('AigDecisionLogController.getTimeline', {
            useCaseId,
            beforeSequence: null,
            pageSize: 100
        });
        for (const event of [
            'REGISTERED',
            'ANSWERS_COMPLETED',
            'SUBMITTED',
            'APPROVED',
            'INCIDENT_REPORTED',
            'CLOCK_STARTED',
            'SUSPENDED'
        ]) {
            expectThat(body.includes(`"event":"${event}"`), `The log has no ${event}: ${body.slice(0, 400)}`);
        }
        const submissions = body.split('"event":"SUBMITTED"').length - 1;
        expectThat(submissions === 1, `Two presses submitted ${submissions} times`);
        expectThat(body.includes('"isIntact":true'), 'The chain is not intact');
    });

    await journey.check('editing or deleting a row is refused to everybody', async () => {
        for (const persona of ['Internal Auditor', 'Org Administrator']) {
            await journey.loginAs(persona);
            const outcome = await page.evaluate(async (api) => {
                const list = await fetch(`${api}/list-records/AI_Decision_Log__c/All?pageSize=1`).then((response) =>
                    response.text()
                );
                const id = /"(?:id|Id)":\s*"(\w{18})"/.exec(list)?.[1] ?? '';
                const headers = { 'content-type': 'application/json' };
                const body = JSON.stringify({ fields: { Event__c: 'REWRITTEN' } });
                const edited = await fetch(`${api}/records/${id}`, { method: 'PATCH', headers, body });
                const deleted = await fetch(`${api}/records/${id}`, { method: 'DELETE' });
                return { id, edited: edited.status, deleted: deleted.status };
            }, UI_API);
            expectThat(outcome.id.length === 18, `${persona} found no row to try on`);
            expectThat(
                outcome.edited >= 400 && outcome.edited < 500,
                `${persona} edited a row: HTTP ${outcome.edited}`
            );
            expectThat(
                outcome.deleted >= 400 && outcome.deleted < 500,
                `${persona} deleted a row: HTTP ${outcome.deleted}`
            );
        }
    });
}
