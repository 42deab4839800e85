import type { LocalOrg } from '../../local-org/localOrg';
import { ApexDatetime, type FieldValue } from '../../local-org/values';

/** How many records the bench's org holds, beside the sample. */
export interface OrgSize {
    readonly useCases: number;
    readonly incidents: number;
    readonly interactions: number;
    readonly features: number;
    /** Completed risk assessments, two risks in each. */
    readonly assessments: number;
    /** Running notification clocks. */
    readonly clocks: number;
    /** Reviews that wait in the queue of the risk reviewers. */
    readonly reviews: number;
    /** Lines of the latest retention report. */
    readonly retentionItems: number;
}

type Overrides = Readonly<Record<string, FieldValue>>;

const OUTCOMES = ['Undetermined', 'Minimal', 'Transparency', 'Not High Risk 6(3)', 'High Risk Annex III'];
const IN_REVIEW = 'In Review';
const REVIEW_QUEUE = 'AIG_Risk_Reviewers';
const STATUSES = ['Draft', IN_REVIEW, 'Approved', 'Approved with Conditions', 'Suspended'];
const SEVERITIES = [null, 'Low', 'Medium', 'High', 'Critical'];

/**
 * Fills an org with copies of sample records, straight into its store: what is measured is reading, and saving so many
 * records through every trigger would take longer than the bench.
 */
export function fillOrg(org: LocalOrg, size: OrgSize): void {
    const admin = org.personas().at(-1);
    org.transact(admin?.userId ?? '', () => {
        const sampleIds = idsOf(org, 'AI_Use_Case__c');
        const useCaseIds = copies(org, 'AI_Use_Case__c', size.useCases, (at) => ({
            Name: `Bench use case ${String(at).padStart(5, '0')}`,
            Key__c: `Bench_${at}`,
            Reference__c: `UC-9${String(at).padStart(5, '0')}`,
            Classification__c: pick(OUTCOMES, at),
            Status__c: pick(STATUSES, at)
        }));
        const incidentIds = copies(org, 'AI_Incident__c', size.incidents, (at) => ({
            Name: `INC-9${String(at).padStart(5, '0')}`,
            Title__c: `Bench incident ${at}`,
            AI_Use_Case__c: pick(useCaseIds, at),
            Severity__c: pick(SEVERITIES, at),
            Receipt__c: null
        }));
        fillClocks(org, size.clocks, incidentIds);
        copies(org, 'AI_Feature__c', size.features, (at) => ({
            Name: `Bench feature ${String(at).padStart(5, '0')}`,
            Api_Name__c: `Bench_Feature_${at}`,
            External_Key__c: `bench:${at}`,
            AI_Use_Case__c: at % 2 === 0 ? pick(useCaseIds, at) : null
        }));
        fillRisks(org, size.assessments, useCaseIds);
        fillReviews(
            org,
            size.reviews,
            useCaseIds.filter((_, at) => pick(STATUSES, at) === IN_REVIEW)
        );
        fillRetention(org, size.retentionItems, useCaseIds);
        fillInteractions(org, size.interactions, sampleIds, useCaseIds);
    });
}

/** Half of them on the few use cases of the sample, which the bench opens: their pages must bear thousands. */
function fillInteractions(
    org: LocalOrg,
    count: number,
    sampleIds: readonly string[],
    useCaseIds: readonly string[]
): void {
    const [opportunity] = idsOf(org, 'Opportunity');
    const now = Date.now();
    const interaction = (at: number): Overrides => ({
        Name: `INT-9${String(at).padStart(6, '0')}`,
        Decision_Id__c: `bench-${at}`,
        AI_Use_Case__c: at % 2 === 0 ? pick(sampleIds, at / 2) : pick(useCaseIds, at),
        Record_Id__c: at % 1000 === 0 ? opportunity : null,
        Decided_At__c: new ApexDatetime(now - at * 60_000),
        Purpose__c: 'Draft a reply',
        Is_Allowed__c: at % 3 !== 0,
        Reason_Codes__c: at % 3 === 0 ? 'NOT_APPROVED' : null
    });
    copies(org, 'AI_Interaction__c', count, interaction, 'AI_Use_Case__c');
}

