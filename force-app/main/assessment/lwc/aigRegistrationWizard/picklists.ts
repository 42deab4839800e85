import type { PicklistValues } from 'lightning/uiObjectInfoApi';
import type { DraftField, Option } from 'c/aigRegistrationModel';

/** The record type every org has. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

const PICKLIST_FIELDS: Partial<Record<DraftField, string>> = {
    technology: 'Technology__c',
    autonomy: 'Autonomy__c',
    regions: 'Regions__c',
    affectedGroups: 'Affected_Groups__c',
    lawfulBasis: 'Lawful_Basis__c'
};

/** Choices of the use case's picklists, keyed by the names that the draft uses. */
export function optionsOf(values: Readonly<Record<string, PicklistValues>>): Record<string, Option[]> {
    return Object.fromEntries(
        Object.entries(PICKLIST_FIELDS).map(([field, apiName]) => [
            field,
            (values[apiName]?.values ?? []).map(({ label, value }) => ({ label, value }))
        ])
    );
}
