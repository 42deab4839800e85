import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LocalOrg } from '../../../localOrg';
import { loadProject } from '../../../metadata';
import { startServer, type RunningServer } from '../../server';

const META = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

function xml(root: string, content: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${META}>${content}</${root}>\n`;
}

function field(name: string, content: string): [string, string] {
    const path = `app/core/objects/Plan__c/fields/${name}.field-meta.xml`;
    return [
        path,
        xml('CustomField', `<fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${content}`)
    ];
}

const APEX = `public with sharing class PlanController {
    public class Summary { @AuraEnabled public String name; @AuraEnabled public Integer size; }
    @AuraEnabled(cacheable=true)
    public static Summary getSummary(String name, Integer size) {
        Summary result = new Summary();
        result.name = 'Plan ' + name;
        result.size = size + 1;
        return result;
    }
    @AuraEnabled
    public static void fail(String message) { throw new AuraHandledException(message); }
    @AuraEnabled
    public static void breakDown() { String text = null; text.length(); }
    @AuraEnabled
    public static Id createPlan(String name) {
        Plan__c plan = new Plan__c(Name = name);
        insert as user plan;
        return plan.Id;
    }
    @AuraEnabled
    public static void createThenFail(String name) {
        insert as user new Plan__c(Name = name);
        throw new AuraHandledException('too late');
    }
    public static void hidden() {}
}`;

const FIELD_NAMES = ['Status__c', 'Budget__c', 'Due__c', 'Ready__c', 'Summary__c', 'Parent__c', 'Tags__c'];

/** A screen flow that renames a plan, and an app page that shows it. */
const SCREEN_FLOW: readonly [string, string][] = [
    [
        'app/core/flows/Rename_Plan.flow-meta.xml',
        xml(
            'Flow',
            `<apiVersion>68.0</apiVersion><label>Rename plan</label><processType>Flow</processType><status>Active</status>
             <recordUpdates><name>Save</name><label>Save</label><locationX>0</locationX><locationY>0</locationY><filterLogic>and</filterLogic>
                <filters><field>Id</field><operator>EqualTo</operator><value><elementReference>recordId</elementReference></value></filters>
                <inputAssignments><field>Name</field><value><elementReference>NewName</elementReference></value></inputAssignments><object>Plan__c</object></recordUpdates>
             <screens><name>Ask</name><label>Ask</label><locationX>0</locationX><locationY>0</locationY><allowBack>true</allowBack><allowFinish>true</allowFinish><allowPause>false</allowPause>
                <connector><targetReference>Save</targetReference></connector>
                <fields><name>NewName</name><dataType>String</dataType><fieldText>New name</fieldText><fieldType>InputField</fieldType><isRequired>true</isRequired>
                    <validationRule><errorMessage>&lt;p&gt;Too &amp;amp; short&lt;/p&gt;</errorMessage><formulaExpression>LEN({!NewName}) &gt; 2</formulaExpression></validationRule></fields>
                <showFooter>true</showFooter><showHeader>true</showHeader></screens>
             <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Ask</targetReference></connector></start>
             <variables><name>recordId</name><dataType>String</dataType><isInput>true</isInput></variables>`
        )
    ],
    [
        'app/core/quickActions/Plan__c.Rename.quickAction-meta.xml',
        xml(
            'QuickAction',
            '<flowDefinition>Rename_Plan</flowDefinition><label>Rename</label><optionsCreateFeedItem>false</optionsCreateFeedItem><type>Flow</type>'
        )
    ],
    [
        'app/core/flexipages/Tools.flexipage-meta.xml',
        xml(
            'FlexiPage',
            `<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>flowName</name><value>Rename_Plan</value></componentInstanceProperties>
             <componentName>flowruntime:interview</componentName><identifier>rename</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
             <masterLabel>Tools</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`
        )
    ],
    [
        'app/core/tabs/Tools.tab-meta.xml',
        xml('CustomTab', '<flexiPage>Tools</flexiPage><label>Tools</label><motif>Custom25: Alarm clock</motif>')
    ]
];

/** Reports and a dashboard over plans, texts in Portuguese, a utility bar and a global action. */
const EXTRAS: readonly [string, string][] = [
    [
        'app/core/reports/Plans/By_Status.report-meta.xml',
        xml(
            'Report',
            `<columns><field>CUST_NAME</field></columns><columns><aggregateTypes>Sum</aggregateTypes><field>Plan__c$Budget__c</field></columns>
             <columns><field>Plan__c$Parent__c.Name</field></columns>
             <filter><booleanFilter>1 OR 2</booleanFilter><criteriaItems><column>Plan__c$Status__c</column><columnToColumn>false</columnToColumn><isUnlocked>true</isUnlocked><operator>equals</operator><value>Draft,Active</value></criteriaItems>
             <criteriaItems><column>CUST_NAME</column><operator>startsWith</operator><value>Report</value></criteriaItems></filter>
             <format>Summary</format><groupingsDown><dateGranularity>Day</dateGranularity><field>Plan__c$Status__c</field><sortOrder>Asc</sortOrder></groupingsDown>
             <name>Plans by status</name><reportType>CustomEntity$Plan__c</reportType><scope>organization</scope><showDetails>true</showDetails><showGrandTotal>true</showGrandTotal>
             <timeFrameFilter><dateColumn>CUST_CREATED_DATE</dateColumn><interval>INTERVAL_CUSTOM</interval></timeFrameFilter>`
        )
    ],
    [
        'app/core/reportTypes/Families.reportType-meta.xml',
        xml(
            'ReportType',
            `<baseObject>Plan__c</baseObject><category>other</category><deployed>true</deployed><join><outerJoin>false</outerJoin><relationship>SubPlans__r</relationship></join><label>Families</label>`
        )
    ],
    [
        'app/core/reports/Plans/By_Week.report-meta.xml',
        xml(
            'Report',
            `<columns><field>Plan__c$Name</field></columns><columns><field>Plan__c.SubPlans__r$Name</field></columns><columns><aggregateTypes>Sum</aggregateTypes><field>Plan__c.SubPlans__r$Budget__c</field></columns><columns><field>Plan__c$Parent__c</field></columns>
             <format>Summary</format><groupingsDown><dateGranularity>Week</dateGranularity><field>Plan__c.SubPlans__r$Due__c</field><sortOrder>Asc</sortOrder></groupingsDown>
             <name>Families by week</name><params><name>co</name><value>1</value></params><reportType>Families__c</reportType><scope>organization</scope>`
        )
    ],
    [
        'app/core/dashboards/Plans/Overview.dashboard-meta.xml',
        xml(
            'Dashboard',
            `<backgroundEndColor>#FFFFFF</backgroundEndColor><dashboardGridLayout>
             <dashboardGridComponents><colSpan>4</colSpan><columnIndex>0</columnIndex><dashboardComponent><chartSummary><axisBinding>y</axisBinding><column>RowCount</column></chartSummary><componentType>Metric</componentType><header>All plans</header><report>Plans/By_Status</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>2</rowSpan></dashboardGridComponents>
             <dashboardGridComponents><colSpan>4</colSpan><columnIndex>4</columnIndex><dashboardComponent><chartSummary><aggregate>Sum</aggregate><column>Plan__c$Budget__c</column></chartSummary><componentType>Bar</componentType><header>Budget</header><legendPosition>Bottom</legendPosition><report>Plans/By_Status</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>2</rowSpan></dashboardGridComponents>
             <numberOfColumns>12</numberOfColumns><rowHeight>36</rowHeight></dashboardGridLayout><dashboardType>LoggedInUser</dashboardType><title>Plans at a glance</title>`
        )
    ],
    [
        'app/core/objectTranslations/Plan__c-pt_PT/Plan__c-pt_PT.objectTranslation-meta.xml',
        xml(
            'CustomObjectTranslation',
            `<caseValues><plural>false</plural><value>Plano</value></caseValues><caseValues><plural>true</plural><value>Planos</value></caseValues>
             <layouts><layout>Plan Layout</layout><sections><label>Principal</label><section>Main</section></sections></layouts>
             <nameFieldLabel>Nome do plano</nameFieldLabel><quickActions><label>Mudar o nome</label><name>Rename</name></quickActions>
             <validationRules><errorMessage>O orçamento não pode ser negativo.</errorMessage><name>Budget_Positive</name></validationRules>`
        )
    ],
    [
        'app/core/objectTranslations/Plan__c-pt_PT/Status__c.fieldTranslation-meta.xml',
        xml(
            'CustomFieldTranslation',
            `<help>Onde está</help><label>Estado</label><name>Status__c</name><picklistValues><masterLabel>In draft</masterLabel><translation>Em rascunho</translation></picklistValues>
             <picklistValues><masterLabel>Active</masterLabel><translation></translation></picklistValues>`
        )
    ],
    [
        'app/core/translations/pt_PT.translation-meta.xml',
        xml(
            'Translations',
            '<customApplications><label>Planeamento</label><name>Planning</name></customApplications><customTabs><label>Ferramentas</label><name>Tools</name></customTabs>'
        )
    ],
    [
        'app/core/quickActions/Quick_Plan.quickAction-meta.xml',
        xml(
            'QuickAction',
            `<label>Quick plan</label><optionsCreateFeedItem>false</optionsCreateFeedItem>
             <quickActionLayout><layoutSectionStyle>TwoColumnsLeftToRight</layoutSectionStyle><quickActionLayoutColumns><quickActionLayoutItems><emptySpace>false</emptySpace><field>Name</field><uiBehavior>Required</uiBehavior></quickActionLayoutItems></quickActionLayoutColumns></quickActionLayout>
             <targetObject>Plan__c</targetObject><type>Create</type>`
        )
    ],
    [
        'app/core/flexipages/Utilities.flexipage-meta.xml',
        xml(
            'FlexiPage',
            `<flexiPageRegions><itemInstances><componentInstance>
             <componentInstanceProperties><name>flowName</name><value>Rename_Plan</value></componentInstanceProperties>
             <componentInstanceProperties><name>label</name><type>decorator</type><value>Rename</value></componentInstanceProperties>
             <componentInstanceProperties><name>icon</name><type>decorator</type><value>edit</value></componentInstanceProperties>
             <componentName>flowruntime:interview</componentName><identifier>renameUtility</identifier></componentInstance></itemInstances><name>utilityItems</name><type>Region</type></flexiPageRegions>
             <masterLabel>Utilities</masterLabel><template><name>one:utilityBarTemplateDesktop</name></template><type>UtilityBar</type>`
        )
    ]
];

/** A page that names a component which is not there, beside one that is fine. */
const BROKEN: readonly [string, string][] = [
    [
        'app/core/flexipages/Broken.flexipage-meta.xml',
        xml(
            'FlexiPage',
            `<flexiPageRegions><itemInstances><componentInstance><componentName>gone</componentName><identifier>gone</identifier></componentInstance></itemInstances>
             <itemInstances><componentInstance><componentInstanceProperties><name>richTextValue</name><value>Fine.</value></componentInstanceProperties>
             <componentName>flexipage:richText</componentName><identifier>note</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
             <masterLabel>Broken</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`
        )
    ],
    [
        'app/core/tabs/Broken.tab-meta.xml',
        xml('CustomTab', '<flexiPage>Broken</flexiPage><label>Broken</label><motif>Custom25: Alarm clock</motif>')
    ]
];

/** A small project: one object with a child of itself, layout, pages, an app, Apex, and two users. */
const FILES: Readonly<Record<string, string>> = Object.fromEntries([
    [
        'sfdx-project.json',
        JSON.stringify({ packageDirectories: [{ path: 'app', default: true }], sourceApiVersion: '68.0' })
    ],
    [
        'app/core/objects/Plan__c/Plan__c.object-meta.xml',
        xml(
            'CustomObject',
            `<deploymentStatus>Deployed</deploymentStatus><label>Plan</label><pluralLabel>Plans</pluralLabel><sharingModel>ReadWrite</sharingModel>
             <nameField><label>Plan Name</label><type>Text</type></nameField>
             <compactLayoutAssignment>Short</compactLayoutAssignment>`
        )
    ],
    [
        'app/core/objects/Plan__c/compactLayouts/Short.compactLayout-meta.xml',
        xml(
            'CompactLayout',
            '<fullName>Short</fullName><fields>Name</fields><fields>Status__c</fields><label>Short</label>'
        )
    ],
    [
        'app/core/objects/Plan__c/listViews/Open.listView-meta.xml',
        xml(
            'ListView',
            `<fullName>Open</fullName><booleanFilter>1 AND (2 OR 3)</booleanFilter><columns>NAME</columns><columns>Status__c</columns><columns>Parent__c</columns>
             <filterScope>Everything</filterScope>
             <filters><field>Status__c</field><operation>equals</operation><value>Draft,Active</value></filters>
             <filters><field>Budget__c</field><operation>greaterThan</operation><value>10</value></filters>
             <filters><field>Name</field><operation>startsWith</operation><value>50%</value></filters>
             <label>Open plans</label>`
        )
    ],
    [
        'app/core/objects/Plan__c/validationRules/Budget_Positive.validationRule-meta.xml',
        xml(
            'ValidationRule',
            `<fullName>Budget_Positive</fullName><active>true</active><errorConditionFormula>Budget__c &lt; 0</errorConditionFormula>
             <errorDisplayField>Budget__c</errorDisplayField><errorMessage>The budget cannot be negative.</errorMessage>`
        )
    ],
    field(
        'Status__c',
        `<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
         <value><fullName>Draft</fullName><default>true</default><label>In draft</label></value>
         <value><fullName>Active</fullName><default>false</default><label>Active</label></value>
         <value><fullName>Done</fullName><default>false</default><label>Done</label></value></valueSetDefinition></valueSet>`
    ),
    field(
        'Budget__c',
        '<precision>10</precision><scale>2</scale><type>Number</type><inlineHelpText>In thousands</inlineHelpText>'
    ),
    field('Due__c', '<type>Date</type>'),
    field('Ready__c', '<defaultValue>false</defaultValue><type>Checkbox</type>'),
    field('Summary__c', '<length>20</length><type>Text</type>'),
    field(
        'Tags__c',
        `<type>MultiselectPicklist</type><visibleLines>4</visibleLines><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
         <value><fullName>EU</fullName><default>false</default><label>European Union</label></value>
         <value><fullName>US</fullName><default>false</default><label>United States</label></value></valueSetDefinition></valueSet>`
    ),
    field(
        'Parent__c',
        `<deleteConstraint>SetNull</deleteConstraint><referenceTo>Plan__c</referenceTo><relationshipLabel>Sub plans</relationshipLabel>
         <relationshipName>SubPlans</relationshipName><type>Lookup</type>`
    ),
    [
        'app/core/layouts/Plan__c-Plan Layout.layout-meta.xml',
        xml(
            'Layout',
            `<layoutSections><detailHeading>true</detailHeading><editHeading>true</editHeading><label>Main</label>
             <layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems><layoutItems><behavior>Edit</behavior><field>Status__c</field></layoutItems></layoutColumns>
             <layoutColumns><layoutItems><behavior>Readonly</behavior><field>CreatedById</field></layoutItems></layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections>
             <relatedLists><fields>NAME</fields><fields>Status__c</fields><relatedList>Plan__c.Parent__c</relatedList></relatedLists>`
        )
    ],
    [
        'app/core/flexipages/Plan_Page.flexipage-meta.xml',
        xml(
            'FlexiPage',
            `<flexiPageRegions><itemInstances><componentInstance>
             <componentInstanceProperties><name>actionNames</name><valueList><valueListItems><value>Edit</value></valueListItems>
             <valueListItems><value>Delete</value><visibilityRule><criteria><leftValue>{!Record.Status__c}</leftValue><operator>NE</operator><rightValue>Active</rightValue></criteria></visibilityRule></valueListItems></valueList></componentInstanceProperties>
             <componentInstanceProperties><name>enableActionsConfiguration</name><value>true</value></componentInstanceProperties>
             <componentName>force:highlightsPanel</componentName><identifier>head</identifier></componentInstance></itemInstances><name>header</name><type>Region</type></flexiPageRegions>
             <flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>richTextValue</name><value>Active!</value></componentInstanceProperties>
             <componentName>flexipage:richText</componentName><identifier>note</identifier>
             <visibilityRule><criteria><leftValue>{!Record.Status__c}</leftValue><operator>EQUAL</operator><rightValue>Active</rightValue></criteria></visibilityRule></componentInstance></itemInstances>
             <name>sidebar</name><type>Region</type></flexiPageRegions>
             <masterLabel>Plan Page</masterLabel><sobjectType>Plan__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
        )
    ],
    [
        'app/core/applications/Planning.app-meta.xml',
        xml(
            'CustomApplication',
            `<actionOverrides><actionName>View</actionName><content>Plan_Page</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Plan__c</pageOrSobjectType></actionOverrides>
             <formFactors>Large</formFactors><label>Planning</label><navType>Standard</navType><tabs>standard-home</tabs><tabs>Plan__c</tabs><uiType>Lightning</uiType><utilityBar>Utilities</utilityBar>`
        )
    ],
    [
        'app/core/tabs/Plan__c.tab-meta.xml',
        xml('CustomTab', '<customObject>true</customObject><motif>Custom25: Alarm clock</motif>')
    ],
    ...SCREEN_FLOW,
    ...EXTRAS,
    ...BROKEN,
    ['app/core/classes/PlanController.cls', APEX],
    [
        'app/core/classes/PlanController.cls-meta.xml',
        xml('ApexClass', '<apiVersion>68.0</apiVersion><status>Active</status>')
    ],
    [
        'app/core/permissionsets/Planner.permissionset-meta.xml',
        xml(
            'PermissionSet',
            `<classAccesses><apexClass>PlanController</apexClass><enabled>true</enabled></classAccesses>
             ${FIELD_NAMES.map((name) => `<fieldPermissions><editable>true</editable><field>Plan__c.${name}</field><readable>true</readable></fieldPermissions>`).join('')}
             <hasActivationRequired>false</hasActivationRequired><label>Planner</label>
             <objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Plan__c</object><viewAllFields>false</viewAllFields><viewAllRecords>false</viewAllRecords></objectPermissions>
             <tabSettings><tab>Plan__c</tab><visibility>Visible</visibility></tabSettings><tabSettings><tab>Broken</tab><visibility>Visible</visibility></tabSettings><tabSettings><tab>Tools</tab><visibility>Visible</visibility></tabSettings>`
        )
    ],
    [
        'sample/personas.json',
        JSON.stringify({
            personas: [
                {
                    key: 'planner',
                    firstName: 'Planning',
                    lastName: 'User',
                    username: 'planner@example.com',
                    profile: 'Standard User',
                    permissionSets: ['Planner'],
                    queues: []
                },
                {
                    key: 'guest',
                    firstName: 'Other',
                    lastName: 'User',
                    username: 'other@example.com',
                    profile: 'Standard User',
                    permissionSets: [],
                    queues: []
                },
                {
                    key: 'admin',
                    firstName: 'Org',
                    lastName: 'Administrator',
                    username: 'admin@example.com',
                    profile: 'System Administrator',
                    permissionSets: [],
                    queues: []
                }
            ]
        })
    ],
    ['sample/story.json', JSON.stringify({ startDaysAgo: 0, steps: [] })],
    ['sample/data/plan.json', '[]']
] as [string, string][]);

