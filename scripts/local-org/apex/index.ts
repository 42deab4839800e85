export { ApexEngine, compileApex, type ApexOptions } from './apexEngine';
export { formatDiagnostic, toError, type Diagnostic } from './compiler/diagnostics';
export type { AuraMethod } from './engine/auraCalls';
export type { DebugLine } from './runtime/debugLog';
export { formatFrames, framesOf } from './runtime/stackFrames';
export { supportedLibrary, type SupportedType } from './library/support';
