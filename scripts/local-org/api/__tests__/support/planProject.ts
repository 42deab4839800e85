import { field, xml } from './metadataFile';
import { EXTRAS } from './planReports';
import { BROKEN, SCREEN_FLOW } from './planScreens';

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

const FIELD_NAMES = ['Status__c', 'Budget__c', 'Due__c', 'Ready__c', 'Summary__c', 'Parent__c', 'Tags__c', 'Reason__c'];

/** A small project: one object with a child of itself, layout, pages, an app, Apex, and two users. */
export const PLAN_PROJECT: Readonly<Record<string, string>> = Object.fromEntries([
    [
        'sfdx-project.json',
        JSON.stringify({ packageDirectories: [{ path: 'app', default: true }], sourceApiVersion: '68.0' })
    ],
    [
        'app/core/objects/Plan__c/Plan__c.object-meta.xml',
        xml(
            'CustomObject',
            `<deploymentStatus>Deployed</deploymentStatus><enableSearch>true</enableSearch><label>Plan</label><pluralLabel>Plans</pluralLabel><sharingModel>ReadWrite</sharingModel>
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
        'app/core/objects/Plan__c/listViews/Team.listView-meta.xml',
        xml(
            'ListView',
            `<fullName>Team</fullName><columns>NAME</columns><filterScope>Everything</filterScope><label>Plans of the team</label>
             <sharedTo><queue>Sellers</queue><queue>Planners</queue></sharedTo>`
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
        'Reason__c',
        `<type>Picklist</type><valueSet><controllingField>Status__c</controllingField><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
         <value><fullName>Waits</fullName><default>false</default><label>Waits</label></value>
         <value><fullName>Cancelled</fullName><default>false</default><label>Cancelled</label></value></valueSetDefinition>
         <valueSettings><controllingFieldValue>Draft</controllingFieldValue><controllingFieldValue>Active</controllingFieldValue><valueName>Waits</valueName></valueSettings>
         <valueSettings><controllingFieldValue>Done</controllingFieldValue><valueName>Cancelled</valueName></valueSettings></valueSet>`
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
    ...['Planners', 'Sellers'].map((name): [string, string] => [
        `app/core/queues/${name}.queue-meta.xml`,
        xml(
            'Queue',
            `<doesSendEmailToMembers>false</doesSendEmailToMembers><name>${name}</name>
             <queueSobject><sobjectType>${name === 'Planners' ? 'Plan__c' : 'Lead'}</sobjectType></queueSobject>`
        )
    ]),
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
                    queues: ['Planners']
                }
            ]
        })
    ],
    ['sample/story.json', JSON.stringify({ startDaysAgo: 0, steps: [] })],
    ['sample/data/plan.json', '[]']
] as [string, string][]);
