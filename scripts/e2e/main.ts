import { checkEveryPage } from './everyPage';
import { launchBrowser } from './launch';
import { auditLog, runIncident } from './incident';
import { Journey } from './journey';
import { OrgProcess } from './orgProcess';
import { checkRefusals } from './refusals';
import { registerFeature, TITLE } from './registration';
import { reviewAndGate } from './review';
import { checkServer } from './serverManners';

/** Plays the main job in a real browser against a freshly started local org; screenshots go to artefacts/e2e. */
async function main(): Promise<void> {
    const org = new OrgProcess();
    await org.start();
    const browser = await launchBrowser({ width: 1366, height: 900 });
    console.log(`Browser: ${browser.executablePath}`);
    const page = await browser.context.newPage();
    const journey = new Journey(page, () => org.url);
    try {
        await registerFeature(journey);
        await reviewAndGate(journey);
        await runIncident(journey);
        await auditLog(journey);
        await checkRefusals(journey);
        await checkEveryPage(journey);
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
            const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
            if (overflow > 1) {
                throw new Error(`The page is ${overflow} px wider than the screen`);
            }
        });
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
