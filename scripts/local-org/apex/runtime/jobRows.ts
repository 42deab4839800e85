import { ApexDatetime, type FieldValue } from '../../values';
import type { Runtime } from './runtime';

export type JobType = 'Queueable' | 'BatchApex' | 'Future' | 'ScheduledApex';

interface JobChange {
    readonly status?: 'Queued' | 'Preparing' | 'Processing' | 'Completed' | 'Failed' | 'Aborted';
    readonly error?: string;
    /** Chunks of a batch job: all, those that ran, and those that failed. */
    readonly total?: number;
    readonly processed?: number;
    readonly errors?: number;
}

const ENDED: ReadonlySet<string | undefined> = new Set(['Completed', 'Failed', 'Aborted']);

/** True when the catalog of standard objects has the field and keeps it in the database. */
export function isStoredField(rt: Runtime, objectName: string, fieldName: string): boolean {
    const field = rt.services.model.objects.get(objectName.toLowerCase())?.fields.get(fieldName.toLowerCase());
    return field !== undefined && field.formula === null;
}

/** Keeps the values whose field the catalog of standard objects has. */
function known(rt: Runtime, objectName: string, values: Record<string, FieldValue>): Map<string, FieldValue> {
    return new Map(Object.entries(values).filter(([name]) => isStoredField(rt, objectName, name)));
}

function stamp(rt: Runtime): ApexDatetime {
    return new ApexDatetime(rt.services.clock.now());
}

/** Adds a row to a setup object on behalf of the running user and gives its id. */
export function insertSetupRow(rt: Runtime, objectName: string, values: Record<string, FieldValue>): string {
    const id = rt.services.store.newId(objectName);
    const now = stamp(rt);
    const row = {
        ...values,
        Id: id,
        CreatedDate: now,
        CreatedById: rt.user.userId,
        LastModifiedDate: now,
        LastModifiedById: rt.user.userId,
        SystemModstamp: now,
        IsDeleted: false
    };
    rt.services.store.insert(objectName, known(rt, objectName, row));
    return id;
}

/** Adds the AsyncApexJob row of a queued job and gives its id. Batch jobs wait in the flex queue first. */
export function createJobRow(
    rt: Runtime,
    type: JobType,
    className: string,
    {
        status = 'Queued',
        methodName = null,
        triggerId = null
    }: { status?: 'Queued' | 'Holding'; methodName?: string | null; triggerId?: string | null } = {}
): string {
    return insertSetupRow(rt, 'AsyncApexJob', {
        JobType: type,
        Status: status,
        MethodName: methodName,
        ApexClassId: rt.apexClassId(className.split('.')[0]),
        CronTriggerId: triggerId,
        JobItemsProcessed: 0,
        TotalJobItems: 0,
        NumberOfErrors: 0
    });
}

/** The AsyncApexJob row of a scheduled job: there is one from System.schedule on, whatever the times it runs; null without one. */
export function waitingJobRow(rt: Runtime, triggerId: string): string | null {
    const rows = rt.services.store.query(`SELECT "Id" FROM "AsyncApexJob" WHERE "CronTriggerId" = ?`, [triggerId]);
    return rows.length > 0 ? String(rows[0].Id) : null;
}

/** The CronTrigger of the row of a scheduled job; null for other jobs. */
export function triggerOf(rt: Runtime, jobId: string): string | null {
    const trigger = rt.services.store.read('AsyncApexJob', [jobId]).get(jobId)?.get('CronTriggerId');
    return typeof trigger === 'string' ? trigger : null;
}

/** True for the row of a scheduled job whose trigger waits for its next time. */
export function firesAgain(rt: Runtime, jobId: string): boolean {
    const trigger = triggerOf(rt, jobId);
    const row = trigger === null ? undefined : rt.services.store.read('CronTrigger', [trigger]).get(trigger);
    return row?.get('State') === 'WAITING';
}

/** Records how far a job has come, or how it ended. */
export function updateJobRow(rt: Runtime, jobId: string, change: JobChange): void {
    const values: Record<string, FieldValue> = {};
    if (change.status !== undefined) {
        values.Status = change.status;
    }
    if (ENDED.has(change.status)) {
        values.CompletedDate = stamp(rt);
    }
    if (change.error !== undefined) {
        values.ExtendedStatus = change.error.slice(0, 1000);
    }
    if (change.total !== undefined) {
        values.TotalJobItems = change.total;
    }
    if (change.processed !== undefined) {
        values.JobItemsProcessed = change.processed;
    }
    if (change.errors !== undefined) {
        values.NumberOfErrors = change.errors;
    }
    rt.services.store.update('AsyncApexJob', jobId, known(rt, 'AsyncApexJob', values));
}

/**
 * Fails the jobs that still waited or ran when the org's process ended: they lived in its memory, and their rows would wait for
 * ever. Scheduled jobs wait in the database.
 */
export function failLostJobs(rt: Runtime): void {
    const { store } = rt.services;
    const lost = store.query(
        `SELECT "Id" FROM "AsyncApexJob" WHERE "Status" IN ('Holding', 'Preparing', 'Processing')
        OR "Status" = 'Queued' AND "CronTriggerId" IS NULL`
    );
    if (lost.length === 0) {
        return;
    }
    store.begin();
    for (const row of lost) {
        updateJobRow(rt, String(row.Id), { status: 'Failed', error: 'The local org stopped before this job ran.' });
    }
    store.commit();
}
