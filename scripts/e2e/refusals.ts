import { launchBrowser } from './launch';
import { expectThat, Journey } from './journey';
import { openPage } from './everyPage';
import { PAGES, type PageRow } from './pages';

const UI_API = '/services/data/v68.0/ui-api';
const INVENTORY = PAGES.find(({ name }) => name === 'inventory') as PageRow;
/** Calls of the home page; those of one turn of the page travel in one request that names them. */
const HOME_CALLS = /AigHomeController[./]/;
const HOME = PAGES.find(({ name }) => name === 'home') as PageRow;

/** What personas may not do, and what goes wrong between a browser and a server. */
export async function checkRefusals(journey: Journey): Promise<void> {
    await checkWrites(journey);
    await checkTampering(journey);
    await checkSessions(journey);
    await checkMishaps(journey);
}

async function checkWrites(journey: Journey): Promise<void> {
    await journey.check('an auditor reads everything and changes nothing', async () => {
        await journey.loginAs('Internal Auditor');
        const id = await firstId(journey, 'AI_Use_Case__c');
        const edit = await send(journey, 'PATCH', `${UI_API}/records/${id}`, { fields: { Vendor__c: 'Another' } });
        expectThat(edit.status === 403 || edit.status === 400, `An auditor edited: ${edit.status} ${edit.body}`);
        const feature = await firstId(journey, 'AI_Feature__c');
        const accepted = await journey.callApex('AigFeatureController.accept', {
            featureIds: [feature],
            reason: 'Because.',
            expiresOn: '2099-01-01'
        });
        expectThat(!accepted.body.includes('"success":true'), `An auditor accepted: ${accepted.body}`);
        const suspended = await journey.callApex('AigUseCaseController.suspend', { useCaseId: id, reason: 'Because.' });
        expectThat(!suspended.body.includes('"success":true'), `An auditor suspended: ${suspended.body}`);
        await openPage(journey, PAGES.find(({ name }) => name === 'inventory') as PageRow);
        const boxes = await journey.page.locator('lightning-datatable input[type=checkbox]').count();
        expectThat(boxes === 0, 'An auditor may choose rows for mass actions');
    });
}

async function checkTampering(journey: Journey): Promise<void> {
    await journey.check('a browser cannot set an outcome, a status, a deadline or an approver', async () => {
        await journey.loginAs('Sales Ops User');
        const id = await firstId(journey, 'AI_Use_Case__c');
        const forged = [
            { Status__c: 'Approved' },
            { Classification__c: 'Minimal' },
            { Approved_By__c: id },
            { Approval_Expires_On__c: '2099-01-01' },
            { Approved_Fingerprint__c: 'x' }
        ];
        for (const fields of forged) {
            const answer = await send(journey, 'PATCH', `${UI_API}/records/${id}`, { fields });
            expectThat(answer.status >= 400, `${JSON.stringify(fields)} was accepted: ${answer.status}`);
        }
        const taken = await journey.callApex('AigReviewRequestController.take', {
            input: {
                kind: 'Contest',
                region: 'EU',
                requesterName: 'A person',
                description: 'It was wrong.',
                useCaseId: id,
                dueAt: '2099-01-01T00:00:00Z',
                status: 'Answered'
            }
        });
        expectThat(!taken.body.includes('2099'), `A browser set a deadline: ${taken.body}`);
    });

    await journey.check('a form that is out of date is refused', async () => {
        await journey.loginAs('Sales Ops User');
        const taken = await journey.callApex('AigReviewRequestController.take', {
            input: {
                kind: 'Explanation',
                region: 'EU',
                requesterName: 'A person',
                description: 'Why?',
                useCaseId: await firstId(journey, 'AI_Use_Case__c')
            }
        });
        const requestId = /"requestId":"(\w+)"/.exec(taken.body)?.[1];
        expectThat(requestId !== undefined, taken.body);
        await journey.loginAs('Compliance Reviewer');
        const stale = await journey.callApex('AigReviewRequestController.answer', {
            input: { requestId, lastModified: '2020-01-01T00:00:00Z', decision: 'Granted', answer: 'Yes.' }
        });
        expectThat(stale.body.includes('STALE'), stale.body);
    });
}

