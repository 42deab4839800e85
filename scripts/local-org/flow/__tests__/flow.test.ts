import { PlatformException, SourceError, UnsupportedFeatureError } from '../../errors';
import { ApexDecimal } from '../../values';
import { recordOf, SYSTEM_ACCESS, TestOrg } from '../../dml/__tests__/support/testOrg';
import { supportedFlowElements } from '..';
import { OBJECTS, next, ref, text, assign, element, variable, flow, trigger } from './support/flowProject';

describe('flows', () => {
    let org: TestOrg | undefined;

    function open(...flows: Record<string, string>[]): TestOrg {
        org = new TestOrg(Object.assign({}, OBJECTS, ...flows));
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    it('change the record before it is saved, only when their conditions are newly met', () => {
        const filters = `<doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria><filterLogic>and</filterLogic>
            <filters><field>Status__c</field><operator>EqualTo</operator>${text('Open')}</filters>`;
        const { insert, update, stored } = bound(
            open(
                flow(
                    'Before',
                    trigger('RecordBeforeSave', 'CreateAndUpdate', 'Set', filters) +
                        element('assignments', 'Set', assign('$Record.Note__c', ref('greeting'))) +
                        `<formulas><name>greeting</name><dataType>String</dataType><expression>"was " &amp; BLANKVALUE({!$Record__Prior.Status__c}, "new")</expression></formulas>`
                )
            )
        );
        const id = insert('Request__c', { Status__c: 'open' });
        expect(stored('Request__c', id).get('Note__c')).toBe('was new');
        update('Request__c', id, { Note__c: null });
        expect(stored('Request__c', id).get('Note__c')).toBeNull();
        update('Request__c', id, { Status__c: 'Closed' });
        update('Request__c', id, { Status__c: 'Open' });
        expect(stored('Request__c', id).get('Note__c')).toBe('was Closed');
    });

    it('decide, loop and save related records with one statement for the whole batch', () => {
        const lines = element(
            'recordLookups',
            'Get_Lines',
            `${next('Each')}<filterLogic>and</filterLogic><filters><field>Request__c</field><operator>EqualTo</operator>${ref('$Record.Id')}</filters>
             <getFirstRecordOnly>false</getFirstRecordOnly><object>Line__c</object><sortField>Size__c</sortField><sortOrder>Desc</sortOrder><storeOutputAutomatically>true</storeOutputAutomatically>`
        );
        const loop = element(
            'loops',
            'Each',
            `<collectionReference>Get_Lines</collectionReference><iterationOrder>Asc</iterationOrder>
             <nextValueConnector><targetReference>Is_Big</targetReference></nextValueConnector>
             <noMoreValuesConnector><targetReference>Save</targetReference></noMoreValuesConnector>`
        );
        const decision = element(
            'decisions',
            'Is_Big',
            `<defaultConnector><targetReference>Each</targetReference></defaultConnector><defaultConnectorLabel>small</defaultConnectorLabel>
             <rules><name>Big</name><conditionLogic>1 AND (2 OR 3)</conditionLogic>
             <conditions><leftValueReference>Each.Size__c</leftValueReference><operator>GreaterThan</operator><rightValue><numberValue>10.0</numberValue></rightValue></conditions>
             <conditions><leftValueReference>Each.Kind__c</leftValueReference><operator>StartsWith</operator><rightValue><stringValue>B</stringValue></rightValue></conditions>
             <conditions><leftValueReference>Each.Kind__c</leftValueReference><operator>IsNull</operator><rightValue><booleanValue>true</booleanValue></rightValue></conditions>
             ${next('Mark')}<label>Big</label></rules>`
        );
        const mark = element(
            'assignments',
            'Mark',
            assign('Each.Kind__c', text('Counted')) +
                assign('changed', ref('Each'), 'Add') +
                assign('total', ref('Each.Size__c'), 'Add') +
                next('Each')
        );
        const save = element('recordUpdates', 'Save', `${next('Write_Back')}<inputReference>changed</inputReference>`);
        const back = element(
            'recordUpdates',
            'Write_Back',
            `<inputAssignments><field>Amount__c</field>${ref('total')}</inputAssignments><inputReference>$Record</inputReference>`
        );
        const test = open(
            flow(
                'Count_Lines',
                trigger(
                    'RecordAfterSave',
                    'Update',
                    'Get_Lines',
                    '<filterFormula>ISCHANGED({!$Record.Status__c})</filterFormula>'
                ) +
                    lines +
                    loop +
                    decision +
                    mark +
                    save +
                    back +
                    variable(
                        'changed',
                        'SObject',
                        '<isCollection>true</isCollection><objectType>Line__c</objectType>'
                    ) +
                    variable('total', 'Number', '<scale>0</scale><value><numberValue>0.0</numberValue></value>')
            )
        );
        const requests = Array.from({ length: 30 }, () => test.insert('Request__c', { Status__c: 'a' }));
        const lineIds = requests.flatMap((id) =>
            [
                ['Box', 20],
                ['Bag', 5],
                ['Can', 30]
            ].map(([Kind__c, size]) =>
                test.insert('Line__c', { Request__c: id, Kind__c, Size__c: ApexDecimal.of(size) })
            )
        );
        test.as(null, () => {
            test.save(
                'update',
                requests.map((id) => recordOf('Request__c', { Id: id, Status__c: 'b' }))
            );
            const { limits } = test.transactions.current();
            expect([limits.get('queries'), limits.get('dmlStatements')]).toEqual([1, 3]);
        });
        expect(lineIds.slice(0, 3).map((id) => test.stored('Line__c', id).get('Kind__c'))).toEqual([
            'Counted',
            'Bag',
            'Can'
        ]);
        expect(requests.map((id) => String(test.stored('Request__c', id).get('Amount__c')))).toEqual(
            requests.map(() => '20.00')
        );
    });

    function creator(fault: string): Record<string, string> {
        return flow(
            'Add_Line',
            trigger('RecordAfterSave', 'Create', 'Create_Line') +
                element(
                    'recordCreates',
                    'Create_Line',
                    `${fault}<inputAssignments><field>Request__c</field>${ref('$Record.Id')}</inputAssignments>
                     <inputAssignments><field>Kind__c</field>${ref('$Record.Note__c')}</inputAssignments><object>Line__c</object><storeOutputAutomatically>true</storeOutputAutomatically>`
                ) +
                element(
                    'recordUpdates',
                    'Tell',
                    `<inputAssignments><field>Status__c</field><value><stringValue>failed</stringValue></value></inputAssignments>
                     <inputAssignments><field>Note__c</field>${ref('shortFault')}</inputAssignments><inputReference>$Record</inputReference>`
                ) +
                '<formulas><name>shortFault</name><dataType>String</dataType><expression>LEFT({!$Flow.FaultMessage}, 80)</expression></formulas>'
        );
    }

    it('fail the save with the text of the fault, and only for the record whose interview failed', () => {
        const test = open(creator(''));
        const records = ['ok', null, 'fine'].map((Note__c) => recordOf('Request__c', { Note__c }));
        const results = test.as(null, () =>
            test.dml.execute({ operation: 'insert', records, allOrNone: false, access: SYSTEM_ACCESS })
        );
        expect(results.map((result) => result.success)).toEqual([true, false, true]);
        expect(results[1].errors[0].statusCode).toBe('CANNOT_EXECUTE_FLOW_TRIGGER');
        expect(results[1].errors[0].message).toBe(
            "We can't save this record because the “Add Line” process failed. Give your Salesforce admin these details. " +
                'This error occurred when the flow tried to create records: REQUIRED_FIELD_MISSING: Required fields are missing: [Kind__c]. ' +
                'You can look up ExceptionCode values in the SOAP API Developer Guide.'
        );
        expect(test.ids('Line__c')).toHaveLength(2);
    });

    it('go on at the fault connector', () => {
        const test = open(creator('<faultConnector><targetReference>Tell</targetReference></faultConnector>'));
        const id = test.insert('Request__c', {});
        expect(test.stored('Request__c', id).get('Status__c')).toBe('failed');
        expect(test.stored('Request__c', id).get('Note__c')).toBe(
            'This error occurred when the flow tried to create records: REQUIRED_FIELD_MISSIN'
        );
    });

    it('never handle what the local org does not implement', () => {
        const test = open(
            flow(
                'Call',
                trigger('RecordAfterSave', 'Create', 'Act') +
                    element(
                        'actionCalls',
                        'Act',
                        '<actionName>Action</actionName><actionType>apex</actionType><faultConnector><targetReference>Stop</targetReference></faultConnector>'
                    ) +
                    element('assignments', 'Stop', assign('count', ref('$Flow.FaultMessage'))) +
                    variable('count', 'String')
            )
        );
        test.actions.set('Action', () => {
            throw new UnsupportedFeatureError('apex', 'something');
        });
        expect(() => test.insert('Request__c', {})).toThrow(UnsupportedFeatureError);
        test.actions.set('Action', () => {
            throw new PlatformException('System.QueryException', 'List has no rows for assignment to SObject');
        });
        expect(test.stored('Request__c', test.insert('Request__c', {})).id).not.toBeNull();
    });

    it('call Apex once for the batch and take its outputs', () => {
        const test = open(
            flow(
                'Score',
                trigger('RecordAfterSave', 'Create', 'Act') +
                    element(
                        'actionCalls',
                        'Act',
                        `${next('Keep')}<actionName>Action</actionName><actionType>apex</actionType>
                         <inputParameters><name>note</name>${ref('$Record.Note__c')}</inputParameters><storeOutputAutomatically>true</storeOutputAutomatically>`
                    ) +
                    element(
                        'recordUpdates',
                        'Keep',
                        `<inputAssignments><field>Status__c</field>${ref('Act.answer')}</inputAssignments><inputReference>$Record</inputReference>`
                    )
            )
        );
        const calls: unknown[] = [];
        test.actions.set('Action', (_, inputs) => {
            calls.push(inputs);
            return inputs.map(({ note }) => ({ answer: `${String(note)}!` }));
        });
        const records = ['a', 'b'].map((Note__c) => recordOf('Request__c', { Note__c }));
        test.as(null, () => test.save('insert', records));
        expect(calls).toEqual([[{ note: 'a' }, { note: 'b' }]]);
        expect(records.map((record) => test.stored('Request__c', record.id ?? '').get('Status__c'))).toEqual([
            'a!',
            'b!'
        ]);
    });

    it('refuse records with custom errors and send notifications and emails to the outbox', () => {
        const test = open(
            flow(
                'Refuse',
                trigger(
                    'RecordBeforeSave',
                    'Create',
                    'No',
                    `<filterLogic>and</filterLogic><filters><field>Note__c</field><operator>Contains</operator>${text('bad')}</filters>`
                ) +
                    element(
                        'customErrors',
                        'No',
                        '<customErrorMessages><errorMessage>Not {!$Record.Note__c}.</errorMessage><fieldSelection>Note__c</fieldSelection><isFieldError>true</isFieldError></customErrorMessages>'
                    )
            ),
            flow(
                'Tell',
                trigger('RecordAfterSave', 'Create', 'Mail') +
                    element(
                        'actionCalls',
                        'Mail',
                        `${next('Ring')}<actionName>emailSimple</actionName><actionType>emailSimple</actionType>
                         <inputParameters><name>emailAddresses</name>${text('a@example.com, b@example.com')}</inputParameters>
                         <inputParameters><name>emailSubject</name>${text('New: {!$Record.Name}')}</inputParameters>
                         <inputParameters><name>emailBody</name>${ref('body')}</inputParameters>`
                    ) +
                    element(
                        'actionCalls',
                        'Ring',
                        `<actionName>customNotificationAction</actionName><actionType>customNotificationAction</actionType>
                         <inputParameters><name>customNotifTypeId</name>${text('0ML000000000001AAA')}</inputParameters>
                         <inputParameters><name>recipientIds</name>${ref('people')}</inputParameters>
                         <inputParameters><name>title</name>${text('Hello')}</inputParameters>
                         <inputParameters><name>body</name>${ref('body')}</inputParameters>
                         <inputParameters><name>targetId</name>${ref('$Record.Id')}</inputParameters>`
                    ) +
                    '<textTemplates><name>body</name><isViewedAsPlainText>true</isViewedAsPlainText><text>By {!$User.LastName} for {!$Record.Due__c}</text></textTemplates>' +
                    variable('people', 'String', `<isCollection>true</isCollection>`)
            )
        );
        const bad = (): unknown => test.insert('Request__c', { Note__c: 'a bad one' });
        expect(bad).toThrow('FIELD_CUSTOM_VALIDATION_EXCEPTION, Not a bad one.: [Note__c]');
        expect(() => test.insert('Request__c', { Name: 'First' })).toThrow(
            'Missing required input parameter: recipientIds.'
        );
        expect(test.emails[0]).toMatchObject({
            to: ['a@example.com', 'b@example.com'],
            subject: 'New: First',
            textBody: 'By admin for '
        });
    });

    it('are refused where they are wrong at load, where something is not implemented when they are to run', () => {
        const wait = element('waits', 'Wait', '<defaultConnectorLabel>x</defaultConnectorLabel>');
        const waits = open(
            flow('Waits', `<start><locationX>0</locationX><locationY>0</locationY>${next('Wait')}</start>${wait}`),
            flow('On_Save', trigger('RecordAfterSave', 'Update', 'Wait') + wait)
        );
        expect(() => waits.as(null, () => waits.flows.runAutolaunched('waits', {}))).toThrow(
            /Waits.flow-meta.xml:\d+:\d+: flow: element <waits> \(flow Waits\) is not implemented/
        );
        const id = waits.insert('Request__c', {});
        expect(() => waits.update('Request__c', id, { Note__c: 'x' })).toThrow(UnsupportedFeatureError);
        expect(waits.model.ignoredFiles.map(({ reason }) => reason)).toContain(
            'refused when it is to run: element <waits>'
        );
        expect(() =>
            open(flow('Lost', `<start><locationX>0</locationX><locationY>0</locationY>${next('Nowhere')}</start>`))
        ).toThrow(/Lost.flow-meta.xml:\d+:\d+: the flow has no element named Nowhere/);
        const create = element('recordCreates', 'Make', '<object>Line__c</object>');
        expect(() => open(flow('Early', trigger('RecordBeforeSave', 'Create', 'Make') + create))).toThrow(SourceError);
        const formula =
            '<formulas><name>bad</name><dataType>Number</dataType><expression>NOSUCH(1)</expression></formulas>';
        expect(() => open(flow('Formula', trigger('RecordAfterSave', 'Create', '') + formula))).toThrow(/NOSUCH/);
    });

    it('say which elements are implemented', () => {
        const supported = new Map(supportedFlowElements().map(({ name, isSupported }) => [name, isSupported]));
        expect([supported.get('recordLookups'), supported.get('waits')]).toEqual([true, false]);
    });
});

function bound(org: TestOrg): Pick<TestOrg, 'insert' | 'update' | 'stored'> {
    return { insert: org.insert.bind(org), update: org.update.bind(org), stored: org.stored.bind(org) };
}
