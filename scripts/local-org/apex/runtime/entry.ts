import { constants } from 'node:buffer';
import { LimitExceededException } from '../../errors';
import { heap } from './heap';

/** What JavaScript cannot hold any more is far beyond every limit of Apex. */
function limitBehind(error: unknown): unknown {
    if (!(error instanceof RangeError)) {
        return error;
    }
    if (error.message.includes('call stack')) {
        return new LimitExceededException('Maximum stack depth reached: 1001');
    }
    return /^(Invalid (string|array) length|Array buffer allocation failed)/.test(error.message)
        ? new LimitExceededException(`Apex heap size too large: ${constants.MAX_STRING_LENGTH}`)
        : error;
}

/** Runs Apex from outside; endless recursion and a heap beyond its limit end in the platform's exceptions, which no catch block sees. */
export function withinLimits<T>(body: () => T): T {
    try {
        const result = body();
        heap.settle();
        return result;
    } catch (error) {
        throw limitBehind(error);
    }
}
