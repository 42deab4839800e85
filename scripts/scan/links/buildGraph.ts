import type { Component, Reference, SourcePosition } from '../model';
import type { LocatedDraft } from '../reading';
import { type ComponentIndex, IN_SOURCE_TYPES, isForeignName } from './componentIndex';

/** A node of the graph: a component, or something it names that is not in the checkout or is no component. */
export interface GraphNode {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    /** `component` is in the checkout, `missing` should be, `data` is an object or field, `outside` is anything else. */
    readonly kind: 'component' | 'missing' | 'data' | 'outside';
}

export interface GraphEdge {
    readonly from: string;
    readonly to: string;
    readonly kind: Reference['kind'];
    readonly via?: string;
    readonly at: SourcePosition;
}

export interface ComponentGraph {
    readonly nodes: readonly GraphNode[];
    readonly edges: readonly GraphEdge[];
}

/** What an agent may do is in the flows and classes of its actions: they are expected in source too. */
const AGENT_SIDE = new Set(['GenAiFunction', 'LocalAction', 'AiAuthoringBundle', 'GenAiPlugin']);
const ACTION_TARGETS = new Set(['Flow', 'ApexClass']);
const DATA_TYPES = new Set(['Object', 'Field', 'RelatedList']);

/** Builds the graph of who calls, contains, reads and grants what. */
export function buildGraph(components: ReadonlyMap<LocatedDraft, Component>, index: ComponentIndex): ComponentGraph {
    const nodes = new Map<string, GraphNode>();
    const edges = new Map<string, GraphEdge>();
    for (const component of components.values()) {
        nodes.set(component.id, { id: component.id, type: component.type, name: component.name, kind: 'component' });
    }
    for (const [located, component] of components) {
        for (const link of located.draft.references) {
            const target = index.find(link.toType, link.toName, located);
            const known = target ? components.get(target) : undefined;
            if (!known && isUninteresting(component, link)) {
                continue;
            }
            const node = known ? null : outsideNode(link, component);
            if (node && !nodes.has(node.id)) {
                nodes.set(node.id, node);
            }
            const to = known?.id ?? node?.id ?? '';
            const { kind, via, at } = link;
            const key = `${component.id} ${kind} ${to} ${via ?? ''}`;
            if (!edges.has(key) && to !== component.id) {
                edges.set(
                    key,
                    via === undefined ? { from: component.id, to, kind, at } : { from: component.id, to, kind, via, at }
                );
            }
        }
    }
    return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** What a permission set or a neighbour has to do with things that are not AI. */
function isUninteresting(component: Component, link: Reference): boolean {
    return component.role === 'grant' || (component.role === 'neighbour' && !DATA_TYPES.has(link.toType));
}

function outsideNode(link: Reference, from: Component): GraphNode {
    const id = `${link.toType}:${link.toName}`;
    const base = { id, type: link.toType, name: link.toName };
    if (DATA_TYPES.has(link.toType)) {
        return { ...base, kind: 'data' };
    }
    const isExpected =
        IN_SOURCE_TYPES.has(link.toType) || (AGENT_SIDE.has(from.type) && ACTION_TARGETS.has(link.toType));
    const isMissing = isExpected && !isForeignName(link.toName, from.namespace);
    return { ...base, kind: isMissing ? 'missing' : 'outside' };
}

/** Edges into each node: who calls it. */
export function incoming(graph: ComponentGraph): ReadonlyMap<string, readonly GraphEdge[]> {
    const map = new Map<string, GraphEdge[]>();
    for (const edge of graph.edges) {
        map.set(edge.to, [...(map.get(edge.to) ?? []), edge]);
    }
    return map;
}
