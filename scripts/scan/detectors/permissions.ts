/** A user permission that lets people use or build AI. */
export interface AiPermission {
    readonly name: string;
    readonly title: string;
    /** `use` reaches AI, `build` changes it. */
    readonly level: 'use' | 'build';
}

/** The names are fields of PermissionSet with `Permissions` before them. */
const SOURCE =
    'https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_permissionset.htm';

function permission(level: AiPermission['level'], name: string, title: string): AiPermission {
    return { name, title, level };
}

export const AI_PERMISSIONS: readonly AiPermission[] = [
    permission('use', 'ExecutePromptTemplates', 'Execute prompt templates'),
    permission('use', 'EinsteinCopilotUser', 'Use the Agentforce default agent'),
    permission('use', 'AgentforceServiceAgentUser', 'Run as a service agent'),
    permission('use', 'EinsteinAgentUser', 'Use Einstein case classification'),
    permission('use', 'EinsteinAssistantUser', 'Use the Einstein assistant'),
    permission('use', 'EinsteinGPTSalesEmailsUser', 'Use Einstein sales emails'),
    permission('use', 'EGPTSalesSummariesUser', 'Use sales summaries'),
    permission('use', 'EGPTServiceEmailUser', 'Use service emails'),
    permission('use', 'EGPTInsuranceRecordSummaryUser', 'Use insurance record summaries'),
    permission('use', 'EinsteinSearchAnswersGPTUser', 'Use generative search answers'),
    permission('use', 'EinsteinArticleRecUser', 'Use article recommendations'),
    permission('use', 'EinsteinSalesRepFdbkUser', 'Use Einstein coach'),
    permission('use', 'EinsteinSdrAccessPerm', 'Use the sales development agent'),
    permission('use', 'AccessServiceEinstein', 'Use Einstein for Service'),
    permission('use', 'AISearchUser', 'Use AI search'),
    permission('use', 'AllowAIAccelerator', 'View AI Accelerator predictions'),
    permission('use', 'PublicSectorGenerativeAIAccess', 'Use generative AI of Public Sector'),
    permission('use', 'UseAgentforceForPartners', 'Use Agentforce for partners'),
    permission('use', 'UseAgentforceSalesManagement', 'Use Agentforce sales management'),
    permission('build', 'ManagePromptTemplates', 'Manage prompt templates'),
    permission('build', 'EinsteinAgentPlatformBuilder', 'Manage AI agents'),
    permission('build', 'EinsteinCopilotBuilder', 'Manage the Agentforce default agent'),
    permission('build', 'ManageAgentforceServiceAgent', 'Manage service agents'),
    permission('build', 'BotManageBots', 'Manage bots'),
    permission('build', 'BotManageBotsTrainingData', 'Manage training data of bots'),
    permission('build', 'EinsteinReplyManager', 'Manage Einstein replies'),
    permission('build', 'AISearchAdmin', 'Manage AI search'),
    permission('build', 'MCPMetadataApi', 'Manage MCP servers'),
    permission('build', 'ManageCdpMlModels', 'Manage models in Einstein Studio')
];

const byName = new Map(AI_PERMISSIONS.map((one) => [one.name.toLowerCase(), one]));

/** The row of a user permission, or null. */
export function aiPermission(name: string): AiPermission | null {
    return byName.get(name.toLowerCase()) ?? null;
}

/** Text that every permission set which grants AI contains at least one of. */
export const PERMISSION_HINT = new RegExp(
    ['agentAccesses', 'externalCredentialPrincipalAccesses', ...AI_PERMISSIONS.map(({ name }) => `\\b${name}\\b`)].join(
        '|'
    )
);

export const PERMISSION_SOURCE = SOURCE;
