import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FIXED_PLACES = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** The local org is all the browser may talk to: no updates, no telemetry, no start page. */
const ARGUMENTS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars'
];

export interface Browser {
    readonly context: BrowserContext;
    /** Which browser it is, for the log. */
    readonly executablePath: string;
    close(): Promise<void>;
}

export interface ViewSize {
    readonly width: number;
    readonly height: number;
}

/** Starts a headless browser with an empty profile. Throws when the machine has none and the npm package's does not run. */
export async function launchBrowser(viewport: ViewSize = { width: 1366, height: 900 }): Promise<Browser> {
    const executable = await findBrowser();
    const profile = mkdtempSync(join(tmpdir(), 'local-org-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: executable.path,
        args: [...new Set([...ARGUMENTS, ...executable.args])],
        headless: true,
        viewport,
        locale: 'en-US',
        reducedMotion: 'reduce'
    });
    return {
        context,
        executablePath: executable.path,
        close: async () => {
            await context.close();
            rmSync(profile, { recursive: true, force: true });
        }
    };
}

/** CHROME_PATH, then a browser of the system, then the one that an npm package ships. */
async function findBrowser(): Promise<{ path: string; args: string[] }> {
    const wanted = process.env.CHROME_PATH;
    if (wanted) {
        if (!existsSync(wanted)) {
            throw new Error(`CHROME_PATH names ${wanted}, which does not exist`);
        }
        return { path: wanted, args: [] };
    }
    const folders = (process.env.PATH ?? '').split(delimiter);
    const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...FIXED_PLACES];
    const path = candidates.find((candidate) => existsSync(candidate));
    return path ? { path, args: [] } : packagedBrowser();
}

/** Unpacks the browser of @sparticuz/chromium: Linux only. */
async function packagedBrowser(): Promise<{ path: string; args: string[] }> {
    if (process.platform !== 'linux') {
        throw new Error('No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.');
    }
    const { default: packaged } = await import('@sparticuz/chromium');
    return { path: await packaged.executablePath(), args: packaged.args };
}
