import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const ARTEFACTS = resolve(__dirname, '../../artefacts/e2e');

export interface Check {
    readonly name: string;
    /** Null: passed. */
    readonly failure: string | null;
}

/** A user's way through the app: named checks in order, a screenshot after each, and what the browser complained about. */
export class Journey {
    readonly checks: Check[] = [];
    private readonly complaints: string[] = [];

    constructor(
        readonly page: Page,
        readonly baseUrl: () => string
    ) {
        mkdirSync(ARTEFACTS, { recursive: true });
        page.setDefaultTimeout(30_000);
        page.on('pageerror', (error) => this.complaints.push(error.message.split('\n')[0]));
    }

    /** Runs one check. A failure is kept with a screenshot, and the journey goes on. */
    async check(name: string, body: () => Promise<void>): Promise<void> {
        const number = String(this.checks.length + 1).padStart(2, '0');
        const picture = join(ARTEFACTS, `${number}-${name.replace(/\W+/g, '-').toLowerCase().slice(0, 60)}`);
        let failure: string | null = null;
        try {
            await body();
            if (this.complaints.length > 0) {
                failure = `The browser reported: ${this.complaints.join('; ')}`;
            }
        } catch (error) {
            failure = error instanceof Error ? error.message.split('\n').slice(0, 8).join('\n') : String(error);
        }
        this.complaints.length = 0;
        await this.page
            .screenshot({ path: `${picture}${failure ? '-FAILED' : ''}.png`, fullPage: true })
            .catch(() => undefined);
        this.checks.push({ name, failure });
        console.log(
            `${failure ? 'FAIL' : 'ok  '}  ${name}${failure ? `\n      ${failure.replace(/\n/g, '\n      ')}` : ''}`
        );
    }

    /** Names of the personas of the org. */
    async personas(): Promise<string[]> {
        await this.page.goto(`${this.baseUrl()}/lightning/o/AI_Use_Case__c/list`);
        return this.page.evaluate(async () => {
            const answer = (await (await fetch('/local/session')).json()) as { personas: { name: string }[] };
            return answer.personas.map(({ name }) => name);
        });
    }

    /** Switches the persona, as the menu in the app bar does. */
    async loginAs(name: string): Promise<void> {
        await this.page.goto(`${this.baseUrl()}/lightning/o/AI_Use_Case__c/list`);
        const status = await this.page.evaluate(async (wanted) => {
            const answer = (await (await fetch('/local/session')).json()) as {
                personas: { name: string; userId: string }[];
            };
            const persona = answer.personas.find((one) => one.name === wanted);
            const response = await fetch('/local/login-as', {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ userId: persona?.userId })
            });
            return response.status;
        }, name);
        if (status !== 200) {
            throw new Error(`Could not log in as ${name}: HTTP ${status}`);
        }
    }

    async open(path: string): Promise<void> {
        await this.page.goto(this.baseUrl() + path);
    }

    /** Opens the record of a list whose row shows a text. */
    async openRecord(object: string, text: string): Promise<void> {
        await this.open(`/lightning/o/${object}/list`);
        await this.page.getByRole('link', { name: text }).first().click();
        await this.page.waitForURL(/\/view$/);
    }

    /** Waits until the page shows a text. */
    async sees(text: string | RegExp): Promise<void> {
        await this.page.getByText(text).first().waitFor({ state: 'visible' });
    }

    /** Polls until the condition holds; throws with the message when it does not within the page's patience. */
    async waitUntil(condition: () => Promise<boolean>, message: string): Promise<void> {
        for (let attempt = 0; attempt < 60; attempt++) {
            if (await condition()) {
                return;
            }
            await this.page.waitForTimeout(250);
        }
        throw new Error(message);
    }

    /** Chooses an answer in a group of radio buttons or check boxes that carries the question as its name. */
    async answer(question: string | RegExp, choice: string): Promise<void> {
        const group = this.page
            .locator('lightning-radio-group, lightning-checkbox-group')
            .filter({ hasText: question });
        await group.getByText(choice, { exact: true }).first().click();
    }

    /** Calls an Apex method as the persona of this browser, as any page script could. Gives status and body. */
    async callApex(method: string, params: object): Promise<{ status: number; body: string }> {
        return this.page.evaluate(
            async ([path, body]) => {
                const response = await fetch(`/apex/${path}`, {
                    method: 'POST',
                    headers: { 'content-type': 'application/json' },
                    body
                });
                return { status: response.status, body: await response.text() };
            },
            [method.replace('.', '/'), JSON.stringify(params)]
        );
    }
}

/** Throws with a readable message when the condition does not hold. */
export function expectThat(condition: boolean, message: string): void {
    if (!condition) {
        throw new Error(message);
    }
}
