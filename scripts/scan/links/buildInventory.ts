import { createHash } from 'node:crypto';
import type { ProjectFinder } from '../files';
import type { Component, ComponentDraft, FeatureType } from '../model';
import type { Collected, LocatedDraft } from '../reading';
import type { ComponentIndex } from './componentIndex';

/** One line of the register: one thing somebody answers for, with the components it consists of. */
export interface Feature {
    /** `type:name` in lower case, the external key of AI_Feature__c. */
    readonly key: string;
    readonly type: FeatureType;
    readonly apiName: string;
    readonly version: string;
    readonly fingerprint: string;
    readonly components: readonly Component[];
    /** Where it is, for people. */
    readonly at: Component['at'];
    /** False when no component of it is deployed. */
    readonly deployed: boolean;
}

/** Length of a fingerprint in a version. */
const SHORT = 12;

function sha256(text: string): string {
    return createHash('sha256').update(text).digest('hex');
}

/** Key of a feature as the register stores it. */
export function featureKey(type: string, apiName: string): string {
    return `${type}:${apiName}`.slice(0, 255).toLowerCase();
}

/** Drafts that count: AI itself, and what AI refers to or what leads to AI. */
export function includedDrafts(collected: Collected, index: ComponentIndex): Set<LocatedDraft> {
    const included = new Set(collected.drafts.filter(({ draft }) => !draft.conditional));
    const isAi = new Set(included);
    for (let size = -1; size !== included.size;) {
        size = included.size;
        for (const located of collected.drafts) {
            for (const link of located.draft.references) {
                const target = index.find(link.toType, link.toName, located);
                if (!target) {
                    continue;
                }
                if (isAi.has(located)) {
                    include(target, included, isAi);
                }
                if (isAi.has(target) && link.kind !== 'reads') {
                    include(located, included, isAi);
                }
            }
        }
    }
    return included;
}

/** Credentials and services that serve AI are AI from then on; classes, flows and pages beside it are not. */
function include(located: LocatedDraft, included: Set<LocatedDraft>, isAi: Set<LocatedDraft>): void {
    included.add(located);
    if (['NamedCredential', 'ExternalCredential', 'ExternalServiceRegistration'].includes(located.draft.type)) {
        isAi.add(located);
    }
}

/** The agent each planner, script and part belongs to: bots name their planners, bundles name their bots. */
function agentNames(collected: Collected, index: ComponentIndex): Map<string, string> {
    const names = new Map<string, string>();
    for (const located of collected.drafts) {
        if (located.draft.type === 'BotVersion') {
            for (const link of located.draft.references.filter((one) => one.toType === 'Planner')) {
                const planner = index.find('Planner', link.toName, located);
                if (planner) {
                    names.set(planner.draft.featureName, located.draft.featureName);
                }
            }
        }
    }
    return names;
}

/** Turns drafts into components: identity, place, fingerprint. */
export function toComponents(
    collected: Collected,
    index: ComponentIndex,
    finder: ProjectFinder
): Map<LocatedDraft, Component> {
    const agents = agentNames(collected, index);
    const components = new Map<LocatedDraft, Component>();
    const ids = new Set<string>();
    for (const located of includedDrafts(collected, index)) {
        const component = toComponent(located, collected, finder, agents);
        const id = ids.has(component.id) ? `${component.id} in ${component.at.file}` : component.id;
        ids.add(id);
        components.set(located, { ...component, id });
    }
    return components;
}

function toComponent(
    located: LocatedDraft,
    collected: Collected,
    finder: ProjectFinder,
    agents: ReadonlyMap<string, string>
): Component {
    const { draft, project, walked, bundle } = located;
    const { content, conditional, featureName, ...rest } = draft;
    const parts = bundle === null ? [] : [...(collected.bundleParts.get(bundle) ?? [])].sort();
    const below = walked.path.slice(project.root.length + 1).replaceAll('\\', '/');
    const target = bundle === null ? undefined : collected.bundleTargets.get(bundle);
    const agent = draft.featureType === 'Agent' ? agents.get(featureName) : undefined;
    return {
        ...rest,
        role: roleOf(draft, conditional === true),
        featureName: target ?? agent ?? featureName,
        id: `${project.name}/${draft.type}:${draft.name}`,
        project: project.name,
        namespace: project.namespace,
        packageDirectory: finder.packageDirectoryOf(project, walked.path),
        deployed: !project.isIgnoredByDeploy(below),
        fingerprint: sha256([content, ...parts].join('\n'))
    };
}

/** A credential that leads to no AI host itself is a part of what uses it. */
function roleOf(draft: ComponentDraft, conditional: boolean): Component['role'] {
    if (conditional && draft.type === 'NamedCredential') {
        return 'part';
    }
    return draft.type === 'GenAiPromptTemplateActv' && draft.status !== 'Blocked' ? 'feature' : draft.role;
}

/** Groups components into features. A part alone is a feature only where an agent's bot is not in the checkout. */
export function toFeatures(components: readonly Component[]): Feature[] {
    const groups = new Map<string, Component[]>();
    for (const component of components) {
        if (component.role === 'feature' || component.role === 'part') {
            const key = featureKey(component.featureType, component.featureName);
            groups.set(key, [...(groups.get(key) ?? []), component]);
        }
    }
    const features: Feature[] = [];
    for (const [key, members] of groups) {
        const main =
            members.find((one) => one.role === 'feature') ?? (members[0].featureType === 'Agent' ? members[0] : null);
        if (main) {
            features.push(toFeature(key, main, members));
        }
    }
    return features.sort((left, right) => (left.key < right.key ? -1 : 1));
}

function toFeature(key: string, main: Component, members: readonly Component[]): Feature {
    const lines = [...new Set(members.map((one) => `${one.type}:${one.name} ${one.fingerprint}`))].sort();
    const fingerprint = sha256(lines.join('\n'));
    const versions = members.map((one) => one.version).filter((version) => version !== undefined);
    const named =
        main.type === 'Flow' || versions.length === 0
            ? ''
            : `${[...new Set(versions)].sort().join(', ').slice(0, 50)} `;
    return {
        key,
        type: main.featureType,
        apiName: main.featureName,
        version: `${named}#${fingerprint.slice(0, SHORT)}`,
        fingerprint,
        components: members,
        at: main.at,
        deployed: members.some((one) => one.deployed)
    };
}
