const listeners = new Set<() => void>();

/** Takes what to do when something on the page changed that the gate looks at; returns how to stop listening. */
export function onGateChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** Tells the page that something the gate looks at has changed, for example a signature of the user. */
export function announceGateChange(): void {
    listeners.forEach((listener) => listener());
}
