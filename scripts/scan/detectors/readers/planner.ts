import type { XmlNode } from '../../files';
import type { AgentTopic, ComponentDraft, Reference } from '../../model';
import { draftOf, invocationReference, type MetadataReader, type ReadContext, reference } from './readContext';

/** Names that begin with a product prefix belong to the platform: their source is in no checkout. */
const STANDARD = /^(?:EmployeeCopilot|SvcCopilotTmpl|sales\w*|SlackCopilot|runtime_\w+|sfdc_\w+)__/i;

/** Reads planners of API 60-63, planner bundles of API 64-67 and agent versions of API 68: topics, actions, guards. */
export const readPlanner: MetadataReader = (context) => {
    const { root, name, file, detector } = context;
    const agent = agentOf(context);
    const places = plannerNodes(root);
    const all = (tag: string): XmlNode[] => places.flatMap((place) => place.all(tag));
    const guarded = guardedTopics(all('ruleExpressionAssignments'));
    const localTopics = all('localTopics');
    const topics = [
        ...localTopics.map((node) => localTopic(node, guarded, context)),
        ...all('genAiPlugins').map((node) => linkedTopic(node, guarded, context))
    ];
    const planner = draftOf(context, {
        featureName: agent,
        topics,
        facts: {
            plannerType: places.map((place) => place.value('plannerType')).find((type) => type !== null) ?? 'unknown',
            agent,
            ...scriptFacts(root)
        },
        references: [
            ...linkReferences(all('genAiPlugins'), 'genAiPluginName', 'GenAiPlugin', context),
            ...linkReferences(all('genAiFunctions'), 'genAiFunctionName', 'GenAiFunction', context),
            ...localTopics.map((node) =>
                reference('contains', 'LocalTopic', `${name}.${partName(node)}`, file.at(node))
            ),
            ...all('plannerActions').map((node) =>
                reference('contains', 'LocalAction', `${name}.${partName(node)}`, file.at(node))
            ),
            ...fieldAccess(root, context)
        ]
    });
    const parts = [
        ...localTopics.flatMap((node) => topicParts(node, agent, context)),
        ...all('plannerActions').map((node) => actionPart(node, agent, context))
    ];
    return [planner, ...parts.map((part) => ({ ...part, detector: detector.id }))];
};

/** The planner of a version of API 68 stands in an element of its own; before that the file is the planner. */
function plannerNodes(root: XmlNode): XmlNode[] {
    const inner = root.child('planner');
    return inner ? [root, inner] : [root];
}

/** Reads a topic: the actions it offers. */
export const readPlugin: MetadataReader = (context) => {
    const { root, file } = context;
    const functions = root.all('genAiFunctions');
    return [
        draftOf(context, {
            facts: {
                pluginType: root.value('pluginType') ?? 'Topic',
                canEscalate: String(root.isTrue('canEscalate'))
            },
            references: [
                ...linkReferences(functions, 'functionName', 'GenAiFunction', context),
                ...linkReferences(functions, 'genAiFunctionName', 'GenAiFunction', context),
                ...root.all('localActions').flatMap((action) => invocation(action, (place) => file.at(place)))
            ]
        })
    ];
};

/** Reads an action: what it invokes. */
export const readFunction: MetadataReader = (context) => {
    const { root, file } = context;
    return [
        draftOf(context, {
            facts: actionFacts(root),
            references: invocation(root, (node) => file.at(node))
        })
    ];
};

/** The agent a planner belongs to. The versions of API 68 are called Agent#1; a bundle may be called Agent_v2. */
function agentOf({ name, detector, file }: ReadContext): string {
    if (detector.metadataType === 'AiAgentDefinitionVersion') {
        const folder = file.folders[0] ?? '';
        return name.includes('#') || folder === '' ? name.split('#')[0] : folder.split('#')[0];
    }
    return name.replace(/_v\d+$/i, '');
}

function partName(node: XmlNode): string {
    return node.value('fullName') ?? node.value('developerName') ?? node.value('name') ?? 'unnamed';
}

/** Topics and actions whose availability a rule expression decides. */
function guardedTopics(assignments: readonly XmlNode[]): ReadonlySet<string> {
    return new Set(assignments.map((node) => node.value('targetName') ?? ''));
}

