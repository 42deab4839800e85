/**
 * Apex positions at no cost while nothing goes wrong: emitted scripts are named `apex:<class>`, so the engine's own stack
 * traces already name script and line; a table from emitted lines to Apex lines, registered once a module, does the rest.
 */
export interface ApexFrame {
    /** `Class.Outer.Inner.method`, `Trigger.Name` or `AnonymousBlock`. */
    readonly name: string;
    /** Qualified class name; null for triggers and anonymous code. */
    readonly className: string | null;
    readonly line: number;
}

export type FrameResolver = (scriptLine: number) => ApexFrame | null;

const MAX_FRAMES = 200;
const resolvers = new Map<string, FrameResolver>();

/** Registers (or replaces) the line table of an emitted script; takes the name given to vm.Script. */
export function registerScript(scriptName: string, resolver: FrameResolver): void {
    resolvers.set(scriptName, resolver);
}

/** An Error that remembers where Apex is; the stack is formatted only when asked for. */
export function captureStack(): Error {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = MAX_FRAMES;
    try {
        return new Error('apex stack');
    } finally {
        Error.stackTraceLimit = before;
    }
}

/** The Apex frames of a captured stack, innermost first. */
export function framesOf(captured: Error): ApexFrame[] {
    const frames: ApexFrame[] = [];
    for (const match of (captured.stack ?? '').matchAll(/(apex:[^\s():]+):(\d+):\d+/g)) {
        const frame = resolvers.get(match[1])?.(Number(match[2])) ?? null;
        const last = frames.at(-1);
        // Helper lines of one Apex line (closures, accessors) show up as several frames of the same place.
        if (frame && !(last && last.name === frame.name && last.line === frame.line)) {
            frames.push(frame);
        }
    }
    return frames;
}

/** Frames as Exception.getStackTraceString() prints them. */
export function formatFrames(frames: readonly ApexFrame[]): string {
    return frames.map((frame) => `${frame.name}: line ${frame.line}, column 1`).join('\n');
}

// PlatformException is thrown deep inside other rooms, and its own stack must still reach the Apex frames.
Error.stackTraceLimit = Math.max(Error.stackTraceLimit, MAX_FRAMES);
