import { OrgClock } from '../../clock';
import { loadProject } from '../../metadata';
import { openStore, STANDARD_USER, type RecordStore } from '../../store';
import {
    customObject,
    metadata,
    temporaryProject,
    type TemporaryProject
} from '../../__tests__/support/temporaryProject';
import { ApexDecimal, type FieldValue } from '../../values';
import { createSecurity, type Security } from '..';

const TEXT = '<type>Text</type><length>80</length>';

function permissions(root: string, content: string): string {
    const flag = root === 'PermissionSet' ? '<hasActivationRequired>false</hasActivationRequired>' : '';
    return metadata(root, `${content}${flag}<label>Set</label>`);
}

function right(object: string, names: readonly string[]): string {
    const all = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'];
    return `<objectPermissions>${all.map((name) => `<${name}>${names.includes(name)}</${name}>`).join('')}<object>${object}</object></objectPermissions>`;
}

const field = (name: string, isEditable: boolean): string =>
    `<fieldPermissions><editable>${isEditable}</editable><field>Deal__c.${name}</field><readable>true</readable></fieldPermissions>`;
const custom = (name: string): string =>
    `<customPermissions><enabled>true</enabled><name>${name}</name></customPermissions>`;
const role = (name: string, parent: string | null): Record<string, string> => ({
    [`roles/${name}.role-meta.xml`]: metadata(
        'Role',
        `<caseAccessLevel>None</caseAccessLevel><contactAccessLevel>Read</contactAccessLevel><mayForecastManagerShare>false</mayForecastManagerShare><name>${name}</name><opportunityAccessLevel>None</opportunityAccessLevel>${parent ? `<parentRole>${parent}</parentRole>` : ''}`
    )
});

