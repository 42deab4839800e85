import { addressOf, openTab, settled } from './everyPage';
import { SEEN_TEXTS, englishTexts, leftoversIn, type EnglishTexts, type SeenText } from './englishLeftovers';
import { expectThat, type Journey } from './journey';
import { PAGES, type PageRow } from './pages';
import { PURPOSE, TITLE, WHAT } from './registration';

const LANGUAGE = 'pt_PT';
const BASE_LANGUAGE = 'en_US';
const MOST_STEPS = 12;

/** Opens every page as its persona, who speaks Portuguese, and finds no text of the package in English. */
export async function checkLanguage(journey: Journey, pages: readonly PageRow[] = PAGES): Promise<void> {
    const reader = await Reader.of(journey);
    for (const row of pages) {
        await journey.check(`page "${row.name}" in Portuguese: no English text of the package`, async () => {
            await journey.loginAs(row.persona);
            const address = await addressOf(journey, row);
            await reader.speaking(async () => {
                await journey.open(address);
                await reader.expectNoEnglish(row.name);
                for (const tab of row.tabs ?? []) {
                    await openTab(journey.page, reader.tab(tab));
                    await reader.expectNoEnglish(`${row.name}, ${tab}`);
                }
            });
        });
    }
    await journey.check('the wizard in Portuguese, from the first step to the result', async () => {
        await journey.loginAs('Business Owner');
        const draft = await addressOf(journey, {
            name: 'draft',
            persona: 'Business Owner',
            at: { firstOf: 'AI_Use_Case__c', showing: /Churn prediction/ },
            ready: ''
        });
        await reader.speaking(() => walkWizard(journey, reader, draft));
    });
}

/** A case that waits for a reviewer who speaks Portuguese: the inbox, the whole case, and the form of the decision. */
export async function checkReviewInPortuguese(journey: Journey): Promise<void> {
    const reader = await Reader.of(journey);
    await journey.check('a case to review in Portuguese: no English text of the package', async () => {
        const { page } = journey;
        await journey.loginAs('Risk Reviewer');
        await reader.speaking(async () => {
            await journey.open('/lightning/n/AIG_Review_Inbox');
            await page.locator('c-aig-review-inbox nav button').filter({ hasText: TITLE }).click();
            await journey.sees(PURPOSE);
            await reader.expectNoEnglish('the case');
            await page
                .getByRole('button', { name: reader.translated('Approve with conditions') })
                .first()
                .click();
            await reader.expectNoEnglish('the decision');
        });
    });
}

async function walkWizard(journey: Journey, reader: Reader, draft: string): Promise<void> {
    const { page } = journey;
    await journey.open(draft);
    await page
        .getByRole('button', { name: reader.translated('Continue registration') })
        .first()
        .click();
    const next = page.getByRole('button', { name: reader.translated('Next'), exact: true });
    await next.waitFor();
    for (let step = 1; step <= MOST_STEPS && (await next.isVisible()); step++) {
        await reader.expectNoEnglish(`wizard, ${step}`);
        await next.click();
        await settled(page);
    }
    expectThat(!(await next.isVisible()), 'The wizard does not come to an end');
    await reader.expectNoEnglish('wizard, result');
}

/** A user who speaks the language, and knows what must not be there in English. */
class Reader {
    private constructor(
        readonly journey: Journey,
        private readonly english: EnglishTexts,
        private readonly given: readonly string[]
    ) {}

    static async of(journey: Journey): Promise<Reader> {
        return new Reader(journey, englishTexts(LANGUAGE), [...(await journey.personas()), TITLE, WHAT, PURPOSE]);
    }

    /** What the package says in the language instead of an English text. */
    translated(text: string): string {
        const { ofComponents, ofPages } = this.english;
        return ofComponents.whole.get(text) ?? ofPages.get(text) ?? text;
    }

    /** What a tab of a record page is called in the language; a tab of the platform keeps its name in the local org. */
    tab(name: string): string {
        return this.english.ofTabs.get(name) ?? name;
    }

    /** Switches the language of the user for a while. */
    async speaking(body: () => Promise<void>): Promise<void> {
        await this.speak(LANGUAGE);
        try {
            await body();
        } finally {
            await this.speak(BASE_LANGUAGE);
        }
    }

    /** Waits until the page is there and fails on every English text of the package in it. */
    async expectNoEnglish(where: string): Promise<void> {
        const { page } = this.journey;
        await settled(page);
        const loading = this.translated('Loading');
        let seen: SeenText[] = [];
        await this.journey.waitUntil(async () => {
            seen = await page.evaluate<SeenText[]>(SEEN_TEXTS);
            return seen.length > 10 && !seen.some(({ text }) => text.startsWith(loading));
        }, `${where}: the page goes on loading`);
        const found = leftoversIn(seen, this.english, this.given);
        expectThat(found.length === 0, `${where}: ${found.join('; ')}`);
    }

    /** Chooses the language, as the menu in the app bar does. */
    private async speak(language: string): Promise<void> {
        const status = await this.journey.page.evaluate(async (wanted) => {
            const response = await fetch('/local/language', {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ language: wanted })
            });
            return response.status;
        }, language);
        expectThat(status === 200, `The language could not be chosen: HTTP ${status}`);
    }
}
