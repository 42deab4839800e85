import { PlatformException } from '../../errors';
import type { Runtime } from './runtime';

/** A failed assertion. As on the platform, no catch block of Apex sees it. */
export class AssertionFailure extends PlatformException {
    constructor(message: string) {
        super('System.AssertException', message);
    }
}

/** Fails with the platform's wording: `Assertion Failed: <message>: <detail>`. */
export function failAssertion(rt: Runtime, message: unknown, detail = ''): never {
    const parts = [message === null ? '' : rt.toStringValue(message), detail].filter((part) => part !== '');
    throw new AssertionFailure(parts.length === 0 ? 'Assertion Failed' : `Assertion Failed: ${parts.join(': ')}`);
}

export function assertEqual(rt: Runtime, expected: unknown, actual: unknown, message: unknown = null): void {
    if (!rt.equals(expected, actual)) {
        failAssertion(rt, message, `Expected: ${rt.concatString(expected)}, Actual: ${rt.concatString(actual)}`);
    }
}

export function assertNotEqual(rt: Runtime, notExpected: unknown, actual: unknown, message: unknown = null): void {
    if (rt.equals(notExpected, actual)) {
        failAssertion(rt, message, `Same value: ${rt.concatString(actual)}`);
    }
}
