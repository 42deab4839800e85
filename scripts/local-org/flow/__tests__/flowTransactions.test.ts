import { STANDARD_USER } from '../../store';
import { SourceError, UnsupportedFeatureError } from '../../errors';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS } from '../../transaction';
import { userContextOf } from '../../users';
import { metadata } from '../../__tests__/support/temporaryProject';
import { recordOf, TestOrg } from '../../dml/__tests__/support/testOrg';
import type { ScreenState } from '..';
import { assign, element, flow, next, OBJECTS, text, trigger, variable } from './support/flowProject';

const START = (target: string): string =>
    `<start><locationX>0</locationX><locationY>0</locationY>${next(target)}</start>`;
const FAULT = (target: string): string =>
    `<faultConnector><targetReference>${target}</targetReference></faultConnector>`;
const field = (name: string, value: string): string =>
    `<inputAssignments><field>${name}</field>${value}</inputAssignments>`;
const reference = (name: string): string => `<value><elementReference>${name}</elementReference></value>`;
const create = (name: string, object: string, fields: string, extra = ''): string =>
    element('recordCreates', name, `${fields}<object>${object}</object>${extra}`);
const SCREEN = (name: string, target: string | null): string =>
    element(
        'screens',
        name,
        `${target ? next(target) : ''}<fields><name>Text_${name}</name><fieldText>x</fieldText><fieldType>DisplayText</fieldType></fields><showFooter>true</showFooter><showHeader>true</showHeader>`
    );

