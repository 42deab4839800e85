export { type Finding, findingOf } from './finding';
export type { JudgeContext } from './judgeContext';
export { judge } from './judges';
export { isRegistered, parseRegister, type Register, type RegisterEntry, RegisterError, registerOf } from './register';
export { type Rule, ruleOf, RULES, type Severity } from './rules';
export { applySuppressions, type SuppressedFinding } from './suppressions';
