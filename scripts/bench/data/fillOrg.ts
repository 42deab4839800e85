import type { LocalOrg } from '../../local-org/localOrg';
import type { FieldValue } from '../../local-org/values';

/** How many records the bench's org holds, beside the sample. */
export interface OrgSize {
    readonly useCases: number;
    readonly incidents: number;
    readonly interactions: number;
}

type Overrides = Readonly<Record<string, FieldValue>>;

const OUTCOMES = ['Undetermined', 'Minimal', 'Transparency', 'Not High Risk 6(3)', 'High Risk Annex III'];
const STATUSES = ['Draft', 'In Review', 'Approved', 'Approved with Conditions', 'Suspended'];
const SEVERITIES = [null, 'Low', 'Medium', 'High', 'Critical'];

/**
 * Fills an org with copies of sample records, straight into its store: what is measured is reading, and saving so many
 * records through every trigger would take longer than the bench.
 */
export function fillOrg(org: LocalOrg, size: OrgSize): void {
    const admin = org.personas().at(-1);
    org.transact(admin?.userId ?? '', () => {
        const useCaseIds = copies(org, 'AI_Use_Case__c', size.useCases, (at) => ({
            Name: `Bench use case ${String(at).padStart(5, '0')}`,
            Key__c: `Bench_${at}`,
            Reference__c: `UC-9${String(at).padStart(5, '0')}`,
            Classification__c: OUTCOMES[at % OUTCOMES.length],
            Status__c: STATUSES[at % STATUSES.length]
        }));
        copies(org, 'AI_Incident__c', size.incidents, (at) => ({
            Name: `INC-9${String(at).padStart(5, '0')}`,
            Title__c: `Bench incident ${at}`,
            AI_Use_Case__c: useCaseIds[at % useCaseIds.length],
            Severity__c: SEVERITIES[at % SEVERITIES.length],
            Receipt__c: null
        }));
        const [opportunity] = idsOf(org, 'Opportunity');
        copies(org, 'AI_Interaction__c', size.interactions, (at) => ({
            Name: `INT-9${String(at).padStart(6, '0')}`,
            Decision_Id__c: `bench-${at}`,
            AI_Use_Case__c: useCaseIds[at % useCaseIds.length],
            Record_Id__c: at % 1000 === 0 ? opportunity : null,
            Is_Allowed__c: at % 3 !== 0
        }));
    });
}

function idsOf(org: LocalOrg, object: string): string[] {
    const rows = org.store.query(`SELECT "Id" FROM ${org.store.tableOf(object).sqlName} ORDER BY "Id" LIMIT 1`);
    return rows.map((row) => String(row.Id));
}

/** Copies the first record of an object. Throws when the sample has none. */
function copies(org: LocalOrg, object: string, count: number, overrides: (at: number) => Overrides): string[] {
    const [template] = idsOf(org, object);
    const record = org.store.read(object, [template ?? '']).get(template ?? '');
    if (!record) {
        throw new Error(`The sample has no ${object} to copy`);
    }
    return Array.from({ length: count }, (_, at) => {
        const id = org.store.newId(object);
        const values = new Map<string, FieldValue>([...record.entries(), ...Object.entries(overrides(at)), ['Id', id]]);
        org.store.insert(object, values);
        return id;
    });
}
