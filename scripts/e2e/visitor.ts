import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Browser, ViewSize } from './launch';

/** One browser page in front of an org: signs in as personas, goes to pages, takes screenshots. */
export class Visitor {
    /** Errors the page reported: uncaught exceptions and console errors. */
    readonly errors: string[] = [];

    private constructor(
        readonly page: Page,
        private readonly url: string,
        private readonly artefactDir: string
    ) {
        page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
        page.on('console', (message) => {
            /* A refused request is part of many a test and shows as a failed resource; exceptions do not. */
            if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
                this.errors.push(message.text());
            }
        });
    }

    /** Opens a page. Screenshots go to `artefactDir`. */
    static async arrive(browser: Browser, url: string, artefactDir: string): Promise<Visitor> {
        mkdirSync(artefactDir, { recursive: true });
        return new Visitor(await browser.context.newPage(), url, artefactDir);
    }

    /** Becomes the persona of that name through the switcher in the app bar. Throws when there is none. */
    async loginAs(name: string): Promise<void> {
        if (this.page.url() === 'about:blank') {
            await this.goto('/lightning/page/home');
        }
        const menu = this.page.locator('shell-header lightning-button-menu.user-menu');
        const current = await menu.innerText();
        if (!current.includes(name)) {
            await menu.getByRole('button').click();
            await Promise.all([
                this.page.waitForEvent('load'),
                this.page
                    .getByRole('menuitemcheckbox', { name })
                    .or(this.page.getByRole('menuitem', { name }))
                    .first()
                    .click()
            ]);
        }
        await menu.getByText(name).first().waitFor();
    }

    /** Goes to an address below the org and waits until the page is quiet. */
    async goto(path: string): Promise<void> {
        await this.page.goto(this.url + path);
        await this.settle();
    }

    /** Waits until nothing is loading any more. */
    async settle(): Promise<void> {
        await this.page.waitForLoadState('networkidle');
        await this.page.locator('lightning-spinner').first().waitFor({ state: 'detached' });
    }

    /** Opens the record of that name from the list of its object. */
    async openRecord(objectName: string, recordName: string): Promise<void> {
        await this.goto(`/lightning/o/${objectName}/list`);
        await this.page.getByRole('link', { name: recordName, exact: true }).first().click();
        await this.page.getByRole('heading', { level: 1, name: recordName }).waitFor();
        await this.settle();
    }

    /**
     * Types into the field of that label, as a person does. Number and date inputs change their text when they get the
     * focus, so setting the value at once would join old and new text.
     */
    async fillField(label: string | RegExp, value: string, within: Page | Locator = this.page): Promise<void> {
        const field = within.getByLabel(label).first();
        await field.click();
        await field.press('ControlOrMeta+a');
        await field.pressSequentially(value);
        await field.press('Tab');
    }

    /** Chooses an entry of a lightning-combobox. */
    async chooseOption(
        label: string | RegExp,
        option: string | RegExp,
        within: Page | Locator = this.page
    ): Promise<void> {
        await within.getByRole('combobox', { name: label }).first().click();
        await this.page.getByRole('option', { name: option }).filter({ visible: true }).first().click();
    }

    /** Finds a record by its name in a lookup and takes it. */
    async chooseRecord(label: string | RegExp, recordName: string, within: Page | Locator = this.page): Promise<void> {
        const field = within.getByRole('combobox', { name: label }).first();
        await field.click();
        await field.pressSequentially(recordName);
        await this.page.getByRole('option', { name: recordName }).filter({ visible: true }).first().click();
    }

    /** Waits for a toast with that text. */
    toast(text: string | RegExp): Locator {
        return this.page.locator('lightning-toast').filter({ hasText: text });
    }

    /** Moves the org's clock; the page is loaded anew. */
    async moveClock(milliseconds: number): Promise<void> {
        const to = await this.page.evaluate(async (ms) => {
            const session = (await (await fetch('/local/session')).json()) as { clockOffset: number };
            const response = await fetch('/local/time', {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ offset: session.clockOffset + ms })
            });
            return response.status;
        }, milliseconds);
        if (to !== 200) {
            throw new Error(`the clock did not move (status ${to})`);
        }
        await this.page.reload();
        await this.settle();
    }

    /** Takes a screenshot, on wide and narrow screens when a second size is given. Gives the files. */
    async screenshot(name: string, narrow?: ViewSize): Promise<string[]> {
        const wide = join(this.artefactDir, `${name}.png`);
        await this.page.screenshot({ path: wide });
        const size = this.page.viewportSize();
        if (!narrow || !size) {
            return [wide];
        }
        const small = join(this.artefactDir, `${name}-narrow.png`);
        await this.page.setViewportSize(narrow);
        await this.page.screenshot({ path: small });
        await this.page.setViewportSize(size);
        return [wide, small];
    }
}
