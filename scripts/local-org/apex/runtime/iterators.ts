import { PlatformException } from '../../errors';
import { LibraryObject } from './libraryObject';

/** System.Iterator over a snapshot-free source, as List.iterator() and Set.iterator() give it. */
export class ApexIterator extends LibraryObject {
    readonly $type = 'Iterator';
    private upcoming: IteratorResult<unknown>;

    constructor(private readonly source: Iterator<unknown>) {
        super();
        this.upcoming = source.next();
    }

    hasNext(): boolean {
        return this.upcoming.done !== true;
    }

    /** Throws NoSuchElementException at the end. */
    next(): unknown {
        if (this.upcoming.done === true) {
            throw new PlatformException('System.NoSuchElementException', 'Iterator has no more elements');
        }
        const { value } = this.upcoming;
        this.upcoming = this.source.next();
        return value;
    }
}
