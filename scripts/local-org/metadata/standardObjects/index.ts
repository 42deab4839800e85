import { APPROVAL_OBJECTS } from './approvals';
import type { StandardObject } from './builders';
import { CONTACT_POINT_OBJECTS, SESSION_OBJECTS } from './contactPoints';
import { CRM_OBJECTS } from './crm';
import { FILE_OBJECTS } from './files';
import { IDENTITY_OBJECTS } from './identity';
import { JOB_OBJECTS } from './jobs';
import { MARKETING_OBJECTS } from './marketing';
import { PRODUCT_OBJECTS } from './products';
import { SERVICE_OBJECTS } from './service';
import { SETUP_OBJECTS } from './setup';
import { STATUS_OBJECTS } from './statuses';

export { OPPORTUNITY_STAGES, type OpportunityStage } from './opportunityStages';
export { STATUS_CODES } from './products';
export type { StandardObject } from './builders';

/** The standard objects of the local org. */
export const STANDARD_OBJECTS: readonly StandardObject[] = [
    ...CRM_OBJECTS,
    ...CONTACT_POINT_OBJECTS,
    ...SESSION_OBJECTS,
    ...MARKETING_OBJECTS,
    ...PRODUCT_OBJECTS,
    ...SERVICE_OBJECTS,
    ...STATUS_OBJECTS,
    ...IDENTITY_OBJECTS,
    ...APPROVAL_OBJECTS,
    ...FILE_OBJECTS,
    ...SETUP_OBJECTS,
    ...JOB_OBJECTS
];
