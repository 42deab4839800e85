import { resolve } from 'node:path';
import { MetadataSchema } from '../../../verify/schema/metadataSchema';
import { metadata } from '../../__tests__/support/temporaryProject';
import { readApprovalProcess, readFlexiPage, readLayout, readPathAssistant, readQuickAction, readWorkflow } from '..';
import { readField } from '../fields';
import { readQueue, readRole, readSharingRules } from '../groups';
import { readListView, readRecordType, readValidationRule } from '../objectParts';
import { readObjectFile } from '../objects';
import { readApplication } from '../pages';
import { readPermissionSet, readPermissionSetGroup } from '../permissionSets';
import { readProfile } from '../profiles';
import { readDashboard, readReport, readReportType } from '../reports';
import type { XmlElement } from '../xmlReader';
import { IGNORED_ELEMENTS } from './support/ignoredElements';
import { ignoredByReason, probeReader, type SampleFile } from './support/schemaProbe';

const CRITERIA = '<criteriaItems><field>A__c.F__c</field><operation>equals</operation><value>x</value></criteriaItems>';
const RULE =
    '<visibilityRule><criteria><leftValue>{!Record.F__c}</leftValue><operator>EQUAL</operator><rightValue>x</rightValue></criteria></visibilityRule>';

function sample(type: string, content: string, read: (root: XmlElement) => unknown): SampleFile {
    return { type, xml: metadata(type, content), read };
}

const page = (type: string, content: string): SampleFile =>
    sample(
        'FlexiPage',
        `<masterLabel>P</masterLabel><template><name>t</name></template><type>${type}</type>${content}`,
        (root) => readFlexiPage(root, 'P')
    );
const action = (type: string, content: string): SampleFile =>
    sample('QuickAction', `<label>Q</label><type>${type}</type>${content}`, (root) => readQuickAction(root, 'A__c.Q'));
const field = (type: string, content: string): SampleFile =>
    sample('CustomField', `<fullName>F__c</fullName><label>F</label><type>${type}</type>${content}`, (root) =>
        readField(root, 'A__c', 'F__c', undefined, new Map())
    );
const object = (name: string, content: string): SampleFile =>
    sample('CustomObject', `<label>A</label><pluralLabel>As</pluralLabel>${content}`, (root) =>
        readObjectFile(root, name)
    );

