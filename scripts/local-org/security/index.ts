export { createSecurity, Security, type SecurityOptions } from './security';
export type { FieldAccess, ObjectAccess } from './permissionGrants';
export type { SqlCondition } from './recordSharing';
export { shareObject, type ShareObject } from './shareRows';
