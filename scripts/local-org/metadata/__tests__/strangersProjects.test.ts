import { SourceError, UnsupportedFeatureError } from '../../errors';
import { fieldOf, loadProject, objectOf } from '../index';
import { ProjectFixture, elements, xml } from './projectFixture';

let project: ProjectFixture;

beforeEach(() => {
    project = new ProjectFixture();
    project.object('Deal__c');
});

afterEach(() => project.remove());

const OVERRIDE = `<actionOverrides>${elements({ actionName: 'New', content: 'form', type: 'LightningComponent' })}</actionOverrides>`;
const QUICK_ACTION = xml('QuickAction', elements({ label: 'Call', type: 'Canvas', optionsCreateFeedItem: false }));

function listView(scope: string): string {
    return xml('ListView', elements({ fullName: 'All', label: 'All', columns: 'NAME', filterScope: scope }));
}

/** Files that only the browser shows, each with something that is not implemented. */
const SHOWN_ONLY: readonly (readonly [path: string, content: string])[] = [
    ['app/quickActions/Call.quickAction-meta.xml', QUICK_ACTION],
    ['app/core/objects/Deal__c/listViews/All.listView-meta.xml', listView('Delegated')],
    ['app/tabs/Old.tab-meta.xml', xml('CustomTab', elements({ motif: 'Custom25: Clock', page: 'Old' }))],
    [
        'app/applications/Desk.app-meta.xml',
        xml('CustomApplication', elements({ label: 'Desk', navType: 'Console', uiType: 'Lightning' }))
    ],
    [
        'app/core/objects/Deal__c/Deal__c.object-meta.xml',
        xml(
            'CustomObject',
            `${elements({ label: 'Deal', pluralLabel: 'Deals', sharingModel: 'Private' })}${OVERRIDE}<nameField><label>Name</label><type>Text</type></nameField>`
        )
    ]
];

describe('what only the browser shows', () => {
    it.each(SHOWN_ONLY)('%s is left out for Apex, with a reason, and refused for the browser', (path, content) => {
        project.write(path, content);
        expect(() => loadProject(project.root)).toThrow(UnsupportedFeatureError);
        const { deferred } = loadProject(project.root, undefined, 'apex');
        expect(deferred?.map(({ location, refuses }) => [location.file, refuses])).toEqual([
            [path, 'showing it in the browser']
        ]);
    });

    it('may be named by permission sets though it was left out', () => {
        project.write(...SHOWN_ONLY[2]).write(...SHOWN_ONLY[3]);
        const grants = `<label>S</label><applicationVisibilities>${elements({ application: 'Desk', visible: true })}</applicationVisibilities>
            <tabSettings>${elements({ tab: 'Old', visibility: 'Visible' })}</tabSettings>`;
        project.write('app/permissionsets/S.permissionset-meta.xml', xml('PermissionSet', grants));
        expect(loadProject(project.root, undefined, 'apex').permissionSets.get('s')?.tabs).toHaveLength(1);
    });

    it('must be right all the same, and what Apex sees is refused for Apex too', () => {
        project.write(
            'app/tabs/Gone__c.tab-meta.xml',
            xml('CustomTab', elements({ customObject: true, motif: 'Custom25: Clock' }))
        );
        expect(() => loadProject(project.root, undefined, 'apex')).toThrow(SourceError);
        project.write('app/tabs/Gone__c.tab-meta.xml', xml('CustomTab', '<customObject>'));
        expect(() => loadProject(project.root, undefined, 'apex')).toThrow(/malformed XML/);
    });

    it('leaves no rule out: an unknown kind of field that must be filled in is refused', () => {
        project.field('Deal__c', 'Place__c', { type: 'EncryptedText', required: true });
        expect(() => loadProject(project.root, undefined, 'apex')).toThrow(UnsupportedFeatureError);
    });
});

