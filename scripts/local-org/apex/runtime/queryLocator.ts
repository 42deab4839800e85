import type { ApexList } from './collections';
import { LibraryObject } from './libraryObject';
import type { FoundRecords } from './queries';

/**
 * Database.QueryLocator: the records a batch job works through. Only their ids are kept: each chunk is read when it is its turn
 * (Stephen Willcock's measurement "Batch Apex Query Behaviour"; the guide is silent).
 */
export class QueryLocator extends LibraryObject {
    readonly $type = 'Database.QueryLocator';

    constructor(
        readonly query: string,
        readonly records: ApexList,
        /** Null for a list that no query of records gave. */
        readonly found: FoundRecords | null
    ) {
        super();
    }
}
