import { objectOf, type ObjectPermissionModel, type OrgModel, type ProfileModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import { SYSTEM_PERMISSIONS } from '../metadata/systemPermissions';
import { grantRows, permissionColumns } from './grantRows';
import { reference as ref, type SetupRow } from './setupRow';
import {
    customProfileAccess,
    MINIMUM_ACCESS_PROFILES,
    profileAccess,
    profileLicense,
    STANDARD_USER,
    SYSTEM_ADMINISTRATOR,
    USER_LICENSES,
    USER_PROFILES,
    type ProfileAccess
} from './standardProfiles';

const STANDARD_USER_PERMISSIONS = ['ApiEnabled', 'RunFlow', 'ViewSetup'];

/** More than any local org has users. */
const LICENSES = 1000;

interface ProfileSource {
    readonly name: string;
    readonly license: string;
    readonly permissions: readonly string[];
    readonly declared: ProfileModel | undefined;
}

/** Licences, standard profiles as the project changes them, and the project's own profiles, each with its permission set. */
export function profileRows(model: OrgModel): SetupRow[] {
    const standard = [
        { name: SYSTEM_ADMINISTRATOR, permissions: SYSTEM_PERMISSIONS },
        ...USER_PROFILES.map((name) => ({ name, permissions: STANDARD_USER_PERMISSIONS })),
        ...MINIMUM_ACCESS_PROFILES.map((name) => ({ name, permissions: [] }))
    ].map((profile): ProfileSource => ({
        ...profile,
        license: profileLicense(profile.name),
        declared: model.profiles.get(profile.name.toLowerCase())
    }));
    const custom = [...model.profiles.values()]
        .filter(({ isCustom }) => isCustom)
        .map((declared): ProfileSource => ({
            name: declared.name,
            license: declared.license ?? profileLicense(STANDARD_USER),
            permissions: declared.userPermissions,
            declared
        }));
    return [...licenseRows(), ...[...standard, ...custom].flatMap((profile) => rowsOf(profile, model))];
}

function rowsOf({ name, license, permissions, declared }: ProfileSource, model: OrgModel): SetupRow[] {
    const key = `profile:${name}`;
    const columns = permissionColumns(permissions);
    const isLocal = USER_LICENSES.some((each) => each.name === license);
    return [
        {
            object: 'Profile',
            key: name,
            values: {
                Name: name,
                Description: declared?.description ?? null,
                UserType: license.startsWith('Guest') ? 'Guest' : 'Standard',
                UserLicenseId: isLocal ? ref('UserLicense', license) : null,
                ...columns
            }
        },
        {
            object: 'PermissionSet',
            key,
            values: {
                Name: name.replace(/\W+/g, '_'),
                Label: name,
                IsOwnedByProfile: true,
                IsCustom: declared?.isCustom ?? false,
                Type: 'Profile',
                ProfileId: ref('Profile', name),
                ...columns
            }
        },
        ...objectRows(name, declared, model),
        ...(declared ? grantRows({ ...granted(declared, model), objectPermissions: [] }, key) : [])
    ];
}

/** The licences that the profiles belong to. */
function licenseRows(): SetupRow[] {
    return USER_LICENSES.map(({ name, key }) => ({
        object: 'UserLicense',
        key: name,
        values: { Name: name, MasterLabel: name, LicenseDefinitionKey: key, Status: 'Active', TotalLicenses: LICENSES }
    }));
}

/** What a profile grants with each object, as rows of its permission set. */
function objectRows(profile: string, declared: ProfileModel | undefined, model: OrgModel): SetupRow[] {
    const named = new Map((declared?.objectPermissions ?? []).map((each) => [each.object, each]));
    return [...model.objects.values()].flatMap((object): SetupRow[] => {
        const isData =
            (object.kind === 'standard' || object.kind === 'custom') && !object.isSetup && !object.derivedFrom;
        const access = isData ? accessTo(object, profile, declared, named) : null;
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

/**
 * A custom profile gives what its file says. In a standard profile only permissions on custom objects can be changed (Salesforce
 * Help, Standard Profiles; what a deployment does with the others is assumed).
 */
function accessTo(
    object: ObjectModel,
    profile: string,
    declared: ProfileModel | undefined,
    named: ReadonlyMap<string, ObjectPermissionModel>
): ProfileAccess | null {
    const own = named.get(object.name);
    if (declared?.isCustom) {
        return own ? rights(own) : customProfileAccess(object.name, (name) => rightsOf(named.get(name)));
    }
    return own && object.kind === 'custom' && profile !== SYSTEM_ADMINISTRATOR
        ? rights(own)
        : profileAccess(profile, object.name, object.kind === 'custom');
}

function rightsOf(own: ObjectPermissionModel | undefined): ProfileAccess | null {
    return own ? rights(own) : null;
}

function rights(own: ObjectPermissionModel): ProfileAccess | null {
    return own.read
        ? {
              PermissionsRead: true,
              PermissionsCreate: own.create,
              PermissionsEdit: own.edit,
              PermissionsDelete: own.delete,
              PermissionsViewAllRecords: own.viewAll,
              PermissionsModifyAllRecords: own.modifyAll,
              PermissionsViewAllFields: own.viewAllFields
          }
        : null;
}

/** A profile that was retrieved from an org may name what the project does not have: nothing is granted on it. */
function granted(profile: ProfileModel, model: OrgModel): ProfileModel {
    const classes = new Set(model.apexClasses.map(({ name }) => name));
    return {
        ...profile,
        classAccesses: profile.classAccesses.filter((name) => classes.has(name)),
        customPermissions: profile.customPermissions.filter((name) => model.customPermissions.has(name.toLowerCase())),
        fieldPermissions: profile.fieldPermissions.filter(
            ({ object, field, read }) => read && objectOf(model, object)?.fields.has(field.toLowerCase())
        )
    };
}
