import { STANDARD_USER } from '../../store';
import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { UnsupportedFeatureError } from '../../errors';
import { recordOf, TestOrg } from '../../dml/__tests__/support/testOrg';

const TEXT = '<type>Text</type><length>80</length>';
const profile = (content: string): string => metadata('Profile', content);
const rights = (object: string, names: readonly string[], viewAllFields = false): string => {
    const right = (name: string): string => `<${name}>${names.includes(name)}</${name}>`;
    const all = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords'].map(right).join('');
    return `<objectPermissions>${all}<object>${object}</object><viewAllFields>${viewAllFields}</viewAllFields>${right('viewAllRecords')}</objectPermissions>`;
};
const field = (name: string, readable: boolean, editable: boolean): string =>
    `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>${readable}</readable></fieldPermissions>`;
const type = (name: string, isDefault: boolean): string =>
    `<recordTypeVisibilities><default>${isDefault}</default><recordType>Parcel__c.${name}</recordType><visible>true</visible></recordTypeVisibilities>`;
const recordType = (name: string): Record<string, string> => ({
    [`objects/Parcel__c/recordTypes/${name}.recordType-meta.xml`]: metadata(
        'RecordType',
        `<fullName>${name}</fullName><active>true</active><label>${name}</label>`
    )
});

const FILES = {
    ...customObject('Parcel__c', 'ReadWrite', { Weight__c: TEXT, Secret__c: TEXT }),
    ...recordType('Letter'),
    ...recordType('Box'),
    ...recordType('Pallet'),
    'customPermissions/Stamp.customPermission-meta.xml': metadata(
        'CustomPermission',
        '<isLicensed>false</isLicensed><label>Stamp</label>'
    ),
    'profiles/Post Clerk.profile-meta.xml': profile(
        `<custom>true</custom><customPermissions><enabled>true</enabled><name>Stamp</name></customPermissions>
        <classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>
        ${field('Parcel__c.Weight__c', true, true)}${field('Account.Industry', true, false)}
        ${rights('Parcel__c', ['allowRead', 'allowCreate', 'allowEdit'])}${rights('Account', ['allowRead', 'allowEdit'])}
        ${type('Letter', false)}${type('Box', true)}
        <tabVisibilities><tab>Parcel__c</tab><visibility>DefaultOn</visibility></tabVisibilities>
        <userLicense>Salesforce</userLicense>
        <userPermissions><enabled>true</enabled><name>RunFlow</name></userPermissions>`
    ),
    'tabs/Parcel__c.tab-meta.xml': metadata(
        'CustomTab',
        '<customObject>true</customObject><motif>Custom1: Heart</motif>'
    ),
    'profiles/Standard.profile-meta.xml': profile(
        `<custom>false</custom>${field('Account.Industry', false, false)}${field('Account.Website', true, false)}
        ${rights('Parcel__c', ['allowRead'])}${rights('Account', [])}`
    ),
    'permissionsets/Pallets.permissionset-meta.xml': metadata(
        'PermissionSet',
        `<label>Pallets</label>${rights('Parcel__c', ['allowRead'], true)}
        <recordTypeVisibilities><recordType>Parcel__c.Pallet</recordType><visible>true</visible></recordTypeVisibilities>`
    )
};

