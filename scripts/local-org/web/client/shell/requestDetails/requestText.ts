import type { PortRequestDetails } from '../../../../api/orgPort';
import session from 'lightning/session';
import { dateTimeText, durationText } from 'shell/dateText';

/** What debug logs of the platform call the limits. */
const LIMIT_NAMES: Readonly<Record<string, string>> = {
    queries: 'SOQL queries',
    queryRows: 'Query rows',
    queryLocatorRows: 'Query locator rows',
    aggregateQueries: 'Aggregate queries',
    dmlStatements: 'DML statements',
    dmlRows: 'DML rows',
    cpuTime: 'CPU time (ms)',
    heapSize: 'Heap size (bytes)',
    callouts: 'Callouts',
    emailInvocations: 'Email invocations',
    futureCalls: 'Future calls',
    queueableJobs: 'Queueable jobs',
    publishImmediateDML: 'Events published immediately',
    soslQueries: 'SOSL queries'
};

export function limitName(name: string): string {
    return LIMIT_NAMES[name] ?? name;
}

/** `1 row`, `7 rows`. */
export function rowsText(rows: number): string {
    return rows === 1 ? '1 row' : `${rows.toLocaleString(session.locale)} rows`;
}

export function logText({ level, message }: PortRequestDetails['lines'][number]): string {
    return `${level}|${message}`;
}

/** All of a request as one text, for a file. */
export function requestText(details: PortRequestDetails): string {
    const { at, userName, label, milliseconds, error, stack, limits, queries, dmlCalls, lines } = details;
    const part = (title: string, rows: readonly string[]): string[] => [
        '',
        title,
        ...(rows.length ? rows : ['(none)'])
    ];
    return [
        `${dateTimeText(at, { dateStyle: 'short', timeStyle: 'medium' })} ${label}`,
        `User: ${userName}; duration: ${durationText(milliseconds)}; ${error === null ? 'succeeded' : `failed: ${error}`}`,
        ...(stack ? [stack] : []),
        ...part(
            'LIMITS',
            limits.map(({ name, used, maximum }) => `${limitName(name)}: ${used} of ${maximum}`)
        ),
        ...part(
            'QUERIES',
            queries.map(({ text, rows, milliseconds: took }) => `${durationText(took)}, ${rowsText(rows)}: ${text}`)
        ),
        ...part(
            'DML',
            dmlCalls.map(
                (call) =>
                    `${durationText(call.milliseconds)}, ${rowsText(call.rows)}, ${call.failed} failed: ${call.text}`
            )
        ),
        ...part('APEX LOG', lines.map(logText)),
        ''
    ].join('\n');
}
