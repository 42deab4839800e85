import { startServer, SESSION_COOKIE, type RunningServer } from '../../../local-org/api';
import { verifyChain, type Verdict } from '../../../log/verifyChain';
import { AS_SYSTEM, PackageOrg } from '../packageOrg';

const RECORDS = '/services/data/v68.0/ui-api/records';
const WRITES = 20;
const LOG = 'AI_Decision_Log__c';

/**
 * Two writers at once never fork a chain. On the platform the lock of FOR UPDATE keeps the second writer waiting, and the
 * unique key refuses it should the lock ever fail. The local org has one process for a database file (see
 * scripts/local-org/store/__tests__/twoProcesses.test.ts) and runs its transactions one after the other, however requests
 * interleave, so the lock itself is left to an org; everything around it is tried here.
 */
describe('the decision log under two writers', () => {
    let test: PackageOrg;
    let server: RunningServer;
    let useCaseId: string;

    beforeAll(async () => {
        test = new PackageOrg([
            { key: 'first', permissionSets: ['AIG_Incident_Manager'] },
            { key: 'second', permissionSets: ['AIG_Incident_Manager'] }
        ]);
        server = await startServer({ org: test.org, port: 0 });
    }, 600_000);
    afterAll(async () => {
        await server.close();
        test.close();
    });
    beforeEach(() => {
        useCaseId =
            test.as('first', () =>
                test.save(
                    'insert',
                    'AI_Use_Case__c',
                    { Name: 'Shared', Business_Owner__c: test.idOf('first') },
                    AS_SYSTEM
                )
            ) ?? '';
    });

    const report = (key: string, title: string): Promise<number> =>
        fetch(`${server.url}${RECORDS}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', cookie: `${SESSION_COOKIE}=${test.idOf(key)}` },
            body: JSON.stringify({
                apiName: 'AI_Incident__c',
                fields: {
                    AI_Use_Case__c: useCaseId,
                    Title__c: title,
                    Description__c: 'What happened.',
                    Category__c: 'Other'
                }
            })
        }).then(({ status }) => status);

    /** The chain as the package exports it, checked by the tool that trusts nothing in it. */
    const verdict = (): Verdict => {
        const { rows } = test.as('first', () =>
            test.org.apex.callAura('AigDecisionLogExport', 'getPage', { useCaseId, afterSequence: 0 })
        ) as { rows: { hash: string }[] };
        const headHash = rows.at(-1)?.hash;
        return verifyChain(JSON.stringify({ format: 1, useCase: useCaseId, count: rows.length, headHash, rows }));
    };

    it('keeps one chain when the requests of two users interleave', async () => {
        const requests = Array.from({ length: WRITES }, (_, at) =>
            ['first', 'second'].map((key) => report(key, `${key} ${at}`))
        ).flat();
        expect(new Set(await Promise.all(requests))).toEqual(new Set([201]));
        expect(verdict()).toMatchObject({ isIntact: true, rows: 1 + 2 * WRITES });
        const actors = test.as('first', () =>
            test.query(
                `SELECT Actor__c FROM ${LOG} WHERE Use_Case__c = '${useCaseId}' AND Event__c = 'INCIDENT_REPORTED'`
            )
        );
        const by = (key: string): number => actors.filter((row) => row.get('Actor__c') === test.idOf(key)).length;
        expect([by('first'), by('second')]).toEqual([WRITES, WRITES]);
    }, 120_000);

    it('refuses the writer who took the same head as another one, and keeps nothing of its step', async () => {
        const { store } = test.org;
        const insert = store.insert.bind(store);
        const spy = jest.spyOn(store, 'insert').mockImplementation((object, values) => {
            if (object === LOG) {
                // What the other writer would have committed between the reading of the head and this row.
                spy.mockRestore();
                insert(LOG, new Map([...values, ['Id', store.newId(LOG)], ['Name', 'Other writer']]));
            }
            insert(object, values);
        });
        expect(await report('first', 'Too late')).toBe(400);
        expect(verdict()).toMatchObject({ isIntact: true, rows: 1 });
        const kept = test.as('first', () =>
            test.query(`SELECT Id FROM AI_Incident__c WHERE AI_Use_Case__c = '${useCaseId}'`)
        );
        expect(kept).toHaveLength(0);
        expect(await report('first', 'Again')).toBe(201);
        expect(verdict()).toMatchObject({ isIntact: true, rows: 2 });
    });

    it('sees two rows of one sequence as a broken chain', async () => {
        await report('first', 'Once');
        const { store } = test.org;
        const [head] = store.query(`SELECT "Id" FROM "${LOG}" WHERE "Use_Case__c" = ? AND "Sequence__c" = 2`, [
            useCaseId
        ]);
        const row = store.read(LOG, [String(head?.['Id'])]).get(String(head?.['Id']));
        test.as('first', () => {
            const id = store.newId(LOG);
            store.insert(LOG, new Map([...(row?.entries() ?? []), ['Id', id], ['Chain_Key__c', 'fork']]));
        });
        expect(verdict()).toMatchObject({ isIntact: false, sequence: 3 });
    });
});
