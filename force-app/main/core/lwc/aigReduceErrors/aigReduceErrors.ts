import { LABELS } from './labels';

/** A failure the server expected: where it belongs (property of the data class), what it says, and its code. */
export interface FieldError {
    readonly field?: string | null;
    readonly message?: string | null;
    readonly code?: string | null;
}

interface ErrorLike {
    readonly message?: unknown;
    readonly body?: unknown;
    readonly errors?: unknown;
    readonly fieldErrors?: unknown;
    readonly pageErrors?: unknown;
    readonly output?: unknown;
    readonly statusText?: unknown;
}

/**
 * Turns whatever Apex, the UI API, a wire or JavaScript threw into sentences for a user. Never gives an empty list: an
 * error without words gives the general one.
 */
export function reduceErrors(error: unknown): string[] {
    const messages = [...new Set(collect(error).filter((message) => message.trim() !== ''))];
    return messages.length > 0 ? messages : [LABELS.unknown];
}

function collect(error: unknown): string[] {
    if (typeof error === 'string') {
        return [error];
    }
    if (Array.isArray(error)) {
        return error.flatMap(collect);
    }
    if (typeof error !== 'object' || error === null) {
        return [];
    }
    return collectFromObject(error);
}

function collectFromObject(error: ErrorLike): string[] {
    const specific = [
        ...collect(error.body),
        ...collect(error.output),
        ...collect(error.errors),
        ...collect(error.pageErrors),
        ...collectFromFields(error.fieldErrors)
    ];
    if (specific.length > 0) {
        return specific;
    }
    return [error.message, error.statusText].filter((text) => typeof text === 'string').slice(0, 1);
}

/** The UI API keys field errors by field name. */
function collectFromFields(fieldErrors: unknown): string[] {
    return typeof fieldErrors === 'object' && fieldErrors !== null ? Object.values(fieldErrors).flatMap(collect) : [];
}
