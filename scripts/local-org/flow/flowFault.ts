import { LimitExceededException, PlatformException, UnsupportedFeatureError } from '../errors';

/** An element of a flow failed. A fault connector may handle it. */
export class FlowFault extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'FlowFault';
    }
}

/**
 * The fault message for an error, or null when the error must not be handled by a flow: governor limits, what the local org
 * does not implement, and errors of our own.
 */
export function faultMessage(error: unknown, prefix = ''): string | null {
    if (error instanceof UnsupportedFeatureError || error instanceof LimitExceededException) {
        return null;
    }
    if (error instanceof FlowFault) {
        return error.message;
    }
    if (error instanceof PlatformException) {
        return `${prefix}${error.message}`;
    }
    return null;
}
