import type { Locator } from 'playwright-core';
import { openIncident } from './incident';
import { expectThat, type Journey } from './journey';
import { OPPORTUNITY } from './registration';

const MONTH_DAY_YEAR = { month: 'short', day: 'numeric', year: 'numeric' } as const;
const DAY_MS = 86_400_000;

/** What an incident manager does once the clocks run: the letter, the proof that it went out, the people, the end. */
export async function workOnIncident(journey: Journey): Promise<void> {
    const { page } = journey;
    const card = (rule: RegExp): Locator => page.locator('c-aig-clock-card').filter({ hasText: rule });

    await journey.check(
        'a draft of the notification is written from the recorded facts, and names what is missing',
        async () => {
            await journey.loginAs('Incident Manager');
            await openIncident(journey);
            await card(/Art\. 33\(1\)/)
                .getByRole('button', { name: 'Draft text' })
                .click();
            const dialog = page.locator('section[role=dialog]');
            await dialog.getByText('The explanation of the score named a private person.').waitFor();
            await dialog.getByText('Missing', { exact: true }).first().waitFor();
            await page.locator('[data-id=close] button').click();
        }
    );

    await journey.check(
        'a notification cannot be sent in the future, and is in the register once it was sent',
        async () => {
            await card(/Art\. 33\(1\)/)
                .getByRole('button', { name: /Record as sent/ })
                .click();
            const date = page.locator('[data-field=sentAt] input').first();
            const today = await date.inputValue();
            await date.fill(new Date(Date.now() + 2 * DAY_MS).toLocaleDateString('en-US', MONTH_DAY_YEAR));
            await date.press('Tab');
            await page.locator('[data-field=reference] input').fill('DPA-2026-1');
            await page.locator('[data-id=confirm] button').click();
            await page
                .locator('section[role=dialog]')
                .getByText(/future/)
                .first()
                .waitFor();
            await date.fill(today);
            await date.press('Tab');
            await page.locator('[data-id=confirm] button').click();
            await page.locator('section[role=dialog]').waitFor({ state: 'detached' });
            await journey.open('/lightning/o/AI_Notification__c/list?filterName=AIG_Sent');
            await page.getByRole('row').filter({ hasText: 'GDPR33' }).first().waitFor();
        }
    );

    await journey.check('affected records are listed, and counted in the notifications', async () => {
        await journey.openRecord('Opportunity', OPPORTUNITY);
        const recordId = /\/(\w{18})\/view/.exec(page.url())?.[1] ?? '';
        await openIncident(journey);
        await page.locator('[data-field=recordIds] textarea').fill(recordId);
        await page.locator('[data-id=add] button').first().click();
        await page.locator('c-aig-affected-records lightning-datatable').waitFor();
    });

    await journey.check('an incident is not closed before its checklist is, and what is open is named', async () => {
        await openIncident(journey);
        await page.locator('c-aig-incident-investigation').getByText('Every notification clock is answered').waitFor();
        await journey.open('/lightning/n/AIG_Incident_Desk');
        const menu = page.locator('c-aig-incident-board .card').filter({ hasText: 'Score exposed' });
        await menu.locator('lightning-button-menu button').click();
        await page.getByRole('menuitem', { name: /Contained/ }).click();
        const column = page.locator('c-aig-incident-board .column').filter({ hasText: 'Contained (1)' });
        await column.getByText('Score exposed').waitFor();
        const closed = await page.evaluate(async () => {
            const list = await fetch('/services/data/v68.0/ui-api/list-records/AI_Incident__c/All?pageSize=20');
            const { records } = (await list.json()) as {
                records: { id: string; fields: Record<string, { value: unknown }> }[];
            };
            const own = records.find(({ fields }) => String(fields.Title__c?.value ?? '').startsWith('Score exposed'));
            const answer = await fetch(`/services/data/v68.0/ui-api/records/${own?.id ?? ''}`, {
                method: 'PATCH',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ fields: { Status__c: 'Closed' } })
            });
            return { status: answer.status, body: await answer.text() };
        });
        expectThat(closed.status === 400, `An incident with open clocks was closed: ${closed.status} ${closed.body}`);
        expectThat(/clock|notif/i.test(closed.body), `The refusal does not name the clocks: ${closed.body}`);
    });
}
