import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { recordOf, SYSTEM_ACCESS, TestOrg, USER_ACCESS } from '../../dml/__tests__/support/testOrg';
import type { DmlAccess } from '../../dml';
import { STANDARD_USER } from '../../store';
import type { FieldValue } from '../../values';

const TEXT = '<length>80</length><type>Text</type>';
const NUMBER = '<precision>10</precision><scale>0</scale><type>Number</type>';
const master = (target: string, relationship: string, order: number): string =>
    `<type>MasterDetail</type><referenceTo>${target}</referenceTo><relationshipName>${relationship}</relationshipName><relationshipOrder>${order}</relationshipOrder>`;

const rights = (object: string, change: boolean): string =>
    `<objectPermissions><allowCreate>${change}</allowCreate><allowDelete>${change}</allowDelete><allowEdit>${change}</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;
const fieldRight = (field: string, editable: boolean): string =>
    `<fieldPermissions><editable>${editable}</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;

const PROJECT = {
    ...customObject('Vault__c', 'Private', {
        Open__c: TEXT,
        Shown__c: TEXT,
        Secret__c: TEXT,
        Size__c: NUMBER,
        Other__c: '<type>Lookup</type><referenceTo>Vault__c</referenceTo><relationshipName>Others</relationshipName>'
    }),
    ...customObject('Room__c', 'Private', {
        Vault__c: '<type>Lookup</type><referenceTo>Vault__c</referenceTo><relationshipName>Rooms</relationshipName>'
    }),
    ...customObject('Item__c', 'ControlledByParent', { Vault__c: master('Vault__c', 'Items', 0), Hidden__c: TEXT }),
    ...customObject('Key__c', 'ControlledByParent', {
        Vault__c: master('Vault__c', 'Keys', 0),
        Room__c: master('Room__c', 'Keys', 1)
    }),
    'permissionsets/Guard.permissionset-meta.xml': metadata(
        'PermissionSet',
        `${fieldRight('Vault__c.Open__c', true)}${fieldRight('Vault__c.Other__c', true)}${fieldRight('Vault__c.Shown__c', false)}${fieldRight('Room__c.Vault__c', true)}
        <hasActivationRequired>false</hasActivationRequired><label>Guard</label>${['Vault__c', 'Room__c', 'Item__c', 'Key__c'].map((name) => rights(name, true)).join('')}`
    ),
    'permissionsets/Reader.permissionset-meta.xml': metadata(
        'PermissionSet',
        `<hasActivationRequired>false</hasActivationRequired><label>Reader</label>${rights('Vault__c', false)}`
    )
};

