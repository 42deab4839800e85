export * from './nodes';
export { parseApex, type ParsedApex } from './parseApex';
export type { Tokens } from './tokens';