/** Replies are looked into freely: a missing step gives undefined, which no expectation of a value accepts. */
export class Json {
    constructor(readonly value: unknown) {}

    at(...path: (string | number)[]): unknown {
        return path.reduce<unknown>(
            (node, step) => (node as Record<string | number, unknown> | undefined)?.[step],
            this.value
        );
    }
}

export interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: Json;
}

export interface CallOptions {
    readonly headers?: Record<string, string>;
    /** Sent as it is, instead of JSON of an object. */
    readonly raw?: string | Buffer;
}

/** The small org behind a real server on a free port. */
export class TestOrg {
    userId: string;

    private constructor(
        readonly root: string,
        readonly org: LocalOrg,
        readonly server: RunningServer
    ) {
        this.userId = org.personas()[0].userId;
    }

    static async start(): Promise<TestOrg> {
        const root = mkdtempSync(join(tmpdir(), 'local-org-api-'));
        for (const [path, content] of Object.entries(FILES)) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), content);
        }
        const org = new LocalOrg({ model: loadProject(root), file: ':memory:', sampleDir: join(root, 'sample') });
        return new TestOrg(root, org, await startServer({ org, port: 0 }));
    }

    async stop(): Promise<void> {
        await this.server.close();
        this.org.close();
        rmSync(this.root, { recursive: true });
    }

    /** Becomes the persona at that position. */
    as(position: number): this {
        this.userId = this.org.personas()[position].userId;
        return this;
    }

    /** Sends a request as the current user; replies are always JSON or empty. */
    call(method: string, path: string, body?: object, { headers = {}, raw }: CallOptions = {}): Promise<Reply> {
        const payload = raw ?? (body ? JSON.stringify(body) : undefined);
        return new Promise((resolve, reject) => {
            const sent = httpRequest(
                {
                    host: '127.0.0.1',
                    port: this.server.port,
                    method,
                    path,
                    headers: {
                        cookie: `localOrgUser=${this.userId}`,
                        ...(payload === undefined
                            ? {}
                            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
                        ...headers
                    }
                },
                (response) => {
                    const chunks: Buffer[] = [];
                    response.on('data', (chunk: Buffer) => chunks.push(chunk));
                    response.on('end', () => {
                        const text = Buffer.concat(chunks).toString('utf8');
                        const { statusCode, headers: received } = response;
                        resolve({
                            status: statusCode ?? 0,
                            headers: received,
                            body: new Json(text === '' ? undefined : JSON.parse(text))
                        });
                    });
                }
            );
            sent.on('error', reject);
            sent.end(payload);
        });
    }
}
