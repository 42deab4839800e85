/** An Apex type whose methods use AI. Names are compared without regard to case. */
export interface ApexAiType {
    readonly type: string;
    readonly title: string;
    /** Methods that generate begin with one of these; other methods only look something up. */
    readonly generating: readonly string[];
    readonly source: string;
}

export const APEX_AI_TYPES: readonly ApexAiType[] = [
    {
        type: 'ConnectApi.EinsteinLLM',
        title: 'Prompt template or model through Connect in Apex',
        generating: ['generate', 'create'],
        source: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_ConnectAPI_EinsteinLLM_static_methods.htm'
    },
    {
        type: 'aiplatform.ModelsAPI',
        title: 'Models API',
        generating: ['create'],
        source: 'https://developer.salesforce.com/docs/ai/agentforce/guide/access-models-api-with-apex.html'
    }
];

/** Invocable actions that use AI, as first argument of Invocable.Action.createCustomAction or createStandardAction. */
export const APEX_INVOCABLE_FACTORIES: readonly string[] = ['createcustomaction', 'createstandardaction'];

/** Text that every class with AI contains at least one of, besides the hosts. */
export const APEX_HINT =
    /EinsteinLLM|aiplatform|generatePromptResponse|generateAiAgentResponse|createFieldGnrnPromptTmplResp|cdpMlPrediction/i;

/** Values that look like keys of AI providers. Only the title of a match is ever kept. */
export const SECRET_PATTERNS: readonly { readonly title: string; readonly pattern: RegExp }[] = [
    { title: 'Anthropic key', pattern: /\bsk-ant-[\w-]{20,}/ },
    { title: 'OpenAI key', pattern: /\bsk-(?!ant-)[\w-]{20,}/ },
    { title: 'Google API key', pattern: /\bAIza[\w-]{30,}/ },
    { title: 'Hugging Face token', pattern: /\bhf_[A-Za-z0-9]{20,}/ },
    { title: 'Groq key', pattern: /\bgsk_[A-Za-z0-9]{20,}/ },
    { title: 'xAI key', pattern: /\bxai-[A-Za-z0-9]{20,}/ },
    { title: 'AWS access key', pattern: /\bAKIA[A-Z0-9]{16}\b/ },
    { title: 'bearer token', pattern: /^Bearer\s+[\w.~+/-]{20,}=*$/i }
];

/** Cheap test before a class or script is parsed for keys. */
export const SECRET_HINT = /\bsk-[\w-]{20}|\bAIza[\w-]{30}|\bhf_\w{20}|\bgsk_\w{20}|\bxai-\w{20}|\bAKIA\w{16}/;

/** The cheapest test of a class: most contain none of what the hints look for, in any case. */
export const APEX_HINT_OR_CALLOUT = new RegExp(
    [APEX_HINT.source, 'callout:', '://', 'sk-', 'AIza', 'hf_', 'gsk_', 'xai-', 'AKIA'].join('|'),
    'i'
);

/** Title of the kind of key a text looks like, or null. The text itself goes nowhere. */
export function secretIn(text: string): string | null {
    return SECRET_PATTERNS.find(({ pattern }) => pattern.test(text))?.title ?? null;
}
