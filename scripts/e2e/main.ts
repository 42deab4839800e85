import { proveWithEvidence } from './evidence';
import { checkEveryPage, expectNoOverflow } from './everyPage';
import { checkEmptyOrg } from './emptyOrg';
import { checkFailingServer } from './failingServer';
import { checkHome } from './home';
import { watchFairness } from './fairness';
import { checkLanguage, checkReviewInPortuguese } from './language';
import { launchBrowser } from './launch';
import { auditLog, runIncident } from './incident';
import { workOnIncident } from './incidentDesk';
import { checkInlineEdit } from './inlineEdit';
import { Journey } from './journey';
import { checkLists } from './lists';
import { blockModel } from './models';
import { OrgProcess } from './orgProcess';
import { PAGES, pagesNamed, type PageRow } from './pages';
import { signPolicies } from './policy';
import { registerQuickly } from './quickRegistration';
import { checkRefusals } from './refusals';
import { registerFeature, TITLE } from './registration';
import { reviewAndGate } from './review';
import { checkSearch } from './search';
import { checkServer } from './serverManners';
import { checkWizardManners } from './wizardManners';

/** Pages named after `--pages` (comma-separated names of the table); null: the whole journey. Throws on an unknown name. */
function wantedPages(args: readonly string[]): PageRow[] | null {
    const at = args.indexOf('--pages');
    if (at < 0) {
        return null;
    }
    return pagesNamed((args[at + 1] ?? '').split(',').map((name) => name.trim()));
}

/** The main job from the registration to the proof, then every page, and what may go wrong on the way. */
async function wholeJourney(journey: Journey, org: OrgProcess): Promise<void> {
    const { page } = journey;
    await registerFeature(journey);
    await registerQuickly(journey);
    await checkWizardManners(journey);
    await checkReviewInPortuguese(journey);
    await reviewAndGate(journey);
    await runIncident(journey);
    await workOnIncident(journey);
    await auditLog(journey);
    await proveWithEvidence(journey);
    await signPolicies(journey);
    await watchFairness(journey);
    await checkRefusals(journey);
    await checkHome(journey);
    await checkLists(journey);
    await checkInlineEdit(journey);
    await checkSearch(journey);
    await checkEveryPage(journey);
    await checkFailingServer(journey);
    await checkLanguage(journey);
    await blockModel(journey);
    await journey.check('everything survives a crash of the org and a restart', async () => {
        await org.stop('SIGKILL');
        await org.start();
        await journey.loginAs('Internal Auditor');
        await journey.openRecord('AI_Use_Case__c', TITLE);
        await journey.sees('Suspended');
    });
    await checkServer(journey, org);
    await journey.check('the pages work on a narrow screen', async () => {
        await page.setViewportSize({ width: 320, height: 800 });
        await journey.openRecord('AI_Use_Case__c', TITLE);
        await journey.sees('Suspended');
        await expectNoOverflow(journey, '320 px');
    });
}

/** Plays the main job in a real browser against a freshly started local org; screenshots go to artefacts/e2e. */
async function main(): Promise<void> {
    const pages = wantedPages(process.argv);
    let org = new OrgProcess();
    await org.start();
    const browser = await launchBrowser({ width: 1366, height: 900 });
    console.log(`Browser: ${browser.executablePath}`);
    const page = await browser.context.newPage();
    const journey = new Journey(page, () => org.url);
    try {
        if (pages) {
            await checkEveryPage(journey, pages);
            await checkFailingServer(journey, pages);
            await checkLanguage(journey, pages);
        } else {
            await wholeJourney(journey, org);
        }
        await org.dispose();
        org = new OrgProcess(['--empty']);
        await org.start();
        await checkEmptyOrg(journey, pages ?? PAGES);
    } finally {
        await browser.close();
        await org.dispose();
    }
    const failed = journey.checks.filter((check) => check.failure !== null).length;
    console.log(`\n${journey.checks.length - failed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
    console.error(error);
    console.log('\n0 passed, 1 failed');
    process.exit(1);
});
