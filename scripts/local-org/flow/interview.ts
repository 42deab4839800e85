import type { DmlAccess } from '../dml';
import type { FlowModel, FlowNode } from '../metadata/flows';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import type { FlowValue } from './flowValue';

/** The record that started a flow, or that a scheduled path runs for. */
export interface TriggeringRecord {
    readonly object: ObjectModel;
    readonly record: SObjectRecord;
    readonly prior: SObjectRecord | null;
    readonly isNew: boolean;
    /** Before-save flows change the record in place; later assignments only reach it through Update Records. */
    readonly isBeforeSave: boolean;
}

export interface LoopState {
    readonly items: readonly FlowValue[];
    /** Position of the current item. */
    index: number;
}

export type InterviewStatus = 'running' | 'waiting' | 'finished' | 'failed';

/** One run of a flow: the values of its resources and the element it has come to. */
export class Interview {
    /** Values of variables, and of elements that store their output, by name. */
    readonly values = new Map<string, FlowValue>();
    readonly loops = new Map<string, LoopState>();
    readonly visited = new Set<string>();
    cursor: string | null;
    status: InterviewStatus = 'running';
    /** $Flow.FaultMessage. */
    faultMessage: string | null = null;
    /** Set when the interview failed: the fault nobody handled. */
    failure: string | null = null;
    /** The subflow whose screen this interview waits for. */
    child: Interview | null = null;
    elementCount = 0;

    constructor(
        readonly flow: FlowModel,
        start: string | null,
        readonly access: DmlAccess,
        readonly trigger: TriggeringRecord | null,
        readonly startedAt: number,
        readonly guid: string,
        readonly depth: number
    ) {
        this.cursor = start;
    }

    /** The element the interview has come to. */
    currentNode(): FlowNode | null {
        return this.cursor === null ? null : (this.flow.nodes.get(this.cursor) ?? null);
    }

    moveTo(next: string | null): void {
        this.cursor = next;
    }

    /** An element failed: goes to its fault connector, or ends the interview when it has none. */
    fault(faultConnector: string | null, message: string): void {
        this.faultMessage = message;
        if (faultConnector === null) {
            this.failure = message;
            this.status = 'failed';
            this.cursor = null;
        } else {
            this.cursor = faultConnector;
        }
    }
}
