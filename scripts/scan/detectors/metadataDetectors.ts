import { metadataPage, type MetadataDetector } from './metadataDetector';

type Row = Omit<MetadataDetector, 'source' | 'qualifier' | 'until' | 'role'> &
    Partial<Pick<MetadataDetector, 'qualifier' | 'until' | 'role'>>;

function row(detector: Row): MetadataDetector {
    return {
        qualifier: `${detector.metadataType}.`,
        until: null,
        role: 'feature',
        ...detector,
        source: metadataPage(detector.metadataType)
    };
}

/** Agents, prompts and their parts. */
const GENERATIVE: readonly MetadataDetector[] = [
    row({
        id: 'prompt-template',
        title: 'Prompt template',
        metadataType: 'GenAiPromptTemplate',
        suffixes: ['genAiPromptTemplate'],
        folder: 'genAiPromptTemplates',
        since: 60,
        featureType: 'Prompt Template',
        qualifier: '',
        reader: 'promptTemplate',
        evidence: 'public source'
    }),
    row({
        id: 'prompt-template-activation',
        title: 'Activation of a prompt template',
        metadataType: 'GenAiPromptTemplateActv',
        suffixes: ['genAiPromptTemplateActivation', 'genAiPromptTemplateActv'],
        folder: 'genAiPromptTemplateActivations',
        since: 60,
        role: 'part',
        featureType: 'Prompt Template',
        reader: 'promptActivation',
        evidence: 'documentation sample'
    }),
    row({
        id: 'planner',
        title: 'Agent planner',
        metadataType: 'GenAiPlanner',
        suffixes: ['genAiPlanner'],
        folder: 'genAiPlanners',
        since: 60,
        until: 63,
        role: 'part',
        featureType: 'Agent',
        qualifier: '',
        reader: 'planner',
        evidence: 'public source'
    }),
    row({
        id: 'planner-bundle',
        title: 'Agent planner bundle',
        metadataType: 'GenAiPlannerBundle',
        suffixes: ['genAiPlannerBundle'],
        folder: 'genAiPlannerBundles',
        since: 64,
        until: 67,
        role: 'part',
        featureType: 'Agent',
        qualifier: '',
        reader: 'planner',
        evidence: 'public source'
    }),
    row({
        id: 'agent-definition',
        title: 'Agent (API 68)',
        metadataType: 'AiAgentDefinition',
        suffixes: ['aiAgentDefinition', 'aiAgent'],
        folder: 'aiAgents',
        since: 68,
        featureType: 'Agent',
        qualifier: '',
        reader: 'bot',
        evidence: 'synthetic'
    }),
    row({
        id: 'agent-definition-version',
        title: 'Agent version (API 68)',
        metadataType: 'AiAgentDefinitionVersion',
        suffixes: ['aiAgentDefinitionVersion'],
        folder: 'aiAgentDefinitionVersions',
        since: 68,
        role: 'part',
        featureType: 'Agent',
        qualifier: '',
        reader: 'planner',
        statusTag: 'status',
        versionTag: 'version',
        evidence: 'synthetic'
    }),
    row({
        id: 'plugin',
        title: 'Agent topic (plugin)',
        metadataType: 'GenAiPlugin',
        suffixes: ['genAiPlugin'],
        folder: 'genAiPlugins',
        since: 60,
        featureType: 'Agent Action',
        reader: 'plugin',
        evidence: 'public source'
    }),
    row({
        id: 'function',
        title: 'Agent action (function)',
        metadataType: 'GenAiFunction',
        suffixes: ['genAiFunction'],
        folder: 'genAiFunctions',
        since: 60,
        featureType: 'Agent Action',
        qualifier: '',
        reader: 'function',
        evidence: 'public source'
    }),
    row({
        id: 'bot',
        title: 'Bot or agent',
        metadataType: 'Bot',
        suffixes: ['bot'],
        folder: 'bots',
        since: 43,
        featureType: 'Agent',
        qualifier: '',
        reader: 'bot',
        evidence: 'public source'
    }),
    row({
        id: 'bot-version',
        title: 'Bot or agent version',
        metadataType: 'BotVersion',
        suffixes: ['botVersion'],
        folder: 'bots',
        since: 43,
        role: 'part',
        featureType: 'Agent',
        qualifier: '',
        reader: 'botVersion',
        evidence: 'public source'
    }),
    row({
        id: 'bot-template',
        title: 'Bot template',
        metadataType: 'BotTemplate',
        suffixes: ['botTemplate'],
        folder: 'botTemplates',
        since: null,
        featureType: 'Agent',
        reader: 'plain',
        facts: ['type', 'agentType'],
        evidence: 'synthetic'
    }),
    row({
        id: 'bot-block',
        title: 'Bot block',
        metadataType: 'BotBlock',
        suffixes: ['botBlock'],
        folder: 'botBlocks',
        since: null,
        featureType: 'Agent',
        reader: 'plain',
        evidence: 'synthetic'
    }),
    row({
        id: 'ml-domain',
        title: 'Intents of a classic bot',
        metadataType: 'MlDomain',
        suffixes: ['mlDomain'],
        folder: 'mlDomains',
        since: null,
        featureType: 'Agent',
        reader: 'plain',
        evidence: 'synthetic'
    }),
    row({
        id: 'mcp-server',
        title: 'MCP server (org tools for outside models)',
        metadataType: 'McpServerDefinition',
        suffixes: ['mcpServerDefinition'],
        folder: 'mcpServerDefinitions',
        since: null,
        featureType: 'Agent Action',
        reader: 'mcpServer',
        evidence: 'documentation sample'
    }),
    row({
        id: 'external-service',
        title: 'MCP or agent-to-agent service used by agents',
        metadataType: 'ExternalServiceRegistration',
        suffixes: ['externalServiceRegistration'],
        folder: 'externalServiceRegistrations',
        since: 39,
        featureType: 'Callout',
        reader: 'externalService',
        conditional: true,
        evidence: 'synthetic'
    }),
    ...(['AiEvaluationDefinition', 'AiTestingDefinition', 'AiAgentScorerDefinition'] as const).map((metadataType) =>
        row({
            id: `evidence-${metadataType.toLowerCase()}`,
            title: 'Test or scorer of an agent (evidence, not a feature)',
            metadataType,
            suffixes: [metadataType[0].toLowerCase() + metadataType.slice(1)],
            folder: `${metadataType[0].toLowerCase()}${metadataType.slice(1)}s`,
            since: metadataType === 'AiEvaluationDefinition' ? 63 : null,
            role: 'evidence',
            featureType: 'Other',
            reader: 'plain',
            facts: ['subjectType', 'subjectName'],
            evidence: metadataType === 'AiEvaluationDefinition' ? 'public source' : 'synthetic'
        })
    ),
    ...(
        ['AiSurface', 'AiResponseFormat', 'AiAssistantTemplate', 'AssistantDefinition', 'AssistantVersion'] as const
    ).map((metadataType) =>
        row({
            id: `agent-part-${metadataType.toLowerCase()}`,
            title: 'Surface, response format or template of an agent',
            metadataType: metadataType === 'AiAssistantTemplate' ? 'AIAssistantTemplate' : metadataType,
            suffixes: [metadataType[0].toLowerCase() + metadataType.slice(1)],
            folder: `${metadataType[0].toLowerCase()}${metadataType.slice(1)}s`,
            since: null,
            role: 'feature',
            featureType: 'Other',
            reader: 'plain',
            evidence: 'synthetic'
        })
    )
];