const SAMPLES: Readonly<Record<string, readonly SampleFile[]>> = {
    FlexiPage: [
        page(
            'RecordPage',
            `<sobjectType>A__c</sobjectType><flexiPageRegions><name>main</name><type>Region</type><itemInstances><componentInstance><componentName>c:x</componentName><identifier>i</identifier>
            <componentInstanceProperties><name>p</name><valueList><valueListItems><value>x</value>${RULE}</valueListItems></valueList></componentInstanceProperties>${RULE}</componentInstance></itemInstances>
            <itemInstances><fieldInstance><fieldItem>Record.F__c</fieldItem><identifier>f</identifier><fieldInstanceProperties><name>uiBehavior</name><value>none</value></fieldInstanceProperties></fieldInstance></itemInstances></flexiPageRegions>`
        ),
        page('AppPage', '')
    ],
    Layout: [
        sample(
            'Layout',
            `<layoutSections><style>OneColumn</style><layoutColumns><layoutItems><behavior>Edit</behavior><field>F__c</field></layoutItems></layoutColumns></layoutSections>
            <platformActionList><actionListContext>Record</actionListContext><platformActionListItems><actionName>Edit</actionName><actionType>StandardButton</actionType><sortOrder>0</sortOrder></platformActionListItems></platformActionList>
            <relatedLists><relatedList>B__c.A__c</relatedList></relatedLists>`,
            (root) => readLayout(root, 'A__c-L')
        )
    ],
    QuickAction: [
        action('LightningWebComponent', '<lightningWebComponent>x</lightningWebComponent>'),
        action(
            'Create',
            '<targetObject>B__c</targetObject><quickActionLayout><layoutSectionStyle>TwoColumnsLeftToRight</layoutSectionStyle><quickActionLayoutColumns><quickActionLayoutItems><field>F__c</field><uiBehavior>Edit</uiBehavior></quickActionLayoutItems></quickActionLayoutColumns></quickActionLayout>'
        ),
        action('Flow', '<flowDefinition>X</flowDefinition>')
    ],
    PathAssistant: [
        sample(
            'PathAssistant',
            '<active>true</active><entityName>A__c</entityName><fieldName>S__c</fieldName><masterLabel>P</masterLabel><recordTypeName>__MASTER__</recordTypeName><pathAssistantSteps><picklistValueName>x</picklistValueName></pathAssistantSteps>',
            (root) => readPathAssistant(root, 'P')
        )
    ],
    ListView: [
        sample(
            'ListView',
            '<fullName>V</fullName><label>V</label><filterScope>Everything</filterScope><columns>NAME</columns><filters><field>F__c</field><operation>equals</operation><value>x</value></filters><sharedTo><allInternalUsers></allInternalUsers></sharedTo>',
            (root) => readListView(root, 'V')
        ),
        sample(
            'ListView',
            '<fullName>V</fullName><label>V</label><filterScope>Everything</filterScope><sharedTo><group>G</group><queue>Q</queue><role>R</role><role>S</role><roleAndSubordinates>R</roleAndSubordinates><roleAndSubordinatesInternal>R</roleAndSubordinatesInternal></sharedTo>',
            (root) => readListView(root, 'V')
        )
    ],
    ValidationRule: [
        sample(
            'ValidationRule',
            '<fullName>V</fullName><active>true</active><errorConditionFormula>true</errorConditionFormula><errorMessage>x</errorMessage>',
            (root) => readValidationRule(root, 'V')
        )
    ],
    RecordType: [
        sample(
            'RecordType',
            '<fullName>R</fullName><active>true</active><label>R</label><picklistValues><picklist>S__c</picklist><values><fullName>x</fullName><default>false</default></values></picklistValues>',
            (root) => readRecordType(root, 'R')
        )
    ],
    CustomField: [
        field('Text', '<length>80</length>'),
        field('Checkbox', '<defaultValue>false</defaultValue>'),
        field('Number', '<precision>10</precision><scale>0</scale>'),
        field('LongTextArea', '<length>1000</length>'),
        field(
            'Lookup',
            `<referenceTo>B__c</referenceTo><relationshipName>As</relationshipName><lookupFilter><active>true</active><isOptional>false</isOptional><filterItems><field>B__c.F__c</field><operation>equals</operation><value>x</value></filterItems></lookupFilter>`
        ),
        field('MasterDetail', '<referenceTo>B__c</referenceTo><relationshipName>As</relationshipName>'),
        field('AutoNumber', ''),
        field(
            'Summary',
            '<summaryForeignKey>B__c.A__c</summaryForeignKey><summaryOperation>count</summaryOperation><summaryFilterItems><field>B__c.F__c</field><operation>equals</operation><value>x</value></summaryFilterItems>'
        ),
        field(
            'Picklist',
            '<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>x</fullName><default>false</default><label>x</label></value></valueSetDefinition></valueSet>'
        )
    ],
    CustomObject: [
        object(
            'A__c',
            '<nameField><label>N</label><type>Text</type></nameField><sharingModel>Private</sharingModel><actionOverrides><actionName>View</actionName><type>Default</type></actionOverrides>'
        ),
        object('A__c', '<customSettingsType>Hierarchy</customSettingsType>'),
        object('A__e', '<publishBehavior>PublishAfterCommit</publishBehavior>')
    ],
    ApprovalProcess: [
        sample(
            'ApprovalProcess',
            `<active>true</active><allowedSubmitters><type>owner</type></allowedSubmitters><approvalPageFields><field>Name</field></approvalPageFields>
            <approvalStep><allowDelegate>false</allowDelegate><approvalActions><action><name>U</name><type>FieldUpdate</type></action></approvalActions><assignedApprover><approver><type>adhoc</type></approver></assignedApprover><entryCriteria>${CRITERIA}</entryCriteria><label>S</label><name>S</name><rejectBehavior><type>RejectRequest</type></rejectBehavior></approvalStep>
            <finalApprovalActions><action><name>U</name><type>FieldUpdate</type></action></finalApprovalActions><label>P</label><nextAutomatedApprover><useApproverFieldOfRecordOwner>false</useApproverFieldOfRecordOwner><userHierarchyField>Manager</userHierarchyField></nextAutomatedApprover><recordEditability>AdminOnly</recordEditability>`,
            (root) => readApprovalProcess(root, 'A__c.P')
        )
    ],
    Workflow: [
        sample(
            'Workflow',
            `<alerts><fullName>W</fullName><description>d</description><recipients><type>owner</type></recipients><senderType>CurrentUser</senderType><template>F/T</template></alerts>
            <fieldUpdates><fullName>U</fullName><field>F__c</field><name>U</name><operation>Null</operation></fieldUpdates>
            <rules><fullName>R</fullName><active>true</active><actions><name>U</name><type>FieldUpdate</type></actions>${CRITERIA}<triggerType>onAllChanges</triggerType></rules>
            <tasks><fullName>T</fullName><assignedToType>owner</assignedToType><priority>Normal</priority><status>Open</status><subject>s</subject></tasks>`,
            (root) => readWorkflow(root, 'A__c')
        )
    ],
    SharingRules: [
        sample(
            'SharingRules',
            `<sharingCriteriaRules><fullName>C</fullName><accessLevel>Read</accessLevel><label>C</label><sharedTo><group>G</group></sharedTo>${CRITERIA}</sharingCriteriaRules>
            <sharingOwnerRules><fullName>O</fullName><accessLevel>Edit</accessLevel><label>O</label><sharedTo><role>R</role></sharedTo><sharedFrom><role>R</role></sharedFrom></sharingOwnerRules>`,
            (root) => readSharingRules(root, 'A__c')
        )
    ],
    Queue: [
        sample(
            'Queue',
            '<name>Q</name><queueMembers><roles><role>R</role></roles></queueMembers><queueSobject><sobjectType>A__c</sobjectType></queueSobject>',
            (root) => readQueue(root, 'Q')
        )
    ],
    Role: [sample('Role', '<name>R</name>', (root) => readRole(root, 'R'))],
    Report: [
        sample(
            'Report',
            '<columns><field>A__c$Name</field></columns><filter><criteriaItems><column>A__c$Name</column><operator>equals</operator><value>x</value></criteriaItems></filter><format>Summary</format><groupingsDown><dateGranularity>Day</dateGranularity><field>CREATED</field><sortOrder>Asc</sortOrder></groupingsDown><name>R</name><params><name>co</name><value>1</value></params><reportType>CustomEntity$A__c</reportType><scope>organization</scope><timeFrameFilter><dateColumn>CREATED</dateColumn><interval>INTERVAL_CUSTOM</interval></timeFrameFilter>',
            (root) => readReport(root, 'F/R')
        )
    ],
    ReportType: [
        sample(
            'ReportType',
            '<baseObject>A__c</baseObject><category>other</category><deployed>true</deployed><label>T</label><join><outerJoin>false</outerJoin><relationship>Bs__r</relationship></join><sections><columns><checkedByDefault>true</checkedByDefault><field>Name</field><table>A__c</table></columns><masterLabel>S</masterLabel></sections>',
            (root) => readReportType(root, 'T')
        )
    ],
    Dashboard: [
        sample(
            'Dashboard',
            `<dashboardType>LoggedInUser</dashboardType><dashboardGridLayout><dashboardGridComponents><colSpan>1</colSpan><columnIndex>0</columnIndex><dashboardComponent><chartSummary><aggregate>Sum</aggregate><axisBinding>y</axisBinding><column>A__c$N__c</column></chartSummary><componentType>Bar</componentType><report>F/R</report></dashboardComponent><rowIndex>0</rowIndex><rowSpan>1</rowSpan></dashboardGridComponents><numberOfColumns>12</numberOfColumns><rowHeight>36</rowHeight></dashboardGridLayout><title>D</title>`,
            (root) => readDashboard(root, 'F/D')
        )
    ],
    PermissionSet: [
        sample(
            'PermissionSet',
            `<label>P</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>A__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>
            <fieldPermissions><editable>true</editable><field>A__c.F__c</field><readable>true</readable></fieldPermissions><userPermissions><enabled>true</enabled><name>X</name></userPermissions><customPermissions><enabled>true</enabled><name>X</name></customPermissions><classAccesses><apexClass>X</apexClass><enabled>true</enabled></classAccesses><flowAccesses><enabled>true</enabled><flow>X</flow></flowAccesses><recordTypeVisibilities><recordType>A__c.R</recordType><visible>true</visible></recordTypeVisibilities><applicationVisibilities><application>X</application><visible>true</visible></applicationVisibilities><tabSettings><tab>X</tab><visibility>Visible</visibility></tabSettings>`,
            (root) => readPermissionSet(root, 'P')
        )
    ],
    Profile: [
        sample(
            'Profile',
            `<custom>true</custom><userLicense>Salesforce</userLicense><objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>A__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>
            <fieldPermissions><editable>true</editable><field>A__c.F__c</field><readable>true</readable></fieldPermissions><userPermissions><enabled>true</enabled><name>X</name></userPermissions><customPermissions><enabled>true</enabled><name>X</name></customPermissions><classAccesses><apexClass>X</apexClass><enabled>true</enabled></classAccesses><flowAccesses><enabled>true</enabled><flow>X</flow></flowAccesses><recordTypeVisibilities><default>true</default><recordType>A__c.R</recordType><visible>true</visible></recordTypeVisibilities><applicationVisibilities><application>X</application><default>false</default><visible>true</visible></applicationVisibilities><tabVisibilities><tab>X</tab><visibility>DefaultOn</visibility></tabVisibilities><layoutAssignments><layout>A__c-A</layout></layoutAssignments>`,
            (root) => readProfile(root, 'P')
        )
    ],
    PermissionSetGroup: [
        sample('PermissionSetGroup', '<label>G</label><permissionSets>P</permissionSets>', (root) =>
            readPermissionSetGroup(root, 'G')
        )
    ],
    CustomApplication: [
        sample(
            'CustomApplication',
            '<label>A</label><navType>Standard</navType><brand><headerColor>#000000</headerColor></brand><tabs>standard-home</tabs><actionOverrides><actionName>View</actionName><content>P</content><formFactor>Large</formFactor><type>Flexipage</type><pageOrSobjectType>A__c</pageOrSobjectType></actionOverrides>',
            (root) => readApplication(root, 'A')
        )
    ]
};

const schema = MetadataSchema.load(resolve(__dirname, '../../../../node_modules'));

/** Other elements of the sample would have to change with these: a summary report has groupings, a name field is no field. */
const NOT_ALONE: Readonly<Record<string, RegExp>> = {
    Report: /^Report\.format=Tabular$/,
    CustomObject: /^CustomField\.type=/,
    CustomField: /^ValueSet\.valueSetName$/
};

describe('metadata', () => {
    it.each(Object.keys(SAMPLES))('of type %s is read or refused by name; what is ignored has a reason', (type) => {
        const probed = probeReader(schema, SAMPLES[type]);
        const wrong = probed.filter(({ name, outcome }) => outcome.startsWith('wrong') && !NOT_ALONE[type]?.test(name));
        expect(wrong).toEqual([]);
        expect(probed.filter(({ outcome }) => outcome === 'read').length).toBeGreaterThan(1);
        expect(ignoredByReason(probed)).toEqual(IGNORED_ELEMENTS[type]);
    });
});
