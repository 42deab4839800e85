import { LimitUsage, SYNCHRONOUS_LIMITS } from '../../transaction';
import type { ApexObject } from './objectModel';
import type { Runtime } from './runtime';
import { releaseAllSavepoints } from './savepoints';
import { throwSystem } from './throws';

interface TestState {
    phase: 'before' | 'started' | 'stopped';
    outerLimits: LimitUsage | null;
    innerLimits: LimitUsage | null;
    readonly mocks: Map<string, ApexObject>;
}

/** Set by the test runner on the transaction of a test with SeeAllData=true. */
export const SEES_ALL_DATA = 'apex.seesAllData';

/** Test.startTest and its siblings for the running test method. */
export class TestContext {
    constructor(private readonly rt: Runtime) {}

    /** Whether the running test is annotated with SeeAllData=true. */
    get seesAllData(): boolean {
        return this.rt.transaction.state.get(SEES_ALL_DATA) === true;
    }

    private state(): TestState {
        if (!this.rt.transaction.isTest) {
            return throwSystem('TypeException', 'Testing methods can only be called in test context');
        }
        return this.rt.transaction.stateOf<TestState>('apex.test', () => ({
            phase: 'before',
            outerLimits: null,
            innerLimits: null,
            mocks: new Map()
        }));
    }

    /** Fresh limits until stop(). */
    start(): void {
        const state = this.state();
        if (state.phase !== 'before') {
            throwSystem('FinalException', 'Testing already started');
        }
        state.phase = 'started';
        releaseAllSavepoints(this.rt);
        state.outerLimits = this.rt.transaction.limits;
        state.innerLimits = new LimitUsage(SYNCHRONOUS_LIMITS);
        this.rt.transaction.limits = state.innerLimits;
    }

    /** Runs the jobs and events that wait, then brings the limits of before back. */
    stop(): void {
        const state = this.state();
        if (state.phase !== 'started') {
            throwSystem('FinalException', 'Testing not started');
        }
        state.phase = 'stopped';
        releaseAllSavepoints(this.rt);
        try {
            this.rt.scheduled.queueAllInTest();
            this.rt.events.deliverOnceInTest();
            this.rt.async.runPending();
            this.rt.events.deliverOwnInTest();
        } finally {
            this.rt.transaction.limits = state.outerLimits ?? this.rt.transaction.limits;
        }
    }

    /** The end of a test method: jobs that no stopTest() ran run now, and their failures fail the test. */
    finish(): void {
        this.rt.scheduled.queueAllInTest();
        this.rt.async.runPending();
    }

    /** Counters of the test method: its own and those between start() and stop(). */
    limitsUsed(): LimitUsage[] {
        const { outerLimits, innerLimits } = this.state();
        return [...new Set([outerLimits, innerLimits, this.rt.transaction.limits])].filter((limits) => limits !== null);
    }

    setMock(interfaceName: string, mock: ApexObject): void {
        this.state().mocks.set(interfaceName.toLowerCase(), mock);
    }

    mock(interfaceName: string): ApexObject | null {
        return this.rt.transaction.isTest ? (this.state().mocks.get(interfaceName.toLowerCase()) ?? null) : null;
    }
}
