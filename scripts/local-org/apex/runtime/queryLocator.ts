import type { ApexList } from './collections';
import { LibraryObject } from './libraryObject';

/** Database.QueryLocator: the records a batch job works through. */
export class QueryLocator extends LibraryObject {
    readonly $type = 'Database.QueryLocator';

    constructor(
        readonly query: string,
        readonly records: ApexList
    ) {
        super();
    }
}