async function checkSessions(journey: Journey): Promise<void> {
    await journey.check('two browsers are two people', async () => {
        await journey.loginAs('Internal Auditor');
        const second = await launchBrowser();
        try {
            const other = new Journey(await second.context.newPage(), journey.baseUrl);
            await other.loginAs('Sales Ops User');
            expectThat((await userName(journey)) === 'Internal Auditor', 'The first browser changed its user');
            expectThat((await userName(other)) === 'Sales Ops User', 'The second browser has another user');
            await second.context.clearCookies();
            await second.context.addCookies([
                { name: 'localOrgUser', value: '005000000000000AAA', url: journey.baseUrl() }
            ]);
            const forged = await send(other, 'GET', '/local/session');
            expectThat(
                forged.status >= 400 || !forged.body.includes('"userId":"005000000000000AAA"'),
                'A made-up user id is a session'
            );
        } finally {
            await second.close();
        }
    });
}

async function checkMishaps(journey: Journey): Promise<void> {
    const { page } = journey;
    await journey.check('two quick presses save once', async () => {
        await journey.loginAs('Compliance Reviewer');
        await openPage(journey, INVENTORY);
        let calls = 0;
        await page.route('**/apex/AigFeatureController/accept', async (route) => {
            calls++;
            await new Promise((resume) => setTimeout(resume, 500));
            await route.continue();
        });
        await page.locator('lightning-datatable tbody input[type=checkbox]').first().check({ force: true });
        await page.locator('[data-action=accept] button').click();
        await page.locator('[data-field=reason] textarea').fill('Under test in a sandbox.');
        const inAMonth = new Date(Date.now() + 30 * 86_400_000);
        await page
            .locator('[data-field=expiresOn] input')
            .fill(inAMonth.toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' }));
        await page.locator('[data-field=expiresOn] input').press('Tab');
        await page.locator('[data-id=confirm] button').dblclick();
        await journey.sees('Components changed: 1');
        await page.unroute('**/apex/AigFeatureController/accept');
        expectThat(calls === 1, `The server was asked ${calls} times`);
    });

    await journey.check('a slow server: the page shows that it works, and gets there', async () => {
        await journey.loginAs('Org Administrator');
        await page.route(HOME_CALLS, async (route) => {
            await new Promise((resume) => setTimeout(resume, 1500));
            await route.continue();
        });
        await journey.open('/lightning/page/home');
        // The spinner draws with ::before and ::after only, so that its box is empty.
        await page.locator('c-aig-home-work lightning-spinner').first().waitFor({ state: 'attached' });
        await journey.sees('Register at a glance');
        await journey.sees('By outcome');
        await page.unroute(HOME_CALLS);
    });

    await journey.check('the server goes and comes back: said in place, and tried again', async () => {
        await page.route(HOME_CALLS, (route) => route.abort());
        await journey.open('/lightning/page/home');
        await page.locator('c-aig-home-work c-aig-error-panel lightning-button').first().waitFor({ state: 'visible' });
        await page.unroute(HOME_CALLS);
        await page.locator('c-aig-home-work c-aig-error-panel button').first().click();
        await page.locator('c-aig-home-work c-aig-error-panel lightning-button').waitFor({ state: 'detached' });
    });

    await journey.check('the back button leads back', async () => {
        await openPage(journey, HOME);
        await page.locator('c-aig-home-register c-aig-record-link a').first().click();
        await page.waitForURL(/\/lightning\/r\//);
        await journey.sees('People and review');
        await page.goBack();
        await journey.sees('Register at a glance');
        expectThat(page.url().endsWith('/lightning/page/home'), page.url());
    });
}

async function userName(journey: Journey): Promise<string> {
    const { body } = await send(journey, 'GET', '/local/session');
    return (JSON.parse(body) as { userName: string }).userName;
}

/** Id of the first record of an object's list the persona sees. Throws when there is none. */
export async function firstId(journey: Journey, object: string): Promise<string> {
    const { body } = await send(journey, 'GET', `${UI_API}/list-records/${object}/All?pageSize=1`);
    const id = /"id":"(\w{15,18})"/.exec(body)?.[1];
    if (!id) {
        throw new Error(`No ${object}: ${body.slice(0, 300)}`);
    }
    return id;
}

/** A request that any script of the page could send. */
export async function send(
    journey: Journey,
    method: string,
    path: string,
    body?: object
): Promise<{ status: number; body: string }> {
    return journey.page.evaluate(
        async ([verb, url, text]) => {
            const headers = { 'content-type': 'application/json' };
            const response = await fetch(url, { method: verb, headers, ...(text === '' ? {} : { body: text }) });
            return { status: response.status, body: await response.text() };
        },
        [method, path, body ? JSON.stringify(body) : '']
    );
}