describe('profiles of a project', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    it('grant what a custom profile says, and nothing else', () => {
        const { security } = org;
        const clerk = org.user('clerk', 'Post Clerk');
        expect(security.profileName(clerk)).toBe('Post Clerk');
        expect(security.objectAccess(clerk, 'Parcel__c')).toMatchObject({ create: true, edit: true, delete: false });
        expect(security.objectAccess(clerk, 'Lead').read).toBe(false);
        expect(security.fieldAccess(clerk, 'Parcel__c', 'Weight__c')).toEqual({ read: true, edit: true });
        expect(security.fieldAccess(clerk, 'Parcel__c', 'Secret__c')).toEqual({ read: false, edit: false });
        expect(security.fieldAccess(clerk, 'Account', 'Industry')).toEqual({ read: true, edit: false });
        expect(security.fieldAccess(clerk, 'Account', 'Website')).toEqual({ read: false, edit: false });
        expect(security.hasCustomPermission(clerk, 'Stamp')).toBe(true);
        expect(security.hasSystemPermission(clerk, 'RunFlow')).toBe(true);
        expect(security.hasSystemPermission(clerk, 'ViewSetup')).toBe(false);
        expect(security.isTabVisible(clerk, 'Parcel__c')).toBe(true);
    });

    it('change a standard profile: field permissions and those of custom objects, not those of standard objects', () => {
        const { security } = org;
        const user = org.user('user', STANDARD_USER);
        expect(security.objectAccess(user, 'Parcel__c')).toMatchObject({ read: true, edit: false });
        expect(security.objectAccess(user, 'Account')).toMatchObject({ read: true, edit: true });
        expect(security.fieldAccess(user, 'Account', 'Industry')).toEqual({ read: false, edit: false });
        expect(security.fieldAccess(user, 'Account', 'Website')).toEqual({ read: true, edit: false });
        expect(security.fieldAccess(user, 'Account', 'Phone')).toEqual({ read: true, edit: true });
    });

    // documented: Salesforce Help, How Is Record Type Access Specified?
    it('name the record types of a user, with those of permission sets, and the default', () => {
        const { security, store } = org;
        const clerk = org.user('clerk', 'Post Clerk', ['Pallets']);
        expect(security.recordTypes(clerk, 'Parcel__c')).toEqual({
            available: new Set(['Letter', 'Box', 'Pallet']),
            standard: 'Box'
        });
        expect(security.recordTypes(org.adminId, 'Parcel__c').standard).toBeNull();
        const letter = store.setupId('RecordType', 'Parcel__c.Letter');
        const plain = recordOf('Parcel__c', {});
        const named = recordOf('Parcel__c', { RecordTypeId: letter });
        org.as(clerk, () => org.save('insert', [plain, named]));
        const typeOf = (id: string | null): unknown => org.stored('Parcel__c', id ?? '').get('RecordTypeId');
        expect(typeOf(plain.id)).toBe(store.setupId('RecordType', 'Parcel__c.Box'));
        expect(typeOf(named.id)).toBe(letter);
        expect(typeOf(org.insert('Parcel__c', {}))).toBeNull();
    });

    // documented: Salesforce Help, Record Access Permissions (View All Fields)
    it('View All Fields reads every field of the object', () => {
        const reader = org.user('reader', 'Minimum Access - Salesforce', ['Pallets']);
        expect(org.security.fieldAccess(reader, 'Parcel__c', 'Secret__c')).toEqual({ read: true, edit: false });
    });

    it('of a licence that the local org lacks are refused when a user has them', () => {
        const files = {
            ...FILES,
            'profiles/Guests.profile-meta.xml': profile('<custom>true</custom><userLicense>Guest</userLicense>')
        };
        expect(() => new TestOrg(files)).toThrow(UnsupportedFeatureError);
    });
});

describe('a profile in two folders', () => {
    it('is what both say; where both speak, the later file counts', () => {
        const later = profile(
            `<custom>true</custom>${field('Parcel__c.Weight__c', true, false)}${field('Parcel__c.Secret__c', true, false)}
            ${rights('Lead', ['allowRead'])}${type('Letter', true)}<userLicense>Salesforce</userLicense>`
        );
        const org = new TestOrg({ ...FILES, 'zz/profiles/Post Clerk.profile-meta.xml': later });
        try {
            const clerk = org.user('clerk', 'Post Clerk');
            const { security } = org;
            expect(security.fieldAccess(clerk, 'Parcel__c', 'Weight__c')).toEqual({ read: true, edit: false });
            expect(security.fieldAccess(clerk, 'Parcel__c', 'Secret__c')).toEqual({ read: true, edit: false });
            expect(security.objectAccess(clerk, 'Parcel__c')).toMatchObject({ create: true, edit: true });
            expect(security.objectAccess(clerk, 'Lead').read).toBe(true);
            const defaults = org.model.profiles.get('post clerk')?.recordTypes.filter(({ isDefault }) => isDefault);
            expect(defaults?.map(({ recordType }) => recordType)).toEqual(['Letter']);
        } finally {
            org.close();
        }
    });
});
