export { checkLimits } from './limits';
export { checkObjectRules } from './objectRules';
