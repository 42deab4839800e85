import { customObject, metadata } from '../../../__tests__/support/temporaryProject';

export const TEXT = '<length>80</length><type>Text</type>';
export const USER = '<type>Lookup</type><referenceTo>User</referenceTo>';

export const queue = (name: string): string =>
    metadata(
        'Queue',
        `<doesSendEmailToMembers>false</doesSendEmailToMembers><name>${name}</name><queueSobject><sobjectType>Loan__c</sobjectType></queueSobject>`
    );
export const update = (name: string, value: string): string =>
    `<fieldUpdates><fullName>${name}</fullName><field>Outcome__c</field><literalValue>${value}</literalValue><name>${name}</name>
     <notifyAssignee>false</notifyAssignee><operation>Literal</operation><protected>false</protected></fieldUpdates>`;
export const action = (tag: string, name: string, type = 'FieldUpdate'): string =>
    `<${tag}><action><name>${name}</name><type>${type}</type></action></${tag}>`;

export function step(name: string, approvers: string, extra = ''): string {
    return `<approvalStep><allowDelegate>false</allowDelegate>${extra}<assignedApprover>${approvers}</assignedApprover><label>${name}</label><name>${name}</name></approvalStep>`;
}

export const approver = (type: string, name?: string): string =>
    `<approver>${name ? `<name>${name}</name>` : ''}<type>${type}</type></approver>`;

export function process(name: string, steps: string, extra = '', active = true): Record<string, string> {
    return {
        [`approvalProcesses/Loan__c.${name}.approvalProcess-meta.xml`]: metadata(
            'ApprovalProcess',
            `<active>${active}</active><allowRecall>true</allowRecall><allowedSubmitters><type>owner</type></allowedSubmitters>${steps}
            ${extra}<finalApprovalRecordLock>false</finalApprovalRecordLock><finalRejectionRecordLock>false</finalRejectionRecordLock>
            <label>${name}</label><recordEditability>AdminOnly</recordEditability><showApprovalHistory>true</showApprovalHistory>`
        )
    };
}

export const PERMISSIONS = metadata(
    'PermissionSet',
    `<fieldPermissions><editable>true</editable><field>Loan__c.Note__c</field><readable>true</readable></fieldPermissions><hasActivationRequired>false</hasActivationRequired><label>Clerk</label>
    <objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Loan__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
);

export const LOAN = 'objects/Loan__c/Loan__c.object-meta.xml';
export const BASE: Record<string, string> = {
    ...customObject('Loan__c', 'ReadWrite', {
        Note__c: TEXT,
        Outcome__c: TEXT,
        Amount__c: '<type>Number</type><precision>10</precision><scale>0</scale>',
        Reviewer__c: `${USER}<relationshipName>Loans1</relationshipName>`
    }),
    'queues/Desk.queue-meta.xml': queue('Desk'),
    'permissionsets/Clerk.permissionset-meta.xml': PERMISSIONS,
    'email/Mails/Approved.email': 'Loan {!Loan__c.Name} is approved by {!User.LastName}.',
    'email/Mails/Asked.email':
        '{!ApprovalRequest.Process_Name}, {!ApprovalRequest.Process_Approver}: {!ApprovalRequest.Comments} ({!Loan__c.OwnerFullName})',
    'email/Mails/Asked.email-meta.xml': metadata(
        'EmailTemplate',
        '<available>true</available><encodingKey>UTF-8</encodingKey><name>Asked</name><style>none</style><subject>Asked</subject><type>text</type><uiType>Aloha</uiType>'
    ),
    'email/Mails/Approved.email-meta.xml': metadata(
        'EmailTemplate',
        '<available>true</available><encodingKey>UTF-8</encodingKey><name>Approved</name><style>none</style><subject>{!Loan__c.Name}</subject><type>text</type><uiType>Aloha</uiType>'
    ),
    'workflows/Loan__c.workflow-meta.xml': metadata(
        'Workflow',
        `<alerts><fullName>Tell_Owner</fullName><description>d</description><protected>false</protected><recipients><type>owner</type></recipients><senderType>CurrentUser</senderType><template>Mails/Approved</template></alerts>
        ${update('Submitted', 'submitted')}${update('Approved', 'approved')}${update('Rejected', 'rejected')}${update('Recalled', 'recalled')}${update('Step_Done', 'step done')}`
    )
};

export const STANDARD = process(
    'Standard',
    step(
        'Desk',
        `${approver('queue', 'Desk')}<whenMultipleApprovers>FirstResponse</whenMultipleApprovers>`,
        action('approvalActions', 'Step_Done')
    ) +
        step(
            'Big',
            `${approver('relatedUserField', 'Reviewer__c')}<whenMultipleApprovers>FirstResponse</whenMultipleApprovers>`,
            '<entryCriteria><criteriaItems><field>Loan__c.Amount__c</field><operation>greaterThan</operation><value>100</value></criteriaItems></entryCriteria><ifCriteriaNotMet>ApproveRecord</ifCriteriaNotMet>'
        ),
    `<entryCriteria><formula>NOT(ISBLANK(Note__c))</formula></entryCriteria>
    <finalApprovalActions><action><name>Approved</name><type>FieldUpdate</type></action><action><name>Tell_Owner</name><type>Alert</type></action></finalApprovalActions>
    ${action('finalRejectionActions', 'Rejected')}${action('initialSubmissionActions', 'Submitted')}${action('recallActions', 'Recalled')}`
);