describe('types without effect', () => {
    it('are Aura, Visualforce, sites and e-mail services', () => {
        const files: Record<string, string> = {
            'app/aura/old/old.cmp': '<aura:component/>',
            'app/aura/old/old.cmp-meta.xml': xml('AuraDefinitionBundle', elements({ apiVersion: '60.0' })),
            'app/aura/frame/frame.app': '<aura:application/>',
            'app/aura/frame/frame.app-meta.xml': xml('AuraDefinitionBundle', elements({ apiVersion: '60.0' })),
            'app/components/Old.component': '<apex:component/>',
            'app/components/Old.component-meta.xml': xml(
                'ApexComponent',
                elements({ apiVersion: '60.0', label: 'Old' })
            ),
            'app/emailservices/In.xml-meta.xml': xml('EmailServicesFunction', elements({ functionName: 'In' })),
            'app/settings/Mobile.settings-meta.xml': xml('MobileSettings', '')
        };
        Object.entries(files).forEach(([path, content]) => project.write(path, content));
        const reasons = new Map(loadProject(project.root).ignoredFiles.map(({ path, reason }) => [path, reason]));
        const described = Object.keys(files).filter((path) => path.endsWith('-meta.xml'));
        expect([...reasons.keys()].sort()).toEqual(described.sort());
    });

    it('Apex knows the names of Visualforce pages', () => {
        project
            .write('app/pages/Old.page', '<apex:page/>')
            .write('app/pages/Old.page-meta.xml', xml('ApexPage', elements({ apiVersion: '60.0', label: 'Old' })));
        expect(loadProject(project.root).visualforcePages.get('old')?.name).toBe('Old');
    });

    it.each([
        ['app/settings/Account.settings-meta.xml', 'AccountSettings'],
        ['app/things/In.xml-meta.xml', 'Thing']
    ])('are not all files of a suffix: %s is refused', (path, root) => {
        project.write(path, xml(root, ''));
        expect(() => loadProject(project.root)).toThrow(UnsupportedFeatureError);
    });
});

