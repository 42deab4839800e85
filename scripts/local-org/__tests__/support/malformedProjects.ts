import { symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customObject, metadata } from './temporaryProject';

export const MANIFEST = JSON.stringify({
    packageDirectories: [{ path: 'app', default: true }],
    sourceApiVersion: '68.0'
});
const ACTIVE = '<apiVersion>68.0</apiVersion><status>Active</status>';
const MASTER =
    '<type>MasterDetail</type><relationshipOrder>0</relationshipOrder><reparentableMasterDetail>false</reparentableMasterDetail>';

export type Files = Readonly<Record<string, string | Buffer>>;

export function apex(name: string, source: string | Buffer, folder = 'classes'): Files {
    return {
        [`app/${folder}/${name}.cls`]: source,
        [`app/${folder}/${name}.cls-meta.xml`]: metadata('ApexClass', ACTIVE)
    };
}

export function below(folder: string, files: Readonly<Record<string, string>>): Files {
    return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

function detail(name: string, master: string): Files {
    return below(
        'app',
        customObject(name, 'ControlledByParent', {
            Master__c: `${MASTER}<referenceTo>${master}</referenceTo><relationshipName>${name.replace('__c', 's')}</relationshipName>`
        })
    );
}

export const PLAIN = { ...below('app', customObject('Deal__c', 'ReadWrite')), ...apex('Fine', 'public class Fine {}') };

/** What is wrong, the files, the one line it must end in, and what else is done to the folder. */
export type Row = readonly [name: string, files: Files, message: RegExp, prepare?: (dir: string) => void];

/** The project cannot be read: exit code 2. */
export const UNREADABLE: readonly Row[] = [
    ['no manifest', {}, /^sfdx-project\.json:1:1: sfdx-project\.json is missing$/],
    [
        'a manifest that is no JSON',
        { 'sfdx-project.json': '{ "packageDirectories": [' },
        /^sfdx-project\.json:1:1: malformed JSON: /
    ],
    [
        'a manifest that is null',
        { 'sfdx-project.json': 'null' },
        /^sfdx-project\.json:1:1: the manifest must be a JSON object$/
    ],
    [
        'a manifest without package directories',
        { 'sfdx-project.json': '{"sourceApiVersion":"68.0"}' },
        /^sfdx-project\.json:1:1: packageDirectories must be a list of objects with a path$/
    ],
    [
        'a package directory that does not exist',
        { 'sfdx-project.json': MANIFEST },
        /^sfdx-project\.json:1:1: package directory app does not exist$/
    ],
    [
        'a package directory outside the project',
        { 'sfdx-project.json': MANIFEST.replace('"app"', '"../elsewhere"') },
        /^sfdx-project\.json:1:1: package directory \.\.\/elsewhere is outside the project$/
    ],
    [
        'a package directory with an absolute path',
        { 'sfdx-project.json': MANIFEST.replace('"app"', '"/etc"') },
        /^sfdx-project\.json:1:1: package directory \/etc is outside the project$/
    ],
    [
        'a manifest with comments',
        { 'sfdx-project.json': '// the project\n{"packageDirectories":[{"path":"app"}]}' },
        /^sfdx-project\.json:1:1: malformed JSON: /
    ],
    [
        'package directories without paths',
        { 'sfdx-project.json': '{"packageDirectories":[{"default":true}]}' },
        /^sfdx-project\.json:1:1: packageDirectories must be a list of objects with a path$/
    ],
    [
        'a file as its package directory',
        { 'sfdx-project.json': '{"packageDirectories":[{"path":"README.md"}]}', 'README.md': 'text' },
        /^sfdx-project\.json:1:1: package directory README\.md does not exist$/
    ],
    [
        'NUL bytes in XML',
        { ...PLAIN, 'app/labels/CustomLabels.labels-meta.xml': '<CustomLabels>\0</CustomLabels>' },
        /CustomLabels\.labels-meta\.xml:1:\d+: malformed XML: /
    ],
    [
        'an entity that reads a file',
        {
            ...PLAIN,
            'app/labels/CustomLabels.labels-meta.xml':
                '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><CustomLabels>&x;</CustomLabels>'
        },
        /CustomLabels\.labels-meta\.xml:1:\d+: malformed XML: /
    ],
    [
        'two labels of one name',
        {
            ...PLAIN,
            'app/labels/CustomLabels.labels-meta.xml': metadata(
                'CustomLabels',
                '<labels><fullName>One</fullName><language>en_US</language><protected>false</protected><shortDescription>One</shortDescription><value>1</value></labels>'.repeat(
                    2
                )
            )
        },
        /CustomLabels\.labels-meta\.xml:3:\d+: label One is already defined/
    ],
    [
        'a field of an object that is nowhere',
        {
            ...PLAIN,
            'app/objects/Lost__c/fields/A__c.field-meta.xml': metadata(
                'CustomField',
                '<fullName>A__c</fullName><label>A</label><type>Date</type>'
            )
        },
        /A__c\.field-meta\.xml:2:1: object Lost__c has no object file in the project/
    ],
    [
        'a record of a custom metadata type that does not exist',
        { ...PLAIN, 'app/customMetadata/Rule.A.md-meta.xml': metadata('CustomMetadata', '<label>A</label>') },
        /Rule\.A\.md-meta\.xml:2:1: custom metadata type Rule__mdt does not exist$/
    ],
    [
        'a permission set that names a field that does not exist',
        {
            ...PLAIN,
            'app/permissionsets/S.permissionset-meta.xml': metadata(
                'PermissionSet',
                '<label>S</label><fieldPermissions><editable>false</editable><field>Deal__c.Gone__c</field><readable>true</readable></fieldPermissions>'
            )
        },
        /S\.permissionset-meta\.xml:2:1: Deal__c has no field Gone__c$/
    ],
    [
        'a permission set that names a class that does not exist',
        {
            ...PLAIN,
            'app/permissionsets/S.permissionset-meta.xml': metadata(
                'PermissionSet',
                '<label>S</label><classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>'
            )
        },
        /S\.permissionset-meta\.xml:2:1: Apex class Gone does not exist$/
    ],
    [
        'a flow whose connector leads nowhere',
        {
            ...PLAIN,
            'app/flows/F.flow-meta.xml': metadata(
                'Flow',
                '<label>F</label><processType>AutoLaunchedFlow</processType><status>Active</status><start><connector><targetReference>Gone</targetReference></connector></start>'
            )
        },
        /F\.flow-meta\.xml:\d+:\d+: the flow has no element named Gone$/
    ],
    [
        'XML that is not closed',
        {
            ...PLAIN,
            'app/objects/Deal__c/Deal__c.object-meta.xml': '<?xml version="1.0"?>\n<CustomObject>\n<label>Deal'
        },
        /^app\/objects\/Deal__c\/Deal__c\.object-meta\.xml:3:\d+: malformed XML: /
    ],
    [
        'an empty XML file',
        { ...PLAIN, 'app/objects/Deal__c/Deal__c.object-meta.xml': '' },
        /Deal__c\.object-meta\.xml:1:1: (malformed XML|the file holds no XML element)/
    ],
    [
        'XML with entities of its own',
        {
            ...PLAIN,
            'app/labels/CustomLabels.labels-meta.xml':
                '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><CustomLabels>&y;</CustomLabels>'
        },
        /CustomLabels\.labels-meta\.xml:1:\d+: malformed XML: /
    ],
    [
        'XML nested a hundred thousand deep',
        {
            ...PLAIN,
            'app/labels/CustomLabels.labels-meta.xml': '<labels>'.repeat(100_000) + '</labels>'.repeat(100_000)
        },
        /CustomLabels\.labels-meta\.xml:1:\d+: /
    ],
    [
        'another root element',
        { ...PLAIN, 'app/objects/Deal__c/Deal__c.object-meta.xml': metadata('CustomTab', '<label>Deal</label>') },
        /Deal__c\.object-meta\.xml:2:1: /
    ],
    [
        'an unknown type of metadata',
        { ...PLAIN, 'app/x/Thing.gizmo-meta.xml': metadata('Gizmo', '') },
        /Thing\.gizmo-meta\.xml:1:1: .*gizmo/
    ],
    [
        'a class without its -meta.xml file',
        { ...PLAIN, 'app/classes/Lone.cls': 'public class Lone {}' },
        /^app\/classes\/Lone\.cls:1:1: app\/classes\/Lone\.cls-meta\.xml is missing$/
    ],
    [
        'a -meta.xml file without its class',
        { ...PLAIN, 'app/classes/Ghost.cls-meta.xml': metadata('ApexClass', ACTIVE) },
        /Ghost\.cls-meta\.xml:2:1: app\/classes\/Ghost\.cls is missing$/
    ],
    [
        'two classes of one name',
        { ...PLAIN, ...apex('FINE', 'public class FINE {}', 'other') },
        /^app\/other\/FINE\.cls-meta\.xml:2:1: Apex class FINE is already defined in app\/classes\/Fine\.cls-meta\.xml$/
    ],
    [
        'a field of an unknown type',
        { ...PLAIN, ...below('app', customObject('Odd__c', 'ReadWrite', { Odd__c: '<type>Quantum</type>' })) },
        /Odd__c\.field-meta\.xml:\d+:\d+: /
    ],
    [
        'a lookup to an object that does not exist',
        {
            ...PLAIN,
            ...below(
                'app',
                customObject('Odd__c', 'ReadWrite', {
                    Gone__c:
                        '<type>Lookup</type><referenceTo>Gone__c</referenceTo><relationshipName>Odds</relationshipName>'
                })
            )
        },
        /Gone__c\.field-meta\.xml:\d+:\d+: object Gone__c does not exist$/
    ],
    [
        'master-detail relationships in a circle',
        { ...PLAIN, ...detail('One__c', 'Two__c'), ...detail('Two__c', 'One__c') },
        /Master__c\.field-meta\.xml:\d+:\d+: master-detail relationships go in a circle: One__c, Two__c, One__c$/
    ],
    [
        'an object that is its own master',
        { ...PLAIN, ...detail('One__c', 'One__c') },
        /Master__c\.field-meta\.xml:\d+:\d+: master-detail relationships go in a circle: One__c, One__c$/
    ],
    [
        'roles above each other',
        {
            ...PLAIN,
            'app/roles/A.role-meta.xml': metadata('Role', '<name>A</name><parentRole>B</parentRole>'),
            'app/roles/B.role-meta.xml': metadata('Role', '<name>B</name><parentRole>A</parentRole>')
        },
        /\.role-meta\.xml:\d+:\d+: /
    ],
    [
        'formulas that need each other',
        {
            ...PLAIN,
            ...below(
                'app',
                customObject('Odd__c', 'ReadWrite', {
                    A__c: '<type>Number</type><precision>18</precision><scale>2</scale><formula>B__c + 1</formula>',
                    B__c: '<type>Number</type><precision>18</precision><scale>2</scale><formula>A__c + 1</formula>'
                })
            )
        },
        /[AB]__c\.field-meta\.xml:\d+:\d+: .*(circular|itself|circle)/
    ],
    [
        'a class of 50 MB',
        PLAIN,
        /^app\/classes\/Fine\.cls:1:1: has 52428800 bytes; 10485760 are the most$/,
        (dir) => truncateSync(join(dir, 'app/classes/Fine.cls'), 50 * 1024 * 1024)
    ],
    [
        'a class of more than a million characters',
        { ...PLAIN, ...apex('Long', `public class Long1 { String s = '${'x'.repeat(1_000_001)}'; }`) },
        /^app\/classes\/Long\.cls:1:1: has 1000\d+ characters of Apex; 1000000 are the most$/
    ],
    [
        'a class in UTF-16',
        { ...PLAIN, ...apex('Wide', Buffer.from("\ufeffpublic class Wide { String s = 'é'; }", 'utf16le')) },
        /^app\/classes\/Wide\.cls:1:1: is not encoded in UTF-8$/
    ],
    [
        'a symbolic link that leads back',
        PLAIN,
        /^app\/loop:1:1: the symbolic link leads back to a folder above it$/,
        (dir) => symlinkSync(join(dir, 'app'), join(dir, 'app/loop'))
    ],
    [
        'a symbolic link that leads to itself',
        PLAIN,
        /^app\/loop:1:1: the symbolic link leads nowhere$/,
        (dir) => symlinkSync(join(dir, 'app/loop'), join(dir, 'app/loop'))
    ],
    [
        'a symbolic link that leads out of the project',
        PLAIN,
        /^app\/out:1:1: the symbolic link leads out of the project$/,
        (dir) => symlinkSync(tmpdir(), join(dir, 'app/out'))
    ]
];

/** The project is read and its Apex is wrong: exit code 1. */
export const FAULTY: readonly Row[] = [
    [
        'classes that extend each other',
        {
            ...PLAIN,
            ...apex('Hen', 'public virtual class Hen extends Egg {}'),
            ...apex('Egg', 'public virtual class Egg extends Hen {}')
        },
        /^app\/classes\/(Hen|Egg)\.cls:1:\d+: /
    ],
    [
        'a superclass that does not exist',
        { ...PLAIN, ...apex('Lost', 'public class Lost extends Nowhere {}') },
        /^app\/classes\/Lost\.cls:1:\d+: Invalid type: Nowhere$/
    ],
    ['no Apex at all in a class', { ...PLAIN, ...apex('Void', '') }, /^app\/classes\/Void\.cls:1:\d+: /],
    [
        'bytes that are no text',
        { ...PLAIN, ...apex('Bits', Buffer.from([0, 1, 2, 3, 0, 65])) },
        /^app\/classes\/Bits\.cls:1:\d+: /
    ],
    [
        'a class nested a thousand braces deep',
        { ...PLAIN, ...apex('Deep', `public class Deep { void go() ${'{'.repeat(1000)}${'}'.repeat(999)} }`) },
        /^app\/classes\/Deep\.cls:1:\d+: /
    ],
    [
        'a name that differs from the file',
        { ...PLAIN, ...apex('Mine', 'public class Yours {}') },
        /^app\/classes\/Mine\.cls:1:\d+: /
    ]
];
