import { ApexDate, ApexDecimal, type FieldValue } from '../../values';
import { TestOrg } from '../../dml/__tests__/support/testOrg';
import { OBJECTS, next, ref, text, assign, element, variable, flow, trigger } from './support/flowProject';

describe('flows that run later, are called, or show screens', () => {
    let org: TestOrg | undefined;

    function open(...flows: Record<string, string>[]): TestOrg {
        org = new TestOrg(Object.assign({}, OBJECTS, ...flows));
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
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
        const stranger = test.user('stranger', 'Standard User');
        expect(() => test.as(stranger, () => test.flows.submitScreen(first.guid, {}))).toThrow('interview is over');
        expect(submit({})).toMatchObject({ status: 'finished', screen: null, outputs: { answer: 'abcd' } });
    });
});
