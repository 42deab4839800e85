import type { ApexEngine } from '../local-org/apex';
import { runTests, type TestMethodResult } from '../local-org/apex/testing';

/** Test methods by what they run, as `Class.method`, with how long each took. */
export class CoveringTests {
    /** Test methods by `file:line`. */
    private readonly byLine = new Map<string, Set<string>>();
    readonly milliseconds = new Map<string, number>();
    /** Methods that do not pass on the unchanged source. */
    readonly broken: TestMethodResult[] = [];

    private constructor(private readonly coverable: ReadonlyMap<string, readonly number[]>) {}

    /** Runs every test of an engine that was compiled with coverage, and keeps which lines each of them ran. */
    static measure(engine: ApexEngine): CoveringTests {
        const map = new CoveringTests(engine.coverableLines);
        const methodsOf = new Map<string, string[]>();
        const setupLines = new Map<string, string[]>();
        runTests(engine, {
            onResult: (result) => {
                const { className, methodName, outcome, milliseconds } = result;
                const name = `${className}.${methodName}`;
                map.milliseconds.set(name, milliseconds);
                if (outcome !== 'pass') {
                    map.broken.push(result);
                }
                const lines = takeLines(engine);
                lines.forEach((line) => map.add(line, name));
                // The lines of @TestSetup are counted with the first method, but every method rests on them.
                if (!methodsOf.has(className)) {
                    setupLines.set(className, lines);
                }
                methodsOf.set(className, [...(methodsOf.get(className) ?? []), name]);
            }
        });
        const withSetup = new Set(
            engine.rt
                .allClasses()
                .filter(({ shape }) => shape.methods.some(({ annotations }) => annotations.some(isSetup)))
                .map(({ name }) => name)
        );
        for (const [className, lines] of setupLines) {
            const methods = withSetup.has(className) ? (methodsOf.get(className) ?? []) : [];
            lines.forEach((line) => methods.forEach((method) => map.add(line, method)));
        }
        return map;
    }

    /** Test methods that run a line, by class; the class named after the tested one first, then the quickest. */
    of(file: string, line: number, className: string): string[][] {
        // Counters stand at the first line of a statement.
        const start = this.coverable.get(file)?.findLast((each) => each <= line) ?? line;
        const byClass = new Map<string, string[]>();
        for (const name of this.byLine.get(`${file}:${start}`) ?? []) {
            const [owner = ''] = name.split('.');
            byClass.set(owner, [...(byClass.get(owner) ?? []), name]);
        }
        const cost = (names: readonly string[]): number =>
            names.reduce((sum, name) => sum + (this.milliseconds.get(name) ?? 0), 0);
        const isOwn = ([owner]: readonly [string, string[]]): number => (owner.startsWith(className) ? 0 : 1);
        return [...byClass.entries()]
            .sort((left, right) => isOwn(left) - isOwn(right) || cost(left[1]) - cost(right[1]))
            .map(([, names]) => names);
    }

    private add(line: string, test: string): void {
        const tests = this.byLine.get(line) ?? new Set<string>();
        tests.add(test);
        this.byLine.set(line, tests);
    }
}

function isSetup({ name }: { readonly name: string }): boolean {
    return name.toLowerCase() === 'testsetup';
}

/** Lines that ran since the last call, as `file:line`; the counters start anew. */
function takeLines(engine: ApexEngine): string[] {
    return [...engine.registry.lineCounts()].flatMap(([file, counters]) => {
        const lines = [...counters].flatMap((count, line) => (count > 0 ? [`${file}:${line}`] : []));
        counters.fill(0);
        return lines;
    });
}