const BASE = {
    ...customObject('Deal__c', 'Private', {
        Region__c: TEXT,
        Note__c: TEXT,
        Amount__c: '<type>Number</type><precision>10</precision><scale>2</scale>'
    }),
    ...role('Boss', null),
    ...role('Sales', 'Boss'),
    ...role('Support', 'Boss'),
    'groups/Helpers.group-meta.xml': metadata(
        'Group',
        '<doesIncludeBosses>true</doesIncludeBosses><name>Helpers</name>'
    ),
    'groups/Secret.group-meta.xml': metadata(
        'Group',
        '<doesIncludeBosses>false</doesIncludeBosses><name>Secret</name>'
    ),
    'queues/Desk.queue-meta.xml': metadata(
        'Queue',
        '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Desk</name><queueSobject><sobjectType>Deal__c</sobjectType></queueSobject>'
    ),
    'customPermissions/Stamp.customPermission-meta.xml': metadata(
        'CustomPermission',
        '<isLicensed>false</isLicensed><label>Stamp</label>'
    ),
    'customPermissions/Seal.customPermission-meta.xml': metadata(
        'CustomPermission',
        '<isLicensed>false</isLicensed><label>Seal</label>'
    ),
    'permissionsets/Full.permissionset-meta.xml': permissions(
        'PermissionSet',
        `${custom('Seal')}${custom('Stamp')}${field('Note__c', true)}${field('Region__c', true)}${right('Deal__c', ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'])}`
    ),
    'permissionsets/Plain.permissionset-meta.xml': permissions(
        'PermissionSet',
        right('Deal__c', ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete'])
    ),
    'mutingpermissionsets/Mute.mutingpermissionset-meta.xml': permissions(
        'MutingPermissionSet',
        `${custom('Stamp')}${field('Note__c', true).replace('readable>true', 'readable>false')}${right('Deal__c', ['allowEdit', 'viewAllRecords'])}`
    ),
    'permissionsetgroups/Careful.permissionsetgroup-meta.xml': metadata(
        'PermissionSetGroup',
        '<description>Without stamping</description><hasActivationRequired>false</hasActivationRequired><label>Careful</label><mutingPermissionSets>Mute</mutingPermissionSets><permissionSets>Full</permissionSets><status>Updated</status>'
    )
};

function rules(content: string): Record<string, string> {
    return { 'sharingRules/Deal__c.sharingRules-meta.xml': metadata('SharingRules', content) };
}

const criteriaRule = (items: string, access: string, to: string, logic = ''): string =>
    `<sharingCriteriaRules><fullName>By_Criteria</fullName><accessLevel>${access}</accessLevel><label>By criteria</label><sharedTo>${to}</sharedTo>${logic}${items}<includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>`;
const item = (name: string, operation: string, value: string): string =>
    `<criteriaItems><field>${name}</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`;
const ownerRule = (access: string, to: string, from: string): string =>
    `<sharingOwnerRules><fullName>By_Owner</fullName><accessLevel>${access}</accessLevel><label>By owner</label><sharedTo>${to}</sharedTo><sharedFrom>${from}</sharedFrom></sharingOwnerRules>`;

describe('permission set groups and sharing rules', () => {
    let project: TemporaryProject | undefined;
    let store: RecordStore | undefined;
    let security: Security;

    function open(extra: Record<string, string> = {}): RecordStore {
        project = temporaryProject({ ...BASE, ...extra });
        const model = loadProject(project.dir);
        store = openStore({ model, file: ':memory:', clock: new OrgClock() });
        store.begin();
        security = createSecurity({ model, store, clock: new OrgClock() });
        return store;
    }

    afterEach(() => {
        if (store?.inTransaction) {
            store.rollback();
        }
        store?.close();
        project?.remove();
        store = undefined;
        project = undefined;
    });

    function insert(object: string, values: Readonly<Record<string, FieldValue>>): string {
        const id = store!.newId(object);
        store!.insert(object, new Map<string, FieldValue>([['Id', id], ...Object.entries(values)]));
        return id;
    }

    function user(name: string, roleName: string | null = null, set: string | null = 'Plain'): string {
        const id = insert('User', {
            Username: `${name}@example.com`,
            LastName: name,
            IsActive: true,
            ProfileId: store!.setupId('Profile', STANDARD_USER),
            UserRoleId: roleName === null ? null : store!.setupId('UserRole', roleName)
        });
        if (set !== null) {
            insert('PermissionSetAssignment', {
                AssigneeId: id,
                PermissionSetId: store!.setupId('PermissionSet', set)
            });
        }
        return id;
    }

    function deal(ownerId: string, values: Readonly<Record<string, FieldValue>> = {}): string {
        return insert('Deal__c', { Name: 'Deal', OwnerId: ownerId, ...values });
    }

    const member = (group: string, userId: string): string =>
        insert('GroupMember', { GroupId: store!.setupId('Group', group), UserOrGroupId: userId });

    // documented: Salesforce Help, "Muting Permission Set": permissions are muted in the group only; a permission that the
    // user has from elsewhere stays. "Muting Dependencies": muting Edit mutes Delete and Modify All.
    it('mute permissions of a group, and what depends on them, and nothing that is granted elsewhere', () => {
        open();
        const careful = user('careful', null, 'group:Careful');
        expect(security.objectAccess(careful, 'Deal__c')).toMatchObject({
            read: true,
            create: true,
            edit: false,
            delete: false,
            viewAll: false,
            modifyAll: false
        });
        expect(security.fieldAccess(careful, 'Deal__c', 'Region__c').read).toBe(true);
        expect(security.fieldAccess(careful, 'Deal__c', 'Note__c')).toEqual({ read: true, edit: false });
        expect(security.hasCustomPermission(careful, 'Seal')).toBe(true);
        expect(security.hasCustomPermission(careful, 'Stamp')).toBe(false);
        insert('PermissionSetAssignment', {
            AssigneeId: careful,
            PermissionSetId: store!.setupId('PermissionSet', 'Full')
        });
        expect(security.hasCustomPermission(careful, 'Stamp')).toBe(true);
        expect(security.objectAccess(careful, 'Deal__c').modifyAll).toBe(true);
    });

    // documented: Salesforce Help, "Criteria-Based Sharing Rules": text is case-sensitive; "Sharing Rules": they only open
    // access. Users above in the role hierarchy have the same access.
    it('open records by criteria to a role and those above it, case-sensitively', () => {
        open(
            rules(
                criteriaRule(
                    item('Region__c', 'equals', 'EU,UK') + item('Amount__c', 'greaterThan', '10.5'),
                    'Read',
                    '<role>Support</role>',
                    '<booleanFilter>1 AND 2</booleanFilter>'
                )
            )
        );
        const owner = user('owner', 'Sales');
        const [support, boss, seller] = [user('support', 'Support'), user('boss', 'Boss'), user('seller', 'Sales')];
        const big = { Region__c: 'UK', Amount__c: ApexDecimal.of('10.51') };
        const matching = deal(owner, big);
        const others = [
            deal(owner, { ...big, Region__c: 'uk' }),
            deal(owner, { ...big, Amount__c: ApexDecimal.of('10.50') }),
            deal(owner)
        ];
        const read = (id: string): Set<string> => security.canRead(id, 'Deal__c', [matching, ...others]);
        expect(read(support)).toEqual(new Set([matching]));
        expect(read(seller)).toEqual(new Set());
        expect(read(boss)).toEqual(new Set([matching, ...others]));
        expect(security.canEdit(support, 'Deal__c', [matching])).toEqual(new Set());
    });

    // documented: Salesforce Help, "Owner-Based Sharing Rules" and "Public Group Considerations": Grant Access Using
    // Hierarchies decides whether superiors of members get the access, too.
    it('open records by owner to a group, and to superiors only where the group says so', () => {
        const rule = (group: string): Record<string, string> =>
            rules(ownerRule('Edit', `<group>${group}</group>`, '<roleAndSubordinates>Support</roleAndSubordinates>'));
        open(rule('Helpers'));
        let owner = user('owner', 'Support');
        let helper = user('helper', 'Sales');
        member('Regular:Helpers', helper);
        const mine = deal(owner);
        const foreign = deal(user('else', null));
        expect(security.canEdit(helper, 'Deal__c', [mine, foreign])).toEqual(new Set([mine]));
        expect(security.canDelete(helper, 'Deal__c', [mine])).toEqual(new Set());
        store!.rollback();
        store!.close();
        project!.remove();
        open(rule('Secret'));
        owner = user('owner', 'Support');
        const chief = user('chief', 'Sales');
        store!.update('UserRole', store!.setupId('UserRole', 'Support'), new Map([['ParentRoleId', null]]));
        insert('UserRole', {
            Name: 'Trainee',
            DeveloperName: 'Trainee',
            ParentRoleId: store!.setupId('UserRole', 'Sales')
        });
        helper = user('helper', null);
        const trainee = store!.query(`SELECT "Id" FROM ${store!.tableOf('UserRole').sqlName} WHERE "Name" = 'Trainee'`);
        store!.update('User', helper, new Map([['UserRoleId', String(trainee[0]['Id'])]]));
        member('Regular:Secret', helper);
        const secret = deal(owner);
        expect(security.canRead(helper, 'Deal__c', [secret])).toEqual(new Set([secret]));
        expect(security.canRead(chief, 'Deal__c', [secret])).toEqual(new Set());
    });

    // documented: Salesforce Help, "Queues": members and users above them in the role hierarchy access the queue's records;
    // "Role Hierarchies": superiors also see what was shared with their subordinates.
    it('let superiors reach what their subordinates reach through queues and manual shares', () => {
        open();
        const [boss, seller] = [user('boss', 'Boss'), user('seller', 'Sales')];
        const queue = store!.setupId('Group', 'Queue:Desk');
        member('Queue:Desk', seller);
        const queued = deal(queue);
        const shared = deal(user('else'));
        insert('Deal__Share', { ParentId: shared, UserOrGroupId: seller, AccessLevel: 'Edit', RowCause: 'Manual' });
        expect(security.canRead(boss, 'Deal__c', [queued, shared])).toEqual(new Set([queued, shared]));
        expect(security.canEdit(boss, 'Deal__c', [shared])).toEqual(new Set([shared]));
        expect(security.canRead(user('peer', 'Support'), 'Deal__c', [queued, shared])).toEqual(new Set());
    });

    it.each([
        ['a role that does not exist', ownerRule('Read', '<role>Nobody</role>', '<role>Sales</role>'), 'role Nobody'],
        [
            'a field that does not exist',
            criteriaRule(item('Gone__c', 'equals', 'x'), 'Read', '<role>Sales</role>'),
            'Deal__c has no field Gone__c'
        ],
        [
            'a value of the wrong type',
            criteriaRule(item('Amount__c', 'equals', 'many'), 'Read', '<role>Sales</role>'),
            'many is no value of Amount__c'
        ],
        ['a rule without criteria', criteriaRule('', 'Read', '<role>Sales</role>'), 'needs at least one filter'],
        [
            'logic that cannot be read',
            criteriaRule(
                item('Region__c', 'equals', 'x'),
                'Read',
                '<role>Sales</role>',
                '<booleanFilter>1 XOR 2</booleanFilter>'
            ),
            'cannot be read'
        ]
    ])('refuse %s with one clear error that names the file', (_, content, message) => {
        expect(() => open(rules(content))).toThrow(message);
        expect(() => open(rules(content))).toThrow('Deal__c.sharingRules-meta.xml');
    });

    it('run screen flows for those with the permission or access to the flow', () => {
        open();
        expect(security.canRunFlow(user('standard'), 'Any')).toBe(true);
        const minimum = user('minimum');
        store!.update(
            'User',
            minimum,
            new Map([['ProfileId', store!.setupId('Profile', 'Minimum Access - Salesforce')]])
        );
        expect(security.canRunFlow(minimum, 'Any')).toBe(false);
    });
});
