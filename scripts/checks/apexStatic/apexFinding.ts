/** What PMD or apex-ls says about one place in Apex. */
export interface ApexFinding {
    readonly rule: string;
    /** From the root of the project, with slashes. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

/** Answers the findings of one rule in one file, or in a folder when the path ends with a slash. */
export interface ApexException {
    readonly rule: string;
    readonly path: string;
    readonly reason: string;
}

/** One line, as compilers print it. */
export function formatApexFinding({ rule, file, line, column, message }: ApexFinding): string {
    return `${file}:${line}:${column}: ${rule}: ${message}`;
}

/** Findings no exception answers, and exceptions that answer none: both want to be looked at. */
export function applyApexExceptions(
    findings: readonly ApexFinding[],
    exceptions: readonly ApexException[]
): { open: ApexFinding[]; idle: ApexException[] } {
    const answers = ({ rule, path }: ApexException, finding: ApexFinding): boolean =>
        rule === finding.rule && (path.endsWith('/') ? finding.file.startsWith(path) : finding.file === path);
    return {
        open: findings.filter((finding) => !exceptions.some((each) => answers(each, finding))),
        idle: exceptions.filter((each) => !findings.some((finding) => answers(each, finding)))
    };
}

/** Reads the list of exceptions. Throws when an entry lacks one of its three texts. */
export function parseApexExceptions(json: string, file: string): ApexException[] {
    const entries = JSON.parse(json) as readonly Partial<ApexException>[];
    return entries.map((entry, index) => {
        const { rule, path, reason } = entry;
        if (!rule || !path || !reason) {
            throw new Error(`${file}: entry ${index + 1} needs rule, path and reason`);
        }
        return { rule, path, reason };
    });
}
