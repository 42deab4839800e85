import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue } from '../local-org/values';
import type { BenchRow } from './benchRow';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'reclassification';
const USE_CASES = 10_000;
const NO = ['OUT_ART2', 'A5_ANY', 'A1_PRODUCT', 'A50_ANY', 'DP_ANY'];
const HIRING = ['A3_4', 'A3_4A'];

type Row = Readonly<Record<string, FieldValue>>;

/** Writes rows as they are: what an earlier law left behind, without the automation that would classify it anew. */
function insertRow(org: LocalOrg, objectName: string, values: Row): string {
    const id = org.store.newId(objectName);
    const now = new ApexDatetime(org.clock.now());
    const all = { Id: id, CreatedDate: now, LastModifiedDate: now, SystemModstamp: now, ...values };
    const { columns } = org.store.tableOf(objectName);
    org.store.insert(objectName, new Map(Object.entries(all).filter(([field]) => columns.has(field))));
    return id;
}

/** Every tenth use case is about hiring: it will be high-risk, which the earlier law did not know. */
function fill(org: LocalOrg, ownerId: string): void {
    org.store.begin();
    for (let index = 0; index < USE_CASES; index++) {
        const isHiring = index % 10 === 0;
        const useCaseId = insertRow(org, 'AI_Use_Case__c', {
            Name: `Use case ${index}`,
            Key__c: `Bench_${index}`,
            OwnerId: ownerId,
            Status__c: 'Draft',
            Business_Owner__c: ownerId,
            Technology__c: 'Predictive Score',
            Autonomy__c: 'Assistive',
            Operator_Role__c: 'Deployer',
            Regions__c: 'EU',
            Affected_Groups__c: 'Customers',
            Personal_Data__c: 'Yes',
            Special_Category_Data__c: 'No',
            Profiling__c: 'No',
            Solely_Automated__c: 'No',
            Legal_Effect__c: 'No',
            Classification__c: 'Minimal',
            Classified_On__c: ApexDate.of(2025, 6, 1),
            Rule_Set_Version__c: 'earlier',
            Duty_Codes__c: 'EUAIA_4',
            Current_Fingerprint__c: 'earlier'
        });
        const screeningId = insertRow(org, 'AI_Risk_Assessment__c', {
            Name: `RA-${index}`,
            OwnerId: ownerId,
            AI_Use_Case__c: useCaseId,
            Type__c: 'Screening',
            Status__c: 'Draft'
        });
        const answers = new Map([
            ['IS_AI', 'Yes'],
            ['A3_ANY', isHiring ? 'Yes' : 'No'],
            ...NO.map((code) => [code, 'No'] as const),
            ...(isHiring ? HIRING.map((code) => [code, 'Yes'] as const) : [])
        ]);
        for (const [code, answer] of answers) {
            insertRow(org, 'AI_Assessment_Answer__c', {
                Name: `${index}-${code}`,
                AI_Risk_Assessment__c: screeningId,
                Answer_Key__c: `${screeningId}:${code}`,
                Question_Code__c: code,
                Question_Version__c: ApexDecimal.of(1),
                Answer__c: answer
            });
        }
    }
    org.store.commit();
}

/** The whole register of ten thousand use cases after a change of the law, by the package's own batch. */
export function benchReclassification(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-'));
    const row = (measure: string, value: number, unit: string): BenchRow => ({ bench: BENCH, measure, value, unit });
    try {
        const org = new LocalOrg({
            model: loadProject(ROOT),
            file: join(folder, 'org.sqlite'),
            cacheDir: join(folder, 'cache'),
            sampleDir: join(ROOT, 'force-app/sample')
        });
        const admin = org.personas().at(-1);
        const userId = admin?.userId ?? '';
        fill(org, userId);
        const call = (method: string, params: Record<string, unknown>): unknown =>
            org.transact(userId, () => org.apex.callAura('AigReclassificationController', method, params));
        const start = performance.now();
        call('startRun', {});
        org.runDueJobs();
        const seconds = (performance.now() - start) / 1000;
        const [run] = org.store.query(
            'SELECT "Status__c", "Checked__c", "Affected__c", "Failed__c", "Last_Error__c" FROM "AI_Reclassification__c"',
            []
        );
        if (run?.['Status__c'] !== 'Completed') {
            throw new Error(`The run did not complete: ${JSON.stringify(run)}`);
        }
        org.close();
        return Promise.resolve([
            { ...row('use cases classified', Number(run['Checked__c']), 'cases'), target: { least: USE_CASES } },
            row('affected use cases', Number(run['Affected__c']), 'cases'),
            { ...row('failed', Number(run['Failed__c']), 'cases'), target: { most: 0 } },
            row('whole register', seconds, 's'),
            row('use cases per second', Number(run['Checked__c']) / seconds, 'cases/s')
        ]);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