const SCORE_FOLDERS = {
    AffinityScoreDefinition: 'affinityScoreDefinitions',
    ScoreCategory: 'scoreCategories',
    ConvIntelligenceSignalRule: 'ConvIntelligenceSignalRule'
} as const;

/** Predictions, scores, recommendations and search indexes. */
const PREDICTIVE: readonly MetadataDetector[] = [
    row({
        id: 'ai-application',
        title: 'Prediction Builder application',
        metadataType: 'AIApplication',
        suffixes: ['ai'],
        folder: 'aiApplications',
        needsFolder: true,
        since: null,
        featureType: 'Prediction',
        qualifier: '',
        reader: 'plain',
        facts: ['type'],
        statusTag: 'status',
        evidence: 'documentation sample'
    }),
    row({
        id: 'ai-application-config',
        title: 'Configuration of a prediction application',
        metadataType: 'AIApplicationConfig',
        suffixes: ['aiapplicationconfig'],
        folder: 'aiApplicationConfigs',
        since: 50,
        role: 'part',
        featureType: 'Prediction',
        reader: 'plain',
        facts: ['aiApplicationDeveloperName', 'rank', 'scoringMode'],
        links: [{ tag: 'aiApplicationDeveloperName', kind: 'calls', toType: 'AIApplication' }],
        evidence: 'synthetic'
    }),
    row({
        id: 'ml-prediction',
        title: 'Prediction',
        metadataType: 'MLPredictionDefinition',
        suffixes: ['mlPrediction'],
        folder: 'mlPredictions',
        since: 50,
        featureType: 'Prediction',
        reader: 'plain',
        facts: ['type', 'predictionField', 'pushbackField'],
        links: [{ tag: 'aiApplicationDeveloperName', kind: 'calls', toType: 'AIApplication' }],
        fields: [
            { tag: 'predictionField', kind: 'reads' },
            { tag: 'pushbackField', kind: 'writes' }
        ],
        statusTag: 'status',
        evidence: 'documentation sample'
    }),
    row({
        id: 'ml-data',
        title: 'Training data of a prediction',
        metadataType: 'MLDataDefinition',
        suffixes: ['mlDataDefinition'],
        folder: 'mlDataDefinitions',
        since: 50,
        role: 'feature',
        featureType: 'Prediction',
        reader: 'plain',
        facts: ['entityDeveloperName', 'type', 'includedFields', 'excludedFields'],
        fields: [{ tag: 'includedFields', kind: 'trains on', objectTag: 'entityDeveloperName' }],
        evidence: 'documentation sample'
    }),
    row({
        id: 'ml-recommendation',
        title: 'Machine-learned recommendation',
        metadataType: 'MLRecommendationDefinition',
        suffixes: ['mlRecommendation'],
        folder: 'mlRecommendations',
        since: null,
        featureType: 'Recommendation',
        reader: 'plain',
        facts: ['externalId'],
        links: [{ tag: 'aiApplicationDeveloperName', kind: 'calls', toType: 'AIApplication' }],
        statusTag: 'status',
        evidence: 'synthetic'
    }),
    row({
        id: 'ai-usecase',
        title: 'AI Accelerator use case',
        metadataType: 'AIUsecaseDefinition',
        suffixes: ['aiUsecaseDefinition', 'aiUsecaseDefinitions'],
        folder: 'aiUsecaseDefinitions',
        since: null,
        featureType: 'Prediction',
        reader: 'plain',
        facts: ['usecaseName', 'primaryResponseObject', 'recommendationSource'],
        links: [{ tag: 'primaryResponseObject', kind: 'reads', toType: 'Object' }],
        evidence: 'synthetic'
    }),
    row({
        id: 'ai-scoring-model',
        title: 'Industries scoring model',
        metadataType: 'AIScoringModelDefinition',
        suffixes: ['aiScoringModelDefinition'],
        folder: 'aiScoringModelDefinitions',
        since: 58,
        featureType: 'Prediction',
        reader: 'plain',
        facts: ['aiModelConfig'],
        evidence: 'synthetic'
    }),
    ...(['Model', 'Goal', 'Story'] as const).map((kind) =>
        row({
            id: `discovery-${kind.toLowerCase()}`,
            title: `Einstein Discovery ${kind.toLowerCase()}`,
            metadataType: kind === 'Model' ? 'DiscoveryAIModel' : `Discovery${kind}`,
            suffixes: [kind.toLowerCase()],
            folder: 'discovery',
            needsFolder: true,
            metaOnly: true,
            since: null,
            featureType: 'Prediction',
            reader: 'discovery',
            facts: ['predictedField', 'predictionType', 'algorithmType', 'pushbackField', 'subscribedEntity'],
            fields: [{ tag: 'pushbackField', kind: 'writes', objectTag: 'subscribedEntity' }],
            statusTag: 'status',
            evidence: kind === 'Model' ? 'documentation sample' : 'synthetic'
        })
    ),
    row({
        id: 'external-ai-model',
        title: 'Einstein for Service model',
        metadataType: 'ExternalAIModel',
        suffixes: ['externalAIModel'],
        folder: 'externalAIModels',
        since: null,
        featureType: 'Prediction',
        reader: 'plain',
        facts: ['externalMlModelName', 'externalModelKeyName'],
        statusTag: 'externalModelStatus',
        evidence: 'synthetic'
    }),
    row({
        id: 'service-ai',
        title: 'Einstein for Service setup',
        metadataType: 'ServiceAISetupDefinition',
        suffixes: ['serviceAISetupDescription', 'serviceAISetupDefinition'],
        folder: 'serviceAISetupDescriptions',
        since: null,
        featureType: 'Recommendation',
        reader: 'plain',
        facts: ['appSourceType', 'supportedLanguages'],
        statusTag: 'setupStatus',
        evidence: 'documentation sample'
    }),
    row({
        id: 'service-ai-field',
        title: 'Field used by Einstein for Service',
        metadataType: 'ServiceAISetupField',
        suffixes: ['serviceAISetupField', 'serviceAiSetupField'],
        folder: 'serviceAISetupFields',
        since: null,
        role: 'part',
        featureType: 'Recommendation',
        reader: 'plain',
        facts: ['entity', 'field', 'fieldMappingType'],
        links: [{ tag: 'setupDefinition', kind: 'calls', toType: 'ServiceAISetupDefinition' }],
        fields: [{ tag: 'field', kind: 'reads', objectTag: 'entity' }],
        evidence: 'documentation sample'
    }),
    row({
        id: 'recommendation-strategy',
        title: 'Next best action strategy',
        metadataType: 'RecommendationStrategy',
        suffixes: ['recommendationStrategy'],
        folder: 'recommendationStrategies',
        since: 45,
        featureType: 'Recommendation',
        qualifier: '',
        reader: 'plain',
        facts: ['contextRecordType'],
        evidence: 'synthetic'
    }),
    ...(['AffinityScoreDefinition', 'ScoreCategory', 'ConvIntelligenceSignalRule'] as const).map((metadataType) =>
        row({
            id: `score-${metadataType.toLowerCase()}`,
            title: 'Score or conversation signal',
            metadataType,
            suffixes: [metadataType[0].toLowerCase() + metadataType.slice(1)],
            folder: SCORE_FOLDERS[metadataType],
            since: null,
            featureType: 'Prediction',
            reader: 'plain',
            evidence: 'synthetic'
        })
    ),
    row({
        id: 'retriever-summary',
        title: 'Retrieval summary',
        metadataType: 'RetrievalSummaryDefinition',
        suffixes: ['retrievalSummaryDefinition'],
        folder: 'RetrievalSummaryDefinitions',
        since: null,
        featureType: 'Other',
        reader: 'plain',
        evidence: 'synthetic'
    }),
    row({
        id: 'search-index',
        title: 'Search index that grounds answers',
        metadataType: 'DataObjectSearchIndexConf',
        suffixes: ['dataObjectSearchIndexConf'],
        folder: 'dataObjectSearchIndexConfs',
        since: null,
        featureType: 'Other',
        reader: 'plain',
        facts: ['application', 'channel', 'searchIndex', 'retriever', 'nameFieldReference'],
        links: [{ tag: 'objectReference', kind: 'reads', toType: 'Object' }],
        evidence: 'documentation sample'
    })
];

/** Every metadata type that is AI, one row each. */
export const METADATA_DETECTORS: readonly MetadataDetector[] = [...GENERATIVE, ...PREDICTIVE];
