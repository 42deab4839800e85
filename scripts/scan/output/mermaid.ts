import type { ComponentGraph, GraphNode } from '../links';

/** Larger diagrams are not drawn by common viewers. */
const MAX_EDGES = 400;

const SHAPES: Readonly<Record<GraphNode['kind'], readonly [string, string]>> = {
    component: ['["', '"]'],
    missing: ['{{"', '"}}'],
    data: ['[("', '")]'],
    outside: ['(["', '"])']
};

function label(text: string): string {
    return text.replace(/["<>#;{}[\]()|\\]/g, (character) => `#${character.charCodeAt(0)};`).replace(/\s+/g, ' ');
}

/** The graph as a Mermaid flow chart. Fields are drawn by their object, so that the picture stays readable. */
export function writeMermaid(graph: ComponentGraph): string {
    const edges = new Map<string, { from: string; to: string; kind: string }>();
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    for (const edge of graph.edges) {
        const target = nodes.get(edge.to);
        const object = target?.type === 'Field' || target?.type === 'RelatedList' ? target.name.split('.')[0] : null;
        const to = object === null ? edge.to : `Object:${object}`;
        if (object !== null && !nodes.has(to)) {
            nodes.set(to, { id: to, type: 'Object', name: object, kind: 'data' });
        }
        edges.set(`${edge.from} ${edge.kind} ${to}`, { from: edge.from, to, kind: edge.kind });
    }
    const shown = [...edges.values()].slice(0, MAX_EDGES);
    const used = [...new Set(shown.flatMap((edge) => [edge.from, edge.to]))];
    const number = new Map(used.map((id, at) => [id, `n${at}`]));
    const lines = ['flowchart LR'];
    for (const id of used) {
        const node = nodes.get(id);
        const [open, close] = SHAPES[node?.kind ?? 'outside'];
        lines.push(`    ${number.get(id) ?? ''}${open}${label(`${node?.type ?? ''}: ${node?.name ?? id}`)}${close}`);
    }
    for (const edge of shown) {
        lines.push(`    ${number.get(edge.from) ?? ''} -->|${edge.kind}| ${number.get(edge.to) ?? ''}`);
    }
    if (edges.size > MAX_EDGES) {
        lines.push(`    more["${edges.size - MAX_EDGES} more links are in the JSON report"]`);
    }
    return lines.join('\n');
}
