import { LibraryObject } from './libraryObject';
import type { ApexExceptionObject } from './exceptions';

/** QueueableContext, Database.BatchableContext, SchedulableContext: the ids a job's methods get. */
export class JobContext extends LibraryObject {
    constructor(
        readonly $type: 'QueueableContext' | 'Database.BatchableContext' | 'SchedulableContext',
        readonly jobId: string
    ) {
        super();
    }
}

/** FinalizerContext. */
export class FinalizerContext extends LibraryObject {
    readonly $type = 'FinalizerContext';

    constructor(
        readonly jobId: string,
        /** What ended the job; null after success. */
        readonly exception: ApexExceptionObject | null
    ) {
        super();
    }
}
