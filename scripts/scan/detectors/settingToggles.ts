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
 * Toggles that turn AI on. Every retrieved org has most of these files, so a setting counts only when its element is true.
 * EinsteinAgent is Case Classification, not Agentforce.
 */
export const SETTING_TOGGLES: readonly SettingToggle[] = [
    toggle('EinsteinGpt', 'enableEinsteinGptPlatform', 'Generative AI platform'),
    toggle('EinsteinGpt', 'enableAIModelBeta', 'Models in beta'),
    toggle('AgentPlatform', 'enableAgentPlatform', 'Agentforce'),
    toggle('EinsteinCopilot', 'enableEinsteinGptCopilot', 'Agentforce assistant'),
    toggle('EinsteinAgent', 'einsteinAgentRecommendations', 'Case Classification'),
    toggle('AIReplyRecommendations', 'enableAIReplyRecommendations', 'Reply Recommendations'),
    toggle('AIReplyRecommendations', 'enableGenReplyRecommendations', 'Service Replies'),
    toggle('AIReplyRecommendations', 'enableServiceEinsteinGPTGrounding', 'Grounding of Service Replies'),
    toggle('Bot', 'enableBots', 'Einstein Bots'),
    toggle('OpportunityScore', 'enableOpportunityScoring', 'Opportunity Scoring'),
    toggle('PredictionBuilder', 'enablePredictionBuilder', 'Prediction Builder'),
    toggle('Discovery', 'enableEinsteinAnswersPublicAgreed', 'Einstein Discovery'),
    toggle('AccountIntelligence', 'enableAutomatedAccountFields', 'Automated Account Fields'),
    toggle('ConversationalIntelligence', 'enableConversationalIntelligence', 'Conversation Insights'),
    toggle('EinsteinDealInsights', 'enableEinsteinDealInsights', 'Deal Insights'),
    toggle('EinsteinDocumentCapture', 'enableEinsteinDocumentCapture', 'Document capture'),
    toggle('KnowledgeGeneration', 'enableKnowledgeGeneration', 'Knowledge creation'),
    toggle('SetupCopilot', 'enableSetupCopilot', 'Setup assistant'),
    toggle('PardotEinstein', 'enableCampaignInsight', 'Campaign Insights'),
    toggle('PardotEinstein', 'enableEngagementScore', 'Behavior and engagement scores')
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
