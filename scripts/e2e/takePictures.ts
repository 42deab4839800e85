import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage, openTab } from './everyPage';
import { HIGH_RISK } from './evidence';
import { runIncident } from './incident';
import { Journey } from './journey';
import { launchBrowser } from './launch';
import { OrgProcess } from './orgProcess';
import { pagesNamed } from './pages';
import { OPPORTUNITY, registerFeature } from './registration';
import { reviewAndGate } from './review';

const FOLDER = resolve(__dirname, '../../config/pictures');
const SCREEN = { width: 1366, height: 900 };
/** One component: so high that the utility bar does not lie over it. */
const COLUMN = { width: 1000, height: 1600 };
/** About one printed page of the dossier. */
const SHEET = { width: 1100, height: 1250 };
/** The check of the registration after which the outcome is on the screen. */
const OUTCOME_CHECK = 'the outcome is explained by the server';

/** The journey of the browser tests, which also takes a picture on the way. */
class PhotographedJourney extends Journey {
    override async check(name: string, body: () => Promise<void>): Promise<void> {
        await super.check(name, body);
        if (name === OUTCOME_CHECK) {
            await photograph(this.page, 'outcome');
        }
    }
}

async function photograph(page: Page, name: string): Promise<void> {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`taken ${name}.png`);
}

/** The sample's fairness run with a breach: the component alone. */
async function photographFairness(journey: Journey): Promise<void> {
    const [run] = pagesNamed(['fairness run']);
    await journey.loginAs(run.persona);
    await openPage(journey, run);
    await journey.page.setViewportSize(COLUMN);
    const card = journey.page.locator('c-aig-fairness-run').first();
    await card.screenshot({ path: join(FOLDER, 'fairness.png') });
    await journey.page.setViewportSize(SCREEN);
    console.log('taken fairness.png');
}

/** The dossier of the sample's high-risk use case, opened as the file that the auditor downloads. */
async function photographDossier(journey: Journey): Promise<void> {
    const { page } = journey;
    await journey.loginAs('Internal Auditor');
    await journey.openRecord('AI_Use_Case__c', HIGH_RISK);
    await journey.sees('People and review');
    await openTab(page, 'Evidence');
    const link = page.locator('a[data-file="html"]').first();
    await link.waitFor();
    const address = (await link.getAttribute('href')) ?? '';
    const dossier = await page.evaluate(async (url) => (await fetch(url)).text(), address);
    await page.setViewportSize(SHEET);
    await page.setContent(dossier);
    await photograph(page, 'dossier');
    await page.setViewportSize(SCREEN);
}

/** The record panel after the incident of the journey, as the sales representative sees it. */
async function photographPanel(journey: Journey): Promise<void> {
    await journey.loginAs('Sales Representative');
    await journey.openRecord('Opportunity', OPPORTUNITY);
    await journey.sees('Denied');
    await photograph(journey.page, 'record-panel');
}

/** Takes the pictures of README.md anew, from a fresh local org with the sample data. Ends with 1 when a step fails. */
async function main(): Promise<void> {
    const org = new OrgProcess();
    await org.start();
    const browser = await launchBrowser(SCREEN);
    const page = await browser.context.newPage();
    const journey = new PhotographedJourney(page, () => org.url);
    try {
        await photographFairness(journey);
        await photographDossier(journey);
        await registerFeature(journey);
        await reviewAndGate(journey);
        await runIncident(journey);
        await photographPanel(journey);
    } finally {
        await browser.close();
        await org.dispose();
    }
    process.exitCode = journey.checks.some(({ failure }) => failure !== null) ? 1 : 0;
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
