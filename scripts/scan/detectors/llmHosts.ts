/** A host that answers with AI. `*` stands for one or more labels or for part of one. */
export interface LlmHost {
    readonly host: string;
    readonly provider: string;
    readonly source: string;
}

/** One row a host. Only hosts of model APIs: documentation, consoles and other APIs of the same companies do not count. */
export const LLM_HOSTS: readonly LlmHost[] = [
    { host: 'api.openai.com', provider: 'OpenAI', source: 'https://platform.openai.com/docs/api-reference' },
    { host: '*.api.openai.com', provider: 'OpenAI', source: 'https://platform.openai.com/docs/api-reference' },
    {
        host: '*.openai.azure.com',
        provider: 'Azure OpenAI',
        source: 'https://learn.microsoft.com/azure/ai-services/openai/reference'
    },
    {
        host: '*.services.ai.azure.com',
        provider: 'Azure AI Foundry',
        source: 'https://learn.microsoft.com/azure/ai-foundry/'
    },
    { host: '*.inference.ai.azure.com', provider: 'Azure AI', source: 'https://learn.microsoft.com/azure/ai-foundry/' },
    { host: 'api.anthropic.com', provider: 'Anthropic', source: 'https://docs.anthropic.com/en/api' },
    {
        host: 'generativelanguage.googleapis.com',
        provider: 'Google Gemini',
        source: 'https://ai.google.dev/api'
    },
    {
        host: 'aiplatform.googleapis.com',
        provider: 'Google Vertex AI',
        source: 'https://cloud.google.com/vertex-ai/docs/reference/rest'
    },
    {
        host: '*-aiplatform.googleapis.com',
        provider: 'Google Vertex AI',
        source: 'https://cloud.google.com/vertex-ai/docs/reference/rest'
    },
    {
        host: 'bedrock-runtime.*.amazonaws.com',
        provider: 'Amazon Bedrock',
        source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference'
    },
    {
        host: 'bedrock-agent-runtime.*.amazonaws.com',
        provider: 'Amazon Bedrock',
        source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference'
    },
    {
        host: 'runtime.sagemaker.*.amazonaws.com',
        provider: 'Amazon SageMaker',
        source: 'https://docs.aws.amazon.com/sagemaker'
    },
    { host: 'api.cohere.ai', provider: 'Cohere', source: 'https://docs.cohere.com/reference' },
    { host: 'api.cohere.com', provider: 'Cohere', source: 'https://docs.cohere.com/reference' },
    { host: 'api.mistral.ai', provider: 'Mistral', source: 'https://docs.mistral.ai/api' },
    {
        host: 'api-inference.huggingface.co',
        provider: 'Hugging Face',
        source: 'https://huggingface.co/docs/api-inference'
    },
    {
        host: 'router.huggingface.co',
        provider: 'Hugging Face',
        source: 'https://huggingface.co/docs/inference-providers'
    },
    {
        host: '*.endpoints.huggingface.cloud',
        provider: 'Hugging Face',
        source: 'https://huggingface.co/docs/inference-endpoints'
    },
    { host: 'api.groq.com', provider: 'Groq', source: 'https://console.groq.com/docs/api-reference' },
    { host: 'api.perplexity.ai', provider: 'Perplexity', source: 'https://docs.perplexity.ai/api-reference' },
    { host: 'openrouter.ai', provider: 'OpenRouter', source: 'https://openrouter.ai/docs/api-reference' },
    { host: 'api.x.ai', provider: 'xAI', source: 'https://docs.x.ai/docs/api-reference' },
    { host: 'api.deepseek.com', provider: 'DeepSeek', source: 'https://api-docs.deepseek.com' },
    { host: 'api.together.xyz', provider: 'Together AI', source: 'https://docs.together.ai/reference' },
    { host: 'api.replicate.com', provider: 'Replicate', source: 'https://replicate.com/docs/reference/http' },
    { host: 'api.stability.ai', provider: 'Stability AI', source: 'https://platform.stability.ai/docs/api-reference' },
    { host: 'api.elevenlabs.io', provider: 'ElevenLabs', source: 'https://elevenlabs.io/docs/api-reference' },
    { host: 'api.einstein.ai', provider: 'Einstein Vision and Language', source: 'https://metamind.readme.io' }
];

/** Words in the name of a credential that is not in the checkout which make an AI provider likely. */
export const PROVIDER_WORDS: readonly string[] = [
    'openai',
    'chatgpt',
    'anthropic',
    'gemini',
    'vertexai',
    'bedrock',
    'cohere',
    'mistral',
    'huggingface',
    'groq',
    'perplexity',
    'openrouter',
    'deepseek'
];

const LABEL = '[a-z0-9-]+';
const patterns = LLM_HOSTS.map((entry) => ({
    entry,
    pattern: new RegExp(
        `^${entry.host
            .replace(/[.]/g, '\\.')
            .replace(/^\*\\\./, `(?:${LABEL}\\.)+`)
            .replace(/^\*/, LABEL)
            .replace(/\*/g, `${LABEL}(?:\\.${LABEL})*`)}$`
    )
}));

/** Gives the row of a host name, or null. The whole name counts: api.openai.com.example is another host. */
export function llmHost(host: string): LlmHost | null {
    const name = host.toLowerCase().replace(/\.$/, '');
    return patterns.find(({ pattern }) => pattern.test(name))?.entry ?? null;
}

/** Gives the row of the host of a URL, or null. User names and ports before and after the host are taken off. */
export function llmHostOfUrl(url: string): LlmHost | null {
    const authority = /^\s*(?:https?|wss?):\/\/([^/?#\s]*)/i.exec(url)?.[1];
    if (authority === undefined) {
        return null;
    }
    return llmHost(authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, ''));
}

/** Says whether the name of a credential suggests an AI provider. */
export function providerOfName(name: string): string | null {
    const plain = name.toLowerCase().replace(/[^a-z]/g, '');
    return PROVIDER_WORDS.find((word) => plain.includes(word)) ?? null;
}

/** Text that every URL of the table contains at least one of; a cheap test before anything is parsed. */
export const HOST_HINT =
    /openai\.(?:com|azure)|\.ai\.azure\.com|anthropic\.com|generativelanguage\.|aiplatform\.googleapis|bedrock-(?:agent-)?runtime\.|runtime\.sagemaker\.|cohere\.(?:ai|com)|mistral\.ai|huggingface\.c|groq\.com|perplexity\.ai|openrouter\.ai|\bapi\.x\.ai|deepseek\.com|together\.xyz|replicate\.com|stability\.ai|elevenlabs\.io|einstein\.ai/i;
