import type { SObjectRecord } from '../../../values';
import { enumConstant } from '../../library/enums';
import { ApexList, ApexMap } from '../../runtime/collections';
import type { ApexEnumValue } from '../../runtime/objectModel';
import { ID, sObjectType } from '../../types';

/** One run of the triggers of an event. */
export interface TriggerRun {
    readonly object: string;
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
    readonly newRecords: SObjectRecord[] | null;
    readonly oldRecords: SObjectRecord[] | null;
}

/** The values of Trigger.* for one run. */
class TriggerState {
    readonly newList: ApexList | null;
    readonly oldList: ApexList | null;
    private maps: { newMap: ApexMap | null; oldMap: ApexMap | null } | null = null;

    constructor(readonly run: TriggerRun) {
        this.newList = run.newRecords && new ApexList(sObjectType(run.object), run.newRecords);
        this.oldList = run.oldRecords && new ApexList(sObjectType(run.object), run.oldRecords);
    }

    /** Keyed by id: there is none yet before insert. */
    get newMap(): ApexMap | null {
        const { run } = this;
        return run.timing === 'before' && run.operation === 'insert' ? null : this.both().newMap;
    }

    get oldMap(): ApexMap | null {
        return this.both().oldMap;
    }

    private both(): { newMap: ApexMap | null; oldMap: ApexMap | null } {
        this.maps ??= { newMap: this.mapOf(this.run.newRecords), oldMap: this.mapOf(this.run.oldRecords) };
        return this.maps;
    }

    private mapOf(records: SObjectRecord[] | null): ApexMap | null {
        return (
            records &&
            new ApexMap(
                ID,
                sObjectType(this.run.object),
                records.map((record) => [record.id, record])
            )
        );
    }
}

/** What `Trigger.new` and its siblings read: the innermost running trigger, or nothing outside triggers. */
export class TriggerContext {
    private state: TriggerState | null = null;

    /** Runs `body` as the triggers of an event. */
    during(run: TriggerRun, body: () => void): void {
        const outer = this.state;
        this.state = new TriggerState(run);
        try {
            body();
        } finally {
            this.state = outer;
        }
    }

    /** Hides the running trigger: work that starts afresh, such as a queueable, is in no trigger. */
    get isExecuting(): boolean {
        return this.state !== null;
    }

    get newList(): ApexList | null {
        return this.state?.newList ?? null;
    }

    get oldList(): ApexList | null {
        return this.state?.oldList ?? null;
    }

    get newMap(): ApexMap | null {
        return this.state?.newMap ?? null;
    }

    get oldMap(): ApexMap | null {
        return this.state?.oldMap ?? null;
    }

    get size(): number {
        return this.state ? ((this.state.newList ?? this.state.oldList)?.size ?? 0) : 0;
    }

    get isBefore(): boolean {
        return this.state?.run.timing === 'before';
    }

    get isAfter(): boolean {
        return this.state?.run.timing === 'after';
    }

    get isInsert(): boolean {
        return this.state?.run.operation === 'insert';
    }

    get isUpdate(): boolean {
        return this.state?.run.operation === 'update';
    }

    get isDelete(): boolean {
        return this.state?.run.operation === 'delete';
    }

    get isUndelete(): boolean {
        return this.state?.run.operation === 'undelete';
    }

    get operationType(): ApexEnumValue | null {
        const run = this.state?.run;
        return run ? enumConstant('TriggerOperation', `${run.timing}_${run.operation}`.toUpperCase()) : null;
    }
}
