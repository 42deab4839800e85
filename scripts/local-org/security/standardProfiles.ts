import {
    CONTRACT_MANAGER,
    MARKETING_USER,
    READ_ONLY_PROFILE,
    SOLUTION_MANAGER,
    STANDARD_PLATFORM_USER,
    STANDARD_USER
} from '../store';
import type { ObjectAccess } from './permissionGrants';

export const NOTHING: ObjectAccess = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};
export const EVERYTHING: ObjectAccess = {
    read: true,
    create: true,
    edit: true,
    delete: true,
    viewAll: true,
    modifyAll: true
};
const WORK: ObjectAccess = { ...EVERYTHING, viewAll: false, modifyAll: false };
const VIEW: ObjectAccess = { ...NOTHING, read: true };
const WITHOUT_DELETE: ObjectAccess = { ...WORK, delete: false };

/** Profiles that do the work of a standard user and something more. */
const WORKING_PROFILES = [STANDARD_USER, MARKETING_USER, CONTRACT_MANAGER, SOLUTION_MANAGER];
/** Objects of which a standard user may not do everything. */
const LIMITED: Readonly<Record<string, ObjectAccess>> = {
    Campaign: VIEW,
    CampaignMember: VIEW,
    Case: WITHOUT_DELETE
};
/** What a profile adds to the rights of a standard user. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
    [MARKETING_USER]: ['Campaign', 'CampaignMember']
};
/** Objects of the platform licence. */
const PLATFORM_OBJECTS = ['Account', 'Contact', 'Task', 'Event'];

/** Fields of a standard object that no standard profile but the administrator's shows: those of a bought data service. */
const HIDDEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['DunsNumber', 'NaicsCode', 'NaicsDesc', 'Tradestyle', 'YearStarted']
};

/**
 * What a standard profile allows with a standard object (Salesforce Help, Standard Profiles; the single object permissions,
 * where the page gives none, are assumed). The administrator's rights come from system permissions.
 */
export function profileAccess(profileName: string | null, objectName: string): ObjectAccess {
    if (profileName === READ_ONLY_PROFILE) {
        return VIEW;
    }
    if (profileName === STANDARD_PLATFORM_USER) {
        return PLATFORM_OBJECTS.includes(objectName) ? WORK : NOTHING;
    }
    if (profileName === null || !WORKING_PROFILES.includes(profileName)) {
        return NOTHING;
    }
    const isAdded = Object.hasOwn(ADDED, profileName) && ADDED[profileName].includes(objectName);
    return !isAdded && Object.hasOwn(LIMITED, objectName) ? LIMITED[objectName] : WORK;
}

/** Whether a standard profile shows and, where the object may be edited, lets edit a field of a standard object. */
export function profileShowsField(profileName: string | null, objectName: string, fieldName: string): boolean {
    const isHidden = Object.hasOwn(HIDDEN_FIELDS, objectName) && HIDDEN_FIELDS[objectName].includes(fieldName);
    return profileAccess(profileName, objectName).read && !isHidden;
}
