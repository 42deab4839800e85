import { formatFrames, framesOf, type DebugLine } from './apex';
import { PlatformException } from './errors';
import type { DmlRecord, OrgTransaction, QueryRecord } from './transaction';

/** One transaction as the debug log shows it. */
export interface RequestRecord {
    readonly id: number;
    /** Org time, in milliseconds since the epoch. */
    readonly at: number;
    readonly userName: string;
    /** What ran, e.g. `POST /apex/CaseController/close`. */
    readonly label: string;
    readonly milliseconds: number;
    /** Null when it succeeded. */
    readonly error: string | null;
    /** Apex frames of the error, innermost first; null where it has none. */
    readonly stack: string | null;
    readonly limits: ReturnType<OrgTransaction['limits']['report']>;
    readonly queries: readonly QueryRecord[];
    readonly dmlCalls: readonly DmlRecord[];
    readonly lines: readonly DebugLine[];
}

/** A transaction in a list: how much it did instead of what. */
export interface RequestSummary extends Pick<
    RequestRecord,
    'id' | 'at' | 'userName' | 'label' | 'milliseconds' | 'error'
> {
    readonly queryCount: number;
    readonly dmlCount: number;
    readonly lineCount: number;
}

/** The Apex frames of an error; null where Apex was not in it. */
export function apexStackOf(error: unknown): string | null {
    const cause = error instanceof PlatformException ? error.cause_ : null;
    const trace =
        typeof cause === 'object' && cause !== null && 'stackTraceString' in cause ? cause.stackTraceString : null;
    if (typeof trace === 'string' && trace !== '') {
        return trace;
    }
    // Thrown by another room: its own stack goes through the Apex that called it.
    const frames = error instanceof Error ? framesOf(error) : [];
    return frames.length > 0 ? formatFrames(frames) : null;
}

const CAPACITY = 200;

/** The transactions that ran last, newest first. In memory: gone after a restart. */
export class RequestLog {
    private readonly kept: RequestRecord[] = [];
    private count = 0;

    add(record: Omit<RequestRecord, 'id'>): void {
        this.kept.unshift({ ...record, id: ++this.count });
        this.kept.splice(CAPACITY);
    }

    /** Without the details, for a list. */
    latest(): RequestSummary[] {
        return this.kept.map(({ id, at, userName, label, milliseconds, error, queries, dmlCalls, lines }) => ({
            id,
            at,
            userName,
            label,
            milliseconds,
            error,
            queryCount: queries.length,
            dmlCount: dmlCalls.length,
            lineCount: lines.length
        }));
    }

    /** Forgets all of them. The numbers go on. */
    clear(): void {
        this.kept.splice(0);
    }

    find(id: number): RequestRecord | null {
        return this.kept.find((record) => record.id === id) ?? null;
    }
}
