import { SourceError } from '../../errors';
import { refusalOf, type ComponentItem, type FlowModel, type ObjectModel, type OrgModel } from '../../metadata';
import type { SourceLocation } from '../../sourceLocation';
import type { PageNode } from './pageTypes';

/** Properties of the flow component that are no input variables. */
const OWN_PROPERTIES = new Set(['flowName', 'flowLayout']);
const RECORD_ID = '{!recordId}';

/** The active screen flow of that name. Throws SourceError when a page or action names one that cannot run. */
export function requireScreenFlow(model: OrgModel, name: string, location: SourceLocation): FlowModel {
    const flow = model.flows.get(name.toLowerCase());
    if (flow?.status !== 'Active' || flow.processType !== 'Flow') {
        throw new SourceError(`there is no active screen flow ${name}`, location);
    }
    const refusal = refusalOf(flow);
    if (refusal) {
        throw refusal;
    }
    return flow;
}

/** True when the flow has an input variable of that name. */
export function takesInput(flow: FlowModel, name: string): boolean {
    const resource = flow.resources.get(name);
    return resource?.kind === 'variable' && resource.isInput;
}

/** The flow component of a page. Null for users who may not run the flow. */
export function flowNode(
    item: ComponentItem,
    model: OrgModel,
    object: ObjectModel | null,
    canRun: (flowName: string) => boolean
): PageNode | null {
    const name = item.properties.find((property) => property.name === 'flowName')?.value;
    if (!name) {
        throw new SourceError(`${item.componentName} needs the property flowName`, item.location);
    }
    const flow = requireScreenFlow(model, name, item.location);
    const inputs = item.properties
        .filter((property) => !OWN_PROPERTIES.has(property.name))
        .map((property) => {
            const resource = flow.resources.get(property.name);
            if (resource?.kind !== 'variable' || !resource.isInput) {
                throw new SourceError(`the flow ${flow.name} has no input variable ${property.name}`, item.location);
            }
            if (property.value === RECORD_ID && !object) {
                throw new SourceError('only record pages have a record id to pass', item.location);
            }
            return { name: resource.name, type: resource.dataType, value: property.value };
        });
    return canRun(flow.name) ? { key: item.identifier, kind: 'flow', flowName: flow.name, inputs } : null;
}
