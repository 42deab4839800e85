import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page, Request, Response } from 'playwright-core';
import { addressOf, openTab } from '../e2e/everyPage';
import { Journey } from '../e2e/journey';
import { launchBrowser } from '../e2e/launch';
import { pagesNamed, PAGES, type PageRow } from '../e2e/pages';
import { BOXCAR_PATH, startServer } from '../local-org/api';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { buildShell } from '../local-org/web';
import type { BenchOptions, BenchRow } from './benchRow';
import { fillOrg, type OrgSize } from './data/fillOrg';
import { countRows, type RowCount } from './data/loadedRows';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'pages';
const SIZE: OrgSize = {
    useCases: 5_000,
    incidents: 2_000,
    interactions: 50_000,
    features: 2_000,
    assessments: 2_500,
    clocks: 1_000,
    reviews: 300,
    retentionItems: 300
};
const WARM_RUNS = 3;
/** Visits before the first page is measured: server and browser run what was just started, or just filled, slowly at first. */
const WARM_UP_RUNS = 5;
const COLD_PATIENCE_MS = 120_000;
/** A page at which nothing has happened for so long has come to rest. */
const QUIET_MS = 400;
const BUDGET_MS = 1_000;
const BUDGET_CALLS = 6;

/** Requests for the content of a page; scripts, styles and icons come from the browser's cache. */
const CALL = /\/(?:apex\/|local\/pages\/|local\/boxcar\b|services\/data\/)/;

interface Visit {
    /** Chromium's own clock: from the navigation (or the press on a tab) until nothing loads or turns any more. */
    readonly ms: number;
    /** Processor time of the page's main thread and of the server (with the client that drives the browser): what a quiet machine needs. */
    readonly processorMs: number;
    readonly calls: number;
    /** Actions in those calls: what one turn of a page asks for travels in one request, as in Lightning. */
    readonly actions: number;
    readonly bytes: number;
    readonly rows: RowCount;
}

/**
 * Every page of the browser tests over a large org, and every tab of a record page: time until it can be used (warm), calls
 * to the server, size of the answers, and how many of the records in them the page shows. Throws on a page nobody knows.
 */
export async function benchPages({ pages }: BenchOptions): Promise<BenchRow[]> {
    const wanted = pages ? pagesNamed(pages) : PAGES;
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-pages-'));
    const model = loadProject(ROOT);
    const org = new LocalOrg({
        model,
        file: join(folder, 'org.sqlite'),
        cacheDir: join(ROOT, '.local-org/cache'),
        sampleDir: join(ROOT, 'force-app/sample')
    });
    fillOrg(org, SIZE);
    const web = await buildShell({ rootDir: ROOT, model, auraMethods: org.apex.describeAura() }, () => undefined);
    const server = await startServer({ org, port: 0, web, log: () => undefined });
    const browser = await launchBrowser();
    try {
        const page = await browser.context.newPage();
        await page.addInitScript(WATCH);
        const journey = new Journey(page, () => server.url);
        // The first visit of a page is cold, and fills the caches of the browser and of the org.
        page.setDefaultTimeout(COLD_PATIENCE_MS);
        const meter = await openMeter(page);
        const rows: BenchRow[] = [];
        await warmUp(journey, meter, wanted[0]);
        for (const row of wanted) {
            const measured = await benchPage(journey, meter, row);
            measured.forEach(({ subject, measure, value, unit }) =>
                console.error(`  ${subject}: ${measure} ${Math.round(value)} ${unit}`)
            );
            rows.push(...measured);
        }
        return rows;
    } finally {
        await browser.close();
        await server.close();
        org.close();
        rmSync(folder, { recursive: true, force: true });
    }
}

async function warmUp(journey: Journey, meter: Meter, row: PageRow): Promise<void> {
    await journey.loginAs(row.persona);
    const url = journey.baseUrl() + (await addressOf(journey, row));
    for (let run = 0; run < WARM_UP_RUNS; run++) {
        await visitPage(journey.page, meter, url, row.ready);
    }
}

async function benchPage(journey: Journey, meter: Meter, row: PageRow): Promise<BenchRow[]> {
    await journey.loginAs(row.persona);
    const url = journey.baseUrl() + (await addressOf(journey, row));
    const { page } = journey;
    const open = (): Promise<Visit> => visitPage(page, meter, url, row.ready);
    await open();
    const rows = rowsOf(row.name, await repeat(open));
    for (const tab of row.tabs ?? []) {
        const openAnew = async (): Promise<Visit> => {
            await open();
            return visitTab(page, meter, tab);
        };
        rows.push(...rowsOf(`${row.name} > ${tab}`, await repeat(openAnew)));
    }
    return rows;
}

async function repeat(open: () => Promise<Visit>): Promise<Visit[]> {
    const visits: Visit[] = [];
    for (let run = 0; run < WARM_RUNS; run++) {
        visits.push(await open());
    }
    return visits;
}

/** Time is that of the quickest visit, the one that other work of the machine disturbed least; the rest is the same in each. */
function rowsOf(name: string, visits: readonly Visit[]): BenchRow[] {
    const best = visits.reduce((least, one) => (one.ms < least.ms ? one : least));
    const measure = (what: string, value: number, unit: string, most?: number): BenchRow => ({
        bench: BENCH,
        subject: name,
        measure: what,
        value,
        unit,
        ...(most === undefined ? {} : { target: { most } })
    });
    return [
        measure('interactive, warm', best.ms, 'ms', BUDGET_MS),
        measure('processor time', best.processorMs, 'ms', BUDGET_MS),
        measure('server calls', best.calls, 'calls', BUDGET_CALLS),
        measure('actions', best.actions, 'actions'),
        measure('answers', best.bytes / 1024, 'kB'),
        measure('records loaded', best.rows.loaded, 'records'),
        measure('records shown', best.rows.shown, 'records'),
        measure('records not shown', best.rows.loaded - best.rows.shown, 'records', 0)
    ];
}

