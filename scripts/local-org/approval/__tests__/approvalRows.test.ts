import { SourceError, UnsupportedFeatureError } from '../../errors';
import { STANDARD_USER } from '../../store';
import { ApexDecimal, type FieldValue, type SObjectRecord } from '../../values';
import { metadata } from '../../__tests__/support/temporaryProject';
import { recordOf, SYSTEM_ACCESS, TestOrg } from '../../dml/__tests__/support/testOrg';
import type { ApprovalOutcome } from '..';
import { approver, BASE, process, step } from './support/approvalProject';

const ROLES = {
    'roles/Head.role-meta.xml': metadata(
        'Role',
        '<mayForecastManagerShare>false</mayForecastManagerShare><name>Head</name>'
    ),
    'roles/Clerk.role-meta.xml': metadata(
        'Role',
        '<mayForecastManagerShare>false</mayForecastManagerShare><name>Clerk</name><parentRole>Head</parentRole>'
    ),
    'groups/Askers.group-meta.xml': metadata('Group', '<doesIncludeBosses>false</doesIncludeBosses><name>Askers</name>')
};
const ASK_MEMBER = step('One', approver('user', 'member@example.com'));

/** A process with these allowed submitters and one step. */
function submittedBy(submitter: string): Record<string, string> {
    const files = process('By', ASK_MEMBER);
    return Object.fromEntries(
        Object.entries(files).map(([file, xml]) => [
            file,
            xml.replace('<allowedSubmitters><type>owner</type></allowedSubmitters>', submitter)
        ])
    );
}

