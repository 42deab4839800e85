import { UnsupportedFeatureError } from '../../errors';
import type { VisibilityCriterion, VisibilityRuleModel } from '../../metadata';
import { jsonValue } from '../records/displayValue';
import { ApexDecimal, ApexDouble, type FieldValue } from '../../values';

/** Gives the value of an expression such as Record.Status__c or $Permission.CustomPermission.X. */
export type ExpressionResolver = (expression: string) => FieldValue;

/** The expression inside {!...}. Throws UnsupportedFeatureError for anything else. */
export function expressionOf(criterion: VisibilityCriterion): string {
    const match = /^\{!([$\w.]+)\}$/.exec(criterion.leftValue.trim());
    if (!match) {
        throw new UnsupportedFeatureError('api', `visibility expression ${criterion.leftValue}`, criterion.location);
    }
    return match[1];
}

/** True when the component shows. A rule without criteria shows always. */
export function isVisible(rule: VisibilityRuleModel | null, resolve: ExpressionResolver): boolean {
    if (!rule || rule.criteria.length === 0) {
        return true;
    }
    const results = rule.criteria.map((criterion) => holds(criterion, resolve(expressionOf(criterion))));
    return rule.booleanFilter === null
        ? results.every(Boolean)
        : new BooleanLogic(rule.booleanFilter, results, rule.criteria[0]).evaluate();
}

function holds(criterion: VisibilityCriterion, left: FieldValue): boolean {
    const right = criterion.rightValue ?? '';
    switch (criterion.operator) {
        case 'EQUAL':
            return isEqual(left, right);
        case 'NE':
            return !isEqual(left, right);
        case 'CONTAINS':
            return textOf(left).toLowerCase().includes(right.toLowerCase());
        case 'GT':
            return compare(left, right) > 0;
        case 'GE':
            return compare(left, right) >= 0;
        case 'LT':
            return compare(left, right) < 0;
        case 'LE':
            return compare(left, right) <= 0;
    }
}

function isEqual(left: FieldValue, right: string): boolean {
    const number = numberOf(left);
    if (number !== null && right.trim() !== '') {
        return number === Number(right);
    }
    return textOf(left).toLowerCase() === right.toLowerCase();
}

/** An empty value is neither above nor below anything: NaN makes every comparison false. */
function compare(left: FieldValue, right: string): number {
    const number = numberOf(left);
    if (number !== null) {
        return number - Number(right);
    }
    const text = textOf(left);
    return text === '' ? Number.NaN : text.localeCompare(right);
}

function numberOf(value: FieldValue): number | null {
    if (value instanceof ApexDecimal) {
        return value.toNumber();
    }
    if (value instanceof ApexDouble) {
        return value.value;
    }
    return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

function textOf(value: FieldValue): string {
    return value === null ? '' : String(jsonValue(value));
}

/** Evaluates `1 AND (2 OR NOT 3)` by recursive descent; AND binds tighter than OR. */
class BooleanLogic {
    private readonly tokens: string[];
    private position = 0;

    constructor(
        private readonly source: string,
        private readonly results: readonly boolean[],
        private readonly origin: VisibilityCriterion
    ) {
        this.tokens = source.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S+/g) ?? [];
    }

    evaluate(): boolean {
        const value = this.either();
        if (this.position < this.tokens.length) {
            throw this.malformed();
        }
        return value;
    }

    private either(): boolean {
        let value = this.both();
        while (this.accept('OR')) {
            const right = this.both();
            value = value || right;
        }
        return value;
    }

    private both(): boolean {
        let value = this.operand();
        while (this.accept('AND')) {
            const right = this.operand();
            value = value && right;
        }
        return value;
    }

    private operand(): boolean {
        if (this.accept('NOT')) {
            return !this.operand();
        }
        if (this.accept('(')) {
            const value = this.either();
            if (!this.accept(')')) {
                throw this.malformed();
            }
            return value;
        }
        const value = this.results.at(Number(this.tokens[this.position++] ?? Number.NaN) - 1);
        if (value === undefined || !/^[1-9]\d*$/.test(this.tokens[this.position - 1] ?? '')) {
            throw this.malformed();
        }
        return value;
    }

    private accept(token: string): boolean {
        if (this.tokens[this.position] !== token) {
            return false;
        }
        this.position++;
        return true;
    }

    private malformed(): Error {
        return new UnsupportedFeatureError('api', `visibility logic ${this.source}`, this.origin.location);
    }
}
