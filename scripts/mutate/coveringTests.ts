import type { ApexEngine } from '../local-org/apex';
import { runTests } from '../local-org/apex/testing';

/** Test methods by what they run, as `Class.method`. */
export class CoveringTests {
    /** Test methods by `file:line`. */
    private readonly byLine = new Map<string, Set<string>>();
    /** How many lines each test method runs: those that run few look closest. */
    private readonly breadth = new Map<string, number>();
    /** Methods that do not pass on the unchanged source: their verdict would mean nothing, so they are left out. */
    readonly broken: string[] = [];

    private constructor(private readonly coverable: ReadonlyMap<string, readonly number[]>) {}

    /** Runs every test of an engine that was compiled with coverage, and keeps which lines each of them ran. */
    static measure(engine: ApexEngine): CoveringTests {
        const map = new CoveringTests(engine.coverableLines);
        const methodsOf = new Map<string, string[]>();
        const setupLines = new Map<string, string[]>();
        runTests(engine, {
            onResult: (result) => {
                const { className, methodName, outcome } = result;
                const name = `${className}.${methodName}`;
                const lines = takeLines(engine);
                if (outcome !== 'pass') {
                    map.broken.push(name);
                    return;
                }
                map.breadth.set(name, lines.length);
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

    /**
     * Test methods that run a line, by class: the class named after the tested one first, then those that run least else. At most
     * `most` methods, so that a line which half of all tests run does not run them all for each mutant.
     */
    of(file: string, line: number, className: string, most: number): string[][] {
        // Counters stand at the first line of a statement.
        const start = this.coverable.get(file)?.findLast((each) => each <= line) ?? line;
        const byClass = new Map<string, string[]>();
        const isOwn = (name: string): number => (name.startsWith(className) ? 0 : 1);
        const breadthOf = (name: string): number => this.breadth.get(name) ?? 0;
        [...(this.byLine.get(`${file}:${start}`) ?? [])]
            .sort((left, right) => isOwn(left) - isOwn(right) || breadthOf(left) - breadthOf(right))
            .slice(0, most)
            .forEach((name) => {
                const [owner = ''] = name.split('.');
                byClass.set(owner, [...(byClass.get(owner) ?? []), name]);
            });
        return [...byClass.values()];
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
