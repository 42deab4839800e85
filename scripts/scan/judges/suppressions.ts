import { compileGlob } from '../files';
import { type Finding, findingOf } from './finding';
import { RULES } from './rules';

/** An exception: findings of a rule, at a component or in files, until a day. */
interface Suppression {
    readonly rule: string;
    readonly component: string | null;
    readonly file: string | null;
    readonly reason: string;
    readonly expires: string;
}

/** A finding that an exception covers. */
export interface SuppressedFinding {
    readonly finding: Finding;
    readonly reason: string;
    readonly expires: string;
}

export interface SuppressionOutcome {
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding[];
}

const MIN_REASON = 10;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Takes out the findings that the committed file covers. An entry without rule, place, reason or expiry, or past its expiry,
 * covers nothing and is a finding itself. `today` is YYYY-MM-DD.
 */
export function applySuppressions(
    findings: readonly Finding[],
    text: string | null,
    file: string,
    today: string
): SuppressionOutcome {
    if (text === null) {
        return { findings, suppressed: [] };
    }
    const { valid, faults } = readSuppressions(text, file, today);
    const suppressed: SuppressedFinding[] = [];
    const open = findings.filter((finding) => {
        const cover = valid.find((one) => covers(one, finding));
        if (cover) {
            suppressed.push({ finding, reason: cover.reason, expires: cover.expires });
        }
        return !cover;
    });
    return { findings: [...faults, ...open], suppressed };
}

function readSuppressions(text: string, file: string, today: string): { valid: Suppression[]; faults: Finding[] } {
    let entries: unknown;
    try {
        const parsed: unknown = JSON.parse(text);
        entries =
            typeof parsed === 'object' && parsed !== null ? (parsed as { suppressions?: unknown }).suppressions : null;
    } catch (error) {
        return { valid: [], faults: [fault(file, 1, `the file is no JSON: ${String(error)}`)] };
    }
    if (!Array.isArray(entries)) {
        return { valid: [], faults: [fault(file, 1, 'the file holds no list named suppressions')] };
    }
    const valid: Suppression[] = [];
    const faults: Finding[] = [];
    entries.forEach((entry: unknown, index) => {
        const read = readEntry(entry, today);
        if (typeof read === 'string') {
            faults.push(fault(file, lineOfEntry(text, index), `entry ${index + 1}: ${read}`));
        } else {
            valid.push(read);
        }
    });
    return { valid, faults };
}

/** An entry, or why it is none. */
function readEntry(entry: unknown, today: string): Suppression | string {
    const values = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
    const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name].trim() : null);
    const [rule, component, file, reason, expires] = ['rule', 'component', 'file', 'reason', 'expires'].map(text);
    if (rule === null || !RULES.some((one) => one.id === rule) || rule === 'AIG-SUPPRESSION') {
        return `names no rule that can be suppressed (${rule ?? 'nothing'})`;
    }
    if (component === null && file === null) {
        return 'names neither component nor file';
    }
    if (reason === null || reason.length < MIN_REASON) {
        return `gives no reason of at least ${MIN_REASON} characters`;
    }
    if (expires === null || !isDay(expires)) {
        return 'gives no expiry date as YYYY-MM-DD';
    }
    return expires < today ? `expired on ${expires}` : { rule, component, file, reason, expires };
}

/** The calendar has the day: 31 February would otherwise be read as March. */
function isDay(text: string): boolean {
    const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function covers(suppression: Suppression, finding: Finding): boolean {
    return (
        suppression.rule === finding.rule &&
        (suppression.component === null || suppression.component.toLowerCase() === finding.component?.toLowerCase()) &&
        (suppression.file === null || compileGlob(suppression.file)(finding.at.file))
    );
}

function fault(file: string, line: number, message: string): Finding {
    return findingOf('AIG-SUPPRESSION', { message: `Suppression ${message}`, at: { file, line, column: 1 } });
}

/** The line on which the n-th object of the list begins. */
function lineOfEntry(text: string, index: number): number {
    const list = text.indexOf('[');
    let at = list;
    for (let count = 0; count <= index && at >= 0; count++) {
        at = text.indexOf('{', at + 1);
    }
    return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