describe('flows and transactions', () => {
    let org: TestOrg | undefined;

    function open(...files: Record<string, string>[]): TestOrg {
        org?.close();
        org = new TestOrg(Object.assign({}, OBJECTS, ...files));
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    // documented: Salesforce Help, "Roll Back Records": the changes of the current transaction; earlier ones are committed.
    it('roll back what was saved since the last screen, and keep variables', () => {
        const test = open(
            flow(
                'Undo',
                START('First') +
                    create('First', 'Request__c', field('Status__c', text('kept')), next('Ask')) +
                    SCREEN('Ask', 'Second') +
                    create(
                        'Second',
                        'Request__c',
                        field('Status__c', text('gone')),
                        `<assignRecordIdToReference>id</assignRecordIdToReference>${next('Undo_It')}`
                    ) +
                    element('recordRollbacks', 'Undo_It', next('Third')) +
                    create(
                        'Third',
                        'Request__c',
                        field('Status__c', text('after')) + field('Note__c', reference('id')),
                        next('End')
                    ) +
                    SCREEN('End', null) +
                    variable('id', 'String'),
                'Flow'
            )
        );
        const run = (body: () => ScreenState): ScreenState => test.as(null, body);
        const { guid } = run(() => test.flows.startScreenFlow('Undo', {}));
        expect(run(() => test.flows.submitScreen(guid, {})).screen?.name).toBe('End');
        const rows = test.ids('Request__c').map((id) => test.stored('Request__c', id));
        expect(rows.map((row) => row.get('Status__c'))).toEqual(['kept', 'after']);
        expect(rows[1].get('Note__c')).toMatch(/^a/);
    });

    it('refuse to roll back where nobody looks at a screen', () => {
        const undo = flow('Undo', START('Back') + element('recordRollbacks', 'Back', ''));
        expect(() => open(undo)).toThrow('only screen flows may roll back records');
    });

    // documented: Apex Developer Guide, sObjects That Cannot Be Used Together in DML Operations: flows share the transaction.
    it('may not change setup objects beside others in one transaction', () => {
        const member = create(
            'Join',
            'GroupMember',
            field('GroupId', reference('$Record.Note__c')) + field('UserOrGroupId', reference('$Record.OwnerId')),
            FAULT('Say')
        );
        const say = element(
            'decisions',
            'Say',
            `<rules><name>Is_Mixed</name><label>Mixed</label><conditionLogic>and</conditionLogic><conditions><leftValueReference>$Flow.FaultMessage</leftValueReference><operator>Contains</operator><rightValue><stringValue>: MIXED_DML_OPERATION: </stringValue></rightValue></conditions>${next('Keep')}</rules>`
        );
        const keep = create(
            'Keep',
            'Line__c',
            field('Kind__c', text('mixed')) + field('Request__c', reference('$Record.Id'))
        );
        const files = {
            'groups/Team.group-meta.xml':
                '<Group xmlns="http://soap.sforce.com/2006/04/metadata"><doesIncludeBosses>false</doesIncludeBosses><name>Team</name></Group>'
        };
        const parts = member + say + keep;
        const test = open(files, flow('Mixed', trigger('RecordAfterSave', 'Create', 'Join') + parts));
        test.insert('Request__c', { Note__c: test.store.setupId('Group', 'Regular:Team') });
        const [line] = test.ids('Line__c');
        expect(test.stored('Line__c', line).get('Kind__c')).toBe('mixed');
        expect(test.ids('GroupMember')).toEqual([]);
        // In a transaction of its own, after the commit, the same is allowed.
        const later = `<scheduledPaths><pathType>AsyncAfterCommit</pathType>${next('Join')}</scheduledPaths>`;
        const free = open(files, flow('Mixed', trigger('RecordAfterSave', 'Create', '', later) + parts));
        free.insert('Request__c', { Note__c: free.store.setupId('Group', 'Regular:Team') });
        expect(free.ids('GroupMember')).toHaveLength(1);
    });

    it('count their queries and DML against the limits of the transaction', () => {
        const test = open(
            flow(
                'Count',
                trigger('RecordAfterSave', 'Create', 'Find') +
                    element(
                        'recordLookups',
                        'Find',
                        `${next('Make')}<filters><field>Status__c</field><operator>EqualTo</operator>${text('x')}</filters><object>Request__c</object><storeOutputAutomatically>true</storeOutputAutomatically>`
                    ) +
                    create(
                        'Make',
                        'Line__c',
                        field('Kind__c', text('k')) + field('Request__c', reference('$Record.Id'))
                    )
            )
        );
        const user = userContextOf(test.store, test.adminId);
        const transaction = new OrgTransaction(user, new LimitUsage(SYNCHRONOUS_LIMITS), test.clock);
        test.transactions.runWith(transaction, () =>
            test.save('insert', [recordOf('Request__c', {}), recordOf('Request__c', {})])
        );
        const { limits } = transaction;
        expect(['queries', 'dmlStatements', 'dmlRows'].map((name) => limits.get(name as 'queries'))).toEqual([1, 2, 4]);
    });

    it('take back later work of what a fault undoes', () => {
        const later = `<scheduledPaths><pathType>AsyncAfterCommit</pathType>${next('Note')}</scheduledPaths>`;
        const test = open(
            flow(
                'Later',
                trigger('RecordAfterSave', 'Create', '', later) +
                    create('Note', 'Line__c', field('Kind__c', text('later')))
            ),
            flow(
                'Fails',
                START('Make') +
                    create('Make', 'Request__c', field('Status__c', text('x')), next('Break')) +
                    create('Break', 'Line__c', '') +
                    SCREEN('Never', null),
                'Flow'
            )
        );
        const state = test.as(null, () => test.flows.startScreenFlow('Fails', {}));
        expect(state.status).toBe('failed');
        expect([test.ids('Request__c'), test.ids('Line__c')]).toEqual([[], []]);
    });

    describe('are refused', () => {
        const change = (value: string, target = 'v'): string =>
            START('A') + element('assignments', 'A', assign(target, value)) + variable('v', 'String');

        it.each([
            ['a resource that is not there', change(reference('nothing')), 'the flow has no resource nothing'],
            ['a target that is not there', change(text('x'), 'nothing'), 'the flow has no resource nothing'],
            ['a resource in a text', change(text('Hi {!nobody.Name}')), 'the flow has no resource nobody'],
            [
                'an unknown field of $Record',
                trigger('RecordAfterSave', 'Create', 'A') +
                    element('assignments', 'A', assign('v', reference('$Record.No__c'))) +
                    variable('v', 'String'),
                'Request__c has no field No__c'
            ],
            [
                'an unknown field in an element',
                START('A') + create('A', 'Line__c', field('No__c', text('x'))),
                'Line__c has no field No__c'
            ],
            ['what only screen flows do', START('A') + SCREEN('A', null), 'only screen flows may show screens']
        ])('%s', (what, content, message) => {
            expect(() => open(flow('F', content))).toThrow(SourceError);
            expect(() => open(flow('F', content))).toThrow(message);
        });

        it.each([
            ['a global that is not there', change(reference('$Api.Session_ID')), 'reference $Api.Session_ID'],
            ['a part of $Flow that is not there', change(reference('$Flow.ActiveStages')), '{!$Flow.ActiveStages}'],
            [
                'an input of an action',
                START('A') +
                    element(
                        'actionCalls',
                        'A',
                        `<actionName>emailSimple</actionName><actionType>emailSimple</actionType><inputParameters><name>logEmailOnSend</name>${text('x')}</inputParameters>`
                    ),
                'input logEmailOnSend of action emailSimple'
            ],
            [
                'an output of an action',
                START('A') +
                    element(
                        'actionCalls',
                        'A',
                        `<actionName>submit</actionName><actionType>submit</actionType><outputParameters><assignToReference>v</assignToReference><name>other</name></outputParameters>`
                    ) +
                    variable('v', 'String'),
                'output other of action submit'
            ],
            [
                'a later path before the save',
                trigger(
                    'RecordBeforeSave',
                    'Create',
                    '',
                    `<scheduledPaths><name>P</name><offsetNumber>1</offsetNumber><offsetUnit>Hours</offsetUnit><timeSource>RecordTriggerEvent</timeSource></scheduledPaths>`
                ),
                '<scheduledPaths> of a start with trigger type RecordBeforeSave'
            ]
        ])('%s, by name and when the flow is to run', (what, content, message) => {
            const test = open(flow('F', content));
            const run = (): unknown =>
                content.includes('recordTriggerType')
                    ? test.insert('Request__c', {})
                    : test.as(null, () => test.flows.runAutolaunched('F', {}));
            expect(run).toThrow(UnsupportedFeatureError);
            expect(run).toThrow(message);
        });

        it('a start formula of a schedule, each time it falls due', () => {
            const content =
                '<start><filterFormula>true</filterFormula><object>Request__c</object><schedule><frequency>Daily</frequency><startDate>2026-01-01</startDate><startTime>08:00:00.000Z</startTime></schedule><triggerType>Scheduled</triggerType></start>';
            const test = open(flow('F', content));
            test.as(null, () => test.flows.dueBatches(test.clock.now()));
            const due = test.clock.now() + 86_400_000;
            expect(() => test.as(null, () => test.flows.runDue(due))).toThrow(
                '<filterFormula> of a start with trigger type Scheduled'
            );
        });
    });

    it('read related records as the user may see them', () => {
        const content =
            `<runInMode>DefaultMode</runInMode>${START('Get')}` +
            element(
                'recordLookups',
                'Get',
                `${next('Keep')}<getFirstRecordOnly>true</getFirstRecordOnly><object>Line__c</object><storeOutputAutomatically>true</storeOutputAutomatically>`
            ) +
            element(
                'assignments',
                'Keep',
                assign('name', reference('Get.Request__r.Account__r.Name')) +
                    assign('status', reference('Get.Request__r.Status__c'))
            ) +
            variable('name', 'String', '<isOutput>true</isOutput>') +
            variable('status', 'String', '<isOutput>true</isOutput>');
        const grants = metadata(
            'PermissionSet',
            `<fieldPermissions><editable>false</editable><field>Line__c.Request__c</field><readable>true</readable></fieldPermissions>
             <fieldPermissions><editable>false</editable><field>Request__c.Account__c</field><readable>true</readable></fieldPermissions>
             <hasActivationRequired>false</hasActivationRequired><label>See</label>${[
                 'Account',
                 'Line__c',
                 'Request__c'
             ]
                 .map(
                     (object) =>
                         `<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
                 )
                 .join('')}`
        );
        const test = open({ ...flow('Related', content), 'permissionsets/See.permissionset-meta.xml': grants });
        const account = test.insert('Account', { Name: 'Acme' });
        const request = test.insert('Request__c', { Account__c: account, Status__c: 'open' });
        test.insert('Line__c', { Kind__c: 'x', Request__c: request });
        const user = test.user('reader', STANDARD_USER, ['See']);
        const seenBy = (id: string | null): unknown => test.as(id, () => test.flows.runAutolaunched('Related', {}));
        expect(seenBy(null)).toEqual({ name: 'Acme', status: 'open' });
        // The user may follow the lookups, but not see the status.
        expect(seenBy(user)).toEqual({ name: 'Acme', status: null });
    });

    it('run as a user who may do less', () => {
        const test = open(flow('Plain', START('A') + create('A', 'Request__c', field('Status__c', text('x')))));
        const user = test.user('plain', STANDARD_USER);
        expect(() => test.as(user, () => test.flows.runAutolaunched('Plain', {}))).toThrow(
            "Access to entity 'Request__c' denied"
        );
    });
});
