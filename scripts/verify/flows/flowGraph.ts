import type { Component, XmlNode } from '../project';
import { suggestion } from '../schema';
import type { FindingList } from '../report';

/** Lists of a flow file whose entries are steps of the flow. */
const STEP_LISTS = [
    'actionCalls',
    'apexPluginCalls',
    'assignments',
    'collectionProcessors',
    'customErrors',
    'decisions',
    'loops',
    'orchestratedStages',
    'recordCreates',
    'recordDeletes',
    'recordLookups',
    'recordRollbacks',
    'recordUpdates',
    'screens',
    'steps',
    'subflows',
    'transforms',
    'waits',
    'experiments'
] as const;

/** Steps that call the database or other code and can fail. */
const CAN_FAIL = ['actionCalls', 'apexPluginCalls', 'recordCreates', 'recordDeletes', 'recordLookups', 'recordUpdates'];

/** The steps of a flow, by name. */
export function flowSteps(root: XmlNode): Map<string, XmlNode> {
    return new Map(
        STEP_LISTS.flatMap((list) => root.all(list)).map((node): [string, XmlNode] => [node.value('name') ?? '', node])
    );
}

/** Checks names, connectors, reachability and fault paths. */
export function checkGraph({ root, path }: Component, findings: FindingList): void {
    const steps = flowSteps(root);
    checkNames(root, findings);
    const targets = [...root.walk()].filter(
        (node) => node.name === 'targetReference' && /onnectors?$/.test(node.parent?.name ?? '')
    );
    for (const target of targets) {
        if (!steps.has(target.text)) {
            findings.error(
                'flow/connector',
                target.location,
                `element ${target.text} does not exist`,
                suggestion(target.text, [...steps.keys()]) ?? 'an element of the flow'
            );
        }
    }
    checkReachable(root, steps, path, findings);
    for (const [name, step] of steps) {
        if (
            CAN_FAIL.includes(step.name) &&
            !step.child('faultConnector') &&
            !runsBeforeSave(root) &&
            canHaveFault(step)
        ) {
            findings.house(
                'flow/missing-fault-path',
                step.location,
                `${name} has no fault path`,
                '<faultConnector> that handles the error'
            );
        }
    }
}

/** Before-save flows have no fault paths: their updates are part of the save. */
function runsBeforeSave(root: XmlNode): boolean {
    return root.at('start', 'triggerType')[0]?.text === 'RecordBeforeSave';
}

/** Local actions, orchestration steps and email drafts of screens have none. */
function canHaveFault(step: XmlNode): boolean {
    return step.value('actionType') !== 'component';
}

function checkNames(root: XmlNode, findings: FindingList): void {
    const seen = new Map<string, XmlNode>();
    const nodes = root.children.filter(
        (node) => node.child('name') && node.name !== 'processMetadataValues' && node.name !== 'customProperties'
    );
    for (const node of [...nodes, ...root.at('decisions', 'rules'), ...root.at('waits', 'waitEvents')]) {
        const name = node.child('name');
        if (!name) {
            continue;
        }
        if (seen.has(name.text.toLowerCase())) {
            findings.error('flow/name-twice', name.location, `${name.text} is defined twice`, 'a name of its own');
        }
        if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(name.text)) {
            findings.error(
                'flow/name',
                name.location,
                `${name.text} is no valid API name`,
                'letters, digits and single underscores'
            );
        }
        seen.set(name.text.toLowerCase(), node);
    }
}

function checkReachable(root: XmlNode, steps: ReadonlyMap<string, XmlNode>, path: string, findings: FindingList): void {
    const start = root.child('start');
    const first = root.child('startElementReference');
    const begin = [...(start ? nextOf(start) : []), ...(first ? [first.text] : [])];
    if (steps.size > 0 && begin.length === 0) {
        findings.error(
            'flow/no-start',
            start?.location ?? { file: path, line: 1, column: 1 },
            'the flow starts nowhere',
            'a <connector> in <start>'
        );
        return;
    }
    const reached = new Set<string>();
    const queue = [...begin];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        const step = steps.get(name);
        if (step && !reached.has(name)) {
            reached.add(name);
            queue.push(...nextOf(step));
        }
    }
    for (const [name, step] of steps) {
        if (!reached.has(name) && step.parent === root) {
            findings.error(
                'flow/unreachable',
                step.location,
                `${name} is never reached`,
                'a connector that leads to it, or no such element'
            );
        }
    }
}

/** Every connector below a step leads on, whatever list it stands in. */
function nextOf(node: XmlNode): string[] {
    return [...node.walk()]
        .filter((each) => each.name === 'targetReference' && /onnectors?$/.test(each.parent?.name ?? ''))
        .map((each) => each.text);
}
