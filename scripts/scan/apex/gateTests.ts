import { GATE } from '../detectors/gateNames';
import { type ApexNode, type BinaryNode, plain } from './syntax';

const EQUALITY = new Set(['==', '!=', '===', '!==', '<>']);
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
export function isGateCheck(expression: ApexNode): boolean {
    return CHECK.test(plain(expression));
}

/** Variables that hold an answer of the gate, or its `allowed`. Names in lower case. */
export class GateAnswers {
    private readonly answers = new Set<string>();
    private readonly flags = new Set<string>();

    /** Notes what a variable is set to. Any other value makes it no answer. */
    assign(name: string, value: ApexNode): void {
        this.answers.delete(name);
        this.flags.delete(name);
        if (isGateCheck(value)) {
            this.answers.add(name);
        } else if (this.means(value, true)) {
            this.flags.add(name);
        }
    }

    /** Does `condition` being `truth` mean that the gate allowed? */
    means(condition: ApexNode, truth: boolean): boolean {
        switch (condition.kind) {
            case 'group':
                return this.means(condition.inner, truth);
            case 'unary':
                return condition.operator === '!' && this.means(condition.operand, !truth);
            case 'binary':
                return this.pairMeans(condition, truth);
            default:
                return truth && this.isAllowed(condition);
        }
    }

    private pairMeans(condition: BinaryNode, truth: boolean): boolean {
        const { operator, left, right } = condition;
        if (operator === '&&' || operator === '||') {
            // Both hold when `and` is true, and both fail when `or` is false; else only one of them is sure.
            const isBoth = (operator === '&&') === truth;
            return isBoth
                ? this.means(left, truth) || this.means(right, truth)
                : this.means(left, truth) && this.means(right, truth);
        }
        return EQUALITY.has(operator) && this.equalityMeans(condition, truth);
    }

    private equalityMeans({ operator, left, right }: BinaryNode, truth: boolean): boolean {
        const texts = [plain(left), plain(right)];
        const constant = texts.find((text) => text === 'true' || text === 'false');
        if (constant === undefined) {
            return false;
        }
        const other = texts[0] === constant ? right : left;
        const isEqual = operator === '==' || operator === '===';
        return this.means(other, (constant === 'true') === (isEqual === truth));
    }

    private isAllowed(expression: ApexNode): boolean {
        if (expression.kind !== 'member') {
            return this.flags.has(plain(expression));
        }
        const { receiver, name } = expression;
        const holder = plain(receiver).replace(/\[\d+\]$/, '');
        return name.toLowerCase() === GATE.answerMember && (this.answers.has(holder) || isGateCheck(receiver));
    }
}
