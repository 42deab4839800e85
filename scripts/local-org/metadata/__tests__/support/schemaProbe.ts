import { SaxesParser } from 'saxes';
import { SourceError, UnsupportedFeatureError } from '../../../errors';
import type { MetadataSchema, SchemaElement } from '../../../../verify/schema/metadataSchema';
import { parseXml, type XmlElement } from '../../xmlReader';

/** One element of a sample, to be written out again with something added. */
interface SampleNode {
    readonly name: string;
    readonly children: SampleNode[];
    text: string;
}

/** What a reader does with an element that the Metadata API knows. */
export type Outcome = 'read' | 'ignored' | 'refused' | `wrong: ${string}`;

export interface ProbedElement {
    /** Type and element, e.g. `FlowStart.filterFormula`; with a word of an enumeration, `FlowStart.triggerType=Segment`. */
    readonly name: string;
    readonly outcome: Outcome;
    readonly reason: string | null;
}

export interface ProbeOptions {
    /** Text for elements that name something in the sample, by element name. */
    readonly values?: Readonly<Record<string, string>>;
    /** Types of which an element holds one child of many: the child tried takes the place of all others. */
    readonly choices?: readonly string[];
}

export interface SampleFile {
    /** Type of the root element. */
    readonly type: string;
    readonly xml: string;
    readonly read: (root: XmlElement) => unknown;
}

const DEPTH = 3;

/**
 * Puts every element that the schema knows, and every word of its enumerations, into sample files that are read as they are,
 * one at a time, and tells what the reader does with it. Each element of a type is tried once: where the type first appears.
 */
