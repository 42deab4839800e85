import type { Feature } from '../links';
import { isRegistered, type RegisterEntry } from './register';
import type { Component, FieldTag } from '../model';
import { type Finding, findingOf } from './finding';
import type { JudgeContext } from './judgeContext';
import type { Severity } from './rules';

type Judge = (context: JudgeContext) => Finding[];

const SENSITIVE: Readonly<Record<string, Severity>> = {
    confidential: 'warning',
    restricted: 'error',
    missioncritical: 'error'
};
const GENERATIVE = new Set(['Prompt Template', 'Agent', 'Agent Action', 'Flow', 'Apex', 'Callout']);
const MAX_NAMED = 5;

/** Features that the register does not know, or knows as unregistered, or knows with another content. */
const judgeRegistration: Judge = ({ features, register }) => {
    if (!register) {
        return [];
    }
    return features.flatMap((feature) => {
        const entry = register.get(feature.key);
        const component = feature.components.find((one) => one.at === feature.at) ?? feature.components[0];
        const name = `${feature.type} ${feature.apiName}`;
        const shown = feature.deployed ? { ...component, deployed: true } : component;
        if (!isRegistered(entry)) {
            const why = entry ? 'is in the register but answers to no use case' : 'is not in the register';
            return [findingOf('AIG-UNREGISTERED', { message: `${name} ${why}`, at: feature.at, component: shown })];
        }
        return judgeEntry(feature, entry as RegisterEntry).map(([rule, why]) =>
            findingOf(rule, { message: `${name} ${why}`, at: feature.at, component: shown })
        );
    });
};

/** What is wrong with the entry of a registered feature, as rule and reason. */
function judgeEntry(feature: Feature, entry: RegisterEntry): [string, string][] {
    const known = entry.version.split('#')[1];
    const current = feature.version.split('#')[1];
    const hasChanged = known !== undefined && known !== current;
    const faults: [string, string][] = [];
    if (hasChanged || entry.changedSinceApproval) {
        const since = hasChanged
            ? `changed since it was registered (fingerprint ${known}, now ${current})`
            : 'belongs to a use case that changed since its approval';
        faults.push(['AIG-CHANGED', since]);
    }
    if (entry.useCaseStatus !== '' && !/^approved/i.test(entry.useCaseStatus)) {
        faults.push(['AIG-NOT-APPROVED', `belongs to a use case that is ${entry.useCaseStatus}`]);
    }
    return faults;
}

/** Uses of AI that a way leads to without the gate. A template that asks the gate itself covers everybody who calls it. */
const judgeGate: Judge = ({ components, graph, byId }) => {
    const guarded = guardedTemplates(graph, byId);
    const calls = new Map(
        graph.edges
            .filter((edge) => guarded.has(edge.to))
            .map((edge) => [`${edge.at.file}:${edge.at.line}:${edge.at.column}`, edge])
    );
    return components.flatMap((component) =>
        (component.uses ?? [])
            .filter((use) => use.needsGate && !use.gated)
            .filter((use) => !calls.has(`${use.at.file}:${use.at.line}:${use.at.column}`))
            .map((use) =>
                findingOf('AIG-UNGATED', {
                    message: `${component.type} ${component.name}: ${use.title} is reached without the gate: ${use.path.join(' → ')}`,
                    at: use.at,
                    component,
                    path: use.path
                })
            )
    );
};

/** Templates grounded on a class or flow that asks the gate. */
function guardedTemplates(graph: JudgeContext['graph'], byId: JudgeContext['byId']): ReadonlySet<string> {
    const grounding = graph.edges.filter((edge) => edge.kind === 'grounds on');
    return new Set(grounding.filter((edge) => byId.get(edge.to)?.facts.asksGate === 'true').map((edge) => edge.from));
}

const judgeTrustLayer: Judge = ({ components }) =>
    components.flatMap((component) =>
        (component.uses ?? [])
            .filter((use) => use.outsideTrustLayer)
            .map((use) =>
                findingOf('AIG-OUTSIDE-TRUST-LAYER', {
                    message: `${component.type} ${component.name}: ${use.title}`,
                    at: use.at,
                    component
                })
            )
    );

/** Protections that are off: a warning while something generative is in the checkout, else a note. */
const judgePosture: Judge = ({ posture, features }) => {
    const { length } = features.filter((feature) => GENERATIVE.has(feature.type));
    const beside =
        length === 0 ? 'no generative feature is in source' : `source holds ${length} features that may generate`;
    return posture
        .filter((reading) => !reading.isOn)
        .map(({ toggle, at }) =>
            findingOf(toggle.rule, {
                message: `${toggle.title} is off; ${beside}`,
                at,
                severity: length === 0 ? 'note' : 'warning'
            })
        );
};

const judgeTopics: Judge = ({ components }) =>
    components.flatMap((component) => {
        const open = (component.topics ?? []).filter((topic) => !topic.guarded);
        if (open.length === 0) {
            return [];
        }
        const names = open.slice(0, MAX_NAMED).map((topic) => topic.name);
        const more = open.length > MAX_NAMED ? ` and ${open.length - MAX_NAMED} more` : '';
        const message = `${component.type} ${component.name}: nothing decides when these topics, or actions in them, are available: ${names.join(', ')}${more}`;
        return [findingOf('AIG-TOPIC-GUARD', { message, at: open[0].at, component })];
    });

