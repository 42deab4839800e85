import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
/** As `sf project generate` writes it. */
const FORCEIGNORE = [
    'package.xml',
    '# LWC configuration files',
    '**/jsconfig.json',
    '**/.eslintrc.json',
    '# LWC Jest',
    '**/__tests__/**',
    'node_modules/',
    ''
].join('\n');
const PACKAGES = ['force-app', 'service-app'];

/** Writes one component, the number-th of its kind; gives its files by their paths below a package directory. */
type Component = (number: number) => Readonly<Record<string, string>>;

function xml(type: string, body: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${NS}>\n${body}</${type}>\n`;
}

function tag(name: string, value: string): string {
    return `    <${name}>${value}</${name}>\n`;
}

function repeat(count: number, piece: (at: number) => string): string {
    return Array.from({ length: count }, (_one, at) => piece(at)).join('');
}

/** Sizes differ as they do in source: the mean is the given one, the largest about twice as large. */
function around(mean: number, number: number): number {
    return 1 + Math.round(mean * (0.1 + ((number * 7) % 19) / 10));
}

/** Objects are numbered round, so that each gets its share of fields, views and so on. */
const OBJECTS = 380;

function object(number: number): string {
    return `objects/Thing_${number % OBJECTS}__c`;
}

const field: Component = (number) => ({
    [`${object(number)}/fields/Value_${number}__c.field-meta.xml`]: xml(
        'CustomField',
        tag('fullName', `Value_${number}__c`) +
            tag('description', 'What the field holds, who fills it and when. '.repeat(around(7, number))) +
            tag('inlineHelpText', 'Fill this when the customer has confirmed it.') +
            tag('label', `Value ${number}`) +
            tag('length', '255') +
            (number % 4 === 0 ? tag('securityClassification', 'Internal') : '') +
            tag('trackHistory', 'false') +
            tag('type', 'Text')
    )
});

function method(number: number, at: number, call: string): string {
    return `
    /**
     * Reads the things of kind ${at} and works out what is open on them.
     */
    public List<Thing_${at}__c> read${at}(Set<Id> thingIds, Date from${at}) {
        List<Thing_${at}__c> rows = [SELECT Id, Name, Value_${at}__c FROM Thing_${at}__c WHERE Id IN :thingIds];
        for (Thing_${at}__c row : rows) {
            if (row.Value_${at}__c != null && from${at} < Date.today()) {
                row.Value_${at}__c = Labels.shorten(row.Value_${at}__c + ' ${at}', ${number % 90}); // kept short
            }
        }
${call}        return rows;
    }
`;
}

/** One class in a hundred asks a model. */
const apexClass: Component = (number) => {
    const call =
        number % 100 === 0
            ? "        ConnectApi.EinsteinLLM.generateMessagesForPromptTemplate('Target_0', null);\n"
            : '        Logger.note(rows);\n';
    const methods = repeat(around(18, number), (at) => method(number, at, at === 0 ? call : ''));
    return {
        [`classes/Service${number}.cls`]: `public with sharing class Service${number} {${methods}}\n`,
        [`classes/Service${number}.cls-meta.xml`]: xml('ApexClass', tag('apiVersion', '68.0') + tag('status', 'Active'))
    };
};

const trigger: Component = (number) => ({
    [`triggers/Thing${number}.trigger`]: `trigger Thing${number} on Thing_${number}__c (before insert, after update) {\n    new ThingHandler${number}().run(Trigger.new, Trigger.oldMap);\n}\n`,
    [`triggers/Thing${number}.trigger-meta.xml`]: xml(
        'ApexTrigger',
        tag('apiVersion', '68.0') + tag('status', 'Active')
    )
});

const lightningComponent: Component = (number) => {
    const folder = `lwc/part${number}`;
    const body = repeat(
        around(40, number),
        (at) => `    get text${at}() {\n        return this.rows.map((row) => row.text${at}).join(', ');\n    }\n`
    );
    return {
        [`${folder}/part${number}.js`]: `import { LightningElement, api } from 'lwc';\nimport read from '@salesforce/apex/Service${number}.read0';\n\nexport default class Part${number} extends LightningElement {\n    @api rows = [];\n    load = read;\n${body}}\n`,
        [`${folder}/part${number}.html`]: `<template>\n${repeat(around(30, number), (at) => `    <lightning-formatted-text value={text${at}}></lightning-formatted-text>\n`)}</template>\n`,
        [`${folder}/part${number}.css`]: `:host {\n    display: block;\n}\n`,
        [`${folder}/part${number}.js-meta.xml`]: xml(
            'LightningComponentBundle',
            tag('apiVersion', '68.0') + tag('isExposed', 'true')
        ),
        [`${folder}/__tests__/part${number}.test.js`]: `import Part from 'c/part${number}';\n${"test('shows a row', () => expect(Part).toBeDefined());\n".repeat(around(40, number))}`
    };
};

const auraComponent: Component = (number) => {
    const start = `aura/Panel${number}/Panel${number}`;
    return {
        [`${start}.cmp`]: `<aura:component>\n${'    <lightning:card title="Things"></lightning:card>\n'.repeat(around(90, number))}</aura:component>\n`,
        [`${start}.cmp-meta.xml`]: xml('AuraDefinitionBundle', tag('apiVersion', '68.0')),
        [`${start}Controller.js`]: `({\n${'    init: function (component) { component.set("v.rows", []); },\n'.repeat(around(50, number))}});\n`
    };
};

const visualforcePage: Component = (number) => ({
    [`pages/Page${number}.page`]: `<apex:page>\n${'    <apex:outputField value="{!thing.Name}" />\n'.repeat(around(140, number))}</apex:page>\n`,
    [`pages/Page${number}.page-meta.xml`]: xml('ApexPage', tag('apiVersion', '68.0') + tag('label', `Page ${number}`))
});

/** A folder of files that is one static resource, with pictures, styles and a script. */
const staticResource: Component = (number) => {
    const folder = `staticresources/Assets${number}`;
    const pictures = Object.fromEntries(
        Array.from({ length: 60 }, (_one, at) => [
            `${folder}/images/picture${at}.svg`,
            `<svg>${'<path d="M0 0h24v24H0z" />'.repeat(around(180, number + at))}</svg>\n`
        ])
    );
    return {
        ...pictures,
        [`${folder}/main.css`]: '.thing {\n    color: inherit;\n}\n'.repeat(800),
        [`${folder}/main.js`]: 'window.things = window.things || [];\n'.repeat(1000),
        [`staticresources/Assets${number}.resource-meta.xml`]: xml(
            'StaticResource',
            tag('cacheControl', 'Public') + tag('contentType', 'application/zip')
        )
    };
};

const customMetadata: Component = (number) => ({
    [`customMetadata/Setting.Row_${number}.md-meta.xml`]: xml(
        'CustomMetadata',
        tag('label', `Row ${number}`) +
            repeat(
                around(8, number),
                (at) =>
                    `    <values>\n        <field>Value_${at}__c</field>\n        <value>text ${at}</value>\n    </values>\n`
            )
    )
});

const customObject: Component = (number) => ({
    [`${object(number)}/Thing_${number % OBJECTS}__c.object-meta.xml`]: xml(
        'CustomObject',
        repeat(
            30,
            (at) =>
                `    <actionOverrides>\n        <actionName>Action${at}</actionName>\n        <type>Default</type>\n    </actionOverrides>\n`
        ) + tag('label', `Thing ${number}`)
    )
});

const listView: Component = (number) => ({
    [`${object(number)}/listViews/View_${number}.listView-meta.xml`]: xml(
        'ListView',
        tag('fullName', `View_${number}`) + repeat(6, (at) => tag('columns', `Value_${at}__c`))
    )
});

const fieldSet: Component = (number) => ({
    [`${object(number)}/fieldSets/Set_${number}.fieldSet-meta.xml`]: xml(
        'FieldSet',
        tag('fullName', `Set_${number}`) +
            repeat(40, (at) => `    <displayedFields>\n        <field>Value_${at}__c</field>\n    </displayedFields>\n`)
    )
});

const validationRule: Component = (number) => ({
    [`${object(number)}/validationRules/Rule_${number}.validationRule-meta.xml`]: xml(
        'ValidationRule',
        tag('fullName', `Rule_${number}`) + tag('active', 'true') + tag('errorConditionFormula', 'ISBLANK(Name)')
    )
});

const layout: Component = (number) => ({
    [`layouts/Thing_${number}__c-Layout.layout-meta.xml`]: xml(
        'Layout',
        repeat(
            around(90, number),
            (at) =>
                `    <layoutItems>\n        <behavior>Edit</behavior>\n        <field>Value_${at}__c</field>\n    </layoutItems>\n`
        )
    )
});

const flexiPage: Component = (number) => ({
    [`flexipages/Page_${number}.flexipage-meta.xml`]: xml(
        'FlexiPage',
        repeat(
            around(80, number),
            (at) => `    <itemInstances>\n        <componentName>part${at}</componentName>\n    </itemInstances>\n`
        )
    )
});

const quickAction: Component = (number) => ({
    [`quickActions/Thing_${number}__c.New.quickAction-meta.xml`]: xml(
        'QuickAction',
        tag('label', `New ${number}`) + repeat(around(20, number), (at) => tag('fieldOverrides', `Value_${at}__c`))
    )
});

const tab: Component = (number) => ({
    [`tabs/Thing_${number}__c.tab-meta.xml`]: xml(
        'CustomTab',
        tag('customObject', 'true') + tag('motif', 'Custom1: Heart')
    )
});

const report: Component = (number) => ({
    [`reports/Things/Report_${number}.report-meta.xml`]: xml(
        'Report',
        repeat(around(30, number), (at) => `    <columns>\n        <field>Value_${at}__c</field>\n    </columns>\n`)
    )
});

const permissionSet: Component = (number) => ({
    [`permissionsets/Users_${number}.permissionset-meta.xml`]: xml(
        'PermissionSet',
        repeat(
            around(60, number),
            (at) =>
                `    <classAccesses>\n        <apexClass>Service${number * 45 + at}</apexClass>\n        <enabled>true</enabled>\n    </classAccesses>\n`
        ) +
            repeat(
                around(240, number),
                (at) =>
                    `    <fieldPermissions>\n        <editable>true</editable>\n        <field>Thing_${at}__c.Value_${at}__c</field>\n        <readable>true</readable>\n    </fieldPermissions>\n`
            )
    )
});

/** One flow in two hundred asks a model. */
const flow: Component = (number) => ({
    [`flows/Flow_${number}.flow-meta.xml`]: xml(
        'Flow',
        `    <actionCalls>\n        <name>Act</name>\n        <actionName>Target_0</actionName>\n        <actionType>${number % 200 === 0 ? 'generatePromptResponse' : 'emailSimple'}</actionType>\n    </actionCalls>\n` +
            repeat(
                around(35, number),
                (at) =>
                    `    <assignments>\n        <name>A${at}</name>\n        <label>Set ${at}</label>\n        <assignmentItems>\n            <assignToReference>v</assignToReference>\n            <operator>Assign</operator>\n            <value><stringValue>x</stringValue></value>\n        </assignmentItems>\n        <connector><targetReference>Act</targetReference></connector>\n    </assignments>\n`
            ) +
            tag('processType', 'AutoLaunchedFlow') +
            '    <start><connector><targetReference>A0</targetReference></connector></start>\n' +
            tag('status', 'Active')
    )
});

const promptTemplate: Component = (number) => ({
    [`genAiPromptTemplates/Target_${number}.genAiPromptTemplate-meta.xml`]: xml(
        'GenAiPromptTemplate',
        tag('developerName', `Target_${number}`) +
            '    <templateVersions>\n        <content>Text</content>\n        <status>Published</status>\n    </templateVersions>\n'
    )
});

/**
 * How many of each in a thousand files: counted in NPSP, EDA, PMM and Nebula Logger together, without their translations (half of their
 * files, and in no org with one language). Mean sizes are theirs, too. Flows, permission sets and prompt templates, which packages have few
 * of, are as in an org.
 */
const MIX: readonly (readonly [number, Component])[] = [
    [19, customObject],
    [188, field],
    [180, apexClass],
    [7, trigger],
    [20, lightningComponent],
    [10, auraComponent],
    [10, visualforcePage],
    [1.2, staticResource],
    [51, customMetadata],
    [11, listView],
    [3, fieldSet],
    [2, validationRule],
    [20, layout],
    [6, flexiPage],
    [6, quickAction],
    [6, tab],
    [10, report],
    [4, permissionSet],
    [30, flow],
    [1, promptTemplate]
];

function put(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}

/** Writes a project of so many metadata files into a folder, in two package directories; gives these. */
export function writeScanTree(root: string, files: number): string[] {
    const folders = PACKAGES.map((path) => join(root, path));
    const directories = PACKAGES.map((path, at) => ({ path, default: at === 0 }));
    put(join(root, 'sfdx-project.json'), JSON.stringify({ packageDirectories: directories, sourceApiVersion: '68.0' }));
    put(join(root, '.forceignore'), FORCEIGNORE);
    const written = MIX.map(() => 0);
    let count = 0;
    for (let round = 1; count < files; round++) {
        for (const [at, [share, component]] of MIX.entries()) {
            // A hundredth of the share in each round: every kind is there whatever the number of files.
            for (; written[at] < (share * round) / 100 && count < files; written[at]++) {
                const parts = Object.entries(component(written[at]));
                const folder = join(folders[written[at] % 5 === 4 ? 1 : 0], 'main/default');
                parts.forEach(([path, text]) => put(join(folder, path), text));
                count += parts.length;
            }
        }
    }
    return folders;
}
