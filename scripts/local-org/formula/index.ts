export { isPreciseFilter } from './booleanFilter';
export { compileFormula } from './compileFormula';
export { FormulaEvaluationError } from './evaluationError';
export { supportedFormulaFunctions, type FormulaFunctionSupport } from './functions/index';
export { supportedFormulaGlobals } from './references';
export { formulaTypeOf } from './fieldTypes';
export type {
    CompiledFormula,
    FormulaContext,
    FormulaGlobals,
    FormulaInput,
    FormulaSource,
    FormulaType
} from './types';
export { compileCriteria, supportedCriteriaOperations, type CompiledCriteria, type CriteriaSource } from './criteria';
export { checkFormulas, formulaFunctionsUsed } from './checkFormulas';
