import type { ApexEngine } from '../apexEngine';
import { isTestClass } from './testPlan';
import type { ClassCoverage } from './testResult';

/** Name of a class or trigger from its file: `classes/Foo.cls` is Foo. */
function nameOf(file: string): string {
    return (file.split('/').at(-1) as string).replace(/\.(cls|trigger)$/, '');
}

/** Line coverage of every class and trigger that is no test; empty when the engine was compiled without counters. */
export function classCoverage(engine: ApexEngine): ClassCoverage[] {
    const testFiles = new Set(
        engine.rt
            .allClasses()
            .filter((info) => info.shape.outerName === null && isTestClass(info))
            .map((info) => info.shape.file)
    );
    const counts = engine.registry.lineCounts();
    return [...engine.coverableLines]
        .filter(([file, lines]) => lines.length > 0 && !testFiles.has(file))
        .map(([file, lines]) => {
            const counters = counts.get(file);
            const uncovered = lines.filter((line) => !counters?.[line]);
            return {
                name: nameOf(file),
                file,
                coveredLines: lines.length - uncovered.length,
                totalLines: lines.length,
                uncovered
            };
        })
        .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Covered share of all lines, in percent with one digit; 100 where there are none. */
export function coveragePercent(classes: readonly ClassCoverage[]): number {
    const total = classes.reduce((sum, one) => sum + one.totalLines, 0);
    const covered = classes.reduce((sum, one) => sum + one.coveredLines, 0);
    return total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10;
}
