import { randomUUID } from 'node:crypto';
import { LimitExceededException, type UnsupportedFeatureError } from '../errors';
import type { DmlAccess, UndoPoint } from '../dml';
import type { FlowCondition, FlowModel, FlowNode } from '../metadata/flows';
import { refusalOf } from '../metadata/refusedFlows';
import type { FieldValue } from '../values';
import { combine, holds, type ConditionState } from './conditions';
import { ELEMENT_HANDLERS } from './elements';
import { faultMessage } from './flowFault';
import { asFieldValue, coerce, type FlowValue } from './flowValue';
import type { FlowServices } from './flowServices';
import { Interview, type TriggeringRecord } from './interview';
import { markRead } from './recordState';
import { Resources } from './resources';

const MAX_ELEMENTS = 50_000;
/** Elements that an interview of a flow of API version 56 or earlier executes at most. */
const MAX_ELEMENTS_BEFORE_57 = 2_000;
const MAX_SUBFLOW_DEPTH = 50;

/** Runs interviews element by element. Interviews that meet at a bulk element go through it together. */
export class FlowRuntime {
    readonly resources: Resources;
    private readonly refusals = new Map<FlowModel, UnsupportedFeatureError>();
    private rollbackPoint: UndoPoint | null = null;

    constructor(readonly services: FlowServices) {
        this.resources = new Resources(services);
    }

    /** Starts an interview with the initial values of its variables. Does not run it yet. Throws for a refused flow. */
    start(
        flow: FlowModel,
        options: {
            readonly access: DmlAccess;
            readonly trigger?: TriggeringRecord;
            readonly inputs?: ReadonlyMap<string, FlowValue>;
            readonly from?: string | null;
            readonly depth?: number;
        }
    ): Interview {
        const refusal = this.refusals.get(flow) ?? refusalOf(flow);
        if (refusal) {
            throw refusal;
        }
        const depth = options.depth ?? 0;
        if (depth > MAX_SUBFLOW_DEPTH) {
            throw new LimitExceededException('Maximum flow depth exceeded');
        }
        if (options.trigger) {
            markRead(options.trigger.record);
        }
        const interview = new Interview(
            flow,
            options.from === undefined ? flow.start.next : options.from,
            options.access,
            options.trigger ?? null,
            this.services.transactions.current().clock.now(),
            randomUUID(),
            depth
        );
        if (flow.process && options.trigger) {
            const { record, prior } = options.trigger;
            interview.values.set(flow.process.current, markRead(record.cloneFields()));
            if (flow.process.prior !== null) {
                interview.values.set(flow.process.prior, prior);
            }
        }
        for (const resource of flow.resources.values()) {
            if (resource.kind !== 'variable') {
                continue;
            }
            const given = options.inputs?.get(resource.name);
            if (given !== undefined && resource.isInput) {
                interview.values.set(
                    resource.name,
                    resource.isCollection ? given : coerce(given, resource.dataType, resource.scale)
                );
            } else if (resource.value !== null) {
                this.resources.write(
                    interview,
                    resource.name,
                    this.resources.operand(interview, resource.value),
                    resource.location
                );
            }
        }
        return interview;
    }

    /** Flows that were refused, with what they ask for. */
    refusedFlows(): ReadonlyMap<FlowModel, UnsupportedFeatureError> {
        return this.refusals;
    }

    /** The flow asks for something that is not implemented: it is refused by that name when it is to run. */
    refuse(flow: FlowModel, error: UnsupportedFeatureError): void {
        this.refusals.set(flow, error);
    }

    /** Runs `body`, in which Roll Back Records goes back to the point. */
    withRollbackPoint(point: UndoPoint, body: () => void): void {
        const outer = this.rollbackPoint;
        this.rollbackPoint = point;
        try {
            body();
        } finally {
            this.rollbackPoint = outer;
        }
    }

    /** Takes back the changes of the transaction so far. Throws where no screen flow runs. */
    rollBack(): void {
        if (!this.rollbackPoint) {
            throw new Error('Roll Back Records ran outside a screen flow');
        }
        this.rollbackPoint.rewind();
    }

    /** Runs interviews until each is finished, failed or waits at a screen. */
    run(interviews: readonly Interview[]): void {
        for (;;) {
            const running = interviews.filter((interview) => interview.status === 'running');
            if (running.length === 0) {
                return;
            }
            for (const interview of running) {
                this.runToBulkElement(interview);
            }
            const group = nextGroup(running.filter((interview) => interview.status === 'running'));
            if (group) {
                this.runBulkElement(group.node, group.interviews);
            }
        }
    }

