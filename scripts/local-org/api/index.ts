export { BOXCAR_PATH } from './boxcar';
export { SESSION_COOKIE, startServer, type RunningServer, type ServerOptions } from './server';
export { ROUTES } from './routes';
export type { Route } from './routeTypes';
export type { OrgPort, Persona, PortAccess, PortAuraMethod, PortObjectAccess, PortSaveResult } from './orgPort';
export { checkPages, supportedPageTemplates } from './pages/pageModel';
export { supportedPageComponents } from './pages/componentNodes';
export type { SessionModel } from './routes/session';
