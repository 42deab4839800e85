import { ApexDecimal, type FieldValue } from '../../values';
import { TestOrg } from '../../dml/__tests__/support/testOrg';
import type { ScreenState } from '..';
import { OBJECTS, next, ref, text, assign, element, variable, flow } from './support/flowProject';

const start = (target: string): string =>
    `<start><locationX>0</locationX><locationY>0</locationY>${next(target)}</start>`;
const screen = (name: string, fields: string, target: string | null): string =>
    element(
        'screens',
        name,
        `<allowBack>true</allowBack><allowFinish>true</allowFinish><allowPause>false</allowPause>${target ? next(target) : ''}${fields}<showFooter>true</showFooter><showHeader>true</showHeader>`
    );
const input = (name: string, type: string, extra = ''): string =>
    `<fields><name>${name}</name><dataType>${type}</dataType><fieldText>${name}</fieldText><fieldType>InputField</fieldType><isRequired>${extra.includes('required')}</isRequired>${extra.replace('required', '')}</fields>`;
const visibleWhen = (left: string, value: string): string =>
    `<visibilityRule><conditionLogic>and</conditionLogic><conditions><leftValueReference>${left}</leftValueReference><operator>EqualTo</operator><rightValue>${value}</rightValue></conditions></visibilityRule>`;
const TRUE = '<booleanValue>true</booleanValue>';

