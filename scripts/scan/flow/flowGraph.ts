import type { XmlNode } from '../files';

/** A way out of an element. */
export interface FlowEdge {
    readonly target: string;
    /** Set on the outcome of a decision: the rules that were not met before it, and the one that was (null: default). */
    readonly outcome: { readonly failed: readonly XmlNode[]; readonly met: XmlNode | null } | null;
    readonly isFault: boolean;
}

/** An element of a flow. */
export interface FlowElement {
    readonly name: string;
    readonly kind: string;
    readonly node: XmlNode;
    readonly edges: readonly FlowEdge[];
}

export const START = '$Start';
const CONNECTOR = /connector$/i;
const NOT_ELEMENTS = new Set([
    'processmetadatavalues',
    'variables',
    'formulas',
    'constants',
    'texttemplates',
    'choices'
]);

/** The elements of a flow by name, with the start under its own name. */
export function readFlowGraph(root: XmlNode): ReadonlyMap<string, FlowElement> {
    const elements = new Map<string, FlowElement>();
    for (const node of root.children) {
        const name = node.value('name');
        if (name !== null && !NOT_ELEMENTS.has(node.name.toLowerCase())) {
            elements.set(name, { name, kind: node.name, node, edges: edgesOf(node) });
        }
    }
    const start = root.child('start');
    const startReference = root.value('startElementReference');
    elements.set(START, {
        name: START,
        kind: 'start',
        node: start ?? root,
        edges: [
            ...(start ? edgesOf(start) : []),
            ...(startReference === null ? [] : [{ target: startReference, outcome: null, isFault: false }])
        ]
    });
    return elements;
}

function edgesOf(node: XmlNode): FlowEdge[] {
    return node.name.toLowerCase() === 'decisions' ? decisionEdges(node) : plainEdges(node);
}

function decisionEdges(node: XmlNode): FlowEdge[] {
    const rules = node.all('rules');
    const edges = rules.flatMap((rule, index) =>
        targetsOf(rule.child('connector')).map((target) => ({
            target,
            outcome: { failed: rules.slice(0, index), met: rule },
            isFault: false
        }))
    );
    const otherwise = targetsOf(node.child('defaultConnector')).map((target) => ({
        target,
        outcome: { failed: rules, met: null },
        isFault: false
    }));
    return [...edges, ...otherwise];
}

/** Connectors anywhere in the element: wait events, scheduled paths and loops nest them. */
function plainEdges(node: XmlNode): FlowEdge[] {
    return [...node.descendants()]
        .filter((child) => CONNECTOR.test(child.name))
        .flatMap((child) =>
            targetsOf(child).map((target) => ({
                target,
                outcome: null,
                isFault: child.name.toLowerCase() === 'faultconnector'
            }))
        );
}

function targetsOf(connector: XmlNode | null): string[] {
    return connector?.values('targetReference') ?? [];
}
