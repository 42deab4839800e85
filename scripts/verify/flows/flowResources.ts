import type { XmlNode } from '../project';
import type { ObjectInfo } from '../references/objectIndex';
import type { Resolver } from '../references/resolver';
import { flowSteps } from './flowGraph';

/** What a name inside a flow stands for. */
export interface FlowResource {
    readonly node: XmlNode;
    /** Object of a record, or of the records of a collection; null for everything else and where it is not known. */
    readonly object: string | null;
    /** Fields below it are checked: false for screens, actions and Apex types, whose members are not known here. */
    readonly isRecord: boolean;
    readonly dataType: string | null;
    readonly isCollection: boolean;
}

const RESOURCE_LISTS = [
    'choices',
    'constants',
    'dynamicChoiceSets',
    'formulas',
    'stages',
    'textTemplates',
    'variables'
];

/** All names of a flow: steps that give a value, variables, formulas, choices, screen fields, decision outcomes. */
export class FlowResources {
    private readonly byName = new Map<string, FlowResource>();
    /** The record that starts the flow. */
    readonly record: string | null;

    constructor(root: XmlNode) {
        this.record = root.at('start', 'object')[0]?.text ?? null;
        for (const list of RESOURCE_LISTS) {
            for (const node of root.all(list)) {
                this.add(
                    node,
                    node.value('objectType') ?? null,
                    node.value('dataType') ?? null,
                    node.isTrue('isCollection')
                );
            }
        }
        for (const [, node] of flowSteps(root)) {
            const object =
                node.name === 'recordLookups' && node.isTrue('storeOutputAutomatically')
                    ? node.value('object')
                    : undefined;
            const isCollection = object !== undefined && !node.isTrue('getFirstRecordOnly');
            this.add(node, object ?? null, null, isCollection);
        }
        for (const node of [
            ...root.at('decisions', 'rules'),
            ...root.at('waits', 'waitEvents'),
            ...root.at('screens', 'rules')
        ]) {
            this.add(node, null, 'Boolean', false);
        }
        for (const field of [...root.walk()].filter((each) => each.name === 'fields' && each.child('name'))) {
            this.add(field, null, null, false);
        }
        for (const loop of root.all('loops')) {
            const source = this.get((loop.value('collectionReference') ?? '').split('.')[0]);
            const own = loop.value('collectionReference') === '$Record' ? this.record : (source?.object ?? null);
            this.add(loop, own, null, false);
        }
        for (const processor of root.all('collectionProcessors')) {
            const source = this.get((processor.value('collectionReference') ?? '').split('.')[0]);
            this.add(processor, processor.value('outputSObjectType') ?? source?.object ?? null, null, true);
        }
    }

    get(name: string): FlowResource | undefined {
        return this.byName.get(name.toLowerCase());
    }

    names(): string[] {
        return [...this.byName.values()].map(({ node }) => node.value('name') ?? '');
    }

    private add(node: XmlNode, object: string | null, dataType: string | null, isCollection: boolean): void {
        const name = node.value('name');
        if (name !== undefined) {
            this.byName.set(name.toLowerCase(), { node, object, isRecord: object !== null, dataType, isCollection });
        }
    }
}

/** The object that fields below a resource belong to; null when there is none or it is not known. */
export function objectOfResource(resource: FlowResource, resolver: Resolver): ObjectInfo | null {
    if (resource.object === null) {
        return null;
    }
    const found = resolver.findObject(resource.object);
    return found.status === 'found' ? found.value : null;
}
