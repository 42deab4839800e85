import { TestOrg } from '../../dml/__tests__/support/testOrg';
import { metadata } from '../../__tests__/support/temporaryProject';
import { OBJECTS, next, ref, text, assign, element, variable, flow, trigger } from './support/flowProject';

const note = (name: string, value: string): string =>
    `<processMetadataValues><name>${name}</name>${value}</processMetadataValues>`;
const rule = (name: string, conditions: string, target: string, inner = ''): string =>
    `<rules><name>${name}</name><conditionLogic>and</conditionLogic>${conditions}<connector><targetReference>${target}</targetReference></connector><label>${name}</label>${inner}</rules>`;
const condition = (left: string, operator: string, right = ''): string =>
    `<conditions>${note('leftHandSideType', text('Text'))}<leftValueReference>${left}</leftValueReference><operator>${operator}</operator>${right}</conditions>`;
const RECORD = '<isCollection>false</isCollection><isInput>true</isInput><objectType>Request__c</objectType>';
const IS_TRUE = '<rightValue><booleanValue>true</booleanValue></rightValue>';

/** Writes a text into the note of the record that started the process. */
const writeNote = (name: string, value: string, more = ''): string =>
    element(
        'recordUpdates',
        name,
        `${note('reference', text('[Request__c]'))}${more}<filters>${note('implicit', '<value><booleanValue>true</booleanValue></value>')}<field>Id</field><operator>EqualTo</operator>${ref('myVariable_current.Id')}</filters>
         <inputAssignments><field>Note__c</field>${value}</inputAssignments><object>Request__c</object>`
    );

function process(content: string, triggerType = 'onAllChanges', processType = 'Workflow'): Record<string, string> {
    return {
        'flows/Handler.flow-meta.xml': metadata(
            'Flow',
            `<apiVersion>68.0</apiVersion><label>Request handler</label>${note('ObjectType', text('Request__c'))}${note('ObjectVariable', ref('myVariable_current'))}
             ${note('OldObjectVariable', ref('myVariable_old'))}${note('TriggerType', text(triggerType))}<processType>${processType}</processType><startElementReference>myDecision</startElementReference><status>Active</status>
             ${content}${variable('myVariable_current', 'SObject', `${RECORD}<isOutput>true</isOutput>`)}${variable('myVariable_old', 'SObject', RECORD)}`
        )
    };
}

