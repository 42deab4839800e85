import type { DebugLine } from './apex';
import type { OrgTransaction, QueryRecord } from './transaction';

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
    readonly limits: ReturnType<OrgTransaction['limits']['report']>;
    readonly queries: readonly QueryRecord[];
    readonly lines: readonly DebugLine[];
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
    latest(): Pick<RequestRecord, 'id' | 'at' | 'userName' | 'label' | 'milliseconds' | 'error'>[] {
        return this.kept.map(({ id, at, userName, label, milliseconds, error }) => ({
            id,
            at,
            userName,
            label,
            milliseconds,
            error
        }));
    }

    find(id: number): RequestRecord | null {
        return this.kept.find((record) => record.id === id) ?? null;
    }
}
