import { openPage } from './everyPage';
import { expectThat, type Journey } from './journey';
import { PAGES, type PageRow } from './pages';

const HOME = PAGES.find(({ name }) => name === 'home') as PageRow;
const NARROWEST = { width: 320, height: 800 };
const WIDE = { width: 1366, height: 900 };

/** The home page by keyboard alone, and in Portuguese. */
export async function checkHome(journey: Journey): Promise<void> {
    const { page } = journey;
    await journey.check('a field of the risk map filters the register, by keyboard', async () => {
        await journey.loginAs('Org Administrator');
        await openPage(journey, HOME);
        const cells = page.locator('c-aig-risk-matrix button');
        const target = cells.filter({ hasText: /\d/ }).first();
        const place = {
            likelihood: Number(await target.getAttribute('data-likelihood')),
            impact: Number(await target.getAttribute('data-impact'))
        };
        await page.locator('c-aig-risk-matrix button[tabindex="0"]').focus();
        await pressTimes(journey, 'ArrowUp', place.likelihood - 1);
        await pressTimes(journey, 'ArrowRight', place.impact - 1);
        await page.keyboard.press('Enter');
        await journey.sees(`Likelihood ${place.likelihood}, impact ${place.impact}:`);
        const link = page.locator('c-aig-risk-map c-aig-record-link a').first();
        await link.waitFor({ state: 'visible' });
        const title = (await link.textContent())?.trim() ?? '';
        await link.press('Enter');
        await page.waitForURL(/\/lightning\/r\/AI_Use_Case__c\//);
        await journey.sees(title);
    });

    await journey.check('the app speaks Portuguese, from the user menu, also on a narrow screen', async () => {
        try {
            await chooseLanguage(journey, 'português');
            await journey.open('/lightning/page/home');
            await journey.sees('O registo em resumo');
            await page.setViewportSize(NARROWEST);
            await journey.waitUntil(
                async () =>
                    (await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')) <= 1,
                'At 320 px the Portuguese home page is wider than the screen'
            );
            await page.setViewportSize(WIDE);
            expectThat(
                await page.evaluate<boolean>(`document.documentElement.lang === 'pt-PT'`),
                'The page does not say its language'
            );
        } finally {
            await page.setViewportSize(WIDE);
            await chooseLanguage(journey, 'English');
        }
        await journey.sees('Register at a glance');
    });
}

async function pressTimes(journey: Journey, key: string, times: number): Promise<void> {
    for (let press = 0; press < times; press++) {
        await journey.page.keyboard.press(key);
    }
}

/** Chooses a language in the menu of the user, as in the personal settings of Salesforce. */
async function chooseLanguage(journey: Journey, name: string): Promise<void> {
    const { page } = journey;
    await journey.open('/lightning/page/home');
    await page.getByRole('button', { name: /Switch user/ }).click();
    await page.getByRole('menuitemcheckbox', { name: new RegExp(name, 'i') }).click();
    await page.waitForLoadState('networkidle');
}