describe('processes of the Process Builder', () => {
    let org: TestOrg | undefined;

    function open(files: Record<string, string>): TestOrg {
        org = new TestOrg({ ...OBJECTS, ...files });
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    const noteOf = (test: TestOrg, id: string): unknown => test.stored('Request__c', id).get('Note__c');

    it('run their criteria in turn after a save and update the record', () => {
        const test = open(
            process(
                element(
                    'decisions',
                    'myDecision',
                    `<defaultConnector><targetReference>myDecision2</targetReference></defaultConnector><defaultConnectorLabel>default</defaultConnectorLabel>${rule('myRule_1', condition('myVariable_current.Status__c', 'EqualTo', '<rightValue><stringValue>open</stringValue></rightValue>'), 'A1')}`
                ) +
                    element(
                        'decisions',
                        'myDecision2',
                        `<defaultConnectorLabel>default</defaultConnectorLabel>${rule('myRule_2', condition('myVariable_current.Status__c', 'EqualTo'), 'A2')}`
                    ) +
                    writeNote('A1', text('is open')) +
                    writeNote('A2', text('has no status'))
            )
        );
        expect(noteOf(test, test.insert('Request__c', { Status__c: 'open' }))).toBe('is open');
        expect(noteOf(test, test.insert('Request__c', {}))).toBe('has no status');
        expect(noteOf(test, test.insert('Request__c', { Status__c: 'other' }))).toBeNull();
    });

    const whenChanged = (formula: string): string =>
        element(
            'decisions',
            'myDecision',
            `<defaultConnectorLabel>default</defaultConnectorLabel>${rule('myRule_1', condition('formula_myRule_1', 'EqualTo', IS_TRUE), 'A1')}`
        ) +
        writeNote('A1', ref('message')) +
        `<formulas><name>formula_myRule_1</name><dataType>Boolean</dataType><expression>${formula}</expression></formulas>
         <formulas><name>message</name><dataType>String</dataType><expression>PRIORVALUE({!myVariable_current.Status__c}) &amp; " to " &amp; {!myVariable_current.Status__c}</expression></formulas>`;

    it('know in formulas what was changed', () => {
        const test = open(process(whenChanged('ISCHANGED({!myVariable_current.Status__c})')));
        const id = test.insert('Request__c', { Status__c: 'a' });
        expect(noteOf(test, id)).toBeNull();
        test.update('Request__c', id, { Status__c: 'b' });
        expect(noteOf(test, id)).toBe('a to b');
    });

    it('know the record before the save in their variable, which a new record leaves empty', () => {
        const changed =
            condition('myVariable_old', 'IsNull', '<rightValue><booleanValue>false</booleanValue></rightValue>') +
            condition(
                'myVariable_old.Status__c',
                'NotEqualTo',
                '<rightValue><elementReference>myVariable_current.Status__c</elementReference></rightValue>'
            );
        const test = open(
            process(
                element(
                    'decisions',
                    'myDecision',
                    `<defaultConnectorLabel>default</defaultConnectorLabel>${rule('myRule_1', changed, 'A1')}`
                ) + writeNote('A1', text('changed'))
            )
        );
        const id = test.insert('Request__c', { Status__c: 'a' });
        expect(noteOf(test, id)).toBeNull();
        test.update('Request__c', id, { Status__c: 'b' });
        expect(noteOf(test, id)).toBe('changed');
    });

    it('that start on creation leave updates alone', () => {
        const content =
            element(
                'decisions',
                'myDecision',
                `<defaultConnectorLabel>default</defaultConnectorLabel>${rule('myRule_1', condition('myVariable_current.Note__c', 'IsNull', IS_TRUE), 'A1')}`
            ) + writeNote('A1', text('created'));
        const test = open(process(content, 'onCreateOnly'));
        const id = test.insert('Request__c', {});
        expect(noteOf(test, id)).toBe('created');
        test.update('Request__c', id, { Note__c: null });
        expect(noteOf(test, id)).toBeNull();
    });

    it('launch flows and other processes, and run before record-triggered flows', () => {
        const launch = `<actionName>Stamp</actionName><actionType>flow</actionType>${next('A2')}<inputParameters>${note('dataType', text('SObject'))}<name>given</name>${ref('myVariable_current')}</inputParameters><nameSegment>Stamp</nameSegment>`;
        const append = (name: string, suffix: string): string =>
            `<recordUpdates><name>${name}</name><label>${name}</label><inputAssignments><field>Note__c</field>${text(`{!$Record.Note__c}${suffix}`)}</inputAssignments><inputReference>$Record</inputReference></recordUpdates>`;
        const test = open({
            ...process(
                element(
                    'decisions',
                    'myDecision',
                    `<defaultConnectorLabel>default</defaultConnectorLabel>${rule('myRule_1', condition('myVariable_current.Note__c', 'IsNull', IS_TRUE), 'A1')}`
                ) +
                    element('actionCalls', 'A1', launch) +
                    writeNote('A2', text('process')),
                'onCreateOnly'
            ),
            ...flow(
                'Stamp',
                `<start>${next('Set')}</start>` +
                    element('assignments', 'Set', next('Save') + assign('given.Status__c', text('stamped'))) +
                    element('recordUpdates', 'Save', '<inputReference>given</inputReference>') +
                    variable('given', 'SObject', RECORD)
            ),
            ...flow('After', trigger('RecordAfterSave', 'Create', 'Add', '') + append('Add', ', flow'))
        });
        const id = test.insert('Request__c', {});
        expect(test.stored('Request__c', id).get('Status__c')).toBe('stamped');
        expect(noteOf(test, id)).toContain('flow');
    });

    it('refuse the save with their fault', () => {
        const content =
            element(
                'decisions',
                'myDecision',
                `<defaultConnectorLabel>default</defaultConnectorLabel>${rule('myRule_1', condition('myVariable_current.Account__r.Name', 'EqualTo'), 'A1')}`
            ) + writeNote('A1', text('x'));
        const test = open(process(content));
        expect(() => test.insert('Request__c', {})).toThrow(
            /process failed.*failed to access the value for myVariable_current\.Account__r\.Name/s
        );
    });

    it('with scheduled actions are refused by name', () => {
        const wait =
            '<waits><name>Later</name><label>Later</label><defaultConnectorLabel>default</defaultConnectorLabel></waits>';
        expect(() => open(process(wait))).toThrow(/waits/);
    });
});
