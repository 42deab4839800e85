import type { ScanResult } from '../scan';

/** Turns a result into the text of one format. */
export type ReportWriter = (result: ScanResult) => string;

/** Number of components by type, most first. */
export function countsByType(result: ScanResult): [string, number][] {
    const counts = new Map<string, number>();
    for (const component of result.components) {
        if (component.role !== 'neighbour') {
            counts.set(component.type, (counts.get(component.type) ?? 0) + 1);
        }
    }
    return [...counts].sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0]));
}

/** One line that says what was found and what was not looked at. */
export function headline(result: ScanResult): string {
    const listed = result.components.filter((component) => component.role !== 'neighbour').length;
    const unread = result.problems.filter((problem) => problem.severity === 'unread').length;
    const findings = plural(result.findings.length, 'finding');
    const gap = unread === 0 ? '' : ` ${plural(unread, 'file')} could not be read: the result is incomplete.`;
    const register = result.summary.registerGiven ? '' : ' No register was given, so registration was not judged.';
    return `${plural(result.features.length, 'AI feature')} made of ${plural(listed, 'component')}, ${findings}, ${result.suppressed.length} suppressed, in ${plural(result.summary.files, 'file')}.${gap}${register}`;
}

export function plural(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Place in the form that editors and terminals link. */
export function place(at: { readonly file: string; readonly line?: number; readonly column?: number }): string {
    return at.line === undefined ? at.file : `${at.file}:${at.line}:${at.column ?? 1}`;
}
