export { CRM_OBJECTS, OPPORTUNITY_STAGES, type OpportunityStage } from './crm';
export { IDENTITY_OBJECTS } from './identity';
export { PLATFORM_OBJECTS } from './platform';
export type { StandardObject } from './builders';
export { MARKETING_OBJECTS } from './marketing';
