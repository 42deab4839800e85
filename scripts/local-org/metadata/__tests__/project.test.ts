import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { ApexDecimal } from '../../values';
import { ApexDate } from '../../values';
import { fieldOf, loadProject, objectOf, relationshipFieldOf, supportedMetadata } from '../index';
import { ProjectFixture, elements, xml } from './projectFixture';

let project: ProjectFixture;

beforeEach(() => {
    project = new ProjectFixture();
    project.object('Deal__c', { enableHistory: true });
});

afterEach(() => project.remove());

describe('objects', () => {
    it('joins an object with fields from any folder and adds what every object has', () => {
        project
            .field('Deal__c', 'Amount__c', { type: 'Currency', precision: 18, scale: 2, required: true })
            .field('Deal__c', 'Account__c', { type: 'Lookup', referenceTo: 'Account', relationshipName: 'Deals' });
        const deal = objectOf(loadProject(project.root), 'DEAL__C');
        expect(deal?.fields.get('amount__c')).toMatchObject({
            type: 'Currency',
            precision: 18,
            scale: 2,
            required: true
        });
        expect(deal?.fields.get('amount__c')?.location).toEqual({
            file: 'app/core/objects/Deal__c/fields/Amount__c.field-meta.xml',
            line: 2,
            column: 1
        });
        expect(deal && relationshipFieldOf(deal, 'account__R')).toMatchObject({
            referenceTo: ['Account'],
            childRelationshipName: 'Deals',
            deleteConstraint: 'SetNull'
        });
        expect([...(deal?.fields.keys() ?? [])]).toEqual(
            expect.arrayContaining(['id', 'name', 'ownerid', 'createddate', 'systemmodstamp', 'isdeleted'])
        );
        expect(deal?.keyPrefix).toMatch(/^a[0-9A-Za-z]{2}$/);
    });

    it('makes share and history objects where the platform has them', () => {
        project.object('Open__c', { sharingModel: 'ReadWrite' });
        const model = loadProject(project.root);
        expect(objectOf(model, 'Deal__Share')?.derivedFrom).toEqual({ object: 'Deal__c', kind: 'share' });
        expect(objectOf(model, 'Deal__History')?.fields.has('oldvalue')).toBe(true);
        expect(objectOf(model, 'Open__Share')).toBeUndefined();
        expect(objectOf(model, 'Open__History')).toBeUndefined();
    });

    it('keeps key prefixes when another object is added', () => {
        const before = objectOf(loadProject(project.root), 'Deal__c')?.keyPrefix;
        project.object('Aaa__c');
        const model = loadProject(project.root);
        expect(objectOf(model, 'Deal__c')?.keyPrefix).toBe(before);
        expect(objectOf(model, 'Aaa__c')?.keyPrefix).not.toBe(before);
    });

    it('reads details, roll-ups and their digits', () => {
        project
            .object('Line__c', { sharingModel: 'ControlledByParent' })
            .field('Line__c', 'Deal__c', { type: 'MasterDetail', referenceTo: 'Deal__c', relationshipName: 'Lines' })
            .field('Line__c', 'Price__c', { type: 'Number', precision: 10, scale: 3 })
            .field('Deal__c', 'Total__c', {
                type: 'Summary',
                summaryForeignKey: 'Line__c.Deal__c',
                summarizedField: 'Line__c.Price__c',
                summaryOperation: 'sum'
            });
        const model = loadProject(project.root);
        const deal = objectOf(model, 'Deal__c');
        expect(deal && fieldOf(deal, 'Total__c')).toMatchObject({ precision: 18, scale: 3, createable: false });
        expect(objectOf(model, 'Line__c')?.fields.has('ownerid')).toBe(false);
    });

    it('reads validation rules with the place of their formula', () => {
        const rule = elements({
            fullName: 'Must',
            active: true,
            errorConditionFormula: '1 &gt; 2',
            errorMessage: 'No.'
        });
        project.write(
            'app/x/objects/Deal__c/validationRules/Must.validationRule-meta.xml',
            xml('ValidationRule', rule)
        );
        const deal = objectOf(loadProject(project.root), 'Deal__c');
        expect(deal?.validationRules[0]).toMatchObject({
            errorConditionFormula: '1 > 2',
            location: { line: 5, column: 28 }
        });
    });

    it('takes values from global value sets and reads dependencies', () => {
        const value = '<customValue><fullName>EU</fullName><default>false</default><label>Europe</label></customValue>';
        project
            .write(
                'app/core/globalValueSets/Regions.globalValueSet-meta.xml',
                xml('GlobalValueSet', `<masterLabel>Regions</masterLabel><sorted>false</sorted>${value}`)
            )
            .field('Deal__c', 'On__c', { type: 'Checkbox', defaultValue: false })
            .field(
                'Deal__c',
                'Region__c',
                { type: 'Picklist' },
                `<valueSet><controllingField>On__c</controllingField><valueSetName>Regions</valueSetName>
                <valueSettings><controllingFieldValue>checked</controllingFieldValue><valueName>EU</valueName></valueSettings></valueSet>`
            );
        const region = objectOf(loadProject(project.root), 'Deal__c')?.fields.get('region__c');
        expect(region).toMatchObject({ restrictedPicklist: true, controllingField: 'On__c' });
        expect(region?.picklist).toEqual([
            { value: 'EU', label: 'Europe', isDefault: false, isActive: true, controllingValues: ['checked'] }
        ]);
    });

    it('adds custom objects to the targets of polymorphic lookups', () => {
        project.object('Task_Like__c', { enableActivities: true });
        const model = loadProject(project.root);
        const task = objectOf(model, 'Task');
        expect(task?.fields.get('whatid')?.referenceTo).toContain('Task_Like__c');
        expect(task?.fields.get('whatid')?.referenceTo).not.toContain('Deal__c');
        expect(objectOf(model, 'ProcessInstance')?.fields.get('targetobjectid')?.referenceTo).toContain('Deal__c');
    });
});

