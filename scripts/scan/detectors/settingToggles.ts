import { metadataPage } from './metadataDetector';

/** A toggle in settings/<Setting>.settings-meta.xml that turns AI on. */
export interface SettingToggle {
    /** File name without suffix, in lower case as it is compared. */
    readonly setting: string;
    readonly element: string;
    readonly title: string;
    readonly source: string;
}

/** An element of the Trust Layer posture; `rule` is the finding when it is false. */
export interface PostureToggle {
    readonly setting: string;
    readonly element: string;
    readonly title: string;
    readonly rule: string;
    readonly source: string;
}

function toggle(setting: string, element: string, title: string): SettingToggle {
    return { setting, element, title, source: metadataPage(`${setting}Settings`) };
}

/**
 * Toggles that turn AI on, by the names of the Metadata API (a test compares them with its types). Every retrieved org has most
 * of these files, so a setting counts only when its element is true. EinsteinAgent is Case Classification, not Agentforce.
 */
export const SETTING_TOGGLES: readonly SettingToggle[] = [
    toggle('EinsteinGpt', 'enableEinsteinGptPlatform', 'Generative AI platform'),
    toggle('EinsteinGpt', 'enableAIModelBeta', 'Models in beta'),
    toggle('AgentPlatform', 'enableAgentPlatform', 'Agentforce'),
    toggle('EinsteinCopilot', 'enableEinsteinGptCopilot', 'Agentforce assistant'),
    toggle('SetupCopilot', 'enableAgentForSetupBeta', 'Setup agent'),
    toggle('EinsteinAssistant', 'enableEinsteinAssistantEnabled', 'Einstein assistant'),
    toggle('Bot', 'enableBots', 'Einstein Bots'),
    toggle('SalesBots', 'enableSalesBots', 'Bots for sales'),
    toggle('SalesDealAgent', 'enableDealAgent', 'Deal agent'),
    toggle('SalesDealAgent', 'enableDealAgentAutoApproveAllTasks', 'Deal agent that approves its own tasks'),
    toggle('AgentforceAccountManagement', 'enableAccountManagement', 'Account management agent'),
    toggle('AgentforceProspecting', 'enableAgentforceProspecting', 'Prospecting agent'),
    toggle('SecurityAgent', 'securityAgentAgentforceEnabled', 'Security agent'),
    toggle('PrivacyAgent', 'privacyAgentScanEnabled', 'Privacy agent'),
    toggle('MediaAgent', 'enableMediaProposalAgentEnabled', 'Media proposal agent'),
    toggle('HighVelocitySales', 'enableEinsteinSdrEmailPref', 'Sales development agent by email'),
    toggle('Flow', 'enableAgentforceFlowAutomation', 'Agentforce in flows'),
    toggle('EinsteinAgent', 'einsteinAgentRecommendations', 'Case Classification'),
    toggle('EinsteinAgent', 'summarizationRecs', 'Case summaries'),
    toggle('EinsteinAgent', 'summarizationCopilot', 'Conversation summaries'),
    toggle('EinsteinAgent', 'voiceWrapUpRecs', 'Wrap-up of calls'),
    toggle('ServiceAIRecommendations', 'enableServiceRecomForCase', 'Recommendations for cases'),
    toggle('AIReplyRecommendations', 'enableAIReplyRecommendations', 'Reply Recommendations'),
    toggle('AIReplyRecommendations', 'enableGenReplyRecommendations', 'Service Replies'),
    toggle('AIReplyRecommendations', 'enableServiceEinsteinGPTGrounding', 'Grounding of Service Replies'),
    toggle('ConversationServiceIntegration', 'enableWriteWithAiForAgents', 'Writing aid for service representatives'),
    toggle('EinsteinGPTSalesEmails', 'enableEinsteinGPTSalesEmails', 'Einstein sales emails'),
    toggle('OpportunityScore', 'enableOpportunityScoring', 'Opportunity Scoring'),
    toggle('DCOpportunityScoring', 'enableDCOpportunityScoring', 'Opportunity Scoring in Data 360'),
    toggle('LeadScore', 'enableLeadScore', 'Lead Scoring'),
    toggle('EinsteinDealInsights', 'enableUnlikelyToCloseThisMonth', 'Deal Insights'),
    toggle('PredictionBuilder', 'enablePredictionBuilder', 'Prediction Builder'),
    toggle('Discovery', 'enableEinsteinAnswersPref', 'Einstein Answers'),
    toggle('Discovery', 'enableEinsteinArticleRecommendations', 'Article Recommendations'),
    toggle('AccountIntelligence', 'enableAutomatedAccountFields', 'Automated Account Fields'),
    toggle('ConversationalIntelligence', 'enableConversationMining', 'Conversation Mining'),
    toggle('ConversationalIntelligence', 'enableCallSummarization', 'Summaries of calls'),
    toggle('ConversationalIntelligence', 'enableCallCoaching', 'Call coaching'),
    toggle('ConversationalIntelligence', 'enableECICallScoring', 'Scoring of calls'),
    toggle('ConversationalIntelligence', 'enableGenerativeConvInsights', 'Generative conversation insights'),
    toggle('ConversationalIntelligence', 'enableRealtimeInsights', 'Insights during calls'),
    toggle('EinsteinDocumentCapture', 'enableEinsteinDocumentReader', 'Document reader'),
    toggle('KnowledgeGeneration', 'enableKnowledgeGeneration', 'Knowledge creation'),
    toggle('Search', 'enableEinsteinSearchAnswersGPT', 'Generative search answers'),
    toggle('Search', 'enableEinsteinSearchNaturalLanguage', 'Natural language search'),
    toggle('Survey', 'enableGenerativeAISurveys', 'Generated surveys'),
    toggle('GenerativeCampaigns', 'enableGenerativeCampaigns', 'Generated campaigns'),
    toggle('SalesCloudSurfaces', 'enableSalesCloudGPT', 'Generative AI for Sales'),
    toggle('Pardot', 'enableAIOptimizedSendTime', 'Send time optimisation'),
    toggle('PardotEinstein', 'enableCampaignInsight', 'Campaign Insights'),
    toggle('PardotEinstein', 'enableEngagementScore', 'Behavior and engagement scores'),
    toggle('Industries', 'enableAIAccelerator', 'AI Accelerator'),
    toggle('Industries', 'enableChurnPredictionRT', 'Churn prediction'),
    toggle('Industries', 'enableCollectionRiskScoringCFE', 'Risk scoring of collections'),
    toggle('Industries', 'enableDigitalLendingGenAI', 'Generative AI for lending'),
    toggle('Industries', 'enableHealthCloudGenAIPref', 'Generative AI for Health'),
    toggle('Industries', 'enableReferralScoring', 'Referral scoring'),
    toggle('Industries', 'enableWealthManagementAIPref', 'AI for wealth management')
];