export function probeReader(
    schema: MetadataSchema,
    samples: readonly SampleFile[],
    { values = {}, choices = [] }: ProbeOptions = {}
): ProbedElement[] {
    const maker = new NodeMaker(schema, values);
    const tried = new Map<string, ProbedElement>();
    for (const sample of samples) {
        const root = parseSample(sample.xml);
        visit(schema, root, sample.type, (parent, type, element) => {
            for (const { suffix, node } of maker.variants(element)) {
                const name = `${type}.${element.name}${suffix}`;
                const known = tried.get(name);
                // What a sample holds already is read: nothing is learnt by adding a second one of it.
                const isHeld = suffix === '' && parent.children.some((child) => child.name === element.name);
                if (known === undefined || isWorse(known.outcome, isHeld)) {
                    const others = choices.includes(type) ? [] : parent.children;
                    const tryIt = (): ProbedElement => outcome(sample, root, name, parent, withNode(others, node));
                    tried.set(name, isHeld ? held(sample, name, parent, element) : tryIt());
                }
            }
        });
    }
    return [...tried.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Names of ignored elements (without their types and values) by the reason the reader gives. */
export function ignoredByReason(probed: readonly ProbedElement[]): Record<string, string[]> {
    const found = new Map<string, Set<string>>();
    for (const { name, reason } of probed.filter(({ outcome }) => outcome === 'ignored')) {
        const element = name.replace(/^.*?\.|=.*$/g, '');
        found.set(reason ?? '', (found.get(reason ?? '') ?? new Set()).add(element));
    }
    return Object.fromEntries([...found].sort().map(([reason, names]) => [reason, [...names].sort()]));
}

/** Another place may show that an element is read after all: some go with certain values of others only. */
function isWorse(known: Outcome, isHeld: boolean): boolean {
    return known.startsWith('wrong') || (isHeld && known !== 'read');
}

/** Children with a node added, or in place of the first one of its name. */
function withNode(children: readonly SampleNode[], node: SampleNode): SampleNode[] {
    const same = children.findIndex((child) => child.name === node.name);
    return same < 0 ? [...children, node] : children.toSpliced(same, 1, node);
}

function visit(
    schema: MetadataSchema,
    node: SampleNode,
    typeName: string,
    each: (node: SampleNode, type: string, element: SchemaElement) => void
): void {
    const type = schema.complexType(typeName);
    if (!type) {
        return;
    }
    for (const element of type.values()) {
        each(node, typeName, element);
        for (const child of node.children.filter((one) => one.name === element.name)) {
            visit(schema, child, element.type, each);
        }
    }
}

function held(sample: SampleFile, name: string, parent: SampleNode, element: SchemaElement): ProbedElement {
    const root = parseXml(sample.xml, 'sample.xml');
    sample.read(root);
    const ignored = root.ignoredInDocument().find((one) => one.element === `${parent.name}.${element.name}`);
    return { name, outcome: ignored ? 'ignored' : 'read', reason: ignored?.reason ?? null };
}

/** Reads the sample with other children of one element; the last of them is what is tried. */
function outcome(
    sample: SampleFile,
    root: SampleNode,
    name: string,
    parent: SampleNode,
    children: readonly SampleNode[]
): ProbedElement {
    const before = [...parent.children];
    parent.children.splice(0, before.length, ...children);
    const document = parseXml(print(root), 'sample.xml');
    parent.children.splice(0, parent.children.length, ...before);
    const tried = name.replace(/^.*?\.|=.*$/g, '');
    try {
        sample.read(document);
        document.assertAllRead();
        const [refused] = document.refusedInDocument();
        if (refused) {
            throw refused;
        }
    } catch (error) {
        if (error instanceof UnsupportedFeatureError) {
            return { name, outcome: 'refused', reason: error.feature };
        }
        if (error instanceof SourceError) {
            return { name, outcome: `wrong: ${error.message}`, reason: null };
        }
        throw error;
    }
    const ignored = document.ignoredInDocument().find((one) => one.element === `${parent.name}.${tried}`);
    return { name, outcome: ignored ? 'ignored' : 'read', reason: ignored?.reason ?? null };
}

/** Makes elements to try. */
class NodeMaker {
    constructor(
        private readonly schema: MetadataSchema,
        private readonly values: Readonly<Record<string, string>>
    ) {}

    /** An element with each value worth trying: every word of an enumeration, both truth values. */
    variants(element: SchemaElement): { suffix: string; node: SampleNode }[] {
        const isFlag = this.schema.resolve(element.type) === 'boolean';
        const words = this.schema.enumValues(element.type) ?? (isFlag ? ['true', 'false'] : null);
        if (words) {
            return words.map((word) => ({ suffix: `=${word}`, node: leaf(element.name, word) }));
        }
        return [{ suffix: '', node: this.sampleOf(element, DEPTH) }];
    }

    private sampleOf(element: SchemaElement, depth: number): SampleNode {
        const type = this.schema.complexType(element.type);
        if (!type) {
            return leaf(element.name, this.values[element.name] ?? this.plainValue(element.type));
        }
        const required = [...type.values()].filter((inner) => inner.isRequired);
        const children = depth === 0 ? [] : required.map((inner) => this.sampleOf(inner, depth - 1));
        return { name: element.name, children, text: '' };
    }

    private plainValue(type: string): string {
        const [word] = this.schema.enumValues(type) ?? [];
        const values: Readonly<Record<string, string>> = { boolean: 'true', number: '1', Date: '2026-01-01' };
        return word ?? values[this.schema.resolve(type)] ?? 'x';
    }
}

const leaf = (name: string, text: string): SampleNode => ({ name, children: [], text });

function parseSample(xml: string): SampleNode {
    const parser = new SaxesParser();
    const top: SampleNode = leaf('', '');
    const open = [top];
    parser.on('opentag', ({ name }) => {
        const node = leaf(name, '');
        open.at(-1)?.children.push(node);
        open.push(node);
    });
    parser.on('text', (text) => {
        const node = open.at(-1);
        if (node) {
            node.text += text;
        }
    });
    parser.on('closetag', () => open.pop());
    parser.write(xml).close();
    return top.children[0];
}

function print({ name, children, text }: SampleNode): string {
    const inner = children.length > 0 ? children.map(print).join('') : escape(text.trim());
    return `<${name}>${inner}</${name}>`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
