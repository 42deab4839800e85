import { compileFormula, FormulaEvaluationError, type CompiledFormula, type FormulaInput } from '../../formula';
import type { ValidationRuleModel } from '../../metadata/objectModel';
import { failRow, livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

const compiledRules = new WeakMap<ValidationRuleModel, CompiledFormula>();

/** Custom validation rules; every rule that fires adds its message. */
export const validationRules: SaveStep = {
    name: 'validation rules',
    run(chunk) {
        const rules = chunk.object.validationRules.filter((rule) => rule.active);
        const rows = livingRows(chunk);
        if (chunk.options.skipValidationRules || rules.length === 0 || rows.length === 0) {
            return;
        }
        const compiled = rules.map((rule) => ({ rule, formula: compile(chunk, rule) }));
        const view = chunk.services.formulas.view();
        const records = rows.flatMap((row) => (row.prior ? [row.record, row.prior] : [row.record]));
        view.prepare(
            chunk.object,
            records,
            compiled.flatMap(({ formula }) => formula.references)
        );
        for (const row of rows) {
            const input = view.inputFor(chunk.object, row.record, {
                prior: row.prior,
                isNew: chunk.operation === 'insert'
            });
            for (const { rule, formula } of compiled) {
                checkRule(row, rule, formula, input, messageOf(chunk, rule));
            }
        }
    }
};

/** A rule whose formula cannot be computed for the record refuses it too: letting it pass would skip the rule. */
function checkRule(
    row: SaveRow,
    rule: ValidationRuleModel,
    formula: CompiledFormula,
    input: FormulaInput,
    message: string
): void {
    try {
        if (formula.evaluate(input) === true) {
            const fields = rule.errorDisplayField === null ? [] : [rule.errorDisplayField];
            failRow(row, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields);
        }
    } catch (error) {
        if (!(error instanceof FormulaEvaluationError)) {
            throw error;
        }
        const text = `The validation formula "${rule.name}" cannot be computed: ${error.message}`;
        failRow(row, 'FORMULA_EXPRESSION_INVALID', text);
    }
}

/** The message in the language of the running user. */
function messageOf(chunk: SaveChunk, rule: ValidationRuleModel): string {
    const { model, transactions } = chunk.services;
    const language = transactions.current().user.language.toLowerCase();
    const texts = model.objectTranslations.get(`${chunk.object.name.toLowerCase()}-${language}`);
    return texts?.validationMessages.get(rule.name.toLowerCase()) ?? rule.errorMessage;
}

function compile(chunk: SaveChunk, rule: ValidationRuleModel): CompiledFormula {
    let formula = compiledRules.get(rule);
    if (!formula) {
        formula = compileFormula({
            source: rule.errorConditionFormula,
            object: chunk.object,
            model: chunk.services.model,
            location: rule.location,
            context: 'validationRule'
        });
        compiledRules.set(rule, formula);
    }
    return formula;
}
