import type { FeatureDetails } from './featureDetails';

/** A row of AI_Feature__c as it is read: values are texts, or null. A dot in a name leads into the use case. */
export type RegisterRow = Readonly<Record<string, string | null>>;

/** A row to write; only the fields that are there are changed. */
export interface FeatureRow extends Partial<FeatureDetails> {
    readonly External_Key__c: string;
    readonly Feature_Type__c: string;
    readonly Api_Name__c: string;
    readonly Name?: string;
    readonly Version__c?: string;
    readonly Location__c?: string;
    readonly Source__c?: string;
    readonly First_Seen__c?: Date;
    readonly Last_Seen__c?: Date;
    readonly Vanished_On__c?: Date | null;
}

/** An org whose register is read and, on import, written. There is no delete: features that are gone are marked. */
export interface RegisterTarget {
    readonly name: string;
    /** Every row of AI_Feature__c. */
    read(): Promise<RegisterRow[]>;
    /** Upserts by External_Key__c, all rows or none. Throws Error with the first reason. */
    upsert(rows: readonly FeatureRow[]): Promise<void>;
    close(): Promise<void>;
}

export const REGISTER_FIELDS = [
    'External_Key__c',
    'Feature_Type__c',
    'Api_Name__c',
    'Registration__c',
    'Version__c',
    'Location__c',
    'Source__c',
    'AI_Use_Case__c',
    'AI_Use_Case__r.Status__c',
    'AI_Use_Case__r.Changed_Since_Approval__c',
    'Vanished_On__c'
] as const;
