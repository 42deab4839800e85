import type { OrgModel, ProfileModel } from './model';
import { readObjectPermission, readRecordTypes, splitField, enabled } from './permissionSets';
import type { XmlElement } from './xmlReader';

/** Names that the Metadata API has for the standard profiles, with those that users and queries see. */
const STANDARD_PROFILES: Readonly<Record<string, string>> = {
    Admin: 'System Administrator',
    Standard: 'Standard User',
    StandardAul: 'Standard Platform User',
    ReadOnly: 'Read Only',
    MarketingProfile: 'Marketing User',
    ContractManager: 'Contract Manager',
    SolutionManager: 'Solution Manager',
    'Minimum Access - Salesforce': 'Minimum Access - Salesforce',
    'Minimum Access - API Only Integrations': 'Minimum Access - API Only Integrations'
};

/** Licences whose users the local org has. */
const LICENSES = ['Salesforce', 'Salesforce Platform', 'Salesforce Integration'];

const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
    agentAccesses: 'agents run on the platform only',
    categoryGroupVisibilities: 'data categories are not part of the local org',
    externalCredentialPrincipalAccesses: 'callouts do not leave the local org',
    externalDataSourceAccesses: 'external data sources are not part of the local org',
    loginFlows: 'log-in to the local org has no steps',
    loginHours: 'log-in to the local org is open at all hours',
    loginIpRanges: 'log-in to the local org is open to this machine alone',
    profileActionOverrides: 'overrides of actions by profile stand in the application'
};

const TAB_WORDS = { DefaultOn: 'Visible', DefaultOff: 'Available', Hidden: 'None' } as const;

/** Reads a profile file. Its name is that of the file, as the Metadata API encodes it. */
export function readProfile(root: XmlElement, fileName: string): ProfileModel {
    for (const [name, reason] of Object.entries(WITHOUT_EFFECT)) {
        root.ignore(name, reason);
    }
    const apiName = decodeURIComponent(fileName);
    const isStandard = Object.hasOwn(STANDARD_PROFILES, apiName);
    const isCustom = root.boolean('custom', !isStandard);
    const license = root.optionalString('userLicense');
    if (!isStandard && !isCustom) {
        root.child('custom')?.refuse(`standard profile ${apiName}`);
    }
    if (license !== null && !LICENSES.includes(license)) {
        root.child('userLicense')?.refuse(`profile of the licence ${license}`);
    }
    const name = isStandard ? STANDARD_PROFILES[apiName] : apiName;
    return { ...readAccess(root, name), isCustom: !isStandard, license, layouts: readLayouts(root) };
}

/** What two files say about one profile, as deploys of one after the other leave it: where both speak, the later one counts. */
export function joinProfiles(earlier: ProfileModel, later: ProfileModel): ProfileModel {
    const names = (list: (profile: ProfileModel) => readonly string[]): string[] => [
        ...new Set([...list(earlier), ...list(later)])
    ];
    const rows = <T>(list: (profile: ProfileModel) => readonly T[], key: (row: T) => string): T[] => [
        ...new Map([...list(earlier), ...list(later)].map((row) => [key(row).toLowerCase(), row])).values()
    ];
    return {
        ...later,
        description: later.description ?? earlier.description,
        license: later.license ?? earlier.license,
        objectPermissions: rows(
            ({ objectPermissions }) => objectPermissions,
            ({ object }) => object
        ),
        fieldPermissions: rows(
            ({ fieldPermissions }) => fieldPermissions,
            ({ object, field }) => `${object}.${field}`
        ),
        userPermissions: names(({ userPermissions }) => userPermissions),
        customPermissions: names(({ customPermissions }) => customPermissions),
        classAccesses: names(({ classAccesses }) => classAccesses),
        flowAccesses: names(({ flowAccesses }) => flowAccesses),
        pageAccesses: names(({ pageAccesses }) => pageAccesses),
        customMetadataTypeAccesses: names(({ customMetadataTypeAccesses }) => customMetadataTypeAccesses),
        customSettingAccesses: names(({ customSettingAccesses }) => customSettingAccesses),
        recordTypes: rows(
            (profile) => (profile === earlier ? withoutDefaultsOf(later, earlier.recordTypes) : profile.recordTypes),
            ({ object, recordType }) => `${object}.${recordType}`
        ),
        applications: rows(
            ({ applications }) => applications,
            ({ name }) => name
        ),
        tabs: rows(
            ({ tabs }) => tabs,
            ({ name }) => name
        ),
        layouts: rows(
            ({ layouts }) => layouts,
            ({ layout, recordType }) => recordType ?? `${layout.split('-')[0]}-`
        )
    };
}

type RecordTypes = ProfileModel['recordTypes'];

/** An object has one default record type. */
function withoutDefaultsOf(later: ProfileModel, rows: RecordTypes): RecordTypes {
    const decided = later.recordTypes.filter(({ isDefault }) => isDefault).map(({ object }) => object);
    return rows.map((row) => (decided.includes(row.object) ? { ...row, isDefault: false } : row));
}

function readAccess(root: XmlElement, name: string): Omit<ProfileModel, 'isCustom' | 'license' | 'layouts'> {
    return {
        name,
        label: name,
        description: root.optionalString('description'),
        objectPermissions: root.children('objectPermissions').map(readObjectPermission),
        fieldPermissions: [...root.children('fieldPermissions'), ...root.children('fieldLevelSecurities')].map(
            (element) => {
                const [object, field] = splitField(element.string('field'));
                element.ignore('hidden', 'a field that cannot be read is hidden');
                return {
                    object,
                    field,
                    read: element.boolean('readable', false),
                    edit: element.boolean('editable', false)
                };
            }
        ),
        userPermissions: enabled(root, 'userPermissions', 'name'),
        customPermissions: enabled(root, 'customPermissions', 'name'),
        classAccesses: enabled(root, 'classAccesses', 'apexClass'),
        flowAccesses: enabled(root, 'flowAccesses', 'flow'),
        pageAccesses: enabled(root, 'pageAccesses', 'apexPage'),
        customMetadataTypeAccesses: enabled(root, 'customMetadataTypeAccesses', 'name'),
        customSettingAccesses: enabled(root, 'customSettingAccesses', 'name'),
        recordTypes: readRecordTypes(root),
        applications: root.children('applicationVisibilities').map((element) => {
            element.ignore('default', 'the app bar opens the app that was used last');
            return { name: element.string('application'), visible: element.boolean('visible') };
        }),
        tabs: root.children('tabVisibilities').map((element) => ({
            name: element.string('tab'),
            visibility: TAB_WORDS[element.oneOf('visibility', ['DefaultOn', 'DefaultOff', 'Hidden'])]
        })),
        location: root.location
    };
}

function readLayouts(root: XmlElement): ProfileModel['layouts'] {
    return root.children('layoutAssignments').map((element) => ({
        layout: decodeURIComponent(element.string('layout')),
        recordType: element.optionalString('recordType')
    }));
}

/** The profile of that name as users see it, where the project has its file. */
export function profileOf(model: Pick<OrgModel, 'profiles'>, name: string | null): ProfileModel | undefined {
    return name === null ? undefined : model.profiles.get(name.toLowerCase());
}
