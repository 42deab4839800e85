import { OrgClock } from '../../clock';
import { loadProject, type OrgModel } from '../../metadata';
import { openStore, STANDARD_USER, SYSTEM_ADMINISTRATOR, type RecordStore } from '../../store';
import {
    customObject,
    metadata,
    temporaryProject,
    type TemporaryProject
} from '../../__tests__/support/temporaryProject';
import type { FieldValue } from '../../values';
import { createSecurity, type Security } from '..';

const TEXT = '<type>Text</type><length>80</length>';

function permissionSet(label: string, content: string): string {
    return metadata(
        'PermissionSet',
        `${content}<hasActivationRequired>false</hasActivationRequired><label>${label}</label>`
    );
}

function objectPermission(object: string, rights: readonly string[]): string {
    const right = (name: string): string => `<${name}>${rights.includes(name)}</${name}>`;
    return `<objectPermissions>${['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'].map(right).join('')}<object>${object}</object></objectPermissions>`;
}

const FILES = {
    ...customObject('Case_File__c', 'Private', { Note__c: TEXT, Secret__c: TEXT }),
    ...customObject('Register__c', 'Read', { Note__c: TEXT }),
    ...customObject('Page__c', 'ControlledByParent', {
        File__c:
            '<type>MasterDetail</type><referenceTo>Case_File__c</referenceTo><relationshipName>Pages</relationshipName><relationshipOrder>0</relationshipOrder>'
    }),
    'permissionsets/Clerk.permissionset-meta.xml': permissionSet(
        'Clerk',
        `<customPermissions><enabled>true</enabled><name>May_Stamp</name></customPermissions>
        <fieldPermissions><editable>true</editable><field>Case_File__c.Note__c</field><readable>true</readable></fieldPermissions>
        ${objectPermission('Case_File__c', ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete'])}
        ${objectPermission('Page__c', ['allowRead', 'allowEdit'])}
        ${objectPermission('Register__c', ['allowRead', 'allowEdit'])}`
    ),
    'permissionsets/Reader.permissionset-meta.xml': permissionSet(
        'Reader',
        objectPermission('Case_File__c', ['allowRead', 'viewAllRecords'])
    ),
    'customPermissions/May_Stamp.customPermission-meta.xml': metadata(
        'CustomPermission',
        '<isLicensed>false</isLicensed><label>May stamp</label>'
    ),
    'queues/Desk.queue-meta.xml': metadata(
        'Queue',
        '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Desk</name><queueSobject><sobjectType>Case_File__c</sobjectType></queueSobject>'
    )
};