/** Opens a page and waits until it is there and nothing turns. */
async function visitPage(page: Page, meter: Meter, url: string, ready: string): Promise<Visit> {
    return measured(page, meter, async () => {
        await page.goto(url, { waitUntil: 'commit' });
        await page.getByText(ready).first().waitFor({ state: 'visible' });
        return 0;
    });
}

/** Opens a tab of the page that is open. */
async function visitTab(page: Page, meter: Meter, tab: string): Promise<Visit> {
    return measured(page, meter, async () => {
        const start = await page.evaluate<number>('performance.now()');
        await openTab(page, tab);
        return start;
    });
}

/** One call of a page: what came back, and how many actions it carried. */
interface Answer {
    readonly body: string;
    readonly actions: number;
}

/** Null for an answer to the page before, which went away while it was on its way: the browser no longer has it. */
async function answerOf(response: Response): Promise<Answer | null> {
    try {
        return { body: await response.text(), actions: actionsIn(response) };
    } catch (error) {
        if (String(error).includes('navigated away')) {
            return null;
        }
        throw error;
    }
}

/** Takes what opens a page or a tab and gives the moment it began, on the clock of the page. */
async function measured(page: Page, meter: Meter, open: () => Promise<number>): Promise<Visit> {
    const reading: Promise<Answer | null>[] = [];
    const keep = (response: Response): void => {
        if (CALL.test(response.url())) {
            reading.push(answerOf(response));
        }
    };
    const underWay = new Set<Request>();
    const begin = (request: Request): unknown => underWay.add(request);
    const finish = (request: Request): unknown => underWay.delete(request);
    page.on('response', keep).on('request', begin).on('requestfinished', finish).on('requestfailed', finish);
    const before = await meter();
    const start = await open();
    await rest(page, underWay);
    page.off('response', keep).off('request', begin).off('requestfinished', finish).off('requestfailed', finish);
    const end = await page.evaluate<number>(lastChange(start));
    const processorMs = workedBetween(before, await meter(), start === 0);
    const calls = (await Promise.all(reading)).filter((one) => one !== null);
    const answers = calls.filter(({ body }) => body !== '').map(({ body }) => JSON.parse(body) as unknown);
    return {
        ms: end - start,
        processorMs,
        calls: calls.length,
        actions: calls.reduce((sum, { actions }) => sum + actions, 0),
        bytes: calls.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0),
        rows: countRows(answers, decodeEntities(await page.content()))
    };
}

/**
 * Waits until no request is under way, nothing turns and nothing has changed for a while. (The browser driver's own wait for an
 * idle network is over once a document, so that it would not wait for what a tab loads.) Throws when that never comes.
 */
async function rest(page: Page, underWay: ReadonlySet<Request>): Promise<void> {
    const patience = performance.now() + COLD_PATIENCE_MS;
    for (;;) {
        await page.locator('.slds-spinner').first().waitFor({ state: 'detached' });
        const quietMs = await page.evaluate<number>(`performance.now() - ${lastChange(0)}`);
        if (underWay.size === 0 && quietMs >= QUIET_MS) {
            return;
        }
        if (performance.now() > patience) {
            throw new Error(`${page.url()} does not come to rest: ${[...underWay].map((one) => one.url()).join(', ')}`);
        }
        await page.waitForTimeout(Math.max(QUIET_MS - quietMs, QUIET_MS / 4));
    }
}

/** Milliseconds that the thread of the document that is open, and this process, have worked so far. */
interface Worked {
    readonly page: number;
    readonly server: number;
}

type Meter = () => Promise<Worked>;

async function openMeter(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await session.send('Performance.enable');
    return async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
        const { user, system } = process.cpuUsage();
        return { page: seconds * 1000, server: (user + system) / 1000 };
    };
}

/** What was worked between two moments. A new document counts from nothing. */
function workedBetween(before: Worked, after: Worked, isNewDocument: boolean): number {
    return after.server - before.server + (isNewDocument ? after.page : after.page - before.page);
}

function actionsIn(response: Response): number {
    const sent = response.request().postDataJSON() as { actions?: readonly unknown[] } | null;
    return response.url().includes(BOXCAR_PATH) ? (sent?.actions?.length ?? 0) : 1;
}

/** Undoes what HTML writes differently in texts and attributes. */
function decodeEntities(html: string): string {
    return html
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&nbsp;/g, ' ')
        .replace(/&amp;/g, '&');
}

/**
 * Keeps when a task kept the page busy and when elements came or went, from the first moment of a page. Changed texts are
 * left out: a countdown changes its own every second.
 */
const WATCH = `(() => {
    window.benchChanges = [];
    new PerformanceObserver((list) => {
        window.benchChanges.push(...list.getEntries().map(({ startTime, duration }) => startTime + duration));
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => window.benchChanges.push(performance.now())).observe(document, { childList: true, subtree: true });
})()`;

/** When the last answer, busy task, change or paint after a moment was over, on the clock of the page. */
const lastChange = (start: number): string => `(() => {
    const calls = performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd);
    const paints = performance.getEntriesByType('paint').map(({ startTime }) => startTime);
    return [...calls, ...paints, ...window.benchChanges].reduce((last, one) => Math.max(last, one), ${start});
})()`;
