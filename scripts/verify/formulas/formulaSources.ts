import type { FormulaContext, FormulaType } from '../../local-org/formula';
import type { Component, XmlNode } from '../project';
import { FlowResources } from '../flows/flowResources';
import type { Resolver } from '../references';

/** A formula somewhere in the project. */
export interface FormulaPlace {
    readonly node: XmlNode;
    readonly object: string;
    readonly context: FormulaContext;
    /** Field whose formula, default or new value it is. */
    readonly field: string | null;
    readonly resources: FlowResources | null;
}

/** All formulas of the project. */
export function* formulaPlaces(resolver: Resolver): Generator<FormulaPlace> {
    for (const component of resolver.components.all) {
        yield* FINDERS[component.type]?.(component, resolver) ?? [];
    }
}

type Finder = (component: Component, resolver: Resolver) => Iterable<FormulaPlace>;

function place(
    node: XmlNode | undefined,
    object: string,
    context: FormulaContext,
    field: string | null = null
): FormulaPlace[] {
    return node && node.text !== '' ? [{ node, object, context, field, resources: null }] : [];
}

const FINDERS: Readonly<Record<string, Finder>> = {
    CustomField({ root, fullName }) {
        const [object = '', field = ''] = fullName.split('.');
        const isComputed = root.child('formula') !== undefined;
        return [
            ...place(root.child('formula'), object, 'formulaField', field),
            ...(isComputed ? [] : place(root.child('defaultValue'), object, 'defaultValue', field))
        ];
    },
    CustomObject({ root, fullName }) {
        return root
            .at('validationRules', 'errorConditionFormula')
            .flatMap((node) => place(node, fullName, 'validationRule'));
    },
    ValidationRule({ root, fullName }) {
        return place(root.child('errorConditionFormula'), fullName.split('.')[0], 'validationRule');
    },
    Workflow({ root, fullName }) {
        const updates = root.all('fieldUpdates').flatMap((update) => {
            const isOwn = update.child('targetObject') === undefined;
            return isOwn ? place(update.child('formula'), fullName, 'fieldUpdate', update.value('field') ?? null) : [];
        });
        return [...root.at('rules', 'formula').flatMap((node) => place(node, fullName, 'entryCriteria')), ...updates];
    },
    ApprovalProcess({ root, fullName }) {
        const nodes = [...root.at('entryCriteria', 'formula'), ...root.at('approvalStep', 'entryCriteria', 'formula')];
        return nodes.flatMap((node) => place(node, fullName.split('.')[0], 'entryCriteria'));
    },
    QuickAction({ root, fullName }) {
        const object = root.value('targetObject') ?? fullName.split('.')[0];
        return root
            .all('fieldOverrides')
            .flatMap((row) => place(row.child('formula'), object, 'fieldUpdate', row.value('field') ?? null));
    },
    Flow({ root }) {
        const resources = new FlowResources(root);
        const object = resources.record ?? '';
        const nodes = [...root.at('formulas', 'expression'), ...root.at('start', 'filterFormula')];
        return nodes
            .filter((node) => node.text !== '')
            .map((node) => ({ node, object, context: 'flow' as const, field: null, resources }));
    }
};

/** Type of a flow resource as formulas see it; undefined where the flow does not say. */
export function resourceType(path: readonly string[], resources: FlowResources): FormulaType | undefined {
    const types: Readonly<Record<string, FormulaType>> = {
        String: 'Text',
        Number: 'Number',
        Currency: 'Number',
        Boolean: 'Boolean',
        Date: 'Date',
        DateTime: 'DateTime',
        Time: 'Time'
    };
    const resource = path.length === 1 ? resources.get(path[0]) : undefined;
    return resource && !resource.isCollection && resource.dataType !== null ? types[resource.dataType] : undefined;
}
