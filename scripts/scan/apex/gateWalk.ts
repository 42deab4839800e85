import { GateAnswers, isEnforce } from './gateTests';
import { type ApexNode, type IfNode, type LoopNode, plain, type TryNode } from './syntax';

/** Kinds that hold statements. */
const STATEMENTS: ReadonlySet<string> = new Set(['block', 'if', 'try', 'loop', 'branches']);

/** State after a piece of code: whether the gate has allowed, and whether the code never gets there. */
interface Outcome {
    readonly gated: boolean;
    readonly exits: boolean;
}

/** Told about every node in the order of evaluation, with whether the gate has allowed by then. */
export type Observer = (node: ApexNode, gated: boolean) => void;

/**
 * Walks code the way it runs and knows at each place whether the gate has allowed on every way there. What it cannot follow
 * counts as not gated. `enforcing` says which methods of the class always ask the gate.
 */
export class GateWalk {
    private readonly answers = new GateAnswers();
    private returnsUngated = false;

    constructor(
        private readonly observe: Observer,
        private readonly enforcing: (method: string) => boolean
    ) {}

    /** Walks a body; says whether the gate has allowed on every way out of it that does not throw. */
    walk(body: ApexNode): boolean {
        const outcome = this.run(body, false);
        return !this.returnsUngated && (outcome.exits || outcome.gated);
    }

    private run(node: ApexNode, gated: boolean): Outcome {
        switch (node.kind) {
            case 'block':
                return this.sequence(node.children, gated);
            case 'if':
                return this.choice(node, gated);
            case 'try':
                return this.attempt(node, gated);
            case 'loop':
                return this.loop(node, gated);
            case 'branches':
                node.children.forEach((child) => this.branch(child, gated));
                return { gated, exits: false };
            default:
                return this.statement(node, gated);
        }
    }

    private statement(node: ApexNode, gated: boolean): Outcome {
        const after = this.evaluate(node, gated);
        this.returnsUngated ||= node.kind === 'return' && !after;
        return { gated: after, exits: node.kind === 'return' || node.kind === 'leave' };
    }

    private sequence(nodes: readonly ApexNode[], gated: boolean): Outcome {
        let state: Outcome = { gated, exits: false };
        for (const node of nodes) {
            const next = this.run(node, state.gated);
            state = { gated: next.gated, exits: state.exits || next.exits };
        }
        return state;
    }

    private choice({ condition, whenTrue, whenFalse }: IfNode, gated: boolean): Outcome {
        const asked = this.evaluate(condition, gated);
        const first = this.run(whenTrue, asked || this.answers.means(condition, true));
        const otherwise = asked || this.answers.means(condition, false);
        const second = whenFalse ? this.run(whenFalse, otherwise) : { gated: otherwise, exits: false };
        return {
            gated: (first.exits || first.gated) && (second.exits || second.gated),
            exits: first.exits && second.exits
        };
    }

    /** A catch that goes on swallows the denial: what follows is then not gated. */
    private attempt({ block, catches, end }: TryNode, gated: boolean): Outcome {
        const tried = this.run(block, gated);
        const caught = catches.map((one) => this.run(one, gated));
        const allExit = caught.every((outcome) => outcome.exits);
        if (end) {
            this.run(end, gated);
        }
        return { gated: gated || (tried.gated && allExit), exits: tried.exits && allExit };
    }

    /** The body may never run, so it does not gate what follows. */
    private loop({ control, condition, body }: LoopNode, gated: boolean): Outcome {
        const asked = control.reduce((state, node) => this.evaluate(node, state), gated);
        if (body) {
            this.run(body, asked || (condition !== null && this.answers.means(condition, true)));
        }
        return { gated, exits: false };
    }

    /** Visits statements below a node whose order is not followed further. */
    private branch(node: ApexNode, gated: boolean): void {
        if (STATEMENTS.has(node.kind)) {
            this.run(node, gated);
        } else {
            this.observe(node, gated);
            node.children.forEach((child) => this.branch(child, gated));
        }
    }

    /** Visits an expression; gives whether the gate has allowed once it is evaluated. */
    private evaluate(node: ApexNode, gated: boolean): boolean {
        if (STATEMENTS.has(node.kind)) {
            return this.run(node, gated).gated;
        }
        if (node.kind === 'binary' && (node.operator === '&&' || node.operator === '||')) {
            const after = this.evaluate(node.left, gated);
            this.evaluate(node.right, after || this.answers.means(node.left, node.operator === '&&'));
            return after;
        }
        if (node.kind === 'conditional') {
            const after = this.evaluate(node.test, gated);
            this.evaluate(node.whenTrue, after || this.answers.means(node.test, true));
            this.evaluate(node.whenFalse, after || this.answers.means(node.test, false));
            return after;
        }
        const state = node.children.reduce((before, child) => this.evaluate(child, before), gated);
        this.observe(node, state);
        this.noteAssignment(node);
        return state || this.asks(node);
    }

    private noteAssignment(node: ApexNode): void {
        if (node.kind === 'declarator' && node.value) {
            this.answers.assign(node.name, node.value);
        } else if (node.kind === 'assign') {
            this.answers.assign(plain(node.target), node.value);
        }
    }

    private asks(node: ApexNode): boolean {
        if (node.kind !== 'call') {
            return false;
        }
        const method = node.name.toLowerCase();
        const receiver = node.receiver ? plain(node.receiver) : 'this';
        return isEnforce(receiver, method) || (receiver === 'this' && this.enforcing(method));
    }
}
