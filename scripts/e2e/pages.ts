/** A page of the app as a persona opens it. A new page joins the browser tests and the bench with one line. */
export interface PageRow {
    readonly name: string;
    readonly persona: string;
    /** Address, or the object whose first record (whose row shows a text) is opened. */
    readonly at: { readonly path: string } | { readonly firstOf: string; readonly showing?: RegExp };
    /** Text that shows when the page is there. */
    readonly ready: string;
    /** Tabs of a record page that are opened one after the other. */
    readonly tabs?: readonly string[];
    /** What the page says in an org that has no record of the package; null when it is the same in every org. */
    readonly empty?: string | null;
    /** True for a page that asks the server for nothing before somebody types. */
    readonly asksNothing?: true;
}

const list = (object: string): { path: string } => ({ path: `/lightning/o/${object}/list` });
const tab = (name: string): { path: string } => ({ path: `/lightning/n/${name}` });

export const PAGES: readonly PageRow[] = [
    {
        name: 'home',
        persona: 'Org Administrator',
        at: { path: '/lightning/page/home' },
        ready: 'Register at a glance',
        empty: 'No AI is registered yet'
    },
    {
        name: 'home of a reviewer',
        persona: 'Risk Reviewer',
        at: { path: '/lightning/page/home' },
        ready: 'Needs me now',
        empty: 'Nothing waits for you'
    },
    { name: 'use cases', persona: 'Internal Auditor', at: list('AI_Use_Case__c'), ready: 'AI Use Cases' },
    {
        name: 'use case',
        persona: 'Business Owner',
        at: { firstOf: 'AI_Use_Case__c' },
        ready: 'People and review',
        tabs: [
            'Classification',
            'Assessments',
            'Features and models',
            'Data',
            'Incidents',
            'Fairness',
            'Approvals',
            'Gate activity',
            'Decision log',
            'Evidence'
        ]
    },
    {
        name: 'review inbox',
        persona: 'Risk Reviewer',
        at: tab('AIG_Review_Inbox'),
        ready: 'Review',
        empty: 'Nothing waits for you'
    },
    {
        name: 'incident desk',
        persona: 'Incident Manager',
        at: tab('AIG_Incident_Desk'),
        ready: 'Incident desk',
        empty: 'No open incident'
    },
    { name: 'incidents', persona: 'Incident Manager', at: list('AI_Incident__c'), ready: 'AI Incidents' },
    { name: 'incident', persona: 'Incident Manager', at: { firstOf: 'AI_Incident__c' }, ready: 'INC-' },
    {
        name: 'inventory',
        persona: 'Compliance Reviewer',
        at: tab('AIG_Feature_Inventory'),
        ready: 'Feature inventory',
        empty: 'No AI component was found or entered yet'
    },
    { name: 'models', persona: 'Compliance Reviewer', at: list('AI_Model__c'), ready: 'AI Models' },
    { name: 'model', persona: 'Compliance Reviewer', at: { firstOf: 'AI_Model__c' }, ready: 'Use cases behind it' },
    { name: 'model versions', persona: 'Risk Reviewer', at: list('AI_Model_Version__c'), ready: 'AI Model Versions' },
    {
        name: 'model version',
        persona: 'Risk Reviewer',
        at: { firstOf: 'AI_Model_Version__c' },
        ready: 'Use cases behind it'
    },
    { name: 'data uses', persona: 'Internal Auditor', at: list('AI_Data_Use__c'), ready: 'AI Data Uses' },
    { name: 'data use', persona: 'Internal Auditor', at: { firstOf: 'AI_Data_Use__c' }, ready: 'DU-' },
    { name: 'feature', persona: 'Internal Auditor', at: { firstOf: 'AI_Feature__c' }, ready: 'API Name' },
    {
        name: 'assessments',
        persona: 'Internal Auditor',
        at: list('AI_Risk_Assessment__c'),
        ready: 'AI Risk Assessments'
    },
    { name: 'assessment', persona: 'Internal Auditor', at: { firstOf: 'AI_Risk_Assessment__c' }, ready: 'Screening' },
    {
        name: 'assessment runner',
        persona: 'Business Owner',
        // Completed in the sample data: read, not answered.
        at: { firstOf: 'AI_Risk_Assessment__c', showing: /Risk/ },
        ready: 'What is the AI used for, in which setting'
    },
    {
        name: 'fairness monitors',
        persona: 'Risk Reviewer',
        at: list('AI_Fairness_Monitor__c'),
        ready: 'AI Fairness Monitors'
    },
    {
        name: 'fairness monitor',
        persona: 'Risk Reviewer',
        at: { firstOf: 'AI_Fairness_Monitor__c' },
        ready: 'Fairness Runs'
    },
    {
        name: 'fairness run',
        persona: 'Risk Reviewer',
        at: { firstOf: 'AI_Fairness_Run__c' },
        ready: 'Fairness of outcomes'
    },
    {
        name: 'evidence',
        persona: 'Internal Auditor',
        at: tab('AIG_Evidence'),
        ready: 'Mean completeness',
        empty: 'so there is nothing to prove yet'
    },
    {
        name: 'evidence pack',
        persona: 'Internal Auditor',
        at: { firstOf: 'AI_Evidence_Pack__c' },
        ready: 'Content Hash'
    },
    {
        name: 'retention',
        persona: 'Org Administrator',
        at: tab('AIG_Retention'),
        ready: 'Next run',
        empty: 'No dry run has been made yet.'
    },
    { name: 'policies', persona: 'Compliance Reviewer', at: list('AI_Policy__c'), ready: 'AI Policies' },
    {
        name: 'policy',
        persona: 'Compliance Reviewer',
        at: { firstOf: 'AI_Policy__c', showing: /What may be put into AI/ },
        ready: 'people have signed',
        tabs: ['Details']
    },
    {
        name: 'policy of everybody',
        persona: 'Sales Ops User',
        at: { firstOf: 'AI_Policy__c', showing: /AI literacy/ },
        ready: 'Policy text'
    },
    {
        name: 'my policies',
        persona: 'Sales Ops User',
        at: { path: '/lightning/page/home' },
        ready: 'My policies',
        empty: 'Nothing to sign'
    },
    { name: 'attestations', persona: 'Internal Auditor', at: list('AI_Attestation__c'), ready: 'AI Attestations' },
    { name: 'attestation', persona: 'Internal Auditor', at: { firstOf: 'AI_Attestation__c' }, ready: 'Statement' },
    {
        name: 'register',
        persona: 'Sales Ops User',
        at: tab('AIG_Register_AI'),
        ready: 'Register an AI use case',
        empty: null,
        asksNothing: true
    },
    {
        name: 'disclosure texts',
        persona: 'Legal Reviewer',
        at: list('AI_Disclosure_Text__c'),
        ready: 'AI Disclosure Texts'
    },
    {
        name: 'disclosure text',
        persona: 'Legal Reviewer',
        at: { firstOf: 'AI_Disclosure_Text__c' },
        ready: 'A person talks to you'
    },
    {
        name: 'check text',
        persona: 'Sales Representative',
        at: tab('AIG_Check_Text'),
        ready: 'Check text before AI',
        empty: null,
        asksNothing: true
    },
    {
        name: 'stop all AI',
        persona: 'Org Administrator',
        at: tab('AIG_Stop_All_AI'),
        ready: 'The gate decides for each use case.',
        empty: 'It was never switched.'
    },
    {
        name: 'law changes',
        persona: 'Compliance Reviewer',
        at: tab('AIG_Law_Changes'),
        ready: 'Law changes',
        empty: 'No run yet'
    },
    { name: 'risks', persona: 'Internal Auditor', at: list('AI_Risk__c'), ready: 'AI Risks' },
    {
        name: 'review requests',
        persona: 'Compliance Reviewer',
        at: list('AI_Review_Request__c'),
        ready: 'AI Review Requests'
    },
    {
        name: 'review request',
        persona: 'Compliance Reviewer',
        at: { firstOf: 'AI_Review_Request__c' },
        ready: 'RR-'
    },
    { name: 'risk', persona: 'Internal Auditor', at: { firstOf: 'AI_Risk__c' }, ready: 'RK-' },
    { name: 'interactions', persona: 'Internal Auditor', at: list('AI_Interaction__c'), ready: 'AI Interactions' },
    { name: 'interaction', persona: 'Internal Auditor', at: { firstOf: 'AI_Interaction__c' }, ready: 'Decision' },
    { name: 'decision logs', persona: 'Internal Auditor', at: list('AI_Decision_Log__c'), ready: 'AI Decision Logs' },
    { name: 'decision log', persona: 'Internal Auditor', at: { firstOf: 'AI_Decision_Log__c' }, ready: 'Hash' },
    {
        name: 'reports',
        persona: 'Internal Auditor',
        at: { path: '/lightning/page/reports' },
        ready: 'Register by Outcome',
        empty: null
    },
    {
        name: 'report',
        persona: 'Internal Auditor',
        at: { path: '/lightning/page/report?name=AI_Governance%2FIncidents_By_Cause' },
        ready: 'Incidents by Cause',
        empty: null
    },
    {
        name: 'dashboard',
        persona: 'Internal Auditor',
        at: { path: '/lightning/page/dashboard?name=AI_Governance%2FAI_Governance_Overview' },
        ready: 'Register by outcome',
        empty: null
    },
    {
        name: 'opportunity',
        persona: 'Sales Representative',
        at: { firstOf: 'Opportunity' },
        ready: 'AI on this record',
        empty: 'No registered AI works here'
    },
    {
        name: 'lead',
        persona: 'Sales Representative',
        at: { firstOf: 'Lead' },
        ready: 'AI on this record',
        empty: 'No registered AI works here'
    },
    {
        name: 'case',
        persona: 'Sales Representative',
        at: { firstOf: 'Case' },
        ready: 'AI on this record',
        empty: 'No registered AI works here'
    },
    {
        name: 'account',
        persona: 'Sales Representative',
        at: { firstOf: 'Account' },
        ready: 'AI on this record',
        empty: 'No registered AI works here'
    },
    {
        name: 'contact',
        persona: 'Sales Representative',
        at: { firstOf: 'Contact' },
        ready: 'AI on this record',
        empty: 'No registered AI works here'
    }
];

/** Takes names of pages; gives their rows. Throws RangeError on a name that no page has. */
export function pagesNamed(names: readonly string[]): PageRow[] {
    return names.map((name) => {
        const row = PAGES.find((one) => one.name === name);
        if (!row) {
            throw new RangeError(`No page is called "${name}". There are: ${PAGES.map((one) => one.name).join(', ')}`);
        }
        return row;
    });
}
