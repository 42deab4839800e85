import { change, move, type Mutation } from './mutation';

const MAIN = 'force-app/main';
const OVERDUE = `${MAIN}/incident/objects/AI_Notification__c/fields/Is_Overdue__c.field-meta.xml`;
const TRIAGE = `${MAIN}/incident/flows/AIG_Incident_Triage.flow-meta.xml`;
const ADMIN = `${MAIN}/console/permissionsets/AIG_Admin.permissionset-meta.xml`;
const APPROVAL = `${MAIN}/approval/approvalProcesses/AI_Use_Case__c.AIG_Standard_Review.approvalProcess-meta.xml`;
const PAGE = `${MAIN}/console/flexipages/AIG_Use_Case_Record_Page.flexipage-meta.xml`;

/** Faults planted in a copy of this package: a slip of a developer in each of its rooms. */
export const PACKAGE_MUTATIONS: readonly Mutation[] = [
    change('schema/unknown-element', OVERDUE, '<label>Overdue</label>', '<lable>Overdue</lable>'),
    change('reference/picklist-value', OVERDUE, '&quot;Running&quot;', '&quot;Runing&quot;'),
    change('formula/unknown-name', OVERDUE, 'Due_At__c', 'Due_On__c'),
    change('reference/field', TRIAGE, '$Record.Status__c', '$Record.State__c'),
    change('reference/picklist-value', TRIAGE, '<stringValue>Triage', '<stringValue>Triaged'),
    change('flow/connector', TRIAGE, '<targetReference>Get_Queue', '<targetReference>Get_Queues'),
    change('reference/queue', APPROVAL, '<name>AIG_Risk_Reviewers', '<name>AIG_Risk_Reviewer'),
    change('reference/workflow-action', APPROVAL, 'AIG_Outcome_Approved', 'AIG_Outcome_Aproved'),
    change('reference/picklist-value', APPROVAL, '&quot;Minimal&quot;', '&quot;Minimum&quot;'),
    change(
        'reference/lightning-component-bundle',
        PAGE,
        '<componentName>aigUseCaseSummary',
        '<componentName>aigUseCaseSumary'
    ),
    change('reference/field', ADMIN, '<field>AI_Use_Case__c.', '<field>AI_Use_Case__c.No_'),
    change(
        'reference/apex-method',
        `${MAIN}/gate/lwc/aigGateCard/aigGateCard.ts`,
        'AigGateController.check',
        'AigGateController.chek'
    ),
    change('reference/field', `${MAIN}/gate/classes/AigGateController.cls`, 'SELECT Key__c FROM', 'SELECT Kee__c FROM'),
    move(
        'reference/field',
        `${MAIN}/registry/objects/AI_Use_Case__c/fields/Key__c.field-meta.xml`,
        '',
        `${MAIN}/gate/classes/AigGateController.cls`
    ),
    change('house/help-text', OVERDUE, '<inlineHelpText>The due time has passed.</inlineHelpText>', '')
];