function localTopic(node: XmlNode, guarded: ReadonlySet<string>, { file }: ReadContext): AgentTopic {
    const names = [partName(node), node.value('localDeveloperName') ?? ''];
    return {
        name: partName(node),
        at: file.at(node),
        guarded: names.some((name) => guarded.has(name)),
        actionCount: node.all('localActions').length + node.all('localActionLinks').length
    };
}

function linkedTopic(node: XmlNode, guarded: ReadonlySet<string>, { file }: ReadContext): AgentTopic {
    const name = node.value('genAiPluginName') ?? 'unnamed';
    const functions = node.child('genAiCustomizedPlugin')?.all('genAiFunctions').length ?? 0;
    return { name, at: file.at(node), guarded: guarded.has(name), actionCount: functions };
}

function linkReferences(
    nodes: readonly XmlNode[],
    nameTag: string,
    toType: string,
    { file }: ReadContext
): Reference[] {
    return nodes
        .map((node) => node.child(nameTag))
        .filter((node) => node !== null && node.text !== '')
        .map((node) => {
            const target = node as XmlNode;
            const type = STANDARD.test(target.text) ? `Standard${toType.replace('GenAi', '')}` : toType;
            return reference('contains', type, target.text, file.at(target));
        });
}

/** Field-level access of agents of API 68. The platform knows the level ReadWrite only, so the agent reads what it may write. */
function fieldAccess(root: XmlNode, { file }: ReadContext): Reference[] {
    return root.all('aiAgentFieldLevelRecordAccesses').flatMap((node) => {
        const object = node.value('object');
        const field = node.value('field');
        if (field === null) {
            return [];
        }
        const name = object && !field.includes('.') ? `${object}.${field}` : field;
        const reads = reference('reads', 'Field', name, file.at(node));
        const writes = /write|edit/i.test(node.value('accessLevel') ?? '');
        return writes ? [reads, { ...reads, kind: 'writes' as const }] : [reads];
    });
}

/** Agents authored in Agent Script carry a compiled copy of the script. */
function scriptFacts(root: XmlNode): Record<string, string> {
    return root.child('agentScript') || root.child('agentGraph') ? { authoredIn: 'Agent Script' } : {};
}

function topicParts(node: XmlNode, agent: string, context: ReadContext): ComponentDraft[] {
    const { name, file } = context;
    const topic = `${name}.${partName(node)}`;
    const actions = node.all('localActions');
    const draft: ComponentDraft = {
        ...partDraft(node, 'LocalTopic', topic, agent, context),
        facts: { pluginType: node.value('pluginType') ?? 'Topic', canEscalate: String(node.isTrue('canEscalate')) },
        references: [
            ...actions.map((action) =>
                reference('contains', 'LocalAction', `${topic}.${partName(action)}`, file.at(action))
            ),
            ...linkReferences(node.all('genAiFunctions'), 'functionName', 'GenAiFunction', context)
        ]
    };
    return [draft, ...actions.map((action) => actionPart(action, agent, context, topic))];
}

function actionPart(node: XmlNode, agent: string, context: ReadContext, topic?: string): ComponentDraft {
    return {
        ...partDraft(node, 'LocalAction', `${topic ?? context.name}.${partName(node)}`, agent, context),
        facts: actionFacts(node),
        references: invocation(node, (place) => context.file.at(place))
    };
}

function partDraft(
    node: XmlNode,
    type: string,
    name: string,
    agent: string,
    { file, detector }: ReadContext
): Omit<ComponentDraft, 'facts' | 'references'> {
    return {
        type,
        name,
        label: node.value('masterLabel') ?? undefined,
        detector: detector.id,
        role: 'part',
        featureType: 'Agent',
        featureName: agent,
        at: file.at(node),
        content: node.canonical()
    };
}

function actionFacts(node: XmlNode): Record<string, string> {
    return {
        invocationTargetType: node.value('invocationTargetType') ?? 'unknown',
        invocationTarget: node.value('invocationTarget') ?? 'unknown',
        isConfirmationRequired: String(node.isTrue('isConfirmationRequired'))
    };
}

function invocation(node: XmlNode, at: (place: XmlNode) => Reference['at']): Reference[] {
    const target = node.child('invocationTarget');
    const type = node.value('invocationTargetType');
    return target && target.text !== '' && type ? [invocationReference(type, target.text, at(target))] : [];
}
