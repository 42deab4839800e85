import type { ApexEngine } from '../local-org/apex';
import { runTests } from '../local-org/apex/testing';
import type { ApexSourceModel } from '../local-org/metadata';
import type { CoveringTests } from './coveringTests';
import type { Mutant } from './mutant';

/**
 * killed: some test fails. survived: the tests that run the line pass all the same. uncovered: no test runs the line.
 * invalid: the change does not compile, so it says nothing.
 */
export type MutantFate = 'killed' | 'survived' | 'uncovered' | 'invalid';

export interface MutantResult {
    readonly mutant: Mutant;
    readonly fate: MutantFate;
    /** The test that failed first, or what the compiler said; null otherwise. */
    readonly by: string | null;
}

/** Ends a test run at the first test that does not pass. */
class Killed extends Error {
    constructor(readonly test: string) {
        super(test);
    }
}

/** Puts one mutant after the other in the place of its class and runs the tests that run the changed line. */
export class MutationRun {
    constructor(
        private readonly engine: ApexEngine,
        private readonly tests: CoveringTests,
        /** Test methods to run for one mutant at most. */
        private readonly mostTests: number
    ) {}

    /** Tries all mutants of one class, then puts the class back as it was. */
    tryAll(original: ApexSourceModel, mutants: readonly Mutant[], onResult: (result: MutantResult) => void): void {
        try {
            for (const mutant of mutants) {
                onResult(this.tryOne(original, mutant));
            }
        } finally {
            this.engine.replaceClass(original);
        }
    }

    private tryOne(original: ApexSourceModel, mutant: Mutant): MutantResult {
        const tests = this.tests.of(original.path, mutant.line, mutant.className, this.mostTests);
        if (tests.length === 0) {
            return { mutant, fate: 'uncovered', by: null };
        }
        const [diagnostic] = this.engine.replaceClass({ ...original, source: mutant.source });
        if (diagnostic) {
            return { mutant, fate: 'invalid', by: diagnostic.message };
        }
        const killer = this.firstKiller(tests);
        return { mutant, fate: killer === null ? 'survived' : 'killed', by: killer };
    }

    private firstKiller(tests: readonly (readonly string[])[]): string | null {
        for (const names of tests) {
            const killer = this.firstFailure(names);
            if (killer !== null) {
                return killer;
            }
        }
        return null;
    }

    private firstFailure(names: readonly string[]): string | null {
        try {
            runTests(this.engine, {
                names,
                onResult: ({ className, methodName, outcome }) => {
                    if (outcome !== 'pass') {
                        throw new Killed(`${className}.${methodName}`);
                    }
                }
            });
            return null;
        } catch (error) {
            if (error instanceof Killed) {
                return error.test;
            }
            throw error;
        }
    }
}