/** The sample has no clock to copy, so that they take who saved them and when from an incident. */
function fillClocks(org: LocalOrg, count: number, incidentIds: readonly string[]): void {
    const now = Date.now();
    const clock = (at: number): Overrides => ({
        Name: `NTF-9${String(at).padStart(5, '0')}`,
        AI_Incident__c: pick(incidentIds, at),
        Clock_Key__c: `bench-${at}`,
        Duty__c: 'Tell the authority',
        Recipient__c: `Authority ${at}`,
        Regime__c: 'GDPR',
        Status__c: 'Running',
        Due_At__c: new ApexDatetime(now + at * 3_600_000),
        Statutory_Limit_At__c: new ApexDatetime(now + at * 7_200_000)
    });
    copies(org, 'AI_Notification__c', count, clock, 'AI_Incident__c');
}

function fillRisks(org: LocalOrg, assessments: number, useCaseIds: readonly string[]): void {
    const assessmentIds = copies(org, 'AI_Risk_Assessment__c', assessments, (at) => ({
        Name: `RA-9${String(at).padStart(5, '0')}`,
        AI_Use_Case__c: pick(useCaseIds, at),
        Type__c: 'Risk',
        Status__c: 'Completed',
        Open_Key__c: null
    }));
    copies(org, 'AI_Risk__c', assessments * 2, (at) => {
        const likelihood = (at % 5) + 1;
        const impact = (Math.floor(at / 5) % 5) + 1;
        return {
            Name: `R-9${String(at).padStart(5, '0')}`,
            AI_Risk_Assessment__c: pick(assessmentIds, Math.floor(at / 2)),
            Scenario__c: `Bench risk ${at}`,
            Residual_Likelihood__c: likelihood,
            Residual_Impact__c: impact,
            Residual_Score__c: likelihood * impact
        };
    });
}

/** Submissions in their first step, as the approval process leaves them. */
function fillReviews(org: LocalOrg, count: number, useCaseIds: readonly string[]): void {
    const groups = org.store.query(
        `SELECT "Id" FROM ${org.store.tableOf('Group').sqlName} WHERE "DeveloperName" = '${REVIEW_QUEUE}'`
    );
    const queueId = String(groups[0]?.Id);
    const instanceIds = copies(org, 'ProcessInstance', count, (at) => ({
        TargetObjectId: pick(useCaseIds, at),
        Status: 'Pending',
        CompletedDate: null
    }));
    const workitem = (at: number): Overrides => ({
        ProcessInstanceId: instanceIds[at],
        ActorId: queueId,
        OriginalActorId: queueId
    });
    copies(org, 'ProcessInstanceWorkitem', count, workitem, 'ProcessInstance');
}

/** The sample has no run to copy, so that it takes who saved it and when from an incident. */
function fillRetention(org: LocalOrg, count: number, useCaseIds: readonly string[]): void {
    const now = new ApexDatetime(Date.now());
    const run = (): Overrides => ({
        Name: 'RT-90001',
        Kind__c: 'Dry Run',
        Status__c: 'Completed',
        Started_At__c: now,
        Completed_At__c: now,
        Due__c: count,
        Removed__c: 0,
        Refused__c: 0
    });
    const [runId] = copies(org, 'AI_Retention_Run__c', 1, run, 'AI_Incident__c');
    const item = (at: number): Overrides => ({
        Name: `RI-9${String(at).padStart(5, '0')}`,
        AI_Retention_Run__c: runId,
        AI_Use_Case__c: pick(useCaseIds, at),
        Object__c: 'AI_Interaction__c',
        Rule_Code__c: 'OWN-INT',
        Due__c: (at % 10) + 1,
        Removed__c: 0
    });
    copies(org, 'AI_Retention_Item__c', count, item, 'AI_Incident__c');
}

function pick<T>(values: readonly T[], at: number): T {
    return values[at % values.length];
}

function idsOf(org: LocalOrg, object: string): string[] {
    const rows = org.store.query(`SELECT "Id" FROM ${org.store.tableOf(object).sqlName} ORDER BY "Id"`);
    return rows.map((row) => String(row.Id));
}

/** Copies the first record of an object, or what it shares with the first one of another. Throws when the sample has none. */
function copies(
    org: LocalOrg,
    object: string,
    count: number,
    overrides: (at: number) => Overrides,
    templateObject = object
): string[] {
    const [template = ''] = idsOf(org, templateObject);
    const record = org.store.read(templateObject, [template]).get(template);
    if (!record) {
        throw new Error(`The sample has no ${templateObject} to copy`);
    }
    const { fields } = org.store.tableOf(object).object;
    const shared = [...record.entries()].filter(([name]) => fields.has(name.toLowerCase()));
    return Array.from({ length: count }, (_, at) => {
        const id = org.store.newId(object);
        const values = new Map<string, FieldValue>([...shared, ...Object.entries(overrides(at)), ['Id', id]]);
        org.store.insert(object, values);
        return id;
    });
}