describe('access modes', () => {
    let org: TestOrg;
    let guard: string;
    let other: string;

    beforeEach(() => {
        org = new TestOrg(PROJECT);
        [guard, other] = ['guard', 'other'].map((name) => org.user(name, STANDARD_USER, ['Guard']));
    });
    afterEach(() => org.close());

    function query(userId: string, soql: string, access: DmlAccess = USER_ACCESS): ReturnType<typeof org.soql.run> {
        const location = { file: 'test', line: 1, column: 1 };
        return org.as(userId, () => org.soql.run(org.soql.prepare(soql, location), [], access));
    }

    const names = (userId: string, soql: string, access?: DmlAccess): unknown[] =>
        query(userId, soql, access).records.map((record) => record.get('Name'));

    function insert(userId: string, type: string, values: Readonly<Record<string, FieldValue>>): string {
        const record = recordOf(type, { Name: 'x', ...values });
        org.as(userId, () => org.save('insert', [record]));
        return record.id ?? '';
    }

    function save(
        userId: string,
        operation: 'insert' | 'update' | 'delete',
        type: string,
        values: Readonly<Record<string, FieldValue>>
    ): void {
        const records = [recordOf(type, values)];
        org.as(userId, () => org.dml.execute({ operation, records, allOrNone: true, access: USER_ACCESS }));
    }

    it.each([
        ['SELECT Secret__c FROM Vault__c'],
        ['SELECT Id FROM Vault__c WHERE Secret__c = null'],
        ['SELECT Id FROM Vault__c ORDER BY Secret__c'],
        ['SELECT Secret__c, COUNT(Id) FROM Vault__c GROUP BY Secret__c'],
        ['SELECT MAX(Size__c) FROM Vault__c'],
        ['SELECT Open__c, COUNT(Id) FROM Vault__c GROUP BY Open__c HAVING MAX(Size__c) > 1'],
        ['SELECT Other__r.Secret__c FROM Vault__c'],
        ['SELECT Id FROM Vault__c WHERE Other__r.Secret__c = null'],
        ['SELECT Id, (SELECT Hidden__c FROM Items__r) FROM Vault__c'],
        ['SELECT Id, (SELECT Id FROM Items__r WHERE Hidden__c = null) FROM Vault__c'],
        ['SELECT Id FROM Vault__c WHERE Id IN (SELECT Vault__c FROM Item__c WHERE Hidden__c = null)'],
        ['SELECT Id FROM Item__c WHERE Vault__c NOT IN (SELECT Id FROM Vault__c WHERE Secret__c != null)'],
        ['SELECT toLabel(Secret__c) FROM Vault__c'],
        ['SELECT TYPEOF Owner WHEN User THEN Id, Name END, Secret__c FROM Vault__c']
    ])('refuse hidden fields in user mode: %s', (soql) => {
        expect(() => query(guard, soql)).toThrow(/No such column '(Secret__c|Size__c|Hidden__c)' on entity/);
        expect(() => query(guard, soql, SYSTEM_ACCESS)).not.toThrow();
        expect(() => query(org.adminId, soql)).not.toThrow();
    });

    it('leave records out that sharing hides, also of children, counts and joins', () => {
        const mine = insert(guard, 'Vault__c', { Name: 'mine', Open__c: 'a' });
        const theirs = insert(other, 'Vault__c', { Name: 'theirs', Open__c: 'a', Other__c: mine });
        insert(other, 'Item__c', { Name: 'theirs', Vault__c: theirs });
        insert(guard, 'Item__c', { Name: 'mine', Vault__c: mine });
        expect(names(guard, 'SELECT Name FROM Vault__c')).toEqual(['mine']);
        expect(names(guard, 'SELECT Name FROM Item__c')).toEqual(['mine']);
        expect(query(guard, 'SELECT COUNT() FROM Vault__c').count).toBe(1);
        const [row] = query(guard, 'SELECT COUNT(Id) n FROM Vault__c GROUP BY Open__c').records;
        expect(String([...row.entries()].find(([name]) => name === 'n')?.[1])).toBe('1');
        insert(other, 'Room__c', { Vault__c: mine });
        const joined = 'SELECT Name FROM Vault__c WHERE Id IN (SELECT Vault__c FROM Room__c)';
        expect([names(guard, joined), names(guard, joined, SYSTEM_ACCESS)]).toEqual([[], ['mine']]);
        const [parent] = query(guard, 'SELECT Id, (SELECT Name FROM Others__r) FROM Vault__c').records;
        expect(parent.children.get('Others__r') ?? []).toEqual([]);
        expect(names(guard, 'SELECT Name FROM Vault__c ORDER BY Name', SYSTEM_ACCESS)).toEqual(['mine', 'theirs']);
    });

    // documented: Salesforce Help, "Considerations for Many-to-Many Relationships": access to both masters.
    it('reach a record with two masters through both of them only', () => {
        const vault = insert(guard, 'Vault__c', {});
        const room = insert(other, 'Room__c', {});
        const key = insert(org.adminId, 'Key__c', { Vault__c: vault, Room__c: room });
        expect([names(guard, 'SELECT Name FROM Key__c'), names(other, 'SELECT Name FROM Key__c')]).toEqual([[], []]);
        org.row('Room__Share', { ParentId: room, UserOrGroupId: guard, AccessLevel: 'Read', RowCause: 'Manual' });
        expect(names(guard, 'SELECT Name FROM Key__c')).toEqual(['x']);
        expect(() => save(guard, 'update', 'Key__c', { Id: key, Name: 'y' })).toThrow('INSUFFICIENT_ACCESS');
        org.row('Room__Share', { ParentId: room, UserOrGroupId: guard, AccessLevel: 'Edit', RowCause: 'Manual' });
        save(guard, 'update', 'Key__c', { Id: key, Name: 'y' });
    });

    it('refuse changes of objects, fields and records without the right', () => {
        const reader = org.user('reader', STANDARD_USER, ['Reader']);
        const mine = insert(guard, 'Vault__c', {});
        expect(() => save(reader, 'insert', 'Vault__c', { Name: 'x' })).toThrow("Access to entity 'Vault__c' denied");
        expect(() => save(guard, 'insert', 'Vault__c', { Name: 'x', Secret__c: 's' })).toThrow(
            'fields being inaccessible on Sobject Vault__c'
        );
        expect(() => save(guard, 'update', 'Vault__c', { Id: mine, Shown__c: 's' })).toThrow(
            'fields being inaccessible on Sobject Vault__c'
        );
        save(guard, 'update', 'Vault__c', { Id: mine, Open__c: 's' });
        expect(() => save(other, 'update', 'Vault__c', { Id: mine, Open__c: 's' })).toThrow('INSUFFICIENT_ACCESS');
        expect(() => save(other, 'delete', 'Vault__c', { Id: mine })).toThrow('INSUFFICIENT_ACCESS');
        org.row('Vault__Share', { ParentId: mine, UserOrGroupId: other, AccessLevel: 'Edit', RowCause: 'Manual' });
        save(other, 'update', 'Vault__c', { Id: mine, Open__c: 't' });
        expect(() => save(other, 'delete', 'Vault__c', { Id: mine })).toThrow('INSUFFICIENT_ACCESS');
    });
});
