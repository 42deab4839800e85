import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { addressOf } from '../e2e/everyPage';
import { Journey } from '../e2e/journey';
import { launchBrowser } from '../e2e/launch';
import { PAGES, type PageRow } from '../e2e/pages';
import { startServer } from '../local-org/api';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { buildShell } from '../local-org/web';
import type { BenchRow } from './benchRow';
import { fillOrg, type OrgSize } from './data/fillOrg';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'pages';
const SIZE: OrgSize = { useCases: 5_000, incidents: 2_000, interactions: 50_000 };
const WARM_RUNS = 3;
const BUDGET_MS = 1_000;
const BUDGET_CALLS = 6;

/** Requests for the content of a page; scripts, styles and icons come from the browser's cache. */
const CALL = /\/(?:apex|local\/pages|services\/data)\//;

interface Visit {
    /** Chromium's own clock: from the navigation to the moment nothing loads or turns any more. */
    readonly ms: number;
    readonly calls: number;
    readonly bytes: number;
}

/**
 * Every page of the browser tests over a large org: time until it can be used (warm), calls to the server, and the size of
 * the answers, which tells a list that loads more than it shows.
 */
export async function benchPages(): Promise<BenchRow[]> {
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
        const journey = new Journey(page, () => server.url);
        const rows: BenchRow[] = [];
        for (const row of PAGES) {
            rows.push(...(await benchPage(journey, row)));
        }
        return rows;
    } finally {
        await browser.close();
        await server.close();
        org.close();
        rmSync(folder, { recursive: true, force: true });
    }
}

async function benchPage(journey: Journey, row: PageRow): Promise<BenchRow[]> {
    await journey.loginAs(row.persona);
    const address = await addressOf(journey, row);
    await visit(journey.page, journey.baseUrl() + address, row.ready);
    const visits: Visit[] = [];
    for (let run = 0; run < WARM_RUNS; run++) {
        visits.push(await visit(journey.page, journey.baseUrl() + address, row.ready));
    }
    const best = visits.reduce((least, one) => (one.ms < least.ms ? one : least));
    const measure = (name: string, value: number, unit: string, most?: number): BenchRow => ({
        bench: BENCH,
        measure: `${row.name}: ${name}`,
        value,
        unit,
        ...(most === undefined ? {} : { target: { most } })
    });
    return [
        measure('interactive, warm', best.ms, 'ms', BUDGET_MS),
        measure('server calls', best.calls, 'calls', BUDGET_CALLS),
        measure('answers', best.bytes / 1024, 'kB')
    ];
}

/** Opens a page and waits until it is there and nothing turns. */
async function visit(page: Page, url: string, ready: string): Promise<Visit> {
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByText(ready).first().waitFor({ state: 'visible' });
    await page.waitForLoadState('networkidle');
    await page.locator('.slds-spinner').first().waitFor({ state: 'detached' });
    const entries = await page.evaluate<{ name: string; end: number; size: number }[]>(
        `performance.getEntriesByType('resource').map(({ name, responseEnd, decodedBodySize }) => ({ name, end: responseEnd, size: decodedBodySize }))`
    );
    const paint = await page.evaluate<number>(LAST_PAINT);
    const calls = entries.filter(({ name }) => CALL.test(name));
    return {
        ms: Math.max(paint, ...calls.map(({ end }) => end)),
        calls: calls.length,
        bytes: calls.reduce((sum, { size }) => sum + size, 0)
    };
}

/** When the last paint after the last answer was on the screen: two frames from now, less the time spent waiting for idle. */
const LAST_PAINT = `(() => {
    const calls = performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd);
    const tasks = performance.getEntriesByType('longtask').map(({ startTime, duration }) => startTime + duration);
    const paints = performance.getEntriesByType('paint').map(({ startTime }) => startTime);
    return Math.max(0, ...calls, ...tasks, ...paints);
})()`;
