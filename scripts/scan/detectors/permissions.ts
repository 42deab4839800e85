/** A user permission that lets people use or build AI. */
export interface AiPermission {
    readonly name: string;
    readonly title: string;
    /** `use` reaches AI, `build` changes it. */
    readonly level: 'use' | 'build';
}

const SOURCE = 'https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionset.htm';

export const AI_PERMISSIONS: readonly AiPermission[] = [
    { name: 'ExecutePromptTemplates', title: 'Execute prompt templates', level: 'use' },
    { name: 'ManagePromptTemplates', title: 'Manage prompt templates', level: 'build' },
    { name: 'EinsteinCopilotUser', title: 'Use the Agentforce assistant', level: 'use' },
    { name: 'EinsteinAgentPlatformBuilder', title: 'Build agents', level: 'build' },
    { name: 'AgentforceServiceAgentUser', title: 'Run as a service agent', level: 'use' },
    { name: 'AgentPlatformUser', title: 'Use agents', level: 'use' },
    { name: 'EinsteinGPTPromptTemplateUser', title: 'Use prompt templates', level: 'use' },
    { name: 'EinsteinGPTPromptTemplateManager', title: 'Manage prompt templates', level: 'build' },
    { name: 'MCPMetadataApi', title: 'Manage MCP servers', level: 'build' },
    { name: 'ManageCdpMlModels', title: 'Manage Data 360 models', level: 'build' },
    { name: 'ManageBots', title: 'Manage bots and agents', level: 'build' },
    { name: 'EinsteinSalesEmailsUser', title: 'Draft sales emails', level: 'use' },
    { name: 'EinsteinServiceReplies', title: 'Draft service replies', level: 'use' }
];

const byName = new Map(AI_PERMISSIONS.map((permission) => [permission.name.toLowerCase(), permission]));

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
