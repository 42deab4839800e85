import type { FlowValue, ScreenState } from '../../flow';
import { refusalOf } from '../../metadata';
import { flowInputs, flowStateJson, inputValue } from '../flows/flowJson';
import { badRequest, HttpError, notFound } from '../httpError';
import type { Route, RouteContext, RouteResult } from '../routeTypes';

/** Screen flows: the server runs the interview, the browser shows its screens. */
export const FLOW_ROUTES: readonly Route[] = [
    {
        method: 'POST',
        pattern: '/local/flows/:flowName/start',
        description: 'Starts a screen flow: {inputVariables: [{name, type, value}]}; gives its first screen',
        handle: (context) => {
            const { org, userId, path, body } = context;
            const flow = org.model.flows.get(path.flowName.toLowerCase());
            if (flow?.status !== 'Active' || flow.processType !== 'Flow') {
                throw notFound(`There is no active screen flow ${path.flowName}.`);
            }
            const refusal = refusalOf(flow);
            if (refusal) {
                throw refusal;
            }
            if (!org.security.canRunFlow(userId, flow.name)) {
                throw new HttpError(403, 'INSUFFICIENT_ACCESS', `You do not have access to the flow ${flow.label}.`);
            }
            return reply(context, org.flows.startScreenFlow(flow.name, flowInputs(flow, body.inputVariables)));
        }
    },
    {
        method: 'POST',
        pattern: '/local/flow-interviews/:guid/next',
        description: 'Submits the current screen: {values: by field name}; gives the next screen or the end',
        handle: (context) => reply(context, context.org.flows.submitScreen(context.path.guid, valuesOf(context)))
    },
    {
        method: 'POST',
        pattern: '/local/flow-interviews/:guid/preview',
        description: 'The current screen as it looks with these values: {values: by field name}',
        handle: (context) => reply(context, context.org.flows.previewScreen(context.path.guid, valuesOf(context)))
    },
    {
        method: 'POST',
        pattern: '/local/flow-interviews/:guid/back',
        description: 'Goes back to the screen before',
        handle: (context) => reply(context, context.org.flows.backToScreen(context.path.guid))
    }
];

function reply({ org, userId }: RouteContext, state: ScreenState): RouteResult {
    return { body: flowStateJson(state, org.userContext(userId).language) };
}

function valuesOf({ body }: RouteContext): Record<string, FlowValue> {
    const { values } = body;
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
        throw badRequest('MISSING_ARGUMENT', 'values must be an object.');
    }
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inputValue(name, value)]));
}
