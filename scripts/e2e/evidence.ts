import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as verify } from '../evidence/main';
import { openTab } from './everyPage';
import { expectThat, type Journey } from './journey';

/** The high-risk use case of the sample story, which has version 1 of its pack from there. */
export const HIGH_RISK = 'Application screening: ranking of candidates';

/** Saves what a link of the page downloads. Gives the address it came from. */
async function download(journey: Journey, kind: 'html' | 'json', path: string): Promise<string> {
    const [file] = await Promise.all([
        journey.page.waitForEvent('download'),
        journey.page.locator(`a[data-file="${kind}"]`).first().click()
    ]);
    await file.saveAs(path);
    return file.url();
}

function outcomeOf(args: readonly string[]): { readonly code: number; readonly text: string } {
    const lines: string[] = [];
    const code = verify(args, (line) => lines.push(line));
    return { code, text: lines.join('\n') };
}

async function openEvidence(journey: Journey): Promise<void> {
    await journey.openRecord('AI_Use_Case__c', HIGH_RISK);
    await journey.sees('People and review');
    await openTab(journey.page, 'Evidence');
    await journey.sees('Generated versions');
}

/** Step 6: one click makes the dossier; anybody can verify it, and a changed byte is named. */
export async function proveWithEvidence(journey: Journey): Promise<void> {
    const { page } = journey;
    const folder = mkdtempSync(join(tmpdir(), 'local-org-evidence-'));
    const json = join(folder, 'pack.json');
    const html = join(folder, 'pack.html');

    await journey.check('Auditor generates the evidence pack with one click', async () => {
        await journey.loginAs('Internal Auditor');
        await openEvidence(journey);
        await page.getByRole('button', { name: 'Generate evidence pack' }).click();
        await journey.sees('Version 2 (');
        await page.locator('a[data-file="json"]').filter({ hasText: 'version 2' }).waitFor();
    });

    await journey.check('the dossier downloads as a file that can do nothing in the browser', async () => {
        const url = await download(journey, 'html', html);
        await download(journey, 'json', json);
        const headers = await page.evaluate(async (address) => {
            const response = await fetch(address);
            return [response.headers.get('content-disposition'), response.headers.get('content-security-policy')];
        }, url);
        expectThat(headers[0]?.startsWith('attachment') === true, `The dossier is no attachment: ${headers[0]}`);
        expectThat(headers[1]?.includes('sandbox') === true, `The dossier is not sandboxed: ${headers[1]}`);
        const text = readFileSync(html, 'utf8');
        expectThat(!/<script/i.test(text), 'The dossier holds a script');
        expectThat(text.includes(HIGH_RISK), 'The dossier does not name its use case');
    });

    await journey.check('evidence:verify finds the pack intact', async () => {
        const hash = (await page.locator('.hash code').first().textContent()) ?? '';
        const { code, text } = outcomeOf([json, '--html', html, '--hash', hash]);
        expectThat(code === 0 && text.includes('INTACT'), text);
    });

    await journey.check('evidence:verify names what was tampered with', async () => {
        const original = readFileSync(json, 'utf8');
        // The use case itself and the snapshot that was approved state it.
        const changed = original.replaceAll('"Autonomy__c":"Assistive"', '"Autonomy__c":"Fully Automated"');
        expectThat(changed !== original, 'The pack does not state the autonomy');
        writeFileSync(json, changed);
        const { code, text } = outcomeOf([json]);
        await rm(folder, { recursive: true, force: true });
        expectThat(code === 1 && ['DIFFERS identity', 'DIFFERS approvals'].every((part) => text.includes(part)), text);
    });

    await journey.check('who may not read everything cannot generate', async () => {
        await journey.loginAs('Business Owner');
        await openEvidence(journey);
        expectThat(
            (await page.getByRole('button', { name: 'Generate evidence pack' }).count()) === 0,
            'The owner is offered to generate'
        );
        const useCaseId = /\/([A-Za-z0-9]{18})\/view/.exec(page.url())?.[1] ?? '';
        const { status, body } = await journey.callApex('AigEvidenceController.generate', { useCaseIds: [useCaseId] });
        expectThat(status === 500 && body.includes('You may not generate'), `${status} ${body}`);
    });

    await journey.check('a legal hold is placed with a reason and lifted with one', async () => {
        await journey.loginAs('Legal Reviewer');
        await openEvidence(journey);
        for (const [button, state] of [
            ['Place legal hold', 'nothing of this use case is removed'],
            ['Lift legal hold', 'No legal hold stands']
        ]) {
            await page.getByRole('button', { name: button }).first().click();
            await page.locator('section[role=dialog] textarea').first().fill('Claim of a candidate.');
            await page.getByRole('button', { name: button }).last().click();
            await journey.sees(new RegExp(state));
        }
    });
}
