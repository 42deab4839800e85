import { PlatformException, SourceError, UnsupportedFeatureError } from '../../errors';
import { ApexDate, ApexDecimal, type FieldValue } from '../../values';
import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { recordOf, SYSTEM_ACCESS, TestOrg } from '../../dml/__tests__/support/testOrg';
import { supportedFlowElements } from '..';

const TEXT = '<length>80</length><type>Text</type>';
const OBJECTS = {
    ...customObject('Request__c', 'ReadWrite', {
        Status__c: TEXT,
        Note__c: TEXT,
        Amount__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
        Due__c: '<type>Date</type>',
        Account__c: '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Requests</relationshipName>'
    }),
    ...customObject('Line__c', 'ReadWrite', {
        Request__c:
            '<type>Lookup</type><referenceTo>Request__c</referenceTo><relationshipName>Lines</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
        Kind__c: `${TEXT}<required>true</required>`,
        Size__c: '<type>Number</type><precision>10</precision><scale>0</scale>'
    })
};

const next = (target: string): string => `<connector><targetReference>${target}</targetReference></connector>`;
const ref = (name: string): string => `<value><elementReference>${name}</elementReference></value>`;
const text = (value: string): string => `<value><stringValue>${value}</stringValue></value>`;
const assign = (target: string, value: string, operator = 'Assign'): string =>
    `<assignmentItems><assignToReference>${target}</assignToReference><operator>${operator}</operator>${value}</assignmentItems>`;
const element = (tag: string, name: string, inner: string): string =>
    `<${tag}><name>${name}</name><label>${name}</label><locationX>0</locationX><locationY>0</locationY>${inner}</${tag}>`;
const variable = (name: string, type: string, extra = ''): string =>
    `<variables><name>${name}</name><dataType>${type}</dataType>${extra}</variables>`;

function flow(name: string, content: string, processType = 'AutoLaunchedFlow'): Record<string, string> {
    return {
        [`flows/${name}.flow-meta.xml`]: metadata(
            'Flow',
            `<apiVersion>68.0</apiVersion><label>${name.replaceAll('_', ' ')}</label><processType>${processType}</processType><status>Active</status>${content}`
        )
    };
}

