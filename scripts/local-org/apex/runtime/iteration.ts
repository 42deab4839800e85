import { PlatformException } from '../../errors';
import { ApexList, ApexSet } from './collections';
import { ApexIterator } from './iterators';
import { callMethod } from './userCalls';

/** Iterates a user-defined Iterable through its iterator(). */
function* iterateUser(iterable: unknown): Generator {
    const iterator = callMethod(iterable, 'iterator', []);
    if (iterator instanceof ApexIterator) {
        while (iterator.hasNext()) {
            yield iterator.next();
        }
        return;
    }
    while (callMethod(iterator, 'hasNext', []) === true) {
        yield callMethod(iterator, 'next', []);
    }
}

/** Elements of a List, Set or any Iterable, in order. Throws NullPointerException for null. */
export function iterate(collection: unknown): Iterable<unknown> {
    if (collection instanceof ApexList || collection instanceof ApexSet) {
        return collection.guarded();
    }
    if (collection === null) {
        throw new PlatformException('System.NullPointerException', 'Attempt to de-reference a null object');
    }
    return iterateUser(collection);
}
