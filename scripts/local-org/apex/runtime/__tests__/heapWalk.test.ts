import fc from 'fast-check';
import { ApexBlob, SObjectRecord } from '../../../values';
import { OBJECT } from '../../types';
import { ApexList, ApexMap, ApexSet } from '../collections';
import { HEAP_BYTES } from '../heapSizes';
import { HeapWalk } from '../heapWalk';

/** What a node is made of; references lead to nodes by number, also back. */
type Part =
    { readonly text: string } | { readonly number: number } | { readonly to: number } | { readonly nothing: true };
interface Plan {
    readonly kind: 'list' | 'map' | 'set' | 'record' | 'blob';
    readonly parts: readonly Part[];
}

const PART: fc.Arbitrary<Part> = fc.oneof(
    fc.record({ text: fc.string({ maxLength: 40 }) }),
    fc.record({ number: fc.integer() }),
    fc.record({ to: fc.nat(11) }),
    fc.constant({ nothing: true as const })
);
const PLANS = fc.array(
    fc.record({ kind: fc.constantFrom<Plan['kind'][]>('list', 'map', 'set', 'record', 'blob'), parts: fc.array(PART) }),
    { minLength: 1, maxLength: 12 }
);

function empty({ kind, parts }: Plan): object {
    switch (kind) {
        case 'list':
            return new ApexList(OBJECT);
        case 'map':
            return new ApexMap(OBJECT, OBJECT);
        case 'set':
            return new ApexSet(OBJECT);
        case 'record':
            return new SObjectRecord('Account');
        case 'blob':
            return new ApexBlob(new Uint8Array(parts.length));
    }
}

/** The graph of a plan; sets take texts and numbers only, records texts, numbers and parents. */
function build(plans: readonly Plan[]): object[] {
    const nodes = plans.map(empty);
    plans.forEach(({ parts }, at) => parts.forEach((part, index) => put(nodes, at, part, index)));
    return nodes;
}

function put(nodes: readonly object[], at: number, part: Part, index: number): void {
    const node = nodes[at];
    const value =
        'text' in part
            ? part.text
            : 'number' in part
              ? part.number
              : 'to' in part
                ? nodes[part.to % nodes.length]
                : null;
    if (node instanceof ApexList) {
        node.add(value);
    } else if (node instanceof ApexMap) {
        node.put(index, value);
    } else if (node instanceof ApexSet) {
        node.add(typeof value === 'object' ? null : value);
    } else if (node instanceof SObjectRecord) {
        if (value instanceof SObjectRecord) {
            node.parents.set(`P${index}`, value);
        } else {
            node.set(`F${index}`, typeof value === 'object' ? null : value);
        }
    }
}

/** The same size by plain recursion: what each node is and holds, every reachable object once, every text as often as it is met. */
function expected(roots: readonly unknown[]): number {
    const seen = new Set<object>();
    const metTexts: string[] = [];
    const of = (value: unknown): number => {
        if (typeof value === 'string') {
            metTexts.push(value);
            return 0;
        }
        if (typeof value === 'number') {
            return HEAP_BYTES.number;
        }
        if (typeof value !== 'object' || value === null || seen.has(value)) {
            return 0;
        }
        seen.add(value);
        return (
            HEAP_BYTES.object +
            contents(value).reduce((sum: number, each) => sum + HEAP_BYTES.reference + of(each), 0) +
            bytes(value)
        );
    };
    const objects = roots.reduce((sum: number, root) => sum + of(root), 0);
    const short = [...new Set(metTexts.filter((text) => text.length < 16))];
    const long = metTexts.filter((text) => text.length >= 16);
    return objects + [...short, ...long].reduce((sum, text) => sum + text.length, 0);
}

function bytes(value: object): number {
    return value instanceof ApexBlob ? value.size() : 0;
}

function contents(value: object): unknown[] {
    if (value instanceof ApexList) {
        return [...value.items];
    }
    if (value instanceof ApexMap) {
        return [...value.keys(), ...value.values()];
    }
    if (value instanceof ApexSet) {
        return [...value.values()];
    }
    return value instanceof SObjectRecord
        ? [...[...value.entries()].map(([, each]) => each), ...value.parents.values()]
        : [];
}

function sizeOf(roots: readonly unknown[]): number {
    const walk = new HeapWalk();
    roots.forEach((root) => walk.add(root));
    return walk.size(() => Number.POSITIVE_INFINITY);
}

describe('the walk over the heap', () => {
    it('finds what plain recursion finds, in graphs with cycles', () => {
        fc.assert(
            fc.property(PLANS, fc.nat(11), (plans, root) => {
                const nodes = build(plans);
                const roots = [nodes[root % nodes.length], nodes[0]];
                expect(sizeOf(roots)).toBe(expected(roots));
            })
        );
    });

    it('does not depend on the order of the roots and counts a root once', () => {
        fc.assert(
            fc.property(PLANS, (plans) => {
                const nodes = build(plans);
                const size = sizeOf(nodes);
                expect(sizeOf([...nodes].reverse())).toBe(size);
                expect(sizeOf([...nodes, ...nodes])).toBe(size);
            })
        );
    });

    it('counts a text as often as it was made', () => {
        const text = 'a text of twenty ch.';
        const walk = new HeapWalk();
        walk.add(new ApexList(OBJECT, [text, text, text]));
        const list = HEAP_BYTES.object + 3 * HEAP_BYTES.reference;
        expect(walk.size(() => 1)).toBe(list + 20);
        expect(walk.size(() => 2)).toBe(list + 40);
        expect(walk.size(() => 9)).toBe(list + 60);
    });

    it('goes a long way down without a stack', () => {
        let last = new ApexList(OBJECT);
        for (let at = 0; at < 100_000; at++) {
            last = new ApexList(OBJECT, [last]);
        }
        expect(sizeOf([last])).toBe(100_000 * (HEAP_BYTES.object + HEAP_BYTES.reference) + HEAP_BYTES.object);
    });
});
