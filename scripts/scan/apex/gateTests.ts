import {
    DotExpressionContext,
    EqualityExpressionContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    NegExpressionContext,
    SubExpressionContext
} from '@apexdevtools/apex-parser';
import { GATE } from '../detectors/gateNames';
import { optional, plain, type Tree } from './parseApex';

const CHECK = new RegExp(
    `^(?:\\w+\\.)?${GATE.apexClass}\\.(?:${GATE.checkMethod}|${GATE.enforceMethod})\\(.*\\)(?:\\[\\d+\\])?$`,
    's'
);
const ENFORCE = new RegExp(`^(?:\\w+\\.)?${GATE.apexClass}$`);

/** Says whether a receiver and method are the gate's call that throws on a denial. */
export function isEnforce(receiver: string, method: string): boolean {
    return method === GATE.enforceMethod && ENFORCE.test(receiver);
}

/** Says whether an expression is the gate's answer itself. */
export function isGateCheck(expression: Tree): boolean {
    return CHECK.test(plain(expression));
}

/** Variables that hold an answer of the gate, or its `allowed`. Names in lower case. */
export class GateAnswers {
    private readonly answers = new Set<string>();
    private readonly flags = new Set<string>();

    /** Notes what a variable is set to. Any other value makes it no answer. */
    assign(name: string, value: Tree): void {
        this.answers.delete(name);
        this.flags.delete(name);
        if (isGateCheck(value)) {
            this.answers.add(name);
        } else if (this.means(value, true)) {
            this.flags.add(name);
        }
    }

    /** Does `condition` being `truth` mean that the gate allowed? */
    means(condition: Tree, truth: boolean): boolean {
        if (condition instanceof SubExpressionContext) {
            return this.means(condition.expression(), truth);
        }
        if (condition instanceof NegExpressionContext) {
            return condition.getText().startsWith('!') && this.means(condition.expression(), !truth);
        }
        if (condition instanceof LogAndExpressionContext) {
            const parts = condition.expression_list();
            return truth
                ? parts.some((part) => this.means(part, true))
                : parts.every((part) => this.means(part, false));
        }
        if (condition instanceof LogOrExpressionContext) {
            const parts = condition.expression_list();
            return truth
                ? parts.every((part) => this.means(part, true))
                : parts.some((part) => this.means(part, false));
        }
        if (condition instanceof EqualityExpressionContext) {
            return this.equalityMeans(condition, truth);
        }
        return truth && this.isAllowed(condition);
    }

    private equalityMeans(condition: EqualityExpressionContext, truth: boolean): boolean {
        const [left, right] = condition.expression_list();
        const texts = [plain(left), plain(right)];
        const constant = texts.find((text) => text === 'true' || text === 'false');
        if (constant === undefined) {
            return false;
        }
        const other = texts[0] === constant ? right : left;
        const isEqual = !/!=|<>/.test(condition.getText().slice(left.getText().length).slice(0, 2));
        return this.means(other, (constant === 'true') === (isEqual === truth));
    }

    private isAllowed(expression: Tree): boolean {
        if (expression instanceof DotExpressionContext) {
            const member = optional(expression.anyId());
            const receiver = expression.expression();
            const holder = plain(receiver).replace(/\[\d+\]$/, '');
            return (
                member !== undefined &&
                plain(member) === GATE.answerMember &&
                (this.answers.has(holder) || isGateCheck(receiver))
            );
        }
        return this.flags.has(plain(expression));
    }
}
