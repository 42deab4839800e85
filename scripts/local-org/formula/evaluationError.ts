import { PlatformException } from '../errors';

/** A formula that is right but cannot be computed for these values: a division by zero, VALUE() of a word. */
export class FormulaEvaluationError extends PlatformException {
    constructor(message: string) {
        super('System.FormulaEvaluationException', message);
    }
}
