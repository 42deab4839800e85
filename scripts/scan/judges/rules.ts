import { metadataPage } from '../detectors';

export type Severity = 'error' | 'warning' | 'note';

/** One rule: what it finds, what to do, and where that comes from. */
export interface Rule {
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
    readonly whatToDo: string;
    readonly basis: string;
    readonly source: string;
}

function aiAct(article: number): string {
    return `https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/eng#art_${article}`;
}

function gdpr(article: number): string {
    return `https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_${article}`;
}

export const RULES: readonly Rule[] = [
    {
        id: 'AIG-UNREGISTERED',
        title: 'AI that is not in the register',
        severity: 'error',
        whatToDo: 'Register a use case for it and link the AI feature, or accept it without a use case with a reason.',
        basis: 'AI Act Art. 26 (duties of deployers); GDPR Art. 30 (records of processing)',
        source: aiAct(26)
    },
    {
        id: 'AIG-CHANGED',
        title: 'AI that changed since it was registered',
        severity: 'error',
        whatToDo: 'Have the change reviewed, then import the new version; the use case asks for a new approval.',
        basis: 'AI Act Art. 3(23) (substantial modification), Art. 26(5) (monitoring)',
        source: aiAct(3)
    },
    {
        id: 'AIG-NOT-APPROVED',
        title: 'AI whose use case is not approved',
        severity: 'error',
        whatToDo: 'Keep it out of production until its use case is approved: the gate denies it until then.',
        basis: 'AI Act Art. 26(1), (2) and (5) (duties of deployers before and during use)',
        source: aiAct(26)
    },
    {
        id: 'AIG-UNGATED',
        title: 'AI that runs without asking the gate',
        severity: 'error',
        whatToDo:
            'Call AigGate.enforce before it in Apex; in a flow add the action Check AI Use and a decision on its output Allowed before it.',
        basis: 'AI Act Art. 26(2) and (5) (human oversight, suspending use)',
        source: aiAct(26)
    },
    {
        id: 'AIG-SENSITIVE-FIELD',
        title: 'Sensitive field given to AI',
        severity: 'error',
        whatToDo: 'Take the field out, mask it, or record its purpose and lawful basis with the use case.',
        basis: 'GDPR Art. 5(1)(c) (data minimisation), Art. 9 (special categories)',
        source: gdpr(5)
    },
    {
        id: 'AIG-SECRET',
        title: 'Key written into source',
        severity: 'error',
        whatToDo:
            'Revoke the key, move it into a named credential with an external credential, and remove it from history.',
        basis: 'GDPR Art. 32 (security of processing)',
        source: metadataPage('NamedCredential')
    },
    {
        id: 'AIG-OUTSIDE-TRUST-LAYER',
        title: 'Model called outside the Einstein Trust Layer',
        severity: 'warning',
        whatToDo:
            'Call the model through a prompt template or the Models API, or record the provider, region and retention.',
        basis: 'GDPR Art. 28 (processors), Art. 44 (transfers)',
        source: gdpr(28)
    },
    {
        id: 'AIG-MASKING-OFF',
        title: 'Masking of personal data is off',
        severity: 'warning',
        whatToDo:
            'Turn masking on in Setup (Einstein Trust Layer). It does not cover agents: keep personal data out of their prompts.',
        basis: 'GDPR Art. 25 (data protection by design)',
        source: metadataPage('EinsteinAISettings')
    },
    {
        id: 'AIG-TOXICITY-OFF',
        title: 'Toxicity detection is off',
        severity: 'warning',
        whatToDo: 'Turn toxicity detection of inputs on.',
        basis: 'AI Act Art. 26(5) (monitoring)',
        source: metadataPage('EinsteinAISettings')
    },
    {
        id: 'AIG-INJECTION-OFF',
        title: 'Detection of prompt injection is off',
        severity: 'warning',
        whatToDo: 'Turn prompt injection detection on.',
        basis: 'AI Act Art. 15(5) (cybersecurity)',
        source: metadataPage('EinsteinAISettings')
    },
    {
        id: 'AIG-AUDIT-OFF',
        title: 'Audit data of prompts is not kept',
        severity: 'warning',
        whatToDo: 'Turn on audit and feedback collection in Data 360.',
        basis: 'AI Act Art. 26(6) (keeping logs)',
        source: metadataPage('EinsteinAISettings')
    },
    {
        id: 'AIG-TOPIC-GUARD',
        title: 'Agent topic that is always available',
        severity: 'warning',
        whatToDo: 'Add a condition: a rule expression on the topic, or `available when` on the action in Agent Script.',
        basis: 'AI Act Art. 14 (human oversight)',
        source: 'https://developer.salesforce.com/docs/ai/agentforce/guide/agent-dx-metadata.html'
    },
    {
        id: 'AIG-TARGET-MISSING',
        title: 'Prompt, agent or action target that is called but not in source',
        severity: 'warning',
        whatToDo:
            'Retrieve the component into source, so that what it sends to a model or does for an agent can be reviewed.',
        basis: 'AI Act Art. 26(1) (use as instructed)',
        source: aiAct(26)
    },
    {
        id: 'AIG-OUTSIDE-TOOL',
        title: 'Agent uses a tool or agent outside the org',
        severity: 'warning',
        whatToDo:
            'Record the provider and the data it receives; limit its principal to the permission sets that need it.',
        basis: 'GDPR Art. 28 (processors)',
        source: metadataPage('ExternalServiceRegistration')
    },
    {
        id: 'AIG-DESTRUCTIVE-TOOL',
        title: 'Tool that changes data is open to outside models',
        severity: 'warning',
        whatToDo: 'Remove the tool from the server, or record who approved it and how its use is confirmed.',
        basis: 'AI Act Art. 14 (human oversight)',
        source: metadataPage('McpServerDefinition')
    },
    {
        id: 'AIG-SUPPRESSION',
        title: 'Suppression that is not valid',
        severity: 'error',
        whatToDo: 'Give rule, reason and an expiry date that lies ahead, or remove the entry and fix the finding.',
        basis: 'AI Act Art. 26(5) (monitoring): an exception needs a reason and an end',
        source: aiAct(26)
    }
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id. Throws Error for an id that is not in the table. */
export function ruleOf(id: string): Rule {
    const rule = byId.get(id);
    if (!rule) {
        throw new Error(`No rule ${id}`);
    }
    return rule;
}
