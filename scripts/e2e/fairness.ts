import { openTab } from './everyPage';
import { expectThat, type Journey } from './journey';

const USE_CASE = 'Lead routing: assignment by predicted fit';
const MONITOR = 'Hot leads by country';

/** A monitor from a template over real leads: the first breach opens one drafted incident, the second run none. */
export async function watchFairness(journey: Journey): Promise<void> {
    const { page } = journey;
    const monitor = page.locator('c-aig-fairness-monitors li').filter({ hasText: MONITOR });
    let before = 0;

    const incidents = async (): Promise<number> => {
        await journey.open('/lightning/o/AI_Incident__c/list');
        await journey.sees('AI Incidents');
        await journey.sees(/INC-\d{5}/);
        return page.getByText(`Fairness threshold breached: ${MONITOR}`).count();
    };
    const run = async (): Promise<void> => {
        await journey.openRecord('AI_Use_Case__c', USE_CASE);
        await journey.sees('People and review');
        await openTab(page, 'Fairness');
        await monitor.getByRole('button', { name: 'Run now' }).click();
        await journey.waitUntil(async () => {
            const refresh = page.locator('c-aig-fairness-monitors').getByRole('button', { name: 'Refresh' });
            if (await refresh.isVisible()) {
                await refresh.click();
            }
            return (await monitor.getByText('Breach').count()) > 0;
        }, 'The monitor finds no breach.');
    };

    await journey.check('a fairness monitor is created from a template', async () => {
        await journey.loginAs('Compliance Reviewer');
        before = await incidents();
        await journey.openRecord('AI_Use_Case__c', USE_CASE);
        await journey.sees('People and review');
        await openTab(page, 'Fairness');
        await page.locator('c-aig-fairness-monitors').getByRole('button', { name: 'New monitor' }).click();
        const form = page.getByRole('dialog');
        const pick = async (label: string, option: RegExp): Promise<void> => {
            await form.getByRole('combobox', { name: label, exact: true }).first().click();
            await form.getByRole('option', { name: option }).first().click();
        };
        await pick('Start from a template', /^Lead conversion$/);
        await form.getByLabel('Monitor name').fill(MONITOR);
        await pick('Outcome field', /^Rating\b/);
        await pick('Value', /^Hot$/);
        await pick('Groups to compare', /^Country\b/);
        await form.getByRole('button', { name: 'Save monitor' }).click();
        await journey.waitUntil(async () => (await monitor.count()) > 0, 'The monitor is not listed.');
    });

    await journey.check('its first breach opens one drafted incident', async () => {
        await run();
        await monitor.getByRole('button', { name: 'Show figures' }).click();
        await journey.sees('Fairness of outcomes');
        expectThat((await incidents()) === before + 1, 'One incident is opened.');
    });

    await journey.check('a second run with the same breach opens none', async () => {
        await run();
        expectThat((await incidents()) === before + 1, 'No second incident is opened while the first is open.');
    });
}