describe('what other projects leave to the platform', () => {
    it('.forceignore keeps files out, its patterns as in .gitignore', () => {
        project
            .write('.forceignore', '# local\n**/drafts/**\n*.page-meta.xml\n!Kept.page-meta.xml\n')
            .write('app/drafts/classes/A.cls', 'not Apex')
            .write('app/pages/Old.page-meta.xml', 'not XML')
            .write('app/classes/B.cls', 'public class B {}')
            .write('app/classes/B.cls-meta.xml', xml('ApexClass', elements({ apiVersion: '60.0', status: 'Active' })));
        const model = loadProject(project.root);
        expect(model.apexClasses.map(({ name }) => name)).toEqual(['B']);
        project.write('app/pages/Kept.page-meta.xml', 'not XML');
        expect(() => loadProject(project.root)).toThrow(/Kept\.page-meta\.xml/);
    });

    it('a manifest without sourceApiVersion has the current one, and paths may begin with ./', () => {
        project.write('sfdx-project.json', JSON.stringify({ packageDirectories: [{ path: './app/' }] }));
        const model = loadProject(project.root);
        expect(model.sourceApiVersion).toBe(68);
        expect(model.packageDirectories).toEqual(['app']);
        expect(objectOf(model, 'Deal__c')?.location.file).toBe('app/core/objects/Deal__c/Deal__c.object-meta.xml');
    });

    it('a component without apiVersion has the project’s, an event without publish behaviour publishes at once', () => {
        project
            .write('app/lwc/panel/panel.js', '')
            .write('app/lwc/panel/panel.js-meta.xml', xml('LightningComponentBundle', '<isExposed>false</isExposed>'))
            .write(
                'app/objects/Ping__e/Ping__e.object-meta.xml',
                xml(
                    'CustomObject',
                    elements({
                        eventType: 'HighVolume',
                        label: 'Ping',
                        pluralLabel: 'Pings',
                        deploymentStatus: 'Deployed'
                    })
                )
            );
        const model = loadProject(project.root);
        expect(model.lwcBundles[0].apiVersion).toBe(68);
        expect(objectOf(model, 'Ping__e')?.publishBehavior).toBe('PublishImmediately');
    });

    it('rights on standard objects that are not here grant nothing', () => {
        const rights = `<label>S</label><objectPermissions>${elements({ object: 'MessagingSession', allowRead: true, allowCreate: false, allowEdit: false, allowDelete: false, viewAllRecords: false, modifyAllRecords: false })}</objectPermissions>`;
        project.write('app/permissionsets/S.permissionset-meta.xml', xml('PermissionSet', rights));
        expect(() => loadProject(project.root)).not.toThrow();
        project.write(
            'app/permissionsets/S.permissionset-meta.xml',
            xml('PermissionSet', rights.replace('Session', 'x__c'))
        );
        expect(() => loadProject(project.root)).toThrow(/object Messagingx__c does not exist/);
    });

    it('a sharing reason is a row cause of the share object', () => {
        project.write(
            'app/core/objects/Deal__c/sharingReasons/Partner__c.sharingReason-meta.xml',
            xml('SharingReason', elements({ fullName: 'Partner__c', label: 'Partner' }))
        );
        const share = objectOf(loadProject(project.root), 'Deal__Share');
        expect(share && fieldOf(share, 'RowCause')?.picklist).toContainEqual(
            expect.objectContaining({ value: 'Partner__c', label: 'Partner', isDefault: false })
        );
    });

    it('accounts may sum up their opportunities', () => {
        project.field('Account', 'Won__c', {
            type: 'Summary',
            summaryForeignKey: 'Opportunity.AccountId',
            summarizedField: 'Opportunity.Amount',
            summaryOperation: 'sum'
        });
        const account = objectOf(loadProject(project.root), 'Account');
        expect(account && fieldOf(account, 'Won__c')).toMatchObject({ precision: 18, createable: false });
    });

    it('a value of a custom metadata record may stand twice, two values may not', () => {
        const value = (text: string): string =>
            `<values><field>Rate__c</field><value xsi:type="xsd:string">${text}</value></values>`;
        const record = (...texts: string[]): string =>
            xml('CustomMetadata', `<label>A</label><protected>false</protected>${texts.map(value).join('')}`);
        project
            .write(
                'app/core/objects/Rule__mdt/Rule__mdt.object-meta.xml',
                xml('CustomObject', elements({ label: 'Rule', pluralLabel: 'Rules' }))
            )
            .field('Rule__mdt', 'Rate__c', { type: 'Text', length: 10 })
            .write('app/customMetadata/Rule.A.md-meta.xml', record('x', 'x'));
        expect(loadProject(project.root).customMetadataRecords.get('Rule__mdt')?.[0].values.get('Rate__c')).toBe('x');
        project.write('app/customMetadata/Rule.A.md-meta.xml', record('x', 'y'));
        expect(() => loadProject(project.root)).toThrow(/Rate__c is set twice/);
    });
});

