import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, type LimitName, type UserContext } from '../../transaction';
import type { ApexEngine } from '../apexEngine';
import type { MethodInfo } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { SEES_ALL_DATA } from '../runtime/testContext';
import { classCoverage } from './coverage';
import { describeFailure, type TestFailure } from './testFailures';
import { planTests, type ClassPlan } from './testPlan';
import type { TestMethodResult, TestRun } from './testResult';
import { createTestUser } from './testUser';

export interface TestRunOptions {
    /** Classes, or methods as Class.method; all when empty. */
    readonly names?: readonly string[];
    /** Called after each method. */
    readonly onResult?: (result: TestMethodResult) => void;
}

const REPORTED_LIMITS: readonly LimitName[] = [
    'queries',
    'queryRows',
    'dmlStatements',
    'dmlRows',
    'cpuTime',
    'heapSize',
    'queueableJobs',
    'emailInvocations',
    'publishImmediateDML'
];

const KEPT_DEBUG_LINES = 50;

/**
 * Runs Apex tests as the platform does: @TestSetup once a class, then every method on the data the setup left, with statics and
 * limits of its own; everything is rolled back. The org should hold no business records: tests see only what they create.
 */
export function runTests(engine: ApexEngine, options: TestRunOptions = {}): TestRun {
    const started = performance.now();
    const methods = planTests(engine.rt.allClasses(), options.names).flatMap((plan) =>
        new ClassRun(engine.rt, plan, options).run()
    );
    return { methods, milliseconds: Math.round(performance.now() - started), coverage: classCoverage(engine) };
}

function seesAllData({ info }: ClassPlan, method: MethodInfo): boolean {
    return [...method.annotations, ...info.shape.annotations].some(
        ({ name, parameters }) => name.toLowerCase() === 'istest' && parameters['seealldata'] === 'true'
    );
}

/** One test class in one database transaction, which is rolled back at its end. */
class ClassRun {
    constructor(
        private readonly rt: Runtime,
        private readonly plan: ClassPlan,
        private readonly options: TestRunOptions
    ) {}

    run(): TestMethodResult[] {
        const { store } = this.rt.services;
        store.begin();
        try {
            const user = createTestUser(this.rt);
            const setupFailure = this.runSetup(user);
            return this.plan.methods.map((method) => {
                const result = setupFailure ? this.notRun(method, setupFailure) : this.runMethod(method, user);
                this.options.onResult?.(result);
                return result;
            });
        } finally {
            if (store.inTransaction) {
                store.rollback();
            }
        }
    }

    private runSetup(user: UserContext): TestFailure | null {
        for (const method of this.plan.setup) {
            const failure = this.attempt(this.transaction(user), method);
            if (failure) {
                return { ...failure, message: `@TestSetup ${method.name}: ${failure.message}` };
            }
        }
        return null;
    }

    private runMethod(method: MethodInfo, user: UserContext): TestMethodResult {
        const { store } = this.rt.services;
        const savepoint = store.savepoint();
        const transaction = this.transaction(user);
        transaction.state.set(SEES_ALL_DATA, seesAllData(this.plan, method));
        const started = performance.now();
        const failure = this.attempt(transaction, method);
        const milliseconds = Math.round(performance.now() - started);
        store.rollbackTo(savepoint);
        store.release(savepoint);
        return this.result(
            method,
            failure,
            milliseconds,
            this.usage(transaction),
            failure ? this.debugLines(transaction) : []
        );
    }

    private notRun(method: MethodInfo, failure: TestFailure): TestMethodResult {
        return this.result(method, failure, 0, {}, []);
    }

    private result(
        method: MethodInfo,
        failure: TestFailure | null,
        milliseconds: number,
        limits: Record<string, number>,
        debug: readonly string[]
    ): TestMethodResult {
        return {
            className: this.plan.info.name,
            methodName: method.name,
            outcome: failure?.outcome ?? 'pass',
            message: failure?.message ?? null,
            stack: failure?.stack ?? null,
            debug,
            milliseconds,
            limits
        };
    }

    private transaction(user: UserContext): OrgTransaction {
        return new OrgTransaction(user, new LimitUsage(SYNCHRONOUS_LIMITS), this.rt.services.clock, true);
    }

    /** Runs one method; gives what went wrong, or null. */
    private attempt(transaction: OrgTransaction, method: MethodInfo): TestFailure | null {
        try {
            this.rt.services.transactions.runWith(transaction, () => {
                this.plan.info.callStatic(method, []);
                this.rt.tests.finish();
            });
            return null;
        } catch (thrown) {
            return describeFailure(thrown);
        }
    }

    private debugLines(transaction: OrgTransaction): string[] {
        const lines = this.rt.services.transactions.runWith(transaction, () => this.rt.debugLog.lines());
        return lines.slice(-KEPT_DEBUG_LINES).map(({ level, message }) => `${level}|${message}`);
    }

    /** What the method used, between startTest and stopTest included. */
    private usage(transaction: OrgTransaction): Record<string, number> {
        const used = this.rt.services.transactions.runWith(transaction, () => this.rt.tests.limitsUsed());
        return Object.fromEntries(
            REPORTED_LIMITS.map((name) => {
                const counts = used.map((limits) => limits.get(name));
                // The heap is measured, not counted: the largest size of the method.
                return [name, name === 'heapSize' ? Math.max(...counts) : counts.reduce((sum, each) => sum + each, 0)];
            })
        );
    }
}
