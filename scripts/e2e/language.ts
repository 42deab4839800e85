import { addressOf, openTab, settled } from './everyPage';
import { SEEN_TEXTS, englishTexts, leftoversIn, type EnglishTexts, type SeenText } from './englishLeftovers';
import { expectThat, type Journey } from './journey';
import { PAGES, type PageRow } from './pages';

const LANGUAGE = 'pt_PT';
const BASE_LANGUAGE = 'en_US';

/** Opens every page as its persona, who speaks Portuguese, and finds no text of the package in English. */
export async function checkLanguage(journey: Journey, pages: readonly PageRow[] = PAGES): Promise<void> {
    const english = englishTexts(LANGUAGE);
    const people = new Set(await journey.personas());
    for (const row of pages) {
        await journey.check(`page "${row.name}" in Portuguese: no English text of the package`, async () => {
            const { page } = journey;
            await journey.loginAs(row.persona);
            const address = await addressOf(journey, row);
            await speak(journey, LANGUAGE);
            try {
                await journey.open(address);
                await settled(page);
                await expectNoEnglish(journey, english, people, row.name);
                for (const tab of row.tabs ?? []) {
                    await openTab(page, english.ofComponents.whole.get(tab) ?? tab);
                    await settled(page);
                    await expectNoEnglish(journey, english, people, `${row.name}, ${tab}`);
                }
            } finally {
                await speak(journey, BASE_LANGUAGE);
            }
        });
    }
}

async function expectNoEnglish(
    journey: Journey,
    english: EnglishTexts,
    people: ReadonlySet<string>,
    where: string
): Promise<void> {
    let seen: SeenText[] = [];
    const loading = english.ofComponents.whole.get('Loading') ?? '';
    await journey.waitUntil(async () => {
        seen = await journey.page.evaluate<SeenText[]>(SEEN_TEXTS);
        return seen.length > 10 && !seen.some(({ text }) => text.startsWith(loading));
    }, `${where}: the page goes on loading`);
    const found = leftoversIn(seen, english, people);
    expectThat(found.length === 0, `${where}: ${found.join('; ')}`);
}

/** Chooses the language of the user, as the menu in the app bar does. */
async function speak({ page }: Journey, language: string): Promise<void> {
    const status = await page.evaluate(async (wanted) => {
        const response = await fetch('/local/language', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ language: wanted })
        });
        return response.status;
    }, language);
    expectThat(status === 200, `The language could not be chosen: HTTP ${status}`);
}
