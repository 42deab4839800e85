import { SourceError, UnsupportedFeatureError } from './errors';

/** Exit codes of the commands that run a project. */
export const EXIT = {
    /** Everything compiled and passed. */
    ok: 0,
    /** The project was read; something in its Apex is wrong or a test failed. */
    findings: 1,
    /** The project or the command line could not be read. */
    unreadable: 2
} as const;

/**
 * Runs a command and gives its exit code. What is wrong with a project ends in its one message, a wrong command line in its
 * message and the usage; anything else is a fault of the local org and is thrown on with its stack.
 */
export function runCommand(command: () => number, usage: string): number {
    try {
        return command();
    } catch (error) {
        if (error instanceof SourceError || error instanceof UnsupportedFeatureError) {
            console.error(error.message);
            return EXIT.unreadable;
        }
        if (error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
            console.error((error as Error).message);
            console.error(usage);
            return EXIT.unreadable;
        }
        throw error;
    }
}

/** The command line asks for something that cannot be. */
export class UsageError extends Error {}
