export type { CredentialTest } from './aiCalls';
export { parseApex, type ParsedApex } from './parseApex';
export { type ApexReading, readApex } from './readApex';
