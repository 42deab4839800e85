import { type Feature, featureKey } from '../links';
import type { FeatureDetails } from './featureDetails';
import type { FeatureRow, RegisterRow } from './registerTarget';

export interface PlanOptions {
    /** Name of the checkout: only features of the same checkout can be found to be gone. */
    readonly scope: string;
    readonly now: Date;
    /** Null when everything was looked at; otherwise why features that are gone cannot be told. */
    readonly gap: string | null;
    readonly detailsOf: (feature: Feature) => FeatureDetails;
}

/** What an import would do. */
export interface ImportPlan {
    readonly added: readonly Feature[];
    readonly changed: readonly Feature[];
    /** Changed features that answer to a use case: its approval no longer covers them. */
    readonly needApproval: readonly Feature[];
    readonly reappeared: readonly Feature[];
    readonly unchanged: number;
    /** Keys of features of this checkout that are no longer in it. */
    readonly vanished: readonly string[];
    readonly gap: string | null;
    readonly rows: readonly FeatureRow[];
}

const MAX_NAME = 80;
const MAX_TEXT = 255;

/** Where a feature is: the checkout's name, then the end of the path, which tells more than its beginning. */
function locationOf(feature: Feature, scope: string): string {
    const prefix = `${scope}: `;
    const path = `${feature.at.file}:${feature.at.line}`;
    const room = MAX_TEXT - prefix.length;
    return prefix + (path.length > room ? `…${path.slice(1 - room)}` : path);
}

/** Compares what was found with the register. Changes nothing. */
export function planImport(
    features: readonly Feature[],
    rows: readonly RegisterRow[],
    options: PlanOptions
): ImportPlan {
    const known = new Map(rows.map((row) => [featureKey(row.Feature_Type__c ?? '', row.Api_Name__c ?? ''), row]));
    const found = new Set(features.map((feature) => feature.key));
    const added = features.filter((feature) => !known.has(feature.key));
    const changed = features.filter((feature) => {
        const row = known.get(feature.key);
        return row !== undefined && row.Version__c !== feature.version;
    });
    const reappeared = features.filter((feature) => Boolean(known.get(feature.key)?.Vanished_On__c));
    const gone = options.gap === null ? [...known].filter(([key, row]) => isGone(key, row, found, options.scope)) : [];
    return {
        added,
        changed,
        needApproval: changed.filter((feature) => Boolean(known.get(feature.key)?.AI_Use_Case__c)),
        reappeared,
        unchanged: features.length - added.length - changed.length,
        vanished: gone.map(([key]) => key),
        gap: options.gap,
        rows: [
            ...features.map((feature) => rowOf(feature, known.get(feature.key), options)),
            ...gone.map(([, row]) => goneRow(row, options.now))
        ]
    };
}

function isGone(key: string, row: RegisterRow, found: ReadonlySet<string>, scope: string): boolean {
    const isOfScope = (row.Location__c ?? '').startsWith(`${scope}: `);
    return isOfScope && !found.has(key) && !row.Vanished_On__c;
}

function rowOf(feature: Feature, known: RegisterRow | undefined, options: PlanOptions): FeatureRow {
    const { scope, now } = options;
    const row: FeatureRow = {
        External_Key__c: known?.External_Key__c ?? `${feature.type}:${feature.apiName}`.slice(0, MAX_TEXT),
        Feature_Type__c: feature.type,
        Api_Name__c: known?.Api_Name__c ?? feature.apiName.slice(0, MAX_TEXT),
        Version__c: feature.version,
        Location__c: locationOf(feature, scope),
        Last_Seen__c: now,
        Vanished_On__c: null,
        ...options.detailsOf(feature)
    };
    return known
        ? row
        : { ...row, Name: feature.apiName.slice(0, MAX_NAME), Source__c: 'Source Scan', First_Seen__c: now };
}

function goneRow(row: RegisterRow, now: Date): FeatureRow {
    return {
        External_Key__c: row.External_Key__c ?? `${row.Feature_Type__c ?? ''}:${row.Api_Name__c ?? ''}`,
        Feature_Type__c: row.Feature_Type__c ?? '',
        Api_Name__c: row.Api_Name__c ?? '',
        Vanished_On__c: now
    };
}
