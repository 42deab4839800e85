import { LABELS } from './labels';
import type { DraftField } from './aigRegistrationModel';

/** How a field is called where several are listed. */
export const FIELD_LABELS: Readonly<Record<DraftField, string>> = {
    title: LABELS.title,
    key: LABELS.key,
    description: LABELS.description,
    businessPurpose: LABELS.businessPurpose,
    businessUnit: LABELS.businessUnit,
    businessOwnerId: LABELS.businessOwner,
    accountableExecutiveId: LABELS.accountableExecutive,
    technicalOwnerId: LABELS.technicalOwner,
    technology: LABELS.technology,
    autonomy: LABELS.autonomy,
    operatorRole: LABELS.operatorRole,
    vendor: LABELS.vendor,
    surfaceObject: LABELS.surfaceObject,
    surfaceRecordId: LABELS.surfaceRecord,
    personalData: LABELS.personalData,
    specialCategoryData: LABELS.specialCategoryData,
    profiling: LABELS.profiling,
    solelyAutomated: LABELS.solelyAutomated,
    legalEffect: LABELS.legalEffect,
    lawfulBasis: LABELS.lawfulBasis,
    allowedPurposes: LABELS.allowedPurposes,
    disclosureText: LABELS.disclosureText,
    regions: LABELS.regions,
    affectedGroups: LABELS.affectedGroups
};
