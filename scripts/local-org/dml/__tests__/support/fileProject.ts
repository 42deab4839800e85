import { customObject, metadata } from '../../../__tests__/support/temporaryProject';

const TEXT = '<length>10</length><type>Text</type>';
const STATUS = `<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
    <value><fullName>New</fullName><default>true</default><label>New</label></value>
    <value><fullName>Done</fullName><default>false</default><label>Done</label></value></valueSetDefinition></valueSet>`;
const FILE_LOOKUP =
    '<type>MasterDetail</type><referenceTo>File__c</referenceTo><relationshipName>Pages</relationshipName><relationshipOrder>0</relationshipOrder>';

/** Files with pages: unique and required fields, roll-ups, a validation rule, a workflow rule and a permission set. */
export const FILES = {
    ...customObject('File__c', 'Private', {
        Code__c: `${TEXT}<externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>`,
        Note__c: TEXT,
        Mail__c: '<type>Email</type>',
        Status__c: STATUS,
        Amount__c: '<type>Number</type><precision>6</precision><scale>2</scale>',
        Needed__c: `${TEXT}<defaultValue>"x"</defaultValue><required>true</required>`,
        Doubled__c: '<type>Number</type><precision>18</precision><scale>2</scale><formula>Amount__c * 2</formula>',
        Number__c: '<type>AutoNumber</type><displayFormat>F-{0000}</displayFormat>',
        Partner__c:
            '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Files</relationshipName><deleteConstraint>Restrict</deleteConstraint>',
        Other__c:
            '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>OtherFiles</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
        Pages__c: `<type>Summary</type><summaryForeignKey>Page__c.File__c</summaryForeignKey><summaryOperation>count</summaryOperation>`,
        Weight__c: `<type>Summary</type><summarizedField>Page__c.Weight__c</summarizedField><summaryForeignKey>Page__c.File__c</summaryForeignKey><summaryOperation>sum</summaryOperation>
            <summaryFilterItems><field>Page__c.Kept__c</field><operation>equals</operation><value>True</value></summaryFilterItems>`
    }),
    ...customObject('Page__c', 'ControlledByParent', {
        File__c: FILE_LOOKUP,
        Weight__c: '<type>Number</type><precision>6</precision><scale>0</scale>',
        Kept__c: '<type>Checkbox</type><defaultValue>true</defaultValue>'
    }),
    'objects/File__c/validationRules/Big_Needs_Note.validationRule-meta.xml': metadata(
        'ValidationRule',
        `<fullName>Big_Needs_Note</fullName><active>true</active><description>d</description>
        <errorConditionFormula>Amount__c &gt; 1000 &amp;&amp; ISBLANK(Note__c)</errorConditionFormula>
        <errorDisplayField>Note__c</errorDisplayField><errorMessage>A big file needs a note.</errorMessage>`
    ),
    'workflows/File__c.workflow-meta.xml': metadata(
        'Workflow',
        `<fieldUpdates><fullName>Mark_Done</fullName><field>Status__c</field><literalValue>Done</literalValue><name>Mark Done</name>
            <notifyAssignee>false</notifyAssignee><operation>Literal</operation><protected>false</protected></fieldUpdates>
        <rules><fullName>Finish</fullName><actions><name>Mark_Done</name><type>FieldUpdate</type></actions><active>true</active>
            <criteriaItems><field>File__c.Note__c</field><operation>equals</operation><value>finish</value></criteriaItems>
            <triggerType>onCreateOrTriggeringUpdate</triggerType></rules>`
    ),
    'permissionsets/Clerk.permissionset-meta.xml': metadata(
        'PermissionSet',
        `<fieldPermissions><editable>true</editable><field>File__c.Note__c</field><readable>true</readable></fieldPermissions>
        <hasActivationRequired>false</hasActivationRequired><label>Clerk</label>
        <objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>
        <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>File__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
    )
};
