import { GATE, isGateAction, isGateSubflow } from '../detectors/gateNames';
import type { XmlNode } from '../files';
import { type FlowEdge, type FlowElement, START } from './flowGraph';

interface State {
    readonly element: string;
    /** References that hold an answer of the gate on this way. */
    readonly answers: readonly string[];
    readonly allowed: boolean;
    readonly previous: State | null;
}

/** What is known of one element: reached without the gate (and how), only behind it, or never. */
export type Coverage =
    | { readonly kind: 'ungated'; readonly path: readonly string[] }
    | { readonly kind: 'gated' }
    | { readonly kind: 'unreached' };

/**
 * Walks every way through a flow and says for each element whether some way reaches it before the gate has allowed. Asking the
 * gate is not enough: a decision has to test its answer. A flow with very many ways is cut off as ungated, never as gated.
 */
export function gateCoverage(elements: ReadonlyMap<string, FlowElement>): (element: string) => Coverage {
    const reached = new Map<string, { ungated: State | null }>();
    const seen = new Set<string>();
    const waiting: State[] = [{ element: START, answers: [], allowed: false, previous: null }];
    for (let at = 0; at < waiting.length; at++) {
        const state = waiting[at];
        const element = elements.get(state.element);
        const key = `${state.element} ${String(state.allowed)} ${state.answers.join(' ')}`;
        if (!element || seen.has(key)) {
            continue;
        }
        seen.add(key);
        const known = reached.get(state.element);
        if (!known || (known.ungated === null && !state.allowed)) {
            reached.set(state.element, { ungated: state.allowed ? null : state });
        }
        waiting.push(...element.edges.map((edge) => follow(state, element, edge)));
    }
    return (name) => {
        const found = reached.get(name);
        if (!found) {
            return { kind: 'unreached' };
        }
        return found.ungated ? { kind: 'ungated', path: pathOf(found.ungated, elements) } : { kind: 'gated' };
    };
}

function follow(state: State, element: FlowElement, edge: FlowEdge): State {
    const asked = edge.isFault ? [] : answersOf(element);
    const answers = [...new Set([...state.answers, ...asked])].sort();
    const allowed = state.allowed || (edge.outcome !== null && outcomeAllows(edge.outcome, answers));
    return { element: edge.target, answers, allowed, previous: state };
}

/** The element asks the gate: by its action or by the subflow around it. */
export function asksGate(node: XmlNode): boolean {
    switch (node.name.toLowerCase()) {
        case 'actioncalls':
            return isGateAction(node.value('actionName') ?? '');
        case 'subflows':
            return isGateSubflow(node.value('flowName') ?? '');
        default:
            return false;
    }
}

/** References under which the gate leaves its answer. */
function answersOf({ node, name }: FlowElement): string[] {
    if (!asksGate(node)) {
        return [];
    }
    const assigned = [...node.all('outputParameters'), ...node.all('outputAssignments')]
        .filter((output) => output.value('name')?.toLowerCase() === GATE.invocableOutput)
        .map((output) => output.value('assignToReference') ?? '');
    return [`${name}.${GATE.invocableOutput}`, ...assigned.filter((text) => text !== '')];
}

function outcomeAllows(outcome: NonNullable<FlowEdge['outcome']>, answers: readonly string[]): boolean {
    const isMet = outcome.met !== null && ruleTests(outcome.met, answers, true);
    return isMet || outcome.failed.some((rule) => ruleTests(rule, answers, false));
}

/**
 * With `truth` true: does meeting the rule mean the gate allowed? With false: does failing it mean that? Rules joined by AND are
 * met only when all hold; rules joined by OR fail only when none holds. Other logic proves nothing.
 */
function ruleTests(rule: XmlNode, answers: readonly string[], truth: boolean): boolean {
    const conditions = rule.all('conditions');
    const logic = (rule.value('conditionLogic') ?? 'and').toLowerCase();
    const joined = truth ? /^(?:and|[\d\s]+(?:and[\d\s]+)*)$/ : /^(?:or|[\d\s]+(?:or[\d\s]+)*)$/;
    if (conditions.length > 1 && !joined.test(logic)) {
        return false;
    }
    return conditions.some((condition) => testsAnswer(condition, answers, truth));
}

function testsAnswer(condition: XmlNode, answers: readonly string[], truth: boolean): boolean {
    const left = condition.value('leftValueReference')?.toLowerCase() ?? '';
    const right = condition.child('rightValue')?.value('booleanValue')?.toLowerCase() ?? '';
    const operator = condition.value('operator')?.toLowerCase() ?? '';
    if (!answers.some((answer) => answer.toLowerCase() === left) || (right !== 'true' && right !== 'false')) {
        return false;
    }
    const meansAllowed = operator === 'equalto' ? right === 'true' : operator === 'notequalto' && right === 'false';
    const meansDenied = operator === 'equalto' ? right === 'false' : operator === 'notequalto' && right === 'true';
    return truth ? meansAllowed : meansDenied;
}

function pathOf(state: State, elements: ReadonlyMap<string, FlowElement>): string[] {
    const path: string[] = [];
    for (let at: State | null = state; at; at = at.previous) {
        path.unshift(at.element === START ? 'Start' : (elements.get(at.element)?.node.value('label') ?? at.element));
    }
    return path;
}
