/** An error with its HTTP status and the UI API error code, raised by a route. */
export class HttpError extends Error {
    constructor(
        readonly status: number,
        readonly errorCode: string,
        message: string
    ) {
        super(message);
        this.name = 'HttpError';
    }
}

export function notFound(message: string): HttpError {
    return new HttpError(404, 'NOT_FOUND', message);
}

export function badRequest(errorCode: string, message: string): HttpError {
    return new HttpError(400, errorCode, message);
}