describe('custom metadata', () => {
    const record = (values: string): string =>
        xml('CustomMetadata', `<label>First</label><protected>false</protected>${values}`);
    const value = (field: string, type: string, text: string): string =>
        `<values><field>${field}</field><value xsi:type="xsd:${type}">${text}</value></values>`;

    beforeEach(() => {
        const object = elements({ label: 'Rule', pluralLabel: 'Rules', visibility: 'Public' });
        project
            .write('app/core/objects/Rule__mdt/Rule__mdt.object-meta.xml', xml('CustomObject', object))
            .field('Rule__mdt', 'Code__c', { type: 'Text', length: 5, required: true })
            .field('Rule__mdt', 'Days__c', { type: 'Number', precision: 4, scale: 1 })
            .field('Rule__mdt', 'From__c', { type: 'Date' })
            .field('Rule__mdt', 'Active__c', { type: 'Checkbox', defaultValue: true });
    });

    const load = (values: string): ReturnType<typeof loadProject> =>
        loadProject(project.write('app/law/customMetadata/Rule.First.md-meta.xml', record(values)).root);

    it('reads typed values', () => {
        const values = [
            value('Code__c', 'string', 'A1'),
            value('Days__c', 'double', '3'),
            value('From__c', 'date', '2026-08-02')
        ];
        const [first] = load(values.join('')).customMetadataRecords.get('Rule__mdt') ?? [];
        expect(first.developerName).toBe('First');
        expect(first.values.get('Code__c')).toBe('A1');
        expect((first.values.get('Days__c') as ApexDecimal).toString()).toBe('3.0');
        expect(first.values.get('From__c')).toEqual(ApexDate.of(2026, 8, 2));
        expect(first.values.get('Active__c')).toBe(false);
    });

    it.each([
        [value('Nothing__c', 'string', 'A'), 'Rule__mdt has no field Nothing__c'],
        [value('Code__c', 'string', 'ABCDEF'), 'the text has 6 characters'],
        [value('Code__c', 'double', '1'), 'needs xsi:type="xsd:string"'],
        [value('Days__c', 'double', '1'), 'the required field Code__c has no value'],
        [value('Code__c', 'string', 'A') + value('From__c', 'date', '2026-02-30'), 'Invalid date'],
        [value('Code__c', 'string', 'A') + value('Code__c', 'string', 'B'), 'is set twice']
    ])('refuses %s', (values, message) => {
        expect(() => load(values)).toThrow(SourceError);
        expect(() => load(values)).toThrow(message);
    });
});

