/** The sentence to show for a failed request. */
export function errorText(error: unknown): string {
    const { body, message } = (error ?? {}) as { body?: { message?: string }; message?: string };
    return body?.message ?? message ?? 'Something went wrong.';
}

/** HTTP status of a failed request, 0 when there was none. */
export function errorStatus(error: unknown): number {
    const { status } = (error ?? {}) as { status?: unknown };
    return typeof status === 'number' ? status : 0;
}
