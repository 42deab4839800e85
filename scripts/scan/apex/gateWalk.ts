import {
    AssignExpressionContext,
    BlockContext,
    BreakStatementContext,
    CondExpressionContext,
    ContinueStatementContext,
    DoWhileStatementContext,
    DotExpressionContext,
    ForStatementContext,
    IfStatementContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    MethodCallContext,
    ReturnStatementContext,
    StatementContext,
    SwitchStatementContext,
    ThrowStatementContext,
    TryStatementContext,
    VariableDeclaratorContext,
    WhileStatementContext
} from '@apexdevtools/apex-parser';
import { GateAnswers, isEnforce } from './gateTests';
import { nodesOf, optional, plain, type Tree } from './parseApex';

/** State after a piece of code: whether the gate has allowed, and whether the code never gets there. */
interface Outcome {
    readonly gated: boolean;
    readonly exits: boolean;
}

/** Told about every node in the order of evaluation, with whether the gate has allowed by then. */
export type Observer = (node: Tree, gated: boolean) => void;

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
    walk(body: Tree): boolean {
        const outcome = this.run(body, false);
        return !this.returnsUngated && (outcome.exits || outcome.gated);
    }

    private run(node: Tree, gated: boolean): Outcome {
        if (node instanceof BlockContext) {
            return this.sequence(node.statement_list(), gated);
        }
        if (node instanceof StatementContext) {
            return this.sequence(nodesOf(node), gated);
        }
        if (node instanceof IfStatementContext) {
            return this.choice(node, gated);
        }
        if (node instanceof TryStatementContext) {
            return this.attempt(node, gated);
        }
        if (node instanceof ForStatementContext || node instanceof WhileStatementContext) {
            return this.loop(node, gated);
        }
        if (node instanceof DoWhileStatementContext || node instanceof SwitchStatementContext) {
            nodesOf(node).forEach((child) => this.branch(child, gated));
            return { gated, exits: false };
        }
        const after = this.evaluate(node, gated);
        this.returnsUngated ||= node instanceof ReturnStatementContext && !after;
        const exits =
            node instanceof ReturnStatementContext ||
            node instanceof ThrowStatementContext ||
            node instanceof BreakStatementContext ||
            node instanceof ContinueStatementContext;
        return { gated: after, exits };
    }

    private sequence(nodes: readonly Tree[], gated: boolean): Outcome {
        let state: Outcome = { gated, exits: false };
        for (const node of nodes) {
            const next = this.run(node, state.gated);
            state = { gated: next.gated, exits: state.exits || next.exits };
        }
        return state;
    }

    private choice(node: IfStatementContext, gated: boolean): Outcome {
        const condition = node.parExpression().expression();
        const asked = this.evaluate(condition, gated);
        const [first, second] = node.statement_list();
        const whenTrue = this.run(first, asked || this.answers.means(condition, true));
        const otherwise = asked || this.answers.means(condition, false);
        const whenFalse = optional(second) ? this.run(second, otherwise) : { gated: otherwise, exits: false };
        return {
            gated: (whenTrue.exits || whenTrue.gated) && (whenFalse.exits || whenFalse.gated),
            exits: whenTrue.exits && whenFalse.exits
        };
    }

    /** A catch that goes on swallows the denial: what follows is then not gated. */
    private attempt(node: TryStatementContext, gated: boolean): Outcome {
        const tried = this.run(node.block(), gated);
        const caught = node.catchClause_list().map((clause) => this.run(clause.block(), gated));
        const last = optional(node.finallyBlock());
        const allExit = caught.every((outcome) => outcome.exits);
        if (last) {
            this.run(last.block(), gated);
        }
        return { gated: gated || (tried.gated && allExit), exits: tried.exits && allExit };
    }

    /** The body may never run, so it does not gate what follows. */
    private loop(node: ForStatementContext | WhileStatementContext, gated: boolean): Outcome {
        const isWhile = node instanceof WhileStatementContext;
        const condition = isWhile ? node.parExpression().expression() : null;
        const asked = isWhile
            ? this.evaluate(node.parExpression().expression(), gated)
            : this.evaluate(node.forControl(), gated);
        const body = optional(node.statement());
        if (body) {
            this.run(body, asked || (condition !== null && this.answers.means(condition, true)));
        }
        return { gated, exits: false };
    }

    /** Visits statements below a node whose order is not followed further. */
    private branch(node: Tree, gated: boolean): void {
        if (node instanceof BlockContext || node instanceof StatementContext) {
            this.run(node, gated);
        } else {
            this.observe(node, gated);
            nodesOf(node).forEach((child) => this.branch(child, gated));
        }
    }

    /** Visits an expression; gives whether the gate has allowed once it is evaluated. */
    private evaluate(node: Tree, gated: boolean): boolean {
        if (node instanceof BlockContext || node instanceof StatementContext) {
            return this.run(node, gated).gated;
        }
        if (node instanceof LogAndExpressionContext || node instanceof LogOrExpressionContext) {
            const isAnd = node instanceof LogAndExpressionContext;
            const [left, right] = node.expression_list();
            const after = this.evaluate(left, gated);
            this.evaluate(right, after || this.answers.means(left, isAnd));
            return after;
        }
        if (node instanceof CondExpressionContext) {
            const [test, first, second] = node.expression_list();
            const after = this.evaluate(test, gated);
            this.evaluate(first, after || this.answers.means(test, true));
            this.evaluate(second, after || this.answers.means(test, false));
            return after;
        }
        let state = gated;
        for (const child of nodesOf(node)) {
            state = this.evaluate(child, state);
        }
        this.observe(node, state);
        this.noteAssignment(node);
        return state || this.asks(node);
    }

    private noteAssignment(node: Tree): void {
        if (node instanceof VariableDeclaratorContext) {
            const value = optional(node.expression());
            if (value) {
                this.answers.assign(plain(node.id()), value);
            }
        } else if (node instanceof AssignExpressionContext) {
            const [target, value] = node.expression_list();
            this.answers.assign(plain(target), value);
        }
    }

    private asks(node: Tree): boolean {
        if (node instanceof DotExpressionContext) {
            const call = optional(node.dotMethodCall());
            const method = call ? plain(call.anyId()) : '';
            const receiver = plain(node.expression());
            return isEnforce(receiver, method) || (receiver === 'this' && this.enforcing(method));
        }
        const id = node instanceof MethodCallContext ? optional(node.id()) : undefined;
        return id !== undefined && this.enforcing(plain(id));
    }
}
