import { UnsupportedFeatureError } from '../errors';
import type { OrgModel, PermissionSetModel, QueueModel } from '../metadata/model';
import { grantRows, permissionColumns } from './grantRows';
import { profileRows } from './profileRows';
import { componentRows } from './setupComponents';
import { reference as ref, type SetupRow } from './setupRow';
import { standardRows } from './standardRows';

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

function permissionSetRows(set: PermissionSetModel): SetupRow[] {
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
        ...grantRows(set, set.name)
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
                ParentRoleId: role.parentRole === null ? null : ref('UserRole', role.parentRole),
                ...Object.fromEntries(
                    Object.entries(role.childLevels).map(([child, level]) => [`${child}AccessForAccountOwner`, level])
                )
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
