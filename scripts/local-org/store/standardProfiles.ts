export const SYSTEM_ADMINISTRATOR = 'System Administrator';
export const STANDARD_USER = 'Standard User';
const STANDARD_PLATFORM_USER = 'Standard Platform User';
const READ_ONLY = 'Read Only';
const MARKETING_USER = 'Marketing User';
const CONTRACT_MANAGER = 'Contract Manager';
const SOLUTION_MANAGER = 'Solution Manager';

/** Profiles that grant no object: what their users may do comes from permission sets alone. */
export const MINIMUM_ACCESS_PROFILES = ['Minimum Access - Salesforce', 'Minimum Access - API Only Integrations'];
/** Standard profiles of every org beside the administrator's and those of minimum access (Salesforce Help, Standard Profiles). */
export const USER_PROFILES = [
    STANDARD_USER,
    STANDARD_PLATFORM_USER,
    READ_ONLY,
    MARKETING_USER,
    CONTRACT_MANAGER,
    SOLUTION_MANAGER
];

/** What a profile grants with an object, by the names of the fields of ObjectPermissions. */
export interface ProfileAccess {
    readonly PermissionsRead: boolean;
    readonly PermissionsCreate: boolean;
    readonly PermissionsEdit: boolean;
    readonly PermissionsDelete: boolean;
    readonly PermissionsViewAllRecords: boolean;
    readonly PermissionsModifyAllRecords: boolean;
    readonly PermissionsViewAllFields: boolean;
}

const VIEW: ProfileAccess = {
    PermissionsRead: true,
    PermissionsCreate: false,
    PermissionsEdit: false,
    PermissionsDelete: false,
    PermissionsViewAllRecords: false,
    PermissionsModifyAllRecords: false,
    PermissionsViewAllFields: false
};
const WITHOUT_DELETE: ProfileAccess = { ...VIEW, PermissionsCreate: true, PermissionsEdit: true };
const WORK: ProfileAccess = { ...WITHOUT_DELETE, PermissionsDelete: true };
const ALL: ProfileAccess = { ...WORK, PermissionsViewAllRecords: true, PermissionsModifyAllRecords: true };

/** Objects of which a standard user may not do everything. */
const LIMITED: Readonly<Record<string, ProfileAccess>> = {
    Campaign: VIEW,
    CampaignMember: VIEW,
    CampaignMemberStatus: VIEW,
    Case: WITHOUT_DELETE,
    Contract: WITHOUT_DELETE,
    Order: WITHOUT_DELETE,
    Pricebook2: VIEW,
    PricebookEntry: VIEW,
    Product2: VIEW
};
/** Objects that only the marketing user manages. */
const MARKETING_OBJECTS = ['Campaign', 'CampaignMember', 'CampaignMemberStatus'];
/** Objects of the platform licence. */
const PLATFORM_OBJECTS = [
    'Account',
    'Contact',
    'Task',
    'Event',
    'Asset',
    'Contract',
    'Note',
    'Attachment',
    'Topic',
    'TopicAssignment'
];

/**
 * Fields of a standard object that no standard profile but the administrator's shows: those of a bought data service, and that a
 * person does not want to be contacted (observed: PMM, PermissionValidator_TEST).
 */
const HIDDEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['DunsNumber', 'NaicsCode', 'NaicsDesc', 'Tradestyle', 'YearStarted'],
    Contact: ['DoNotCall', 'HasOptedOutOfEmail', 'HasOptedOutOfFax'],
    Lead: ['DoNotCall', 'HasOptedOutOfEmail', 'HasOptedOutOfFax']
};

/**
 * What a standard profile grants with an object, or null for nothing (Salesforce Help, Standard Profiles; single object
 * permissions on which the page is silent are assumed). Custom objects need a permission set.
 */
export function profileAccess(profileName: string, objectName: string, isCustom: boolean): ProfileAccess | null {
    if (profileName === SYSTEM_ADMINISTRATOR) {
        return ALL;
    }
    if (isCustom || !USER_PROFILES.includes(profileName)) {
        return null;
    }
    if (profileName === READ_ONLY) {
        return VIEW;
    }
    if (profileName === STANDARD_PLATFORM_USER) {
        return PLATFORM_OBJECTS.includes(objectName) ? WORK : null;
    }
    const isManaged = profileName === MARKETING_USER && MARKETING_OBJECTS.includes(objectName);
    return !isManaged && Object.hasOwn(LIMITED, objectName) ? LIMITED[objectName] : WORK;
}

/** Objects without object permissions of their own, with the object whose permissions count for them. */
const FOLLOWS: Readonly<Record<string, string>> = {
    CampaignMember: 'Campaign',
    CampaignMemberStatus: 'Campaign',
    CaseComment: 'Case',
    OpportunityContactRole: 'Opportunity',
    OpportunityHistory: 'Opportunity',
    OpportunityLineItem: 'Opportunity',
    OrderItem: 'Order',
    PricebookEntry: 'Pricebook2'
};
/** Objects that are open to every user of a full licence; sharing decides about their records (assumed). */
const OPEN = [
    'Attachment',
    'ContentDocument',
    'ContentDocumentLink',
    'ContentVersion',
    'Event',
    'Note',
    'Task',
    'Topic',
    'TopicAssignment'
];

/** What a custom profile grants with an object that its file does not name; `named` gives what it says about others. */
export function customProfileAccess(
    objectName: string,
    named: (objectName: string) => ProfileAccess | null
): ProfileAccess | null {
    if (Object.hasOwn(FOLLOWS, objectName)) {
        return named(FOLLOWS[objectName]);
    }
    return OPEN.includes(objectName) ? WORK : null;
}

/** Whether a standard profile shows and, where the object may be edited, lets edit a field of a standard object. */
export function profileShowsField(profileName: string | null, objectName: string, fieldName: string): boolean {
    const isHidden = Object.hasOwn(HIDDEN_FIELDS, objectName) && HIDDEN_FIELDS[objectName].includes(fieldName);
    return profileName !== null && profileAccess(profileName, objectName, false) !== null && !isHidden;
}

/** User licences of every org (Salesforce Help, User Licenses), by the names that the API gives them. */
export const USER_LICENSES = [
    { name: 'Salesforce', key: 'SFDC' },
    { name: 'Salesforce Platform', key: 'AUL' },
    { name: 'Salesforce Integration', key: 'INTEGRATION' }
] as const;

/** The licence of a standard profile. */
export function profileLicense(profileName: string): (typeof USER_LICENSES)[number]['name'] {
    if (profileName === STANDARD_PLATFORM_USER) {
        return 'Salesforce Platform';
    }
    return profileName.endsWith('Integrations') ? 'Salesforce Integration' : 'Salesforce';
}