describe('files of the metadata format in a package directory', () => {
    it('are read where they lie in the folder of their type, objects with their fields inside', () => {
        const account = `${elements({ enableHistory: false })}<fields>${elements({
            fullName: 'Tier__c',
            label: 'Tier',
            type: 'Date'
        })}</fields><webLinks>${elements({ fullName: 'Map' })}</webLinks>`;
        project
            .write('app/src/objects/Account.object', xml('CustomObject', account))
            .write('app/src/objects/notes.txt', 'no metadata')
            .write('app/elsewhere/Account.object', 'not in the folder of its type')
            .write('app/src/documents/Files-meta.xml', xml('DocumentFolder', elements({ name: 'Files' })))
            .write('app/src/documents/Files/style.css', 'a {}')
            .write('app/src/documents/Files/style.css-meta.xml', xml('Document', elements({ name: 'style' })));
        const model = loadProject(project.root);
        expect(fieldOf(objectOf(model, 'Account')!, 'Tier__c')?.type).toBe('Date');
        const ignored = model.ignoredFiles.map(({ path }) => path);
        expect(ignored).toEqual(expect.arrayContaining(['app/src/objects/notes.txt', 'app/elsewhere/Account.object']));
        project.write('app/src/restrictionRules/Hide.rule', xml('RestrictionRule', ''));
        expect(() => loadProject(project.root)).toThrow(/metadata type \.rule/);
    });

    it('a file in the metadata format beside the same thing in source format is read once (seen in purealoe-lwc)', () => {
        const settings = (label: string): string =>
            xml('CustomObject', elements({ customSettingsType: 'Hierarchy', label }));
        project
            .write('app/core/objects/Place__c.object', settings('Place').replace('?>', ' ?>\n'))
            .write('app/core/objects/Place__c/Place__c.object-meta.xml', settings('Place'));
        expect(objectOf(loadProject(project.root), 'Place__c')?.label).toBe('Place');
        project.write('app/core/objects/Place__c.object', settings('Other'));
        expect(() => loadProject(project.root)).toThrow(/Place__c is already defined/);
    });

    it('package directories add to each other’s objects and translations', () => {
        const texts = (label: string, more: string): string =>
            xml(
                'CustomObjectTranslation',
                `<caseValues><plural>false</plural><value>${label}</value></caseValues>${more}`
            );
        const rule = `<validationRules><errorMessage>Non</errorMessage><name>Rule</name></validationRules>`;
        const says = (values: Record<string, string | boolean>): string => xml('CustomObject', elements(values));
        project
            .write('app/src/objects/Account.object', says({ enableHistory: true, description: 'first' }))
            .write('tests/src/objects/Account.object', says({ description: 'second' }))
            .write('app/src/objectTranslations/Deal__c-fr.objectTranslation', texts('Affaire', ''))
            .write('tests/src/objectTranslations/Deal__c-fr.objectTranslation', texts('Marché', rule))
            .write(
                'app/core/objects/Deal__c/validationRules/Rule.validationRule-meta.xml',
                xml(
                    'ValidationRule',
                    elements({ fullName: 'Rule', active: true, errorConditionFormula: 'false', errorMessage: 'No' })
                )
            );
        const model = loadProject(project.root);
        expect(objectOf(model, 'Account')).toMatchObject({ enableHistory: true, description: 'second' });
        const translation = model.objectTranslations.get('deal__c-fr');
        expect(translation?.label).toBe('Marché');
        expect(translation?.validationMessages.get('rule')).toBe('Non');
    });
});

describe('fields that hold the names of fields', () => {
    it('hold them with their object, as FieldDefinition.DurableId has them', () => {
        const pick = (field: string, value: string): string =>
            `<values><field>${field}</field><value xsi:type="xsd:string">${value}</value></values>`;
        const relation = (target: string): Record<string, string> => ({
            type: 'MetadataRelationship',
            referenceTo: target,
            relationshipName: `By${target}`
        });
        project
            .write(
                'app/core/objects/Rule__mdt/Rule__mdt.object-meta.xml',
                xml('CustomObject', elements({ label: 'Rule', pluralLabel: 'Rules' }))
            )
            .field('Rule__mdt', 'Of__c', relation('EntityDefinition'))
            .field('Rule__mdt', 'Field__c', {
                ...relation('FieldDefinition'),
                metadataRelationshipControllingField: 'Rule__mdt.Of__c'
            })
            .write(
                'app/customMetadata/Rule.A.md-meta.xml',
                xml(
                    'CustomMetadata',
                    `<label>A</label><protected>false</protected>${pick('Field__c', 'Name')}${pick('Of__c', 'Deal__c')}`
                )
            );
        const [record] = loadProject(project.root).customMetadataRecords.get('Rule__mdt') ?? [];
        expect(record.values.get('Field__c')).toBe('Deal__c.Name');
    });
});
