export { checkHouseRules } from './checkHouseRules';
export { applyExceptions, readVerifyConfig, type VerifyConfig } from './verifyConfig';