describe('security', () => {
    let project: TemporaryProject;
    let model: OrgModel;
    let store: RecordStore;
    let security: Security;

    beforeEach(() => {
        project = temporaryProject(FILES);
        model = loadProject(project.dir);
        store = openStore({ model, file: ':memory:', clock: new OrgClock() });
        store.begin();
        security = createSecurity({ model, store, clock: new OrgClock() });
    });

    afterEach(() => {
        store.rollback();
        store.close();
        project.remove();
    });

    function insert(object: string, values: Readonly<Record<string, FieldValue>>): string {
        const id = store.newId(object);
        store.insert(object, new Map<string, FieldValue>([['Id', id], ...Object.entries(values)]));
        return id;
    }

    function user(
        name: string,
        profile: string,
        sets: readonly string[] = [],
        extra: Readonly<Record<string, FieldValue>> = {}
    ): string {
        const id = insert('User', {
            Username: `${name}@example.com`,
            LastName: name,
            IsActive: true,
            ProfileId: store.setupId('Profile', profile),
            ...extra
        });
        for (const set of sets) {
            insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: store.setupId('PermissionSet', set) });
        }
        return id;
    }

    function file(ownerId: string): string {
        return insert('Case_File__c', { Name: 'File', OwnerId: ownerId });
    }

    it('gives a standard user nothing on custom objects without a permission set', () => {
        const id = user('plain', STANDARD_USER);
        expect(security.objectAccess(id, 'Case_File__c')).toMatchObject({ read: false, create: false, edit: false });
        expect(security.objectAccess(id, 'Account')).toMatchObject({ read: true, create: true, viewAll: false });
        expect(security.fieldAccess(id, 'Case_File__c', 'Note__c')).toEqual({ read: false, edit: false });
    });

    // Salesforce Help, Standard Profiles.
    it.each([
        ['Standard User', 'Campaign', { read: true, create: false, edit: false, delete: false }],
        ['Marketing User', 'Campaign', { read: true, create: true, edit: true, delete: true }],
        ['Read Only', 'Account', { read: true, create: false, edit: false, delete: false }],
        ['Standard Platform User', 'Account', { read: true, create: true, edit: true, delete: true }],
        ['Standard Platform User', 'Opportunity', { read: false, create: false, edit: false, delete: false }],
        ['Minimum Access - Salesforce', 'Account', { read: false, create: false, edit: false, delete: false }],
        ['Solution Manager', 'Case', { read: true, create: true, edit: true, delete: false }],
        ['Contract Manager', 'Case_File__c', { read: false, create: false, edit: false, delete: false }]
    ])('a user with the profile %s works with %s', (profile, object, expected) => {
        const id = user(`profile ${profile} ${object}`, profile);
        expect(security.objectAccess(id, object)).toMatchObject(expected);
    });

    it('hides the fields of the bought company data from standard profiles', () => {
        const id = user('marketing', 'Marketing User');
        expect(security.fieldAccess(id, 'Account', 'Tradestyle')).toEqual({ read: false, edit: false });
        expect(security.fieldAccess(id, 'Account', 'Industry')).toEqual({ read: true, edit: true });
        const reader = user('reader of all', 'Read Only');
        expect(security.fieldAccess(reader, 'Account', 'Industry')).toEqual({ read: true, edit: false });
    });

    it('adds up permission sets and keeps fields apart', () => {
        const id = user('clerk', STANDARD_USER, ['Clerk', 'Reader']);
        expect(security.objectAccess(id, 'case_file__c')).toMatchObject({
            read: true,
            create: true,
            edit: true,
            delete: true,
            viewAll: true,
            modifyAll: false
        });
        expect(security.fieldAccess(id, 'Case_File__c', 'Note__c')).toEqual({ read: true, edit: true });
        expect(security.fieldAccess(id, 'Case_File__c', 'Secret__c')).toEqual({ read: false, edit: false });
        expect(security.fieldAccess(id, 'Case_File__c', 'Name')).toEqual({ read: true, edit: true });
        expect(security.fieldAccess(id, 'Case_File__c', 'CreatedDate').edit).toBe(false);
        expect(security.hasCustomPermission(id, 'may_stamp')).toBe(true);
    });

    it('gives an administrator everything and an inactive or unknown user nothing', () => {
        expect(security.objectAccess(user('admin', SYSTEM_ADMINISTRATOR), 'Case_File__c').modifyAll).toBe(true);
        const inactive = user('gone', SYSTEM_ADMINISTRATOR, [], { IsActive: false });
        expect(security.objectAccess(inactive, 'Account').read).toBe(false);
        expect(security.objectAccess(store.newId('User'), 'Account').read).toBe(false);
        expect(security.objectAccess(inactive, 'No_Such__c').read).toBe(false);
    });

    it('shows private records to owner, queue members, superiors and those they are shared with, and to nobody else', () => {
        const boss = insert('UserRole', { Name: 'Boss', DeveloperName: 'Boss' });
        const staff = insert('UserRole', { Name: 'Staff', DeveloperName: 'Staff', ParentRoleId: boss });
        const owner = user('owner', STANDARD_USER, ['Clerk'], { UserRoleId: staff });
        const superior = user('superior', STANDARD_USER, ['Clerk'], { UserRoleId: boss });
        const other = user('other', STANDARD_USER, ['Clerk']);
        const member = user('member', STANDARD_USER, ['Clerk']);
        const queue = store.setupId('Group', 'Queue:Desk');
        insert('GroupMember', { GroupId: queue, UserOrGroupId: member });
        const owned = file(owner);
        const queued = file(queue);
        expect(security.canRead(owner, 'Case_File__c', [owned, queued])).toEqual(new Set([owned]));
        expect(security.canRead(superior, 'Case_File__c', [owned, queued])).toEqual(new Set([owned]));
        expect(security.canRead(member, 'Case_File__c', [owned, queued])).toEqual(new Set([queued]));
        expect(security.canRead(other, 'Case_File__c', [owned, queued])).toEqual(new Set());
        insert('Case_File__Share', { ParentId: owned, UserOrGroupId: other, AccessLevel: 'Read', RowCause: 'Manual' });
        expect(security.canRead(other, 'Case_File__c', [owned])).toEqual(new Set([owned]));
        expect(security.canEdit(other, 'Case_File__c', [owned])).toEqual(new Set());
        expect(security.usersInGroup(queue)).toEqual(new Set([member]));
    });

    it('lets View All read but not edit', () => {
        const id = user('reader', STANDARD_USER, ['Reader']);
        const foreign = file(user('owner', STANDARD_USER));
        expect(security.recordVisibilitySql(id, 'Case_File__c', 'x')).toBeNull();
        expect(security.canEdit(id, 'Case_File__c', [foreign])).toEqual(new Set());
    });

    it('reads a public register but edits only own rows', () => {
        const id = user('clerk', STANDARD_USER, ['Clerk']);
        const own = insert('Register__c', { Name: 'Own', OwnerId: id });
        const foreign = insert('Register__c', { Name: 'Foreign', OwnerId: user('owner', STANDARD_USER) });
        expect(security.canRead(id, 'Register__c', [own, foreign]).size).toBe(2);
        expect(security.canEdit(id, 'Register__c', [own, foreign])).toEqual(new Set([own]));
        expect(security.canDelete(id, 'Register__c', [own, foreign])).toEqual(new Set([own]));
    });

    it('controls details by their master', () => {
        const owner = user('owner', STANDARD_USER, ['Clerk']);
        const other = user('other', STANDARD_USER, ['Clerk']);
        const parent = file(owner);
        const page = insert('Page__c', { Name: 'Page', File__c: parent });
        expect(security.canRead(owner, 'Page__c', [page])).toEqual(new Set([page]));
        expect(security.canRead(other, 'Page__c', [page])).toEqual(new Set());
        insert('Case_File__Share', { ParentId: parent, UserOrGroupId: other, AccessLevel: 'Read', RowCause: 'Manual' });
        expect(security.canRead(other, 'Page__c', [page])).toEqual(new Set([page]));
        expect(security.canEdit(other, 'Page__c', [page])).toEqual(new Set());
    });

    it('sees a new assignment at once', () => {
        const id = user('late', STANDARD_USER);
        expect(security.objectAccess(id, 'Case_File__c').read).toBe(false);
        insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: store.setupId('PermissionSet', 'Clerk') });
        expect(security.objectAccess(id, 'Case_File__c').read).toBe(true);
    });
});