describe('what is wrong with a project', () => {
    const permissionSet = (inner: string): string => xml('PermissionSet', `<label>All</label>${inner}`);
    const fieldPermission = (field: string): string =>
        `<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;

    it.each<[string, string, string, string]>([
        [
            'malformed XML',
            'app/a/objects/Deal__c/fields/A__c.field-meta.xml',
            '<CustomField>\n<label></CustomField>',
            ':2:'
        ],
        [
            'an unknown parent',
            'app/a/objects/Nope__c/fields/A__c.field-meta.xml',
            xml('CustomField', elements({ fullName: 'A__c', label: 'A', type: 'Date' })),
            'object Nope__c has no object file'
        ],
        [
            'a duplicate',
            'app/other/objects/Deal__c/Deal__c.object-meta.xml',
            xml(
                'CustomObject',
                `${elements({ label: 'D', pluralLabel: 'Ds', sharingModel: 'Read' })}<nameField>${elements({ label: 'N', type: 'Text' })}</nameField>`
            ),
            'is already defined in app/core/objects/Deal__c/Deal__c.object-meta.xml'
        ],
        ['a class without -meta.xml', 'app/core/classes/A.cls', 'class A {}', 'A.cls-meta.xml is missing'],
        [
            'a -meta.xml without class',
            'app/core/classes/A.cls-meta.xml',
            xml('ApexClass', elements({ apiVersion: '68.0', status: 'Active' })),
            'A.cls is missing'
        ],
        [
            'an unknown field',
            'app/core/permissionsets/All.permissionset-meta.xml',
            permissionSet(fieldPermission('Deal__c.Nope__c')),
            'Deal__c has no field Nope__c'
        ],
        [
            'an unknown class',
            'app/core/permissionsets/All.permissionset-meta.xml',
            permissionSet('<classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>'),
            'Apex class A does not exist'
        ],
        [
            'a lookup to nothing',
            'app/core/objects/Deal__c/fields/A__c.field-meta.xml',
            xml('CustomField', elements({ fullName: 'A__c', label: 'A', type: 'Lookup', referenceTo: 'Nope__c' })),
            'object Nope__c does not exist'
        ],
        [
            'a wrong name',
            'app/core/objects/Deal__c/fields/A__c.field-meta.xml',
            xml('CustomField', elements({ fullName: 'B__c', label: 'A', type: 'Date' })),
            'differs from the file name'
        ]
    ])('reports %s', (_name, path, content, message) => {
        project.write(path, content);
        expect(() => loadProject(project.root)).toThrow(SourceError);
        expect(() => loadProject(project.root)).toThrow(message);
    });

    it.each<[string, string, string, string]>([
        ['metadata types', 'app/core/x/A.wave-meta.xml', xml('Wave', ''), 'metadata type .wave-meta.xml'],
        [
            'elements',
            'app/core/objects/Deal__c/fields/A__c.field-meta.xml',
            xml('CustomField', elements({ fullName: 'A__c', label: 'A', type: 'Date', sparkle: true })),
            'A__c.field-meta.xml:6:5: metadata: element <sparkle> of <CustomField>'
        ],
        [
            'field types',
            'app/core/objects/Deal__c/fields/A__c.field-meta.xml',
            xml('CustomField', elements({ fullName: 'A__c', label: 'A', type: 'Location' })),
            'field type Location'
        ]
    ])('refuses %s it does not know', (_name, path, content, message) => {
        project.write(path, content);
        expect(() => loadProject(project.root)).toThrow(UnsupportedFeatureError);
        expect(() => loadProject(project.root)).toThrow(message);
    });
});

describe('other types', () => {
    it('reads Apex, components, permission sets, queues, labels and leaves the rest aside with a reason', () => {
        project
            .write('app/core/classes/A.cls', 'public with sharing class A {}')
            .write(
                'app/core/classes/A.cls-meta.xml',
                xml('ApexClass', elements({ apiVersion: '68.0', status: 'Active' }))
            )
            .write(
                'app/core/lwc/panel/panel.js-meta.xml',
                xml(
                    'LightningComponentBundle',
                    `${elements({ apiVersion: '68.0', isExposed: true })}
                <targets><target>lightning__RecordPage</target></targets>
                <targetConfigs><targetConfig targets="lightning__RecordPage"><property name="title" type="String" default="Hi"/></targetConfig></targetConfigs>`
                )
            )
            .write('app/core/lwc/panel/panel.ts', 'export {};')
            .write(
                'app/core/labels/CustomLabels.labels-meta.xml',
                xml(
                    'CustomLabels',
                    `<labels>${elements({ fullName: 'Hello', language: 'en_US', protected: true, shortDescription: 'Hello', value: 'Hello' })}</labels>`
                )
            )
            .write(
                'app/core/queues/Risk.queue-meta.xml',
                xml(
                    'Queue',
                    `${elements({ name: 'Risk', doesSendEmailToMembers: false })}<queueSobject><sobjectType>Deal__c</sobjectType></queueSobject>`
                )
            )
            .write(
                'app/core/permissionsets/All.permissionset-meta.xml',
                xml(
                    'PermissionSet',
                    `<label>All</label><classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>
                <objectPermissions>${elements({ object: 'Deal__c', allowCreate: true, allowDelete: false, allowEdit: true, allowRead: true, modifyAllRecords: false, viewAllRecords: false })}</objectPermissions>`
                )
            )
            .write('app/core/prompts/R.prompt-meta.xml', xml('Prompt', '<name>R</name>'))
            .write('app/core/README.md', 'About core');
        const model = loadProject(project.root);
        expect(model.apexClasses).toMatchObject([{ name: 'A', apiVersion: 68, path: 'app/core/classes/A.cls' }]);
        expect(model.lwcBundles[0]).toMatchObject({
            name: 'panel',
            isExposed: true,
            targets: ['lightning__RecordPage']
        });
        expect(model.lwcBundles[0].targetConfigs[0].properties[0]).toMatchObject({ name: 'title', defaultValue: 'Hi' });
        expect(model.labels.get('hello')?.value).toBe('Hello');
        expect(model.queues.get('risk')?.objects).toEqual(['Deal__c']);
        expect(model.permissionSets.get('all')?.objectPermissions[0]).toMatchObject({ edit: true, delete: false });
        expect(model.ignoredFiles.map((file) => file.type)).toEqual(['prompt', 'file']);
    });

    it('says what it does with every type it accepts', () => {
        const types = supportedMetadata();
        expect(types.find((type) => type.suffix === 'field')?.status).toBe('read');
        expect(types.filter((type) => type.status === 'without effect').every((type) => type.reason)).toBe(true);
    });
});

describe('a large project', () => {
    it('is read whole: 1,500 files', () => {
        for (let object = 0; object < 30; object++) {
            project.object(`O${object}__c`);
            for (let index = 0; index < 50; index++) {
                project.field(`O${object}__c`, `F${index}__c`, { type: 'Text', length: 80, description: 'A field.' });
            }
        }
        const model = loadProject(project.root);
        expect(objectOf(model, 'O0__c')?.fields.has('f0__c')).toBe(true);
        expect(objectOf(model, 'O29__c')?.fields.has('f49__c')).toBe(true);
    });
});