describe('screen flows', () => {
    let org: TestOrg | undefined;

    function open(...flows: Record<string, string>[]): TestOrg {
        org = new TestOrg(Object.assign({}, OBJECTS, ...flows));
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    const run = (body: (test: TestOrg) => ScreenState): ScreenState => org!.as(null, () => body(org!));
    const submit = (guid: string, values: Record<string, FieldValue>): ScreenState =>
        run((test) => test.flows.submitScreen(guid, values));

    // documented: Salesforce Help, "Conditional Visibility": hidden components are not required and hold no value.
    it('ask for visible fields only, at every depth, and show fields as others are entered', () => {
        open(
            flow(
                'Ask',
                start('One') +
                    screen(
                        'One',
                        input('More', 'Boolean') +
                            `<fields><name>Group</name><fieldText>Details</fieldText><fieldType>RegionContainer</fieldType><regionContainerType>SectionWithHeader</regionContainerType>
                             <fields><name>Column</name><fieldType>Region</fieldType>${input('Why', 'String', 'required')}<isRequired>false</isRequired></fields><isRequired>false</isRequired>${visibleWhen('More', TRUE)}</fields>`,
                        null
                    ) +
                    variable('out', 'String', '<isOutput>true</isOutput>'),
                'Flow'
            )
        );
        const first = run((test) => test.flows.startScreenFlow('Ask', {}));
        const names = (state: ScreenState): string[] => state.screen?.fields.map(({ name }) => name) ?? [];
        expect([names(first), first.screen?.isReactive]).toEqual([['More'], true]);
        const shown = run((test) => test.flows.previewScreen(first.guid, { More: true }));
        expect(names(shown)).toEqual(['More', 'Group']);
        expect(shown.screen?.fields[1]).toMatchObject({ text: 'Details', hasHeading: true });
        expect(submit(first.guid, { More: true }).errors).toEqual({
            Why: 'Please enter some valid input. Input is not optional.'
        });
        expect(submit(first.guid, { More: false, Why: 'entered before it was hidden' }).status).toBe('finished');
    });

    // documented: Salesforce Help, "Global Constant Resource": a text field on a screen is never null.
    it('take a text that is left blank as an empty string', () => {
        open(
            flow(
                'Blank',
                start('One') +
                    screen('One', input('Entered', 'String') + input('Size', 'Number'), 'Keep') +
                    element('assignments', 'Keep', assign('entered', ref('Entered')) + assign('size', ref('Size'))) +
                    variable('entered', 'String', '<isOutput>true</isOutput>') +
                    variable('size', 'Number', '<isOutput>true</isOutput><scale>0</scale>'),
                'Flow'
            )
        );
        const first = run((test) => test.flows.startScreenFlow('Blank', {}));
        expect(submit(first.guid, {}).outputs).toEqual({ entered: '', size: null });
    });

    // documented: Metadata API Developer Guide, FlowDynamicChoiceSet.outputAssignments.
    it('put fields of the record that was chosen into variables', () => {
        open(
            flow(
                'Choose',
                start('One') +
                    screen(
                        'One',
                        '<fields><name>Pick</name><choiceReferences>requests</choiceReferences><dataType>String</dataType><fieldText>Pick</fieldText><fieldType>DropdownBox</fieldType><isRequired>false</isRequired></fields>',
                        null
                    ) +
                    `<dynamicChoiceSets><name>requests</name><dataType>String</dataType><displayField>Note__c</displayField><object>Request__c</object>
                     <outputAssignments><assignToReference>status</assignToReference><field>Status__c</field></outputAssignments><valueField>Id</valueField></dynamicChoiceSets>` +
                    variable('status', 'String', '<isOutput>true</isOutput>'),
                'Flow'
            )
        );
        const [, second] = ['a', 'b'].map((note) =>
            org!.insert('Request__c', { Note__c: note, Status__c: `status of ${note}` })
        );
        const first = run((test) => test.flows.startScreenFlow('Choose', {}));
        expect(submit(first.guid, { Pick: second })).toMatchObject({
            status: 'finished',
            outputs: { status: 'status of b' }
        });
        const again = run((test) => test.flows.startScreenFlow('Choose', {}));
        expect(submit(again.guid, {}).outputs).toEqual({ status: null });
    });

    // documented: Salesforce Help, "Flow Element: Subflow": screens of a referenced flow show in the same interview.
    it('go through the screens of a subflow and back', () => {
        open(
            flow(
                'Inner',
                start('Name') +
                    screen('Name', input('Entered', 'String', 'required'), 'Keep') +
                    element('assignments', 'Keep', assign('result', ref('Entered'))) +
                    variable('result', 'String', '<isOutput>true</isOutput>'),
                'Flow'
            ),
            flow(
                'Outer',
                start('Call') +
                    element(
                        'subflows',
                        'Call',
                        `${next('Show')}<flowName>Inner</flowName><storeOutputAutomatically>true</storeOutputAutomatically>`
                    ) +
                    screen(
                        'Show',
                        '<fields><name>Text</name><fieldText>Hello {!Call.result}</fieldText><fieldType>DisplayText</fieldType></fields>',
                        null
                    ),
                'Flow'
            )
        );
        const first = run((test) => test.flows.startScreenFlow('Outer', {}));
        expect(first.screen).toMatchObject({ name: 'Name', canGoBack: false });
        const second = submit(first.guid, { Entered: 'Ada' });
        expect(second.screen).toMatchObject({ name: 'Show', canGoBack: true, isLast: true });
        expect(second.screen?.fields[0].text).toBe('Hello Ada');
        const again = run((test) => test.flows.backToScreen(first.guid));
        expect([again.screen?.name, again.screen?.fields[0].value]).toEqual(['Name', 'Ada']);
        expect(submit(first.guid, { Entered: 'Grace' }).screen?.fields[0].text).toBe('Hello Grace');
        expect(submit(first.guid, {})).toMatchObject({ status: 'finished', failure: null });
    });

    // documented: Salesforce Help, "Flows in Transactions": an unhandled fault rolls back the transaction since the last
    // screen; administrators get an e-mail.
    it('undo what was saved since the last screen when a fault is not handled', () => {
        const create = (name: string, object: string, field: string, target: string | null): string =>
            element(
                'recordCreates',
                name,
                `${target ? next(target) : ''}<inputAssignments><field>${field}</field>${text('x')}</inputAssignments><object>${object}</object>`
            );
        const test = open(
            flow(
                'Fail',
                start('Confirm') +
                    screen('Confirm', input('Sure', 'Boolean'), 'Good') +
                    create('Good', 'Request__c', 'Note__c', 'Bad') +
                    create('Bad', 'Line__c', 'Request__c', null),
                'Flow'
            )
        );
        const first = run(() => test.flows.startScreenFlow('Fail', {}));
        const failed = submit(first.guid, { Sure: true });
        expect(failed.status).toBe('failed');
        expect(failed.failure).toContain('This error occurred when the flow tried to create records');
        expect(test.ids('Request__c')).toEqual([]);
        expect(test.emails.map(({ subject }) => subject.slice(0, 32))).toEqual(['Error Occurred During Flow "Fail']);
        expect(() => submit(first.guid, {})).toThrow('interview is over');
    });

    it('take several choices as one text and compare each with what is offered', () => {
        open(
            flow(
                'Choose',
                start('Pick') +
                    screen(
                        'Pick',
                        `<fields><name>Tags</name><choiceReferences>A</choiceReferences><choiceReferences>B</choiceReferences><dataType>String</dataType><fieldText>Tags</fieldText><fieldType>MultiSelectCheckboxes</fieldType><isRequired>true</isRequired></fields>
                         <fields><name>Size</name><choiceReferences>Small</choiceReferences><dataType>Number</dataType><fieldText>Size</fieldText><fieldType>DropdownBox</fieldType><isRequired>false</isRequired><scale>0</scale></fields>`,
                        'Keep'
                    ) +
                    element('assignments', 'Keep', assign('tags', ref('Tags')) + assign('size', ref('Size'))) +
                    ['A', 'B']
                        .map(
                            (name) =>
                                `<choices><name>${name}</name><choiceText>${name}</choiceText><dataType>String</dataType><value><stringValue>${name}</stringValue></value></choices>`
                        )
                        .join('') +
                    '<choices><name>Small</name><choiceText>Small</choiceText><dataType>Number</dataType><value><numberValue>1.0</numberValue></value></choices>' +
                    variable('tags', 'String', '<isOutput>true</isOutput>') +
                    variable('size', 'Number', '<isOutput>true</isOutput><scale>0</scale>'),
                'Flow'
            )
        );
        const first = run((test) => test.flows.startScreenFlow('Choose', {}));
        expect(submit(first.guid, { Tags: 'A;C' }).errors).toEqual({
            Tags: 'Please choose one of the values on the list.'
        });
        const done = submit(first.guid, { Tags: 'A;B', Size: '1.0' });
        expect([done.status, done.outputs['tags'], done.outputs['size']]).toEqual([
            'finished',
            'A;B',
            ApexDecimal.of('1')
        ]);
    });

    // documented: Salesforce Help, Add Fields from Salesforce Records to Flow Screens
    it('show fields of a record variable as its object has them, and put what is entered into the record', () => {
        const provided = (name: string): string =>
            `<fields><fieldType>ObjectProvided</fieldType><isRequired>false</isRequired><objectFieldReference>line.${name}</objectFieldReference></fields>`;
        open(
            flow(
                'Enter',
                start('One') +
                    screen('One', provided('Kind__c') + provided('Size__c'), 'Save') +
                    element('recordCreates', 'Save', '<inputReference>line</inputReference>') +
                    variable('line', 'SObject', '<objectType>Line__c</objectType>'),
                'Flow'
            )
        );
        const first = run((test) => test.flows.startScreenFlow('Enter', {}));
        expect(first.screen?.fields).toMatchObject([
            { name: 'line.Kind__c', text: 'Kind__c', fieldType: 'InputField', dataType: 'String', isRequired: true },
            { name: 'line.Size__c', text: 'Size__c', fieldType: 'InputField', dataType: 'Number', isRequired: false }
        ]);
        expect(Object.keys(submit(first.guid, { 'line.Size__c': '2' }).errors)).toEqual(['line.Kind__c']);
        expect(submit(first.guid, { 'line.Kind__c': 'Box', 'line.Size__c': '3' }).status).toBe('finished');
        const [{ Id }] = org!.store.query('SELECT "Id" FROM "Line__c"');
        const line = org!.stored('Line__c', String(Id));
        expect([line.get('Kind__c'), String(line.get('Size__c'))]).toEqual(['Box', '3']);
    });

    // documented: Salesforce Help, Flow Screen Input Component: Email, Toggle, Slider
    it('take the simple components of the platform as inputs, with their value as output', () => {
        const component = (name: string, type: string, extra: string): string =>
            `<fields><name>${name}</name><extensionName>flowruntime:${type}</extensionName><fieldType>ComponentInstance</fieldType><inputParameters><name>label</name>${text(`Your ${type}`)}</inputParameters>${extra}<isRequired>true</isRequired><storeOutputAutomatically>true</storeOutputAutomatically></fields>`;
        const parameter = (name: string, value: string): string =>
            `<inputParameters><name>${name}</name><value>${value}</value></inputParameters>`;
        open(
            flow(
                'Contact_Us',
                start('One') +
                    screen(
                        'One',
                        component('Mail', 'email', parameter('required', TRUE)) +
                            component('Really', 'toggle', parameter('value', TRUE)),
                        'Tell'
                    ) +
                    element('assignments', 'Tell', assign('out', text('{!Mail.value} {!Really.value}'))) +
                    variable('out', 'String', '<isOutput>true</isOutput>'),
                'Flow'
            )
        );
        const first = run((test) => test.flows.startScreenFlow('Contact_Us', {}));
        expect(first.screen?.fields).toMatchObject([
            { text: 'Your email', fieldType: 'InputField', dataType: 'String', isRequired: true, component: null },
            { text: 'Your toggle', dataType: 'Boolean', value: true, component: null }
        ]);
        expect(Object.keys(submit(first.guid, { Really: true }).errors)).toEqual(['Mail']);
        expect(submit(first.guid, { Mail: 'a@b.example', Really: false }).outputs).toEqual({
            out: 'a@b.example false'
        });
    });

    it('refuse other components of the platform by name', () => {
        open(
            flow(
                'Table',
                start('One') +
                    screen(
                        'One',
                        '<fields><name>T</name><extensionName>flowruntime:datatable</extensionName><fieldType>ComponentInstance</fieldType></fields>',
                        null
                    ),
                'Flow'
            )
        );
        expect(() => run((test) => test.flows.startScreenFlow('Table', {}))).toThrow(
            'screen component flowruntime:datatable is not implemented'
        );
    });
});
