/** System permissions that PermissionSet and Profile show as columns. */
export const SYSTEM_PERMISSIONS: readonly string[] = [
    'ApiEnabled',
    'AuthorApex',
    'CustomizeApplication',
    'EditReadonlyFields',
    'ManageUsers',
    'ModifyAllData',
    'ModifyMetadata',
    'RunFlow',
    'ViewAllData',
    'ViewAllUsers',
    'ViewSetup'
];
