import { PlatformException, SourceError, UnsupportedFeatureError } from '../../errors';
import { ApexThrowable } from '../runtime/exceptions';
import { formatFrames, framesOf } from '../runtime/stackFrames';
import type { TestOutcome } from './testResult';

export interface TestFailure {
    readonly outcome: Exclude<TestOutcome, 'pass'>;
    readonly message: string;
    readonly stack: string | null;
}

function apexStack(error: Error): string | null {
    const stack = error instanceof ApexThrowable ? error.exception.stackTraceString : formatFrames(framesOf(error));
    return stack === '' ? null : stack;
}

/** Sorts out what a test method threw. */
export function describeFailure(thrown: unknown): TestFailure {
    if (thrown instanceof PlatformException) {
        return { outcome: 'fail', message: `${thrown.typeName}: ${thrown.message}`, stack: apexStack(thrown) };
    }
    if (thrown instanceof UnsupportedFeatureError) {
        return { outcome: 'unsupported', message: thrown.message, stack: apexStack(thrown) };
    }
    if (thrown instanceof SourceError) {
        return { outcome: 'fail', message: thrown.message, stack: apexStack(thrown) };
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return {
        outcome: 'fail',
        message: `Internal error of the local org: ${error.name}: ${error.message}`,
        stack: error.stack ?? null
    };
}