describe('rows of approvals', () => {
    let org: TestOrg;
    let opened: TestOrg[] = [];
    let owner: string;
    let member: string;
    let stranger: string;

    function open(...files: Record<string, string>[]): void {
        org = new TestOrg(Object.assign({}, BASE, ROLES, ...files));
        opened.push(org);
        [owner, member, stranger] = ['owner', 'member', 'stranger'].map((name) =>
            org.user(name, STANDARD_USER, ['Clerk'])
        );
        org.row('GroupMember', { GroupId: org.store.setupId('Group', 'Queue:Desk'), UserOrGroupId: member });
    }

    afterEach(() => {
        opened.forEach((one) => one.close());
        opened = [];
    });

    function submitNew(values: Readonly<Record<string, FieldValue>> = {}): ApprovalOutcome {
        const record = recordOf('Loan__c', { Name: 'L', Note__c: 'please', ...values });
        return org.as(owner, () => {
            org.save('insert', [record]);
            return org.approvals.submit({
                objectId: record.id ?? '',
                submitterId: null,
                comments: 'look',
                processName: null,
                skipEntryCriteria: false,
                nextApproverIds: []
            });
        });
    }

    function act(userId: string, workitemId: string, action: 'Approve' | 'Reject' | 'Removed'): ApprovalOutcome {
        return org.as(userId, () => org.approvals.act({ workitemId, action, comments: action, nextApproverIds: [] }));
    }

    /** Passes a request on in system mode. */
    function passOn(userId: string, workitemId: string, actorId: string): void {
        const change = recordOf('ProcessInstanceWorkitem', { Id: workitemId, ActorId: actorId });
        org.as(userId, () => org.save('update', [change]));
    }

    function query(soql: string): SObjectRecord[] {
        const location = { file: 'test', line: 1, column: 1 };
        return org.as(null, () => org.soql.run(org.soql.prepare(soql, location), [], SYSTEM_ACCESS).records);
    }

    const values = (soql: string): string[][] =>
        query(soql).map((row) =>
            [...row.entries()].filter(([name]) => name !== 'Id').map(([, value]) => String(value))
        );

    const STEPS = 'SELECT StepStatus, ActorId, OriginalActorId FROM ProcessInstanceStep ORDER BY Id';

    // documented: Object Reference, ProcessInstanceStep (StepStatus Reassigned); Salesforce Help, "Reassign an Approval Request".
    it('tell that a request was passed on, and send it to whom it went', () => {
        open(process('P', ASK_MEMBER));
        const [item] = submitNew().newWorkitemIds;
        passOn(member, item, stranger);
        expect(values(STEPS)).toEqual([
            ['Started', owner, owner],
            ['Reassigned', member, member]
        ]);
        expect(org.emails.map(({ to }) => to)).toEqual([['member@example.com'], ['stranger@example.com']]);
        expect(act(stranger, item, 'Approve').instanceStatus).toBe('Approved');
        expect(values(STEPS).at(-1)).toEqual(['Approved', stranger, member]);
    });

    // documented: Salesforce Help article 000206576: the assigned approver and administrators may, in Apex as in the page.
    it('let only whom it asks, a member of its queue or an administrator pass a request on', () => {
        open(process('P', step('Desk', approver('queue', 'Desk'))));
        const [item] = submitNew().newWorkitemIds;
        expect(() => passOn(stranger, item, stranger)).toThrow('INSUFFICIENT_ACCESS_OR_READONLY');
        expect(() => passOn(owner, item, owner)).toThrow('INSUFFICIENT_ACCESS_OR_READONLY');
        passOn(member, item, stranger);
        expect(() => passOn(member, item, member)).toThrow('INSUFFICIENT_ACCESS_OR_READONLY');
        passOn(org.adminId, item, member);
        expect(act(member, item, 'Reject').instanceStatus).toBe('Rejected');
    });

    // documented: Object Reference, ElapsedTimeInDays, -Hours and -Minutes of the ProcessInstance objects.
    it('count the time since a request, a node and a submission began', () => {
        open(process('P', ASK_MEMBER));
        const [item] = submitNew().newWorkitemIds;
        org.clock.freeze(org.clock.now() + 90 * 60_000);
        const elapsed = (object: string): string[][] =>
            values(`SELECT ElapsedTimeInDays, ElapsedTimeInHours, ElapsedTimeInMinutes FROM ${object} ORDER BY Id`);
        for (const object of ['ProcessInstance', 'ProcessInstanceNode', 'ProcessInstanceWorkitem']) {
            expect(elapsed(object)).toEqual([['0.06', '1.50', '90.00']]);
        }
        act(member, item, 'Approve');
        org.clock.freeze(org.clock.now() + 60 * 60_000);
        expect(elapsed('ProcessInstance')).toEqual([['0.06', '1.50', '90.00']]);
        expect(elapsed('ProcessInstanceNode')).toEqual([['0.06', '1.50', '90.00']]);
        expect(elapsed('ProcessInstanceStep').at(-1)).toEqual(['0.06', '1.50', '90.00']);
    });

    // documented: Object Reference, ProcessInstanceHistory (StepsAndWorkitems of a ProcessInstance).
    it('are read together as the steps and requests of a submission', () => {
        open(process('P', ASK_MEMBER + step('Two', approver('user', 'stranger@example.com'))));
        const history = (): string[][] =>
            query(
                'SELECT Id, (SELECT StepStatus, IsPending, ActorId, Comments, ProcessNode.Name FROM StepsAndWorkitems ORDER BY CreatedDate, Id) FROM ProcessInstance'
            ).flatMap((row) =>
                (row.children.get('StepsAndWorkitems') ?? []).map((one) =>
                    ['StepStatus', 'IsPending', 'ActorId', 'Comments'].map((name) => String(one.get(name)))
                )
            );
        const [item] = submitNew().newWorkitemIds;
        passOn(member, item, stranger);
        expect(history()).toEqual(
            expect.arrayContaining([
                ['Started', 'false', owner, 'look'],
                ['Reassigned', 'false', member, 'null'],
                ['Pending', 'true', stranger, 'null']
            ])
        );
        act(stranger, item, 'Approve');
        expect(history()).toHaveLength(4);
        expect(history()).toEqual(
            expect.arrayContaining([
                ['Approved', 'false', stranger, 'Approve'],
                ['Pending', 'true', stranger, 'null']
            ])
        );
    });

    // assumed: the status code; Salesforce Help says that requests are not assigned to inactive users.
    it('are not made for a user who is no longer active', () => {
        open(process('P', ASK_MEMBER));
        org.as(null, () => org.store.update('User', member, new Map([['IsActive', false]])));
        expect(submitNew().errors[0]).toMatchObject({ statusCode: 'INACTIVE_OWNER_OR_USER' });
        expect(query('SELECT Id FROM ProcessInstance')).toEqual([]);
    });

    it('show the statuses of nodes and instance on every way out', () => {
        open(process('P', ASK_MEMBER + step('Two', approver('user', 'stranger@example.com'))));
        const nodes = (): string[][] =>
            values('SELECT ProcessNodeName, NodeStatus FROM ProcessInstanceNode ORDER BY Id');
        const statuses = (): string[][] => values('SELECT Status FROM ProcessInstance ORDER BY Id');
        const first = act(member, submitNew().newWorkitemIds[0], 'Approve');
        expect(nodes()).toEqual([
            ['One', 'Approved'],
            ['Two', 'Pending']
        ]);
        expect(statuses()).toEqual([['Pending']]);
        act(stranger, first.newWorkitemIds[0], 'Reject');
        expect(nodes()[1]).toEqual(['Two', 'Rejected']);
        expect(statuses()).toEqual([['Rejected']]);
        act(owner, submitNew().newWorkitemIds[0], 'Removed');
        expect(nodes()[2]).toEqual(['One', 'Removed']);
        expect(statuses()).toEqual([['Rejected'], ['Removed']]);
        expect(values('SELECT StepStatus FROM ProcessInstanceStep ORDER BY Id')).toEqual(
            ['Started', 'Approved', 'Rejected', 'Started', 'Removed'].map((one) => [one])
        );
        expect(query('SELECT Id FROM ProcessInstanceWorkitem')).toEqual([]);
    });

    // documented: Metadata API Developer Guide, ApprovalSubmitter: group, role, roleSubordinates.
    it('let public groups, roles and those below them submit', () => {
        const of = (type: string, name: string): Record<string, string> =>
            submittedBy(`<allowedSubmitters><submitter>${name}</submitter><type>${type}</type></allowedSubmitters>`);
        open(of('group', 'Askers'));
        expect(submitNew().errors[0].statusCode).toBe('NO_APPLICABLE_PROCESS');
        org.row('GroupMember', { GroupId: org.store.setupId('Group', 'Regular:Askers'), UserOrGroupId: owner });
        expect(submitNew().success).toBe(true);
        for (const [type, name, isAllowed] of [
            ['role', 'Clerk', true],
            ['role', 'Head', false],
            ['roleSubordinates', 'Head', true]
        ] as const) {
            open(of(type, name));
            org.store.update('User', owner, new Map([['UserRoleId', org.store.setupId('UserRole', 'Clerk')]]));
            expect([type, name, submitNew().success]).toEqual([type, name, isAllowed]);
        }
    });

    // documented: Metadata API Developer Guide, ApprovalProcess.nextAutomatedApprover: of the submitter or of the owner.
    it('ask the manager of the owner where the process says so, and a hierarchy field of the project', () => {
        const automated = (field: string): string =>
            `<nextAutomatedApprover><useApproverFieldOfRecordOwner>true</useApproverFieldOfRecordOwner><userHierarchyField>${field}</userHierarchyField></nextAutomatedApprover>`;
        const sponsor = {
            'objects/User/fields/Sponsor__c.field-meta.xml': metadata(
                'CustomField',
                '<fullName>Sponsor__c</fullName><label>Sponsor</label><type>Lookup</type><referenceTo>User</referenceTo><relationshipName>Sponsored</relationshipName>'
            )
        };
        open(process('P', step('M', approver('userHierarchyField')), automated('Sponsor__c')), sponsor);
        expect(submitNew().errors[0]).toMatchObject({ statusCode: 'MANAGER_NOT_DEFINED' });
        org.store.update('User', owner, new Map([['Sponsor__c', stranger]]));
        expect(submitNew().actorIds).toEqual([stranger]);
    });

    // documented: Apex Reference Guide, ProcessSubmitRequest.setProcessDefinitionNameOrId.
    it('are found by the name of the process or the id of its definition', () => {
        open(process('P', ASK_MEMBER));
        const record = recordOf('Loan__c', { Name: 'L', Note__c: 'please' });
        org.as(owner, () => org.save('insert', [record]));
        const [definition] = query(`SELECT Id FROM ProcessDefinition WHERE DeveloperName = 'P'`);
        const submit = (processName: string): ApprovalOutcome =>
            org.as(owner, () =>
                org.approvals.submit({
                    objectId: record.id ?? '',
                    submitterId: null,
                    comments: null,
                    processName,
                    skipEntryCriteria: false,
                    nextApproverIds: []
                })
            );
        expect(submit('Other').errors[0].statusCode).toBe('NO_APPLICABLE_PROCESS');
        expect(submit(definition.id ?? '').success).toBe(true);
    });

    it('are written by approvals alone', () => {
        open(process('P', ASK_MEMBER));
        const { instanceId, newWorkitemIds } = submitNew();
        const save = (operation: 'insert' | 'update' | 'delete', type: string, id: string | null): (() => void) => {
            const record = recordOf(type, id === null ? {} : { Id: id });
            return () => void org.as(null, () => org.save(operation, [record]));
        };
        expect(save('update', 'ProcessInstance', instanceId)).toThrow(
            'DML operation UPDATE not allowed on ProcessInstance'
        );
        expect(save('insert', 'ProcessInstanceStep', null)).toThrow(
            'DML operation INSERT not allowed on ProcessInstanceStep'
        );
        expect(save('insert', 'ProcessInstanceWorkitem', null)).toThrow('not allowed on ProcessInstanceWorkitem');
        expect(save('delete', 'ProcessInstanceWorkitem', newWorkitemIds[0])).toThrow(UnsupportedFeatureError);
    });

    it('take a standard user field of the record by the name of its relationship', () => {
        open(process('P', step('Maker', approver('relatedUserField', 'CreatedBy'))));
        expect(submitNew({ Amount__c: ApexDecimal.of(1) }).actorIds).toEqual([owner]);
    });

    it.each([
        ['queue NoSuch does not exist', process('P', step('A', approver('queue', 'NoSuch')))],
        ['no field Note__c that names a user', process('P', step('A', approver('relatedUserField', 'Note__c')))],
        ['the process names none', process('P', step('A', approver('userHierarchyField')))],
        [
            'email template Mails/None does not exist',
            process('P', ASK_MEMBER, '<emailTemplate>Mails/None</emailTemplate>')
        ],
        [
            'no field NoSuch__c',
            process('P', ASK_MEMBER, '<approvalPageFields><field>NoSuch__c</field></approvalPageFields>')
        ],
        [
            'role NoSuch does not exist',
            submittedBy('<allowedSubmitters><submitter>NoSuch</submitter><type>role</type></allowedSubmitters>')
        ]
    ])('are refused at start: %s', (message, files) => {
        expect(() => open(files)).toThrow(SourceError);
        expect(() => open(files)).toThrow(message);
    });
});
