import type getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import type saveFacts from '@salesforce/apex/AigIncidentController.saveFacts';
import type { PicklistValues } from 'lightning/uiObjectInfoApi';

export type Incident = Awaited<ReturnType<typeof getIncident>>;
export type FactsInput = NonNullable<Parameters<typeof saveFacts>[0]['input']>;

export const TEXT_FACTS = [
    'status',
    'severity',
    'category',
    'occurredAt',
    'detectedAt',
    'becameAwareAt',
    'personalDataBreach',
    'highRiskToPeople',
    'widespread',
    'containment',
    'affectedCount',
    'impact',
    'reach',
    'severityReason',
    'presentsRisk',
    'reportingRegime',
    'dataRole',
    'adverseDecision',
    'decisionOn',
    'complaintReceivedAt',
    'productSecurity',
    'fixAvailableAt',
    'place',
    'affectedCategories',
    'affectedDataRecords',
    'affectedList',
    'consequences',
    'reopenReason'
] as const;
export type TextFact = (typeof TEXT_FACTS)[number];

/** What the form holds: text for every input, lists for the choices of several, and one tick. */
export interface Facts {
    readonly texts: Readonly<Record<TextFact, string>>;
    readonly harm: readonly string[];
    readonly regions: readonly string[];
    readonly providerUnreachable: boolean;
}

export function factsOf(incident: Incident): Facts {
    const texts = Object.fromEntries(TEXT_FACTS.map((name) => [name, `${incident[name] ?? ''}`])) as Record<
        TextFact,
        string
    >;
    return {
        texts,
        harm: [...(incident.harm ?? [])],
        regions: [...(incident.regions ?? [])],
        providerUnreachable: incident.providerUnreachable ?? false
    };
}

export function inputOf(incident: Incident, facts: Facts): FactsInput {
    const { affectedCount, affectedDataRecords, ...texts } = facts.texts;
    const numberOf = (text: string): number | null => (text === '' ? null : Number(text));
    const filled = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value || null]));
    return {
        ...filled,
        incidentId: incident.id,
        lastModified: incident.lastModified,
        affectedCount: numberOf(affectedCount),
        affectedDataRecords: numberOf(affectedDataRecords),
        harm: [...facts.harm],
        regions: [...facts.regions],
        providerUnreachable: facts.providerUnreachable
    };
}

/** Mine where I changed something since `base`, theirs elsewhere: nothing typed is lost when somebody saved first. */
export function rebase(base: Facts, mine: Facts, theirs: Facts): Facts {
    const pick = <T>(before: T, now: T, other: T): T => (JSON.stringify(before) === JSON.stringify(now) ? other : now);
    const texts = Object.fromEntries(
        TEXT_FACTS.map((name) => [name, pick(base.texts[name], mine.texts[name], theirs.texts[name])])
    ) as Record<TextFact, string>;
    return {
        texts,
        harm: pick(base.harm, mine.harm, theirs.harm),
        regions: pick(base.regions, mine.regions, theirs.regions),
        providerUnreachable: pick(base.providerUnreachable, mine.providerUnreachable, theirs.providerUnreachable)
    };
}

export interface Option {
    readonly label: string;
    readonly value: string;
}

const PICKLISTS: Readonly<Record<string, string>> = {
    status: 'Status__c',
    severity: 'Severity__c',
    category: 'Category__c',
    impact: 'Impact__c',
    reach: 'Reach__c',
    place: 'Place__c',
    dataRole: 'Data_Role__c',
    reportingRegime: 'Reporting_Regime__c',
    productSecurity: 'Product_Security__c',
    harm: 'Harm__c',
    regions: 'Regions__c'
};

export function optionsOf(values: Readonly<Record<string, PicklistValues>>): Record<string, Option[]> {
    return Object.fromEntries(
        Object.entries(PICKLISTS).map(([name, apiName]) => [
            name,
            (values[apiName]?.values ?? []).map(({ label, value }) => ({ label, value }))
        ])
    );
}
