import type { Route } from '../routeTypes';
import { APEX_ROUTES } from './apex';
import { FILE_ROUTES } from './files';
import { FLOW_ROUTES } from './flows';
import { LIST_ROUTES } from './lists';
import { METADATA_ROUTES } from './metadata';
import { PAGE_ROUTES } from './pages';
import { RECORD_ROUTES } from './records';
import { REPORT_ROUTES } from './reports';
import { RESOURCE_ROUTES } from './resources';
import { SESSION_ROUTES } from './session';
import { TOOL_ROUTES } from './tools';

/** Every route of the server; `npm run org:support` prints this table. */
export const ROUTES: readonly Route[] = [
    ...SESSION_ROUTES,
    ...APEX_ROUTES,
    ...RECORD_ROUTES,
    ...METADATA_ROUTES,
    ...LIST_ROUTES,
    ...PAGE_ROUTES,
    ...FLOW_ROUTES,
    ...REPORT_ROUTES,
    ...TOOL_ROUTES,
    ...RESOURCE_ROUTES,
    ...FILE_ROUTES
];
