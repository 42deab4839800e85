import { resolve } from 'node:path';
import { MetadataSchema } from '../../../verify/schema/metadataSchema';
import { metadata } from '../../__tests__/support/temporaryProject';
import { readFlow } from '..';
import { ignoredByReason, probeReader, type SampleFile } from './support/schemaProbe';

const NODE = (name: string): string =>
    `<name>${name}</name><label>${name}</label><locationX>0</locationX><locationY>0</locationY>`;
const NEXT = '<connector><targetReference>Done</targetReference></connector>';
const FAULT = '<faultConnector><targetReference>Done</targetReference></faultConnector>';
const TEXT = '<value><stringValue>x</stringValue></value>';
const CONDITION =
    '<conditions><leftValueReference>text</leftValueReference><operator>EqualTo</operator><rightValue><stringValue>x</stringValue></rightValue></conditions>';
const FILTER = `<filters><field>Name</field><operator>EqualTo</operator>${TEXT}</filters>`;
const DONE = `<assignments>${NODE('Done')}<assignmentItems><assignToReference>text</assignToReference><operator>Assign</operator>${TEXT}</assignmentItems></assignments>`;
const SET = `<inputAssignments><field>Name</field>${TEXT}</inputAssignments>`;

const RESOURCES = `<variables><name>text</name><dataType>String</dataType></variables>
    <constants><name>constant</name><dataType>String</dataType>${TEXT}</constants>
    <formulas><name>formula</name><dataType>String</dataType><expression>"x"</expression></formulas>
    <textTemplates><name>template</name><text>x</text></textTemplates>
    <choices><name>choice</name><choiceText>x</choiceText><dataType>String</dataType></choices>
    <dynamicChoiceSets><name>records</name><dataType>String</dataType><displayField>Name</displayField><object>Account</object>${FILTER}</dynamicChoiceSets>`;

const ELEMENTS = `${DONE}
    <decisions>${NODE('Decide')}<rules><name>Yes</name><label>Yes</label><conditionLogic>and</conditionLogic>${CONDITION}${NEXT}</rules></decisions>
    <loops>${NODE('Each')}<collectionReference>All</collectionReference><nextValueConnector><targetReference>Done</targetReference></nextValueConnector></loops>
    <recordLookups>${NODE('All')}<object>Account</object>${FILTER}<outputAssignments><assignToReference>text</assignToReference><field>Name</field></outputAssignments>${FAULT}</recordLookups>
    <recordCreates>${NODE('Make')}<object>Account</object>${SET}${NEXT}${FAULT}</recordCreates>
    <recordUpdates>${NODE('Change')}<object>Account</object>${FILTER}${SET}${NEXT}${FAULT}</recordUpdates>
    <recordDeletes>${NODE('Drop')}<object>Account</object>${FILTER}${NEXT}${FAULT}</recordDeletes>
    <actionCalls>${NODE('Act')}<actionName>A</actionName><actionType>apex</actionType><inputParameters><name>in</name>${TEXT}</inputParameters>
        <outputParameters><assignToReference>text</assignToReference><name>out</name></outputParameters>${NEXT}${FAULT}</actionCalls>
    <subflows>${NODE('Sub')}<flowName>Other</flowName><inputAssignments><name>in</name>${TEXT}</inputAssignments>
        <outputAssignments><assignToReference>text</assignToReference><name>out</name></outputAssignments>${NEXT}</subflows>
    <collectionProcessors>${NODE('Sort')}<collectionProcessorType>SortCollectionProcessor</collectionProcessorType><collectionReference>All</collectionReference>
        <sortOptions><doesPutEmptyStringAndNullFirst>false</doesPutEmptyStringAndNullFirst><sortField>Name</sortField><sortOrder>Asc</sortOrder></sortOptions>${NEXT}</collectionProcessors>
    <recordCreates>${NODE('Match')}<doesUpsert>true</doesUpsert><object>Account</object>${FILTER}${SET}<operationMultMatchingRecords>SkipAllMatchingRecords</operationMultMatchingRecords>
        <operationOneMatchingRecord>UpdateMatchingRecord</operationOneMatchingRecord><operationZeroMatchingRecords>CreateRecord</operationZeroMatchingRecords></recordCreates>
    <transforms>${NODE('Map')}<dataType>String</dataType>${NEXT}<transformValues><transformValueActions><transformType>Map</transformType>${TEXT}</transformValueActions></transformValues></transforms>
    <customErrors>${NODE('Refuse')}<customErrorMessages><errorMessage>x</errorMessage><isFieldError>false</isFieldError></customErrorMessages>
        <customErrorMessages><errorMessage>x</errorMessage><fieldSelection>Name</fieldSelection><isFieldError>true</isFieldError></customErrorMessages></customErrors>`;

