export type { CredentialTest } from './aiCalls';
export { type ApexReading, readApex } from './readApex';
export { parseApex, type ParsedApex } from './syntax';
