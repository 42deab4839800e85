import { UnsupportedFeatureError } from '../errors';
import type { OrgModel, PermissionSetModel, QueueModel } from '../metadata/model';
import { componentRows } from './setupComponents';
import { reference as ref, type SetupRow } from './setupRow';
import { standardRows } from './standardRows';
import {
    MINIMUM_ACCESS_PROFILES,
    profileAccess,
    profileLicense,
    SYSTEM_ADMINISTRATOR,
    USER_LICENSES,
    USER_PROFILES
} from './standardProfiles';

/** Key of the platform's own user, who owns setup rows and runs platform event triggers. */
export const AUTOMATED_PROCESS_KEY = 'autoproc';

function platformRows(model: OrgModel): SetupRow[] {
    const user: SetupRow = {
        object: 'User',
        key: AUTOMATED_PROCESS_KEY,
        values: {
            Username: 'autoproc@local.org',
            FirstName: 'Automated',
            LastName: 'Process',
            Name: 'Automated Process',
            Alias: 'autoproc',
            Email: 'autoproc@local.org',
            UserType: 'AutomatedProcess',
            IsActive: true,
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8'
        }
    };
    const organization: SetupRow = {
        object: 'Organization',
        key: 'org',
        values: {
            Name: 'Local Org',
            OrganizationType: 'Developer Edition',
            InstanceName: 'LOCAL',
            IsSandbox: true,
            IsReadOnly: false,
            TimeZoneSidKey: 'GMT',
            LanguageLocaleKey: 'en_US',
            DefaultLocaleSidKey: 'en_US',
            FiscalYearStartMonth: 1
        }
    };
    const everyone: SetupRow = {
        object: 'Group',
        key: 'Organization',
        values: { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', Type: 'Organization' }
    };
    return [user, organization, everyone, ...profileRows(model)];
}

/** System permissions shown as columns of Profile and PermissionSet; an administrator has all of them. */
const ADMINISTRATOR_PERMISSIONS = [
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
const STANDARD_USER_PERMISSIONS = ['ApiEnabled', 'RunFlow', 'ViewSetup'];

function permissionColumns(names: readonly string[]): Record<string, boolean> {
    return Object.fromEntries(names.map((name) => [`Permissions${name}`, true]));
}

function profileRows(model: OrgModel): SetupRow[] {
    const profiles = [
        { name: SYSTEM_ADMINISTRATOR, permissions: permissionColumns(ADMINISTRATOR_PERMISSIONS) },
        ...USER_PROFILES.map((name) => ({ name, permissions: permissionColumns(STANDARD_USER_PERMISSIONS) })),
        ...MINIMUM_ACCESS_PROFILES.map((name) => ({ name, permissions: {} }))
    ];
    const profileRow = (name: string, permissions: Record<string, boolean>): SetupRow => {
        const license = ref('UserLicense', profileLicense(name));
        const values = { Name: name, UserType: 'Standard', UserLicenseId: license, ...permissions };
        return { object: 'Profile', key: name, values };
    };
    const rows = profiles.flatMap(({ name, permissions }): SetupRow[] => [
        profileRow(name, permissions),
        {
            object: 'PermissionSet',
            key: `profile:${name}`,
            values: {
                Name: name.replace(/\W+/g, '_'),
                Label: name,
                IsOwnedByProfile: true,
                IsCustom: false,
                Type: 'Profile',
                ProfileId: ref('Profile', name),
                ...permissions
            }
        },
        ...profileObjectRows(name, model)
    ]);
    return [...licenseRows(), ...rows];
}

/** More than any local org has users. */
const LICENSES = 1000;

/** The licences that the standard profiles belong to. */
function licenseRows(): SetupRow[] {
    return USER_LICENSES.map(({ name, key }) => ({
        object: 'UserLicense',
        key: name,
        values: { Name: name, MasterLabel: name, LicenseDefinitionKey: key, Status: 'Active', TotalLicenses: LICENSES }
    }));
}

/** What a profile grants with each object, as rows of its permission set. */
function profileObjectRows(profile: string, model: OrgModel): SetupRow[] {
    return [...model.objects.values()].flatMap((object): SetupRow[] => {
        const isData =
            (object.kind === 'standard' || object.kind === 'custom') && !object.isSetup && !object.derivedFrom;
        const access = isData ? profileAccess(profile, object.name, object.kind === 'custom') : null;
        const parent = ref('PermissionSet', `profile:${profile}`);
        return access === null
            ? []
            : [
                  {
                      object: 'ObjectPermissions',
                      key: `profile:${profile}/${object.name}`,
                      values: { ParentId: parent, SobjectType: object.name, ...access }
                  }
              ];
    });
}

function permissionSetRows(set: PermissionSetModel): SetupRow[] {
    const parent = ref('PermissionSet', set.name);
    const grant = (type: string, name: string, key = name): SetupRow => ({
        object: 'SetupEntityAccess',
        key: `${set.name}/${type}/${name}`,
        values: { ParentId: parent, SetupEntityId: ref(type, key), SetupEntityType: type }
    });
    return [
        {
            object: 'PermissionSet',
            key: set.name,
            values: {
                Name: set.name,
                Label: set.label,
                Description: set.description,
                IsOwnedByProfile: false,
                IsCustom: true,
                HasActivationRequired: false,
                Type: 'Regular',
                ...permissionColumns(set.userPermissions)
            }
        },
        ...set.customPermissions.map((name) => grant('CustomPermission', name)),
        ...set.classAccesses.map((name) => grant('ApexClass', name)),
        ...set.objectPermissions.map((row): SetupRow => ({
            object: 'ObjectPermissions',
            key: `${set.name}/${row.object}`,
            values: {
                ParentId: parent,
                SobjectType: row.object,
                PermissionsRead: row.read,
                PermissionsCreate: row.create,
                PermissionsEdit: row.edit,
                PermissionsDelete: row.delete,
                PermissionsViewAllRecords: row.viewAll,
                PermissionsModifyAllRecords: row.modifyAll
            }
        })),
        ...set.fieldPermissions.map((row): SetupRow => ({
            object: 'FieldPermissions',
            key: `${set.name}/${row.object}.${row.field}`,
            values: {
                ParentId: parent,
                SobjectType: row.object,
                Field: `${row.object}.${row.field}`,
                PermissionsRead: row.read,
                PermissionsEdit: row.edit
            }
        }))
    ];
}

function permissionRows(model: OrgModel): SetupRow[] {
    const groups = [...model.permissionSetGroups.values()].flatMap((group): SetupRow[] => [
        {
            object: 'PermissionSetGroup',
            key: group.name,
            values: {
                DeveloperName: group.name,
                MasterLabel: group.label,
                Description: group.description,
                Language: 'en_US',
                Status: 'Updated'
            }
        },
        {
            object: 'PermissionSet',
            key: `group:${group.name}`,
            values: {
                Name: group.name,
                Label: group.label,
                IsOwnedByProfile: false,
                IsCustom: true,
                Type: 'Group',
                PermissionSetGroupId: ref('PermissionSetGroup', group.name)
            }
        },
        ...group.permissionSets.map((name): SetupRow => ({
            object: 'PermissionSetGroupComponent',
            key: `${group.name}/${name}`,
            values: {
                PermissionSetGroupId: ref('PermissionSetGroup', group.name),
                PermissionSetId: ref('PermissionSet', name)
            }
        }))
    ]);
    const custom = [...model.customPermissions.values()].map((permission): SetupRow => ({
        object: 'CustomPermission',
        key: permission.name,
        values: {
            DeveloperName: permission.name,
            MasterLabel: permission.label,
            Description: permission.description,
            Language: 'en_US',
            IsProtected: false
        }
    }));
    return [...[...model.permissionSets.values()].flatMap(permissionSetRows), ...groups, ...custom];
}

function queueRows(queue: QueueModel): SetupRow[] {
    const self = ref('Group', `Queue:${queue.name}`);
    const user = queue.members.users[0];
    if (user !== undefined) {
        throw new UnsupportedFeatureError('store', `queue member ${user} named in metadata`, queue.location);
    }
    const members = [
        ...queue.members.groups.map((name) => `Regular:${name}`),
        ...queue.members.roles.map((name) => `Role:${name}`),
        ...queue.members.rolesAndSubordinates.map((name) => `RoleAndSubordinates:${name}`)
    ];
    return [
        {
            object: 'Group',
            key: self.key,
            values: {
                Name: queue.label,
                DeveloperName: queue.name,
                Type: 'Queue',
                Email: queue.email,
                DoesSendEmailToMembers: queue.sendsEmailToMembers
            }
        },
        ...queue.objects.map((object): SetupRow => ({
            object: 'QueueSobject',
            key: `${queue.name}/${object}`,
            values: { QueueId: self, SobjectType: object }
        })),
        ...members.map((member): SetupRow => ({
            object: 'GroupMember',
            key: `${self.key}/${member}`,
            values: { GroupId: self, UserOrGroupId: ref('Group', member) }
        }))
    ];
}

function groupRows(model: OrgModel): SetupRow[] {
    const roles = [...model.roles.values()].flatMap((role): SetupRow[] => [
        {
            object: 'UserRole',
            key: role.name,
            values: {
                Name: role.label,
                DeveloperName: role.name,
                ParentRoleId: role.parentRole === null ? null : ref('UserRole', role.parentRole)
            }
        },
        ...['Role', 'RoleAndSubordinates'].map((type): SetupRow => ({
            object: 'Group',
            key: `${type}:${role.name}`,
            values: { DeveloperName: role.name, Type: type, RelatedId: ref('UserRole', role.name) }
        }))
    ]);
    const groups = [...model.groups.values()].map((group): SetupRow => ({
        object: 'Group',
        key: `Regular:${group.name}`,
        values: {
            Name: group.label,
            DeveloperName: group.name,
            Type: 'Regular',
            DoesIncludeBosses: group.doesIncludeBosses
        }
    }));
    return [...roles, ...groups, ...[...model.queues.values()].flatMap(queueRows)];
}

/** Every setup row that the model and the platform define. */
export function setupRowsOf(model: OrgModel): SetupRow[] {
    return [
        ...platformRows(model),
        ...standardRows(model),
        ...permissionRows(model),
        ...groupRows(model),
        ...componentRows(model)
    ];
}
