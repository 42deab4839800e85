import { PlatformException, SourceError, UnsupportedFeatureError } from '../../errors';
import { STANDARD_USER } from '../../store';
import { ApexDecimal, type FieldValue, type SObjectRecord } from '../../values';
import { metadata } from '../../__tests__/support/temporaryProject';
import { recordOf, SYSTEM_ACCESS, TestOrg } from '../../dml/__tests__/support/testOrg';
import type { ApprovalOutcome } from '..';
import { BASE, LOAN, STANDARD, action, approver, process, step } from './support/approvalProject';

describe('approval processes', () => {
    let org: TestOrg;
    let opened: TestOrg[] = [];
    let owner: string;
    let member: string;
    let stranger: string;

    function open(...files: Record<string, string>[]): void {
        org = new TestOrg(Object.assign({}, BASE, ...files));
        opened.push(org);
        [owner, member, stranger] = ['owner', 'member', 'stranger'].map((name) =>
            org.user(name, STANDARD_USER, ['Clerk'])
        );
        org.row('GroupMember', { GroupId: org.store.setupId('Group', 'Queue:Desk'), UserOrGroupId: member });
    }

    beforeEach(() => open(STANDARD));
    afterEach(() => {
        opened.forEach((one) => one.close());
        opened = [];
    });

    function loan(values: Readonly<Record<string, FieldValue>> = {}): string {
        const record = recordOf('Loan__c', { Name: 'L', Note__c: 'please', ...values });
        org.as(owner, () => org.save('insert', [record]));
        return record.id ?? '';
    }

    function submit(
        objectId: string,
        options: { as?: string; processName?: string; nextApproverIds?: string[] } = {}
    ): ApprovalOutcome {
        return org.as(options.as ?? owner, () =>
            org.approvals.submit({
                objectId,
                submitterId: null,
                comments: 'look',
                processName: options.processName ?? null,
                skipEntryCriteria: false,
                nextApproverIds: options.nextApproverIds ?? []
            })
        );
    }

    function act(
        userId: string,
        workitemId: string | undefined,
        verb: 'Approve' | 'Reject' | 'Removed'
    ): ApprovalOutcome {
        return org.as(userId, () =>
            org.approvals.act({ workitemId: workitemId ?? '', action: verb, comments: verb, nextApproverIds: [] })
        );
    }

    function query(soql: string): SObjectRecord[] {
        const location = { file: 'test', line: 1, column: 1 };
        return org.as(null, () => org.soql.run(org.soql.prepare(soql, location), [], SYSTEM_ACCESS).records);
    }

    const outcome = (id: string): FieldValue => org.stored('Loan__c', id).get('Outcome__c');

    it('lock the record, run the actions, and go through the queue to the end', () => {
        const events: string[] = [];
        org.triggers.set('Loan__c', ({ timing, operation, newRecords }) => {
            if (timing === 'after' && operation === 'update') {
                events.push(String(newRecords?.[0].get('Outcome__c')));
            }
        });
        const id = loan({ Amount__c: ApexDecimal.of(50) });
        const submitted = submit(id);
        expect(submitted).toMatchObject({ success: true, entityId: id, instanceStatus: 'Pending', errors: [] });
        expect(submitted.actorIds).toEqual([org.store.setupId('Group', 'Queue:Desk')]);
        const locked = (): void =>
            void org.as(owner, () => org.save('update', [recordOf('Loan__c', { Id: id, Note__c: 'x' })]));
        expect(locked).toThrow('ENTITY_IS_LOCKED, This record is locked. If you need to edit it, contact your admin.');
        org.update('Loan__c', id, { Note__c: 'by an administrator' });
        expect(org.approvals.workitemsFor(member).map((item) => item.id)).toEqual(submitted.newWorkitemIds);
        expect(org.approvals.workitemsFor(stranger)).toEqual([]);
        const approved = act(member, submitted.newWorkitemIds[0], 'Approve');
        expect(approved).toMatchObject({ success: true, instanceStatus: 'Approved' });
        expect(events).toEqual(['submitted', 'submitted', 'step done', 'approved']);
        expect(org.emails.at(-1)).toMatchObject({
            to: ['owner@example.com'],
            subject: 'L',
            textBody: 'Loan L is approved by member.'
        });
        expect(org.approvals.isLocked(id)).toBe(false);
        expect(locked).not.toThrow();
    });

    it('keep a history that queries see', () => {
        const id = loan({ Amount__c: ApexDecimal.of(50) });
        const { newWorkitemIds } = submit(id);
        expect(query(`SELECT ActorId, ProcessInstance.TargetObjectId FROM ProcessInstanceWorkitem`)).toHaveLength(1);
        act(member, newWorkitemIds[0], 'Approve');
        const [instance] = query(
            `SELECT Status, TargetObjectId, ProcessDefinition.DeveloperName, (SELECT StepStatus, ActorId, Comments FROM Steps ORDER BY Id) FROM ProcessInstance`
        );
        expect([instance.get('Status'), instance.get('TargetObjectId')]).toEqual(['Approved', id]);
        expect(instance.parents.get('ProcessDefinition')?.get('DeveloperName')).toBe('Standard');
        const steps = instance.children
            .get('Steps')
            ?.map((one) => [one.get('StepStatus'), one.get('ActorId'), one.get('Comments')]);
        expect(steps).toEqual([
            ['Started', owner, 'look'],
            ['Approved', member, 'Approve']
        ]);
        expect(query('SELECT Id FROM ProcessInstanceWorkitem')).toEqual([]);
    });

    it('ask the reviewer named on the record in the second step', () => {
        const id = loan({ Amount__c: ApexDecimal.of(500), Reviewer__c: stranger });
        const second = act(member, submit(id).newWorkitemIds[0], 'Approve');
        expect(second).toMatchObject({ instanceStatus: 'Pending', actorIds: [stranger] });
        expect(outcome(id)).toBe('step done');
        expect(act(member, second.newWorkitemIds[0], 'Approve').errors[0].statusCode).toBe(
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
        expect(act(stranger, second.newWorkitemIds[0], 'Reject').instanceStatus).toBe('Rejected');
        expect(outcome(id)).toBe('rejected');
    });

    it('undo a step whose approver is missing', () => {
        const id = loan({ Amount__c: ApexDecimal.of(500) });
        const { newWorkitemIds } = submit(id);
        expect(act(member, newWorkitemIds[0], 'Approve')).toMatchObject({ success: false, newWorkitemIds: [] });
        expect(outcome(id)).toBe('submitted');
        expect(org.approvals.workitemsFor(member)).toHaveLength(1);
    });

    it('refuse who may not submit, what meets no criteria, and what is already in approval', () => {
        const id = loan();
        expect(submit(id, { as: stranger }).errors[0]).toMatchObject({
            statusCode: 'NO_APPLICABLE_PROCESS',
            message: 'No applicable approval process was found.'
        });
        expect(submit(loan({ Note__c: null })).errors[0].statusCode).toBe('NO_APPLICABLE_PROCESS');
        submit(id);
        expect(submit(id).errors[0]).toMatchObject({
            statusCode: 'ALREADY_IN_PROCESS',
            message: 'Cannot submit object already in process.'
        });
    });

    it('let the submitter or an administrator recall, and nobody else', () => {
        const [first, second] = [loan(), loan()];
        const [item] = submit(first).newWorkitemIds;
        expect(act(stranger, item, 'Removed').success).toBe(false);
        expect(act(owner, item, 'Removed').instanceStatus).toBe('Removed');
        expect([outcome(first), org.approvals.isLocked(first)]).toEqual(['recalled', false]);
        expect(act(org.adminId, submit(second).newWorkitemIds[0], 'Removed').success).toBe(true);
        expect(act(owner, item, 'Removed').errors[0].statusCode).toBe('INVALID_CROSS_REFERENCE_KEY');
    });

    it('need all answers where a step is unanimous, the first one else', () => {
        const both = `${approver('user', 'member@example.com')}${approver('user', 'stranger@example.com')}`;
        open(process('All', step('All', `${both}<whenMultipleApprovers>Unanimous</whenMultipleApprovers>`)));
        const id = loan();
        const { newWorkitemIds } = submit(id);
        expect(newWorkitemIds).toHaveLength(2);
        const [of, ofOther] = [member, stranger].map((user) => org.approvals.workitemsFor(user)[0].id);
        expect(act(member, of, 'Approve').instanceStatus).toBe('Pending');
        expect(act(stranger, ofOther, 'Approve').instanceStatus).toBe('Approved');
        const again = submit(id);
        expect(act(member, org.approvals.workitemsFor(member)[0].id, 'Reject').instanceStatus).toBe('Rejected');
        expect(org.approvals.workitemsFor(stranger)).toEqual([]);
        expect(
            query(
                `SELECT StepStatus FROM ProcessInstanceStep WHERE ProcessInstanceId = '${again.instanceId ?? ''}' ORDER BY Id`
            ).map((one) => one.get('StepStatus'))
        ).toEqual(['Started', 'Rejected', 'NoResponse']);
    });

    it('send the manager or a chosen approver the request', () => {
        open(
            process(
                'Chain',
                step('Manager', approver('userHierarchyField')) + step('Chosen', approver('adhoc')),
                '<nextAutomatedApprover><useApproverFieldOfRecordOwner>false</useApproverFieldOfRecordOwner><userHierarchyField>Manager</userHierarchyField></nextAutomatedApprover>'
            )
        );
        const id = loan();
        expect(submit(id).errors[0].statusCode).toBe('MANAGER_NOT_DEFINED');
        expect(org.approvals.isLocked(id)).toBe(false);
        org.store.update('User', owner, new Map([['ManagerId', member]]));
        const { newWorkitemIds, actorIds } = submit(id);
        expect(actorIds).toEqual([member]);
        expect(act(member, newWorkitemIds[0], 'Approve').errors[0]).toMatchObject({
            statusCode: 'REQUIRED_FIELD_MISSING',
            fields: ['nextApproverIds']
        });
    });

    // documented: Salesforce Help, "Set Up an Approval Process": approvers are notified by e-mail; requests to a queue go to its
    // members. The wording of a mail without template is assumed.
    it('e-mail the approvers, with the template of the process or without', () => {
        submit(loan());
        expect(org.emails[0]).toMatchObject({
            to: ['member@example.com'],
            subject: 'Approval request: Loan__c L',
            textBody: 'Loan__c L was submitted to Standard and waits for your answer.'
        });
        open(
            process(
                'Mailed',
                step('One', approver('user', 'stranger@example.com')),
                '<emailTemplate>Mails/Approved</emailTemplate>'
            )
        );
        submit(loan());
        expect(org.emails).toMatchObject([
            { to: ['stranger@example.com'], subject: 'L', textBody: 'Loan L is approved by owner.' }
        ]);
        open(
            process(
                'Asked',
                step('One', approver('user', 'stranger@example.com')),
                '<emailTemplate>Mails/Asked</emailTemplate>'
            )
        );
        submit(loan());
        expect(org.emails[0].textBody).toMatch(/^Asked, stranger: look \(owner\)$/);
    });

    // documented: Salesforce Help, "Rejection: go to previous step": the request returns to the step that was approved before.
    it('go back to the step that was answered before, past those that were skipped', () => {
        const big =
            '<entryCriteria><criteriaItems><field>Loan__c.Amount__c</field><operation>greaterThan</operation><value>100</value></criteriaItems></entryCriteria><ifCriteriaNotMet>GotoNextStep</ifCriteriaNotMet>';
        const back = '<rejectBehavior><type>BackToPrevious</type></rejectBehavior>';
        open(
            process(
                'Back',
                step('First', approver('user', 'member@example.com'), back) +
                    step('Skipped', approver('user', 'owner@example.com'), `${big}${back}`) +
                    step('Last', approver('user', 'stranger@example.com'), back)
            )
        );
        const id = loan({ Amount__c: ApexDecimal.of(1) });
        const second = act(member, submit(id).newWorkitemIds[0], 'Approve');
        expect(second.actorIds).toEqual([stranger]);
        const returned = act(stranger, second.newWorkitemIds[0], 'Reject');
        expect(returned).toMatchObject({ instanceStatus: 'Pending', actorIds: [member] });
        expect(org.approvals.isLocked(id)).toBe(true);
        expect(act(member, returned.newWorkitemIds[0], 'Reject').instanceStatus).toBe('Rejected');
    });

    // documented: Salesforce Help, "Delegated approver": where the step allows it, the delegate may answer, and nobody else.
    it('let the delegate of an approver answer where the step allows it', () => {
        open(
            process(
                'Delegated',
                step('One', approver('user', 'member@example.com')).replace(
                    '<allowDelegate>false',
                    '<allowDelegate>true'
                )
            )
        );
        org.store.update('User', member, new Map([['DelegatedApproverId', stranger]]));
        expect(act(stranger, submit(loan()).newWorkitemIds[0], 'Approve').instanceStatus).toBe('Approved');
    });

    // documented: Metadata API Developer Guide, WorkflowTask: assignee, due date counted from a field or from today.
    it('let whom a request was passed on to answer it, and no longer whom it was taken from', () => {
        const id = loan({ Amount__c: ApexDecimal.of(500), Reviewer__c: stranger });
        const [item] = act(member, submit(id).newWorkitemIds[0], 'Approve').newWorkitemIds;
        org.update('ProcessInstanceWorkitem', item ?? '', { ActorId: owner });
        expect(org.approvals.workitemsFor(stranger)).toEqual([]);
        expect(act(stranger, item, 'Approve').errors[0]?.statusCode).toBe(
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
        expect(act(owner, item, 'Approve').instanceStatus).toBe('Approved');
        const [step] = query(`SELECT ActorId, OriginalActorId FROM ProcessInstanceStep ORDER BY Id DESC LIMIT 1`);
        expect([step?.get('ActorId'), step?.get('OriginalActorId')]).toEqual([owner, stranger]);
    });

    it('make tasks about the record', () => {
        open(
            process(
                'Tasks',
                step('One', approver('user', 'member@example.com')),
                action('finalApprovalActions', 'Call', 'Task')
            ),
            {
                [LOAN]: BASE[LOAN].replace('<label>', '<enableActivities>true</enableActivities><label>'),
                'workflows/Loan__c.workflow-meta.xml': metadata(
                    'Workflow',
                    '<tasks><fullName>Call</fullName><assignedToType>owner</assignedToType><description>d</description><dueDateOffset>3</dueDateOffset><notifyAssignee>false</notifyAssignee><priority>High</priority><protected>false</protected><status>Not Started</status><subject>Call the customer</subject></tasks>'
                )
            }
        );
        const id = loan();
        act(member, submit(id).newWorkitemIds[0], 'Approve');
        const [task] = query('SELECT Subject, OwnerId, WhatId, Priority, ActivityDate FROM Task');
        expect(['Subject', 'OwnerId', 'WhatId', 'Priority'].map((name) => task.get(name))).toEqual([
            'Call the customer',
            owner,
            id,
            'High'
        ]);
        expect(String(task.get('ActivityDate'))).toBe('2026-11-26');
    });

    it('take the first process in order whose criteria are met, and no inactive one', () => {
        const one = step('Desk', approver('queue', 'Desk'));
        open(
            process('A_Late', one, '<processOrder>2</processOrder>'),
            process(
                'B_First',
                one,
                '<entryCriteria><criteriaItems><field>Loan__c.Note__c</field><operation>equals</operation><value>special</value></criteriaItems></entryCriteria><processOrder>1</processOrder>'
            ),
            process('C_Off', one, '', false)
        );
        const names = (): FieldValue[] =>
            query('SELECT ProcessDefinition.DeveloperName FROM ProcessInstance ORDER BY Id').map(
                (record) => record.parents.get('ProcessDefinition')?.get('DeveloperName') ?? null
            );
        submit(loan());
        submit(loan({ Note__c: 'Special' }));
        expect(names()).toEqual(['A_Late', 'B_First']);
        expect(submit(loan(), { processName: 'C_Off' }).errors[0].statusCode).toBe('NO_APPLICABLE_PROCESS');
    });

    it('work inside the transaction of a trigger, and are undone with it', () => {
        let lastId = '';
        org.triggers.set('Loan__c', ({ timing, operation, newRecords }) => {
            if (timing === 'after' && operation === 'insert') {
                const record = newRecords?.[0];
                lastId = record?.id ?? '';
                expect(
                    org.approvals.submit({
                        objectId: lastId,
                        submitterId: null,
                        comments: null,
                        processName: null,
                        skipEntryCriteria: false,
                        nextApproverIds: []
                    }).success
                ).toBe(true);
                if (record?.get('Note__c') === 'stop') {
                    throw new PlatformException('System.NullPointerException', 'no');
                }
            }
        });
        expect(org.approvals.isLocked(loan())).toBe(true);
        expect(() => loan({ Note__c: 'stop' })).toThrow('System.NullPointerException');
        expect(org.approvals.isLocked(lastId)).toBe(false);
        expect(org.ids('ProcessInstance')).toHaveLength(1);
    });

    it('refuse at start what is wrong or not implemented', () => {
        const desk = step('Desk', approver('queue', 'Desk'));
        const bad = process('Bad', desk, '<entryCriteria><formula>NoSuch__c = 1</formula></entryCriteria>');
        expect(() => new TestOrg({ ...BASE, ...bad })).toThrow(SourceError);
        const post = process('Post', desk, '<postTemplate>x</postTemplate>');
        expect(() => new TestOrg({ ...BASE, ...post })).toThrow(UnsupportedFeatureError);
        const message = process('Message', desk, action('finalApprovalActions', 'Tell', 'OutboundMessage'));
        expect(() => new TestOrg({ ...BASE, ...message })).toThrow('workflow action of type OutboundMessage');
    });
});
