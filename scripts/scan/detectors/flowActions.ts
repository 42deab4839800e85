/** An action of a flow that uses AI. */
export interface FlowAiAction {
    readonly actionType: string;
    readonly title: string;
    /** Generates or predicts: needs a gate. The others read what AI produced. */
    readonly needsGate: boolean;
    /** Type the action's name refers to, if any. */
    readonly toType: string | null;
}

const SOURCE = 'https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm';

export const FLOW_AI_ACTIONS: readonly FlowAiAction[] = [
    { actionType: 'generatePromptResponse', title: 'Prompt template', needsGate: true, toType: 'GenAiPromptTemplate' },
    { actionType: 'generateAiAgentResponse', title: 'Agent', needsGate: true, toType: 'Bot' },
    {
        actionType: 'createFieldGnrnPromptTmplResp',
        title: 'Field generation with a prompt template',
        needsGate: true,
        toType: 'GenAiPromptTemplate'
    },
    { actionType: 'cdpMlPrediction', title: 'Data 360 prediction', needsGate: true, toType: 'DataCloudModel' },
    { actionType: 'parseConvoAnalysis', title: 'Conversation analysis', needsGate: false, toType: null },
    { actionType: 'getAgentConvTscp', title: 'Transcript of an agent conversation', needsGate: false, toType: null },
    { actionType: 'exploreConversation', title: 'Conversation exploration', needsGate: true, toType: null },
    {
        actionType: 'performSurveySentimentAnalysis',
        title: 'Sentiment of survey answers',
        needsGate: true,
        toType: null
    }
];

/** Process types of flows that are AI themselves. */
export const FLOW_AI_PROCESS_TYPES: Readonly<Record<string, string>> = {
    PromptFlow: 'Flow that grounds a prompt template',
    RecommendationStrategy: 'Next best action strategy'
};

/** Every flow with AI contains one of these texts. */
export const FLOW_HINT = new RegExp(
    [
        ...FLOW_AI_ACTIONS.map((action) => action.actionType),
        ...Object.keys(FLOW_AI_PROCESS_TYPES),
        'PromptTemplateType:'
    ].join('|')
);

/** The row of an action type, or null. */
export function flowAiAction(actionType: string): FlowAiAction | null {
    return FLOW_AI_ACTIONS.find((action) => action.actionType.toLowerCase() === actionType.toLowerCase()) ?? null;
}

export const FLOW_SOURCE = SOURCE;
