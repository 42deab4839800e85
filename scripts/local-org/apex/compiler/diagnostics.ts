import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { SourceLocation } from '../../sourceLocation';
import { columnOf, lineOf, type Position } from './ast/position';

/** One finding of the compiler. `unsupported` marks what an org would accept and the local org cannot run. */
export interface Diagnostic {
    readonly message: string;
    readonly location: SourceLocation;
    readonly unsupported: boolean;
}

/** Thrown while a piece of source is compiled; statements and members catch it and carry on, so that one run reports many. */
export class CompileError extends Error {
    constructor(
        message: string,
        readonly at: Position,
        readonly unsupported = false
    ) {
        super(message);
    }
}

/** Use of a variable whose declaration is faulty: the fault is reported already, and using it raises that fault again. */
export class FollowUpError extends Error {
    constructor(readonly cause_: Diagnostic) {
        super(cause_.message);
    }
}

/** Throws FollowUpError where a fault is known that explains what is missing. */
export function followUp(cause: Diagnostic | undefined): void {
    if (cause) {
        throw new FollowUpError(cause);
    }
}

/** Reports source that the platform rejects too, in its wording. */
export function reject(message: string, at: Position): never {
    throw new CompileError(message, at);
}

/** Reports something the platform can do and the local org cannot. */
export function refuse(feature: string, at: Position): never {
    throw new CompileError(feature, at, true);
}

export function locate(file: string, at: Position): SourceLocation {
    return { file, line: lineOf(at), column: columnOf(at) };
}

/** The error that running the faulty code raises; no Apex catch block sees it. */
export function toError(diagnostic: Diagnostic): SourceError | UnsupportedFeatureError {
    return diagnostic.unsupported
        ? new UnsupportedFeatureError('apex', diagnostic.message, diagnostic.location)
        : new SourceError(diagnostic.message, diagnostic.location);
}

/** Turns errors of the parser, of the soql room and of the compiler into a finding; gives null for anything else. */
export function toDiagnostic(error: unknown, file: string): Diagnostic | null {
    if (error instanceof CompileError) {
        return { message: error.message, location: locate(file, error.at), unsupported: error.unsupported };
    }
    if (error instanceof SourceError) {
        const prefix = `${error.location.file}:${error.location.line}:${error.location.column}: `;
        const message = error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
        return { message, location: error.location, unsupported: false };
    }
    if (error instanceof UnsupportedFeatureError) {
        const location = error.location ?? { file, line: 1, column: 1 };
        return { message: `${error.room}: ${error.feature}`, location, unsupported: true };
    }
    return null;
}

/** `file:line:column: message`, the way a terminal links it. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
    const { file, line, column } = diagnostic.location;
    return `${file}:${line}:${column}: ${diagnostic.message}${diagnostic.unsupported ? ' is not implemented' : ''}`;
}