function trigger(type: string, on: string, first: string, extra = ''): string {
    return `<start><locationX>0</locationX><locationY>0</locationY>${first ? next(first) : ''}<object>Request__c</object><recordTriggerType>${on}</recordTriggerType><triggerType>${type}</triggerType>${extra}</start>`;
}

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
                    variable('people', 'String', `<isCollection>true</isCollection>`) +
                    ''
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

    it('run scheduled paths when they fall due, move them with their field, and drop them with their conditions', () => {
        const path = `<scheduledPaths><name>Remind</name><label>Remind</label>${next('Mark')}<offsetNumber>-2</offsetNumber><offsetUnit>Days</offsetUnit><recordField>Due__c</recordField><timeSource>RecordField</timeSource></scheduledPaths>
            <filterLogic>and</filterLogic><filters><field>Status__c</field><operator>EqualTo</operator>${text('open')}</filters>`;
        const test = open(
            flow(
                'Remind',
                trigger('RecordAfterSave', 'CreateAndUpdate', '', path) +
                    element(
                        'recordUpdates',
                        'Mark',
                        `<inputAssignments><field>Note__c</field>${text('due {!$Record.Due__c}')}</inputAssignments><inputReference>$Record</inputReference>`
                    )
            )
        );
        const day = (date: number): FieldValue => ApexDate.of(2026, 11, date);
        const [kept, dropped] = [1, 2].map(() => test.insert('Request__c', { Status__c: 'open', Due__c: day(26) }));
        test.update('Request__c', kept, { Due__c: day(28) });
        test.update('Request__c', dropped, { Status__c: 'closed' });
        const run = (date: number): unknown[] => {
            test.clock.freeze(Date.UTC(2026, 10, date, 1));
            return test.as(null, () => test.flows.runDue(test.clock.now()).map((due) => [due.path, due.recordId]));
        };
        expect(run(25)).toEqual([]);
        expect(test.as(null, () => test.flows.nextDue())).toBe(Date.UTC(2026, 10, 26));
        expect(run(26)).toEqual([['Remind', kept]]);
        expect(test.stored('Request__c', kept).get('Note__c')).toBe('due November 28, 2026');
        expect(test.stored('Request__c', dropped).get('Note__c')).toBeNull();
        expect(run(27)).toEqual([]);
    });

    it('run scheduled flows over the records that meet their conditions, once for each occurrence', () => {
        const start = `<start><locationX>0</locationX><locationY>0</locationY>${next('Add')}<filterLogic>and</filterLogic>
            <filters><field>Status__c</field><operator>EqualTo</operator>${text('open')}</filters><object>Request__c</object>
            <schedule><frequency>Daily</frequency><startDate>2026-11-24</startDate><startTime>06:00:00.000Z</startTime></schedule><triggerType>Scheduled</triggerType></start>`;
        const test = open(
            flow(
                'Nightly',
                start +
                    element(
                        'recordUpdates',
                        'Add',
                        `<inputAssignments><field>Amount__c</field>${ref('more')}</inputAssignments><inputReference>$Record</inputReference>`
                    ) +
                    '<formulas><name>more</name><dataType>Number</dataType><expression>BLANKVALUE({!$Record.Amount__c}, 0) + 1</expression><scale>0</scale></formulas>'
            )
        );
        const open_ = test.insert('Request__c', { Status__c: 'open' });
        const closed = test.insert('Request__c', { Status__c: 'closed' });
        const at = (date: number, hour: number): number =>
            test.as(null, () => test.flows.runDue(Date.UTC(2026, 10, date, hour))).length;
        expect([at(23, 12), at(24, 7), at(24, 8), at(27, 7), at(27, 8)]).toEqual([0, 1, 0, 1, 0]);
        expect(String(test.stored('Request__c', open_).get('Amount__c'))).toBe('2.00');
        expect(test.stored('Request__c', closed).get('Amount__c')).toBeNull();
    });

    it('run autolaunched flows and subflows with inputs and outputs, and change collections', () => {
        const sorter = flow(
            'Sort_Names',
            `<start><locationX>0</locationX><locationY>0</locationY>${next('Sort')}</start>` +
                element(
                    'collectionProcessors',
                    'Sort',
                    `${next('Filter')}<elementSubtype>SortCollectionProcessor</elementSubtype><collectionProcessorType>SortCollectionProcessor</collectionProcessorType><collectionReference>names</collectionReference>
                     <sortOptions><doesPutEmptyStringAndNullFirst>false</doesPutEmptyStringAndNullFirst><sortOrder>Desc</sortOrder></sortOptions>`
                ) +
                element(
                    'collectionProcessors',
                    'Filter',
                    `${next('Count')}<elementSubtype>FilterCollectionProcessor</elementSubtype><assignNextValueToReference>current</assignNextValueToReference><collectionProcessorType>FilterCollectionProcessor</collectionProcessorType><collectionReference>names</collectionReference>
                     <conditionLogic>and</conditionLogic><conditions><leftValueReference>current</leftValueReference><operator>NotEqualTo</operator><rightValue><stringValue>b</stringValue></rightValue></conditions>`
                ) +
                element(
                    'assignments',
                    'Count',
                    assign('count', ref('Filter'), 'AssignCount') + assign('names', ref('Filter'))
                ) +
                variable(
                    'names',
                    'String',
                    '<isCollection>true</isCollection><isInput>true</isInput><isOutput>true</isOutput>'
                ) +
                variable('current', 'String') +
                variable('count', 'Number', '<isOutput>true</isOutput><scale>0</scale>')
        );
        const caller = flow(
            'Caller',
            `<start><locationX>0</locationX><locationY>0</locationY>${next('Call')}</start>` +
                element(
                    'subflows',
                    'Call',
                    `${next('Take')}<flowName>Sort_Names</flowName><inputAssignments><name>names</name>${ref('given')}</inputAssignments><storeOutputAutomatically>true</storeOutputAutomatically>`
                ) +
                element(
                    'assignments',
                    'Take',
                    assign('result', ref('Call.names')) + assign('size', ref('Call.count'))
                ) +
                variable('given', 'String', '<isCollection>true</isCollection><isInput>true</isInput>') +
                variable('result', 'String', '<isCollection>true</isCollection><isOutput>true</isOutput>') +
                variable('size', 'Number', '<isOutput>true</isOutput><scale>0</scale>')
        );
        const test = open(sorter, caller);
        const outputs = test.as(null, () => test.flows.runAutolaunched('caller', { given: ['a', 'B', 'c'] }));
        expect([outputs['result'], String(outputs['size'])]).toEqual([['c', 'a'], '2']);
        expect(() => test.as(null, () => test.flows.runAutolaunched('Nobody', {}))).toThrow(
            'no active autolaunched flow'
        );
    });

    it('show screens step by step, check what was entered, and go back', () => {
        const screens = flow(
            'Ask',
            `<start><locationX>0</locationX><locationY>0</locationY>${next('First')}</start>` +
                element(
                    'screens',
                    'First',
                    `<allowBack>true</allowBack><allowFinish>true</allowFinish><allowPause>false</allowPause>${next('Second')}
                     <fields><name>Title</name><dataType>String</dataType><fieldText>Title</fieldText><fieldType>InputField</fieldType><isRequired>true</isRequired>
                        <validationRule><errorMessage>&lt;p&gt;Too short&lt;/p&gt;</errorMessage><formulaExpression>LEN({!Title}) &gt; 2</formulaExpression></validationRule></fields>
                     <fields><name>Size</name><choiceReferences>Small</choiceReferences><choiceReferences>Large</choiceReferences><dataType>Number</dataType><defaultSelectedChoiceReference>Small</defaultSelectedChoiceReference><fieldText>Size</fieldText><fieldType>RadioButtons</fieldType><isRequired>true</isRequired><scale>0</scale></fields>
                     <showFooter>true</showFooter><showHeader>true</showHeader>`
                ) +
                element(
                    'screens',
                    'Second',
                    `<allowBack>true</allowBack><allowFinish>true</allowFinish><allowPause>false</allowPause>${next('Keep')}
                     <fields><name>Shown</name><fieldText>{!Title}: {!Size}</fieldText><fieldType>DisplayText</fieldType></fields>
                     <fields><name>Hidden</name><fieldText>never</fieldText><fieldType>DisplayText</fieldType><visibilityRule><conditionLogic>and</conditionLogic>
                        <conditions><leftValueReference>Size</leftValueReference><operator>EqualTo</operator><rightValue><numberValue>99.0</numberValue></rightValue></conditions></visibilityRule></fields>
                     <showFooter>true</showFooter><showHeader>true</showHeader>`
                ) +
                element('assignments', 'Keep', assign('answer', ref('Title'))) +
                [
                    ['Small', 1],
                    ['Large', 2]
                ]
                    .map(
                        ([name, value]) =>
                            `<choices><name>${name}</name><choiceText>${name} one</choiceText><dataType>Number</dataType><value><numberValue>${value}.0</numberValue></value></choices>`
                    )
                    .join('') +
                variable('answer', 'String', '<isOutput>true</isOutput>'),
            'Flow'
        );
        const test = open(screens);
        const first = test.as(null, () => test.flows.startScreenFlow('Ask', {}));
        expect(first.screen?.fields.map((field) => [field.name, field.isRequired, String(field.value)])).toEqual([
            ['Title', true, 'null'],
            ['Size', true, '1.0']
        ]);
        expect(first.screen?.fields[1].choices.map((choice) => choice.label)).toEqual(['Small one', 'Large one']);
        const submit = (values: Record<string, FieldValue>): ReturnType<typeof test.flows.submitScreen> =>
            test.as(null, () => test.flows.submitScreen(first.guid, values));
        expect(submit({ Size: ApexDecimal.of('2.0') }).errors).toEqual({
            Title: 'Please enter some valid input. Input is not optional.'
        });
        expect(submit({ Title: 'ab', Size: ApexDecimal.of('7.0') }).errors).toEqual({
            Title: '<p>Too short</p>',
            Size: 'Please choose one of the values on the list.'
        });
        const second = submit({ Title: 'abc', Size: ApexDecimal.of('2.0') });
        expect(second.screen?.fields.map((field) => field.text)).toEqual(['abc: 2']);
        const again = test.as(null, () => test.flows.backToScreen(first.guid));
        expect([again.screen?.name, again.screen?.fields[0].value]).toEqual(['First', 'abc']);
        submit({ Title: 'abcd', Size: ApexDecimal.of('1.0') });
        expect(submit({})).toMatchObject({ status: 'finished', screen: null, outputs: { answer: 'abcd' } });
    });

    it('are refused at load where they are wrong or not implemented', () => {
        const wait = element('waits', 'Wait', '<defaultConnectorLabel>x</defaultConnectorLabel>');
        expect(() =>
            open(flow('Waits', `<start><locationX>0</locationX><locationY>0</locationY>${next('Wait')}</start>${wait}`))
        ).toThrow(UnsupportedFeatureError);
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