    /** Evaluates the conditions of a decision, filter or visibility rule. */
    conditionsHold(
        interview: Interview,
        conditions: readonly FlowCondition[],
        logic: string | null,
        options: { readonly onPrior?: boolean } = {}
    ): boolean {
        const location = conditions[0]?.location ?? interview.flow.location;
        return combine(
            logic,
            conditions.length,
            (index) => this.conditionHolds(interview, conditions[index], options.onPrior ?? false),
            location
        );
    }

    private conditionHolds(interview: Interview, condition: FlowCondition, onPrior: boolean): boolean {
        const reference = onPrior ? condition.left.replace(/^\$Record(?=\.|$)/, '$Record__Prior') : condition.left;
        const isVisit = condition.operator === 'WasVisited';
        const left = isVisit ? null : this.resources.read(interview, reference, condition.location);
        const right = this.resources.operand(interview, condition.right);
        return holds(condition, left, right, {
            reference: condition.left,
            isNew: interview.trigger?.isNew ?? false,
            wasVisited: (name) => interview.visited.has(name),
            ...this.priorState(interview, condition)
        });
    }

    private priorState(interview: Interview, condition: FlowCondition): Pick<ConditionState, 'prior'> {
        if (condition.operator !== 'IsChanged' || !condition.left.startsWith('$Record.')) {
            return {};
        }
        const reference = condition.left.replace('$Record.', '$Record__Prior.');
        const prior: FieldValue = asFieldValue(
            this.resources.read(interview, reference, condition.location),
            condition.left
        );
        return { prior };
    }

    private runToBulkElement(interview: Interview): void {
        while (interview.status === 'running') {
            const node = interview.currentNode();
            if (!node) {
                interview.status = 'finished';
                return;
            }
            if (ELEMENT_HANDLERS[node.kind].isBulk) {
                return;
            }
            this.visit(interview, node);
            this.guarded(node, [interview], () => handlerOf(node).run([interview], this));
        }
    }

    private runBulkElement(node: FlowNode, interviews: readonly Interview[]): void {
        interviews.forEach((interview) => this.visit(interview, node));
        this.guarded(node, interviews, () => handlerOf(node).run(interviews, this));
    }

    private visit(interview: Interview, node: FlowNode): void {
        interview.visited.add(node.name);
        const { apiVersion } = interview.flow;
        if (++interview.elementCount > MAX_ELEMENTS_BEFORE_57 && apiVersion !== null && apiVersion < 57) {
            throw new LimitExceededException('Number of iterations exceeded');
        }
        if (interview.elementCount > MAX_ELEMENTS) {
            throw new LimitExceededException('Apex CPU time limit exceeded');
        }
    }

    /** Turns what an element throws into a fault of its interviews; what flows may not handle goes through. */
    private guarded(node: FlowNode, interviews: readonly Interview[], body: () => void): void {
        try {
            body();
        } catch (error) {
            const message = faultMessage(error);
            if (message === null) {
                throw error;
            }
            interviews.forEach((interview) => interview.fault('fault' in node ? node.fault : null, message));
        }
    }
}

interface BoundHandler {
    run(interviews: readonly Interview[], runtime: FlowRuntime): void;
}

/** The handler of a node with the node bound to it: one cast-free place where kind and handler meet. */
function handlerOf(node: FlowNode): BoundHandler {
    const bind = <K extends FlowNode['kind']>(kind: K, bound: Extract<FlowNode, { kind: K }>): BoundHandler => ({
        run: (interviews, runtime) => ELEMENT_HANDLERS[kind].run(bound, interviews, runtime)
    });
    switch (node.kind) {
        case 'assignment':
            return bind(node.kind, node);
        case 'decision':
            return bind(node.kind, node);
        case 'loop':
            return bind(node.kind, node);
        case 'recordLookup':
            return bind(node.kind, node);
        case 'recordCreate':
            return bind(node.kind, node);
        case 'recordUpdate':
            return bind(node.kind, node);
        case 'recordDelete':
            return bind(node.kind, node);
        case 'actionCall':
            return bind(node.kind, node);
        case 'subflow':
            return bind(node.kind, node);
        case 'collectionSort':
            return bind(node.kind, node);
        case 'collectionFilter':
            return bind(node.kind, node);
        case 'customError':
            return bind(node.kind, node);
        case 'recordRollback':
            return bind(node.kind, node);
        case 'screen':
            return bind(node.kind, node);
        case 'transform':
            return bind(node.kind, node);
    }
}

/** The interviews that wait at the same element of the same flow as the first one. */
function nextGroup(interviews: readonly Interview[]): { node: FlowNode; interviews: Interview[] } | null {
    const first = interviews.at(0);
    const node = first?.currentNode();
    if (!first || !node) {
        return null;
    }
    return {
        node,
        interviews: interviews.filter(
            (interview) =>
                interview.flow === first.flow &&
                interview.cursor === node.name &&
                interview.access.fields === first.access.fields &&
                interview.access.sharing === first.access.sharing
        )
    };
}