/** Settings that hold nothing but AI: another `enable` element that is true counts too, under its own name. */
export const AI_ONLY_SETTINGS: readonly string[] = [
    'einsteincopilot',
    'agentplatform',
    'predictionbuilder',
    'einsteindealinsights',
    'einsteindocumentcapture',
    'knowledgegeneration',
    'setupcopilot',
    'ai4m'
];

/** What protects a prompt. A missing element says nothing; an element that is false is a finding. */
export const POSTURE_TOGGLES: readonly PostureToggle[] = [
    {
        setting: 'EinsteinAI',
        element: 'enableTrustPIIMasking',
        title: 'Masking of personal data',
        rule: 'AIG-MASKING-OFF',
        source: metadataPage('EinsteinAISettings')
    },
    {
        setting: 'EinsteinAI',
        element: 'enableAITrustInputToxicityDetection',
        title: 'Toxicity detection of inputs',
        rule: 'AIG-TOXICITY-OFF',
        source: metadataPage('EinsteinAISettings')
    },
    {
        setting: 'EinsteinAI',
        element: 'enableAITrustPromptInjectionDetection',
        title: 'Detection of prompt injection',
        rule: 'AIG-INJECTION-OFF',
        source: metadataPage('EinsteinAISettings')
    },
    {
        setting: 'EinsteinAI',
        element: 'enableAIFeedbackWithDC',
        title: 'Audit and feedback data in Data 360',
        rule: 'AIG-AUDIT-OFF',
        source: metadataPage('EinsteinAISettings')
    }
];

const BY_SETTING = new Set(
    [...SETTING_TOGGLES, ...POSTURE_TOGGLES].map((entry) => entry.setting.toLowerCase()).concat(AI_ONLY_SETTINGS)
);

/** Says whether a settings file is worth reading. Takes the file name without suffix. */
export function isAiSetting(name: string): boolean {
    return BY_SETTING.has(name.toLowerCase().replace(/settings$/, ''));
}
