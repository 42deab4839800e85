import { FLOW_AI_PROCESS_TYPES, flowAiAction } from '../detectors/flowActions';
import { reference } from '../detectors/readers';
import type { SourceFile } from '../detectors/sourceFile';
import type { XmlNode } from '../files';
import type { AiUse, ComponentDraft, Reference } from '../model';
import { readFlowGraph } from './flowGraph';
import { asksGate, gateCoverage } from './gatePaths';

const OBJECT_TYPE = /^SOBJECT:\/\/(.+)$/i;
const CALL_TAGS = ['<actionName', '<flowName'] as const;
const TAG_VALUE = /\s*>\s*([\w.-]+)\s*</y;
const INPUT_FIELD = /^\$Input\.(\w+)\.(.+)$/;

/** Reads a flow: its AI actions, what it calls and reads, and which AI action is reached before the gate. */
export function readFlow(file: SourceFile, root: XmlNode, name: string, incomplete: boolean): ComponentDraft {
    const processType = root.value('processType') ?? 'Flow';
    const uses = aiUses(file, root);
    const kind = FLOW_AI_PROCESS_TYPES[processType];
    const isAi = uses.length > 0 || kind !== undefined;
    const start = root.child('start');
    return {
        type: 'Flow',
        name,
        label: root.value('label') ?? undefined,
        detector: kind === undefined ? 'flow-action' : 'flow-process-type',
        role: isAi ? 'feature' : 'neighbour',
        featureType: 'Flow',
        featureName: name,
        at: file.at(root),
        status: root.value('status') ?? undefined,
        version: root.value('apiVersion') ?? undefined,
        facts: {
            processType,
            ...(kind === undefined ? {} : { kind }),
            ...(start?.value('triggerType') ? { triggerType: start.value('triggerType') ?? '' } : {}),
            ...capabilities(start),
            ...(root.children.some(asksGate) ? { asksGate: 'true' } : {})
        },
        references: [...calls(file, root), ...(isAi ? reads(file, root) : [])],
        uses,
        content: root.canonical(),
        conditional: !isAi,
        incomplete: incomplete || undefined
    };
}

function aiUses(file: SourceFile, root: XmlNode): AiUse[] {
    const actions = root.all('actionCalls').filter((node) => flowAiAction(node.value('actionType') ?? '') !== null);
    if (actions.length === 0) {
        return [];
    }
    const coverageOf = gateCoverage(readFlowGraph(root));
    return actions.map((node) => {
        const type = node.value('actionType') ?? '';
        const element = node.value('name') ?? 'unnamed';
        const coverage = coverageOf(element);
        const suffix = coverage.kind === 'unreached' ? ' (nothing leads to it)' : '';
        return {
            at: file.at(node),
            title: `${type} ${node.value('actionName') ?? ''} in element ${element}${suffix}`,
            needsGate: flowAiAction(type)?.needsGate ?? true,
            gated: coverage.kind !== 'ungated',
            path: coverage.kind === 'ungated' ? coverage.path : [],
            outsideTrustLayer: false
        };
    });
}

function calls(file: SourceFile, root: XmlNode): Reference[] {
    const actions = root.all('actionCalls').flatMap((node) => {
        const target = node.value('actionName') ?? '';
        const type = node.value('actionType')?.toLowerCase() ?? '';
        const via = `element ${node.value('name') ?? ''}`;
        const toType = flowAiAction(type)?.toType ?? (type === 'apex' ? 'ApexClass' : null);
        if (toType !== null) {
            return [reference('calls', toType, target, file.at(node), via)];
        }
        const service = target.split(/[.-]/)[0];
        return type === 'externalservice'
            ? [reference('calls', 'ExternalServiceRegistration', service, file.at(node), via)]
            : [];
    });
    const subflows = root
        .all('subflows')
        .map((node) =>
            reference(
                'calls',
                'Flow',
                node.value('flowName') ?? '',
                file.at(node),
                `element ${node.value('name') ?? ''}`
            )
        );
    return [...actions, ...subflows].filter((one) => one.toName !== '');
}

/** Objects and fields a flow with AI looks up: for a grounding flow that is what the model gets to see. */
function reads(file: SourceFile, root: XmlNode): Reference[] {
    const lookups = root.all('recordLookups').flatMap((node) => {
        const object = node.value('object') ?? '';
        const fields = node.all('queriedFields').filter((field) => field.text !== '');
        return fields.length > 0
            ? fields.map((field) => reference('reads', 'Field', `${object}.${field.text}`, file.at(field)))
            : [reference('reads', 'Object', object, file.at(node))];
    });
    return [...lookups.filter((one) => one.toName !== ''), ...inputFields(file, root)];
}

/** Fields of a record that a prompt template hands to its grounding flow. */
function inputFields(file: SourceFile, root: XmlNode): Reference[] {
    const objects = new Map<string, string>();
    for (const input of root
        .child('start')
        ?.all('capabilityTypes')
        .flatMap((node) => node.all('inputs')) ?? []) {
        const object = OBJECT_TYPE.exec(input.value('dataType') ?? '')?.[1];
        if (object) {
            objects.set(input.value('name') ?? '', object);
        }
    }
    const found = new Map<string, Reference>();
    for (const node of objects.size > 0 ? root.descendants() : []) {
        const [, input, path] = INPUT_FIELD.exec(node.text) ?? [];
        const object = input === undefined ? undefined : objects.get(input);
        if (object !== undefined && !found.has(`${object}.${path}`)) {
            found.set(`${object}.${path}`, reference('reads', 'Field', `${object}.${path}`, file.at(node)));
        }
    }
    return [...found.values()];
}

function capabilities(start: XmlNode | null): Record<string, string[]> {
    const names =
        start?.all('capabilityTypes').map((node) => node.value('capabilityName') ?? node.value('name') ?? '') ?? [];
    return names.length > 0 ? { groundsTemplatesOfType: names } : {};
}

/** Names a flow calls, found without parsing: enough to know whether it is worth it. */
export function flowCallNames(text: string): string[] {
    return CALL_TAGS.flatMap((tag) => {
        const names: string[] = [];
        for (let at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
            TAG_VALUE.lastIndex = at + tag.length;
            const name = TAG_VALUE.exec(text)?.[1];
            if (name !== undefined) {
                names.push(name);
            }
        }
        return names;
    });
}
