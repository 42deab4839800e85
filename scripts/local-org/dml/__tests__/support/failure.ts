import { PlatformException } from '../../../errors';

/** The platform's exception that a statement ends with. Throws for any other end. */
export function failure(body: () => unknown): PlatformException {
    try {
        body();
    } catch (error) {
        if (error instanceof PlatformException) {
            return error;
        }
        throw error;
    }
    throw new Error('nothing was thrown');
}
