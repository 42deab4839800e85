import type { XmlNode } from '../../files';
import type { ComponentDraft } from '../../model';
import { draftOf, type MetadataReader, type ReadContext, reference } from './readContext';

const KINDS: Readonly<Record<string, string>> = {
    bot: 'classic Einstein bot',
    externalcopilot: 'service agent',
    internalcopilot: 'employee agent',
    agentforceorchestrator: 'agent that directs other agents'
};

/** Reads a bot or agent. In metadata format its versions stand in the same file. */
export const readBot: MetadataReader = (context) => {
    const { root, file, name } = context;
    const user = root.child('botUser') ?? root.child('agentUser');
    const type = root.value('type') ?? 'Bot';
    const agentType = root.value('agentType');
    const versions = root.all('botVersions');
    const draft = draftOf(context, {
        facts: {
            kind: KINDS[type.toLowerCase()] ?? type,
            ...(agentType === null ? {} : { agentType }),
            logsConversations: String(root.isTrue('logPrivateConversationData'))
        },
        references: [
            ...(user && user.text !== '' ? [reference('runs as', 'User', user.text, file.at(user))] : []),
            ...versions.map((node) =>
                reference('contains', 'BotVersion', `${name}.${node.value('fullName') ?? 'v1'}`, file.at(node))
            )
        ]
    });
    return [draft, ...versions.map((node) => versionDraft(context, node, name, node.value('fullName') ?? 'v1'))];
};

/** Reads one version of a bot or agent: it links the planner. */
export const readBotVersion: MetadataReader = (context) => {
    const { root, file, name } = context;
    const folder = file.folders[0];
    const isInBotFolder = folder !== undefined && folder.toLowerCase() !== 'bots';
    const [bot, version] = isInBotFolder ? [folder, name] : name.split(/\.(?=[^.]*$)/);
    return [versionDraft(context, root, bot, version ?? name)];
};

function versionDraft(context: ReadContext, node: XmlNode, bot: string, version: string): ComponentDraft {
    const { file } = context;
    const planners = node
        .all('conversationDefinitionPlanners')
        .map((planner) => planner.child('genAiPlannerName'))
        .filter((planner): planner is XmlNode => planner !== null && planner.text !== '');
    return {
        ...draftOf(context),
        type: 'BotVersion',
        name: `${bot}.${version}`,
        label: undefined,
        detector: context.detector.metadataType === 'Bot' ? 'bot-version' : context.detector.id,
        role: 'part',
        featureName: bot,
        at: file.at(node),
        version,
        facts: {
            generatesAnswersFromArticles: String(node.isTrue('articleAnswersGPTEnabled')),
            tone: node.value('toneType') ?? 'not set'
        },
        references: planners.map((planner) => reference('contains', 'Planner', planner.text, file.at(planner))),
        content: node.canonical()
    };
}
