import { undoPoint } from '../../dml';
import { PlatformException } from '../../errors';
import type { FlowModel, FlowScreenNode } from '../../metadata/flows';
import { finishSubflow, outputsOf } from '../elements/subflow';
import { sendFaultEmail } from '../faultEmails';
import type { FlowRuntime } from '../flowRuntime';
import type { FlowValue } from '../flowValue';
import type { Interview } from '../interview';
import { keepValues, takeValues, type ScreenValues } from './screenInput';
import { describeScreen, type Screen } from './screenState';

/** What to show of a screen flow: a screen, or its end. */
export interface ScreenState {
    readonly guid: string;
    readonly flowLabel: string;
    readonly status: 'waiting' | 'finished' | 'failed';
    readonly screen: Screen | null;
    /** Messages by field name. */
    readonly errors: Readonly<Record<string, string>>;
    readonly outputs: Readonly<Record<string, FlowValue>>;
    readonly failure: string | null;
}

/** A screen that was shown before, and where the interview and its subflows stood then. */
interface ShownScreen {
    readonly chain: readonly Interview[];
    readonly cursors: readonly (string | null)[];
}

interface Session {
    readonly interview: Interview;
    /** Only who started the flow may go on with it. */
    readonly userId: string;
    readonly history: ShownScreen[];
}

/** A screen flow that nobody came back to is forgotten when this many newer ones were started. */
const MAX_SESSIONS = 500;

/** Runs screen flows step by step: shows a screen, takes what was entered, goes on. Each step is one transaction. */
export class ScreenFlows {
    private readonly sessions = new Map<string, Session>();

    constructor(private readonly runtime: FlowRuntime) {}

    /** Starts a screen flow for the running user, who needs an active flow of that name. */
    start(name: string, inputs: Readonly<Record<string, FlowValue>>): ScreenState {
        const flow = this.flowOf(name);
        const access =
            flow.runInMode === 'DefaultMode'
                ? { fields: true, sharing: true }
                : { fields: false, sharing: flow.runInMode === 'SystemModeWithSharing' };
        const interview = this.runtime.start(flow, { access, inputs: new Map(Object.entries(inputs)) });
        const session = { interview, userId: this.runningUserId(), history: [] };
        this.remember(session);
        this.run(session, [interview]);
        return this.state(session, {});
    }

    /** Takes the values of the current screen by field name and goes on; shows the screen again when they are not valid. */
    submit(guid: string, values: ScreenValues): ScreenState {
        const session = this.sessionOf(guid);
        const chain = chainOf(session.interview);
        const current = chain[chain.length - 1];
        const node = screenOf(current);
        const errors = takeValues(this.runtime, current, node.fields, values);
        if (Object.keys(errors).length > 0) {
            return this.state(session, errors);
        }
        session.history.push({ chain, cursors: chain.map(({ cursor }) => cursor) });
        current.visited.add(node.name);
        current.moveTo(node.next);
        this.run(session, chain);
        return this.state(session, {});
    }

    /** The current screen as it looks with these values: other fields may show. Nothing is saved and nothing is required. */
    preview(guid: string, values: ScreenValues): ScreenState {
        const session = this.sessionOf(guid);
        const current = chainOf(session.interview).at(-1) ?? session.interview;
        keepValues(this.runtime, current, screenOf(current).fields, values);
        return this.state(session, {});
    }

    /** Shows the screen before, with the values as they were entered. */
    back(guid: string): ScreenState {
        const session = this.sessionOf(guid);
        const node = screenOf(chainOf(session.interview).at(-1) ?? session.interview);
        const last = session.history.at(-1);
        if (!last || !node.allowBack) {
            throw new PlatformException('System.FlowException', 'There is no screen to go back to.');
        }
        session.history.pop();
        last.chain.forEach((interview, index) => {
            interview.status = 'waiting';
            interview.moveTo(last.cursors[index]);
            interview.child = last.chain[index + 1] ?? null;
        });
        return this.state(session, {});
    }

    private flowOf(name: string): FlowModel {
        const flow = this.runtime.services.model.flows.get(name.toLowerCase());
        if (!flow || flow.status !== 'Active' || flow.processType !== 'Flow') {
            throw new PlatformException('System.FlowException', `There is no active screen flow ${name}.`);
        }
        return flow;
    }

    private remember(session: Session): void {
        this.sessions.set(session.interview.guid, session);
        const [oldest] = this.sessions.keys();
        if (this.sessions.size > MAX_SESSIONS && oldest !== undefined) {
            this.sessions.delete(oldest);
        }
    }

    /**
     * Runs the innermost interview to its next screen or end, and then those that called it. A fault nobody handled undoes
     * what happened since the last screen.
     */
    private run(session: Session, chain: readonly Interview[]): void {
        const { store, transactions } = this.runtime.services;
        const point = undoPoint(store, transactions.current());
        try {
            this.runtime.withRollbackPoint(point, () => this.runInnermost([...chain]));
        } catch (error) {
            // The transaction is undone, and what the interview remembers with it would no longer be true.
            this.sessions.delete(session.interview.guid);
            throw error;
        }
        const { interview } = session;
        if (interview.failure === null) {
            point.keep();
        } else {
            point.undo();
            sendFaultEmail(this.runtime.services, interview.flow, interview.failure, null);
        }
    }

    private runInnermost(chain: Interview[]): void {
        const current = chain.pop();
        if (!current) {
            return;
        }
        current.status = 'running';
        this.runtime.run([current]);
        for (let parent = chain.at(-1), child = current; parent && child.status !== 'waiting';) {
            chain.pop();
            const node = parent.currentNode();
            parent.child = null;
            parent.status = 'running';
            if (node?.kind === 'subflow') {
                finishSubflow(node, parent, child, this.runtime);
            }
            this.runtime.run([parent]);
            child = parent;
            parent = chain.at(-1);
        }
    }

    private sessionOf(guid: string): Session {
        const session = this.sessions.get(guid);
        if (session?.userId !== this.runningUserId()) {
            throw new PlatformException('System.FlowException', 'This flow interview is over. Start the flow again.');
        }
        return session;
    }

    private runningUserId(): string {
        return this.runtime.services.transactions.current().user.userId;
    }

    private state(session: Session, errors: Readonly<Record<string, string>>): ScreenState {
        const { interview, history } = session;
        if (interview.status !== 'waiting') {
            this.sessions.delete(interview.guid);
        }
        const current = chainOf(interview).at(-1) ?? interview;
        return {
            guid: interview.guid,
            flowLabel: this.runtime.resources.flowLabel(interview.flow),
            status: interview.status === 'running' ? 'finished' : interview.status,
            screen:
                interview.status === 'waiting'
                    ? describeScreen(this.runtime, current, screenOf(current), history.length > 0)
                    : null,
            errors,
            outputs: Object.fromEntries(outputsOf(interview)),
            failure: interview.failure
        };
    }
}

/** An interview and the subflows it waits for, outermost first. */
function chainOf(interview: Interview): Interview[] {
    const chain = [interview];
    for (let child = interview.child; child; child = child.child) {
        chain.push(child);
    }
    return chain;
}

function screenOf(interview: Interview): FlowScreenNode {
    const node = interview.currentNode();
    if (interview.status !== 'waiting' || node?.kind !== 'screen') {
        throw new PlatformException('System.FlowException', 'The flow shows no screen.');
    }
    return node;
}