/** Fields whose own metadata says they are sensitive, and that AI reads, learns from or writes. */
const judgeFields: Judge = ({ graph, byId, fields }) => {
    const feeding = feedingComponents(graph, byId);
    const findings = new Map<string, Finding>();
    for (const edge of graph.edges) {
        const component = byId.get(edge.from);
        if (!component || !['reads', 'writes', 'trains on'].includes(edge.kind) || !feeding.has(component.id)) {
            continue;
        }
        const [type, name] = [edge.to.slice(0, edge.to.indexOf(':')), edge.to.slice(edge.to.indexOf(':') + 1)];
        const tags = type === 'Field' ? [fields.tagOf(name)] : type === 'Object' ? fields.tagsOfObject(name) : [];
        for (const tag of tags) {
            const severity = tag ? severityOf(tag) : null;
            if (tag && severity !== null) {
                const message = `${component.type} ${component.name} ${edge.kind} ${tag.field}, ${describe(tag)}`;
                const finding = findingOf('AIG-SENSITIVE-FIELD', { message, at: edge.at, component, severity });
                findings.set(finding.key, finding);
            }
        }
    }
    return [...findings.values()];
};

/** AI itself, and the classes and flows whose answers reach a model: grounding and the actions of agents. */
function feedingComponents(graph: JudgeContext['graph'], byId: JudgeContext['byId']): ReadonlySet<string> {
    const feeding = new Set<string>();
    for (const [id, component] of byId) {
        if (component.role === 'feature' || component.role === 'part') {
            feeding.add(id);
        }
    }
    const isAgentSide = (id: string): boolean =>
        ['GenAiFunction', 'LocalAction', 'AiAuthoringBundle'].includes(byId.get(id)?.type ?? '');
    for (const edge of graph.edges) {
        if (edge.kind === 'grounds on' || (edge.kind === 'calls' && isAgentSide(edge.from))) {
            feeding.add(edge.to);
        }
    }
    return feeding;
}

function severityOf(tag: FieldTag): Severity | null {
    if (tag.complianceGroups.length > 0) {
        return 'error';
    }
    return SENSITIVE[(tag.securityClassification ?? '').toLowerCase()] ?? null;
}

function describe(tag: FieldTag): string {
    const parts = [
        tag.securityClassification === null ? '' : `classified ${tag.securityClassification}`,
        tag.complianceGroups.length === 0 ? '' : `marked ${tag.complianceGroups.join(', ')}`
    ];
    return parts.filter((part) => part !== '').join(' and ');
}

const judgeSecrets: Judge = ({ secrets }) =>
    secrets.map(({ secret, component }) =>
        findingOf('AIG-SECRET', { message: `A text that looks like a key: ${secret.title}`, at: secret.at, component })
    );

/** Calls of prompts, topics, actions or agents that should be in source and are not. */
const judgeMissing: Judge = ({ graph, byId }) => {
    const missing = new Map(graph.nodes.filter((node) => node.kind === 'missing').map((node) => [node.id, node]));
    return graph.edges
        .filter((edge) => missing.has(edge.to))
        .map((edge) => {
            const node = missing.get(edge.to);
            const component = byId.get(edge.from) ?? null;
            const message = `${component?.type ?? ''} ${component?.name ?? ''} ${edge.kind} ${node?.type ?? ''} ${node?.name ?? ''}, which is not in source`;
            return findingOf('AIG-TARGET-MISSING', { message, at: edge.at, component });
        });
};

const judgeServices: Judge = ({ components }) =>
    components.flatMap((component: Component) => {
        const { protocol, destructiveTools } = component.facts;
        const findings: Finding[] = [];
        if (typeof protocol === 'string') {
            const message = `${component.name} gives agents tools of an ${protocol}`;
            findings.push(findingOf('AIG-OUTSIDE-TOOL', { message, at: component.at, component }));
        }
        if (Array.isArray(destructiveTools) && destructiveTools.length > 0) {
            const message = `MCP server ${component.name} offers tools that change data: ${destructiveTools.join(', ')}`;
            findings.push(findingOf('AIG-DESTRUCTIVE-TOOL', { message, at: component.at, component }));
        }
        return findings;
    });

const JUDGES: readonly Judge[] = [
    judgeRegistration,
    judgeGate,
    judgeFields,
    judgeSecrets,
    judgeTrustLayer,
    judgePosture,
    judgeTopics,
    judgeMissing,
    judgeServices
];

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Every finding, the worst first, then by file and line. */
export function judge(context: JudgeContext): Finding[] {
    const findings = JUDGES.flatMap((one) => one(context));
    return findings.sort(
        (left, right) =>
            ORDER[left.severity] - ORDER[right.severity] ||
            left.rule.localeCompare(right.rule) ||
            left.at.file.localeCompare(right.at.file) ||
            left.at.line - right.at.line
    );
}