const FILTERING = `<collectionProcessors>${NODE('Keep')}<assignNextValueToReference>item</assignNextValueToReference><collectionProcessorType>FilterCollectionProcessor</collectionProcessorType><collectionReference>All</collectionReference><conditionLogic>and</conditionLogic>${CONDITION}</collectionProcessors>`;

const SCREEN = `<screens>${NODE('Ask')}<fields><name>Answer</name><dataType>String</dataType><fieldText>x</fieldText><fieldType>InputField</fieldType>
        <defaultValue><stringValue>x</stringValue></defaultValue><isDisabled><booleanValue>true</booleanValue></isDisabled>
        <validationRule><errorMessage>x</errorMessage><formulaExpression>true</formulaExpression></validationRule>
        <visibilityRule><conditionLogic>and</conditionLogic>${CONDITION}</visibilityRule></fields>
    <fields><name>Part</name><fieldType>ComponentInstance</fieldType><extensionName>c:part</extensionName>
        <inputParameters><name>in</name>${TEXT}</inputParameters><outputParameters><assignToReference>text</assignToReference><name>out</name></outputParameters></fields>
    <fields><name>Section</name><fieldType>RegionContainer</fieldType><regionContainerType>SectionWithoutHeader</regionContainerType><fields><name>Column</name><fieldType>Region</fieldType></fields></fields>${NEXT}</screens>`;

function sample(content: string): SampleFile {
    return {
        type: 'Flow',
        xml: metadata('Flow', `<apiVersion>68.0</apiVersion><label>F</label><status>Active</status>${content}`),
        read: (root) => readFlow(root, 'F')
    };
}

const trigger = (type: string, inner: string): string => `<start>${inner}<triggerType>${type}</triggerType></start>`;

const SAMPLES = [
    sample(
        `<processType>AutoLaunchedFlow</processType>${trigger('RecordAfterSave', `${NEXT}<object>Account</object><recordTriggerType>CreateAndUpdate</recordTriggerType>${FILTER}<scheduledPaths><name>Later</name>${NEXT}<offsetNumber>1</offsetNumber><offsetUnit>Hours</offsetUnit><timeSource>RecordTriggerEvent</timeSource></scheduledPaths>`)}${ELEMENTS}${RESOURCES}`
    ),
    sample(
        `<processType>AutoLaunchedFlow</processType>${trigger('Scheduled', `${NEXT}<schedule><frequency>Daily</frequency><startDate>2026-01-01</startDate><startTime>08:00:00.000Z</startTime></schedule>`)}${DONE}${FILTERING}${RESOURCES}`
    ),
    sample(
        `<processType>Flow</processType><start>${NEXT}</start>${DONE}${SCREEN}<recordRollbacks>${NODE('Back')}${NEXT}</recordRollbacks>${RESOURCES}`
    )
];

/** What has no effect here, with why: whatever is added to this list is left aside in every flow. */
const IGNORED = {
    'a note of the migration tool': ['migratedFromWorkflowRuleName'],
    'a transform always keeps its result': ['storeOutputAutomatically'],
    'concerns schedules only': ['timeZoneSidKey'],
    'for readers of the flow': [
        'description',
        'name',
        'transformValueDescription',
        'transformValueLabel',
        'transformValueName'
    ],
    'how the builder draws the line': ['isGoTo'],
    'label of a line in the flow builder': ['defaultConnectorLabel'],
    'layout of the flow builder': ['group', 'locationX', 'locationY'],
    'layout only': ['styleProperties', 'styleSettings'],
    'name of the action in the builder': ['nameSegment'],
    'no Data Cloud locally': ['areMetricsLoggedToDataCloud'],
    'notes of the flow builder': ['processMetadataValues'],
    'nothing loads later locally': ['isAsyncLoadingScreen', 'loadingMessage'],
    'packaging only': ['isOverridable'],
    'position in the flow builder': ['label', 'locationX', 'locationY'],
    'users pause flows only where an org allows it; the local org does not': [
        'allowPause',
        'pauseButtonLabel',
        'pausedText'
    ],
    'values bring their object with them': ['dataTypeMappings'],
    'version of a core action in the builder': ['versionString'],
    'where the builder offers the flow': ['environments', 'isTemplate']
};

const OPTIONS = {
    values: { targetReference: 'Done', dateTimeValue: '2026-01-01T08:00:00.000Z', timeValue: '08:00:00.000Z' },
    choices: ['FlowElementReferenceOrValue']
};

describe('flows', () => {
    const probed = probeReader(MetadataSchema.load(resolve(__dirname, '../../../../node_modules')), SAMPLES, OPTIONS);

    it('are read or refused by name, whatever the Metadata API puts into them', () => {
        expect(probed.filter(({ outcome }) => outcome.startsWith('wrong'))).toEqual([]);
        expect(probed.filter(({ outcome }) => outcome === 'read').length).toBeGreaterThan(400);
        expect(probed.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(4000);
    });

    it('have little that is ignored, and each with its reason', () => {
        expect(ignoredByReason(probed)).toEqual(IGNORED);
    });
});
