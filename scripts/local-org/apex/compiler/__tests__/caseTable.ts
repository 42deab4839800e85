import { ApexDecimal, ApexDouble } from '../../../values';
import { caughtException } from '../../runtime/exceptions';
import { type Harness, harness } from './apexHarness';

/**
 * Where a case's expectation comes from: documented on the platform (the page), observed (tests of a public project, which run
 * in orgs, rest on it), verified in an org (the date), or assumed from experience until someone checks.
 */
export type Provenance = `documented: ${string}` | `observed: ${string}` | `org-verified: ${string}` | 'assumed';

/** One row: statements of a method that returns Object, and what they must give. */
export type Case = readonly [name: string, provenance: Provenance, body: string, expected: unknown];

/** The exception a case must end with. */
export class Thrown {
    constructor(
        readonly typeName: string,
        readonly message: string
    ) {}
}

export function throws(typeName: string, message: string): Thrown {
    return new Thrown(typeName, message);
}

/** Compiles all rows into one class and gives a runner; findings fail every row, so that none passes by accident. */
export function caseRunner(
    cases: readonly Case[],
    extra: Readonly<Record<string, string>> = {},
    members = '',
    apiVersion?: number
): (index: number) => unknown {
    const methods = cases.map(([, , body], index) => `public static Object case${index}() {\n${body}\n}`);
    const main = `public with sharing class Main {\n${members}\n${methods.join('\n')}\n}`;
    const built = harness({ 'Main.cls': main, ...extra }, apiVersion === undefined ? {} : { apiVersion });
    if (built.findings.length > 0) {
        throw new Error(built.findings.join('\n'));
    }
    return (index) => {
        const runtime = built.engine.rt;
        try {
            return simplify(built.call(`case${index}`), (value) => runtime.concatString(value), built);
        } catch (error) {
            const exception = caughtException(error);
            if (exception) {
                return throws(exception.typeName, exception.messageText);
            }
            throw error;
        }
    };
}

/** Numbers of Apex print with their type, so that an Integer 1 and a Decimal 1 stay apart. */
function simplify(value: unknown, print: (value: unknown) => string, built: Harness): unknown {
    if (value instanceof ApexDecimal) {
        return `Decimal ${value.toString()}`;
    }
    if (value instanceof ApexDouble) {
        return `Double ${value.value}`;
    }
    if (typeof value === 'bigint') {
        return `Long ${value}`;
    }
    return typeof value === 'object' && value !== null ? built.transact(() => print(value)) : value;
}
