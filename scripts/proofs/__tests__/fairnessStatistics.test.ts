import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { harness } from '../../local-org/apex/compiler/__tests__/apexHarness';
import { fisherTwoSided, normalTwoSided, type Table, wilson, zStatistic } from '../exactStatistics';

const CLASSES = resolve(__dirname, '../../../force-app/main/fairness/classes');
const TABLES = 10_000;
const SEED = 20261125;

/** The same generator on both sides (Park and Miller, Communications of the ACM 31:1192, 1988), so that no table travels. */
function* tables(): Generator<Table> {
    let state = SEED;
    const next = (below: number): number => {
        state = (state * 16_807) % 2_147_483_647;
        return state % below;
    };
    for (let index = 0; index < TABLES; index++) {
        const size = index % 4 === 0 ? 6 : 60;
        yield { a: next(size), b: next(size), c: next(size), d: next(size) };
    }
}

const MAIN = `public class Main {
    private static Long state = ${SEED};
    private static Long next(Integer below) {
        state = Math.mod(state * 16807, 2147483647L);
        return Math.mod(state, below);
    }
    public static List<List<Double>> run() {
        List<List<Double>> rows = new List<List<Double>>();
        for (Integer i = 0; i < ${TABLES}; i++) {
            Integer size = Math.mod(i, 4) == 0 ? 6 : 60;
            Long a = next(size);
            Long b = next(size);
            Long c = next(size);
            Long d = next(size);
            Double z = AigProportions.zOf(a, a + b, c, c + d);
            AigProportions.Interval interval = AigProportions.wilson(a, a + b);
            rows.add(
                new List<Double>{
                    AigFisherExact.twoSided(a, b, c, d),
                    z,
                    z == null ? null : AigNormalDistribution.twoSidedP(z),
                    interval?.low,
                    interval?.high
                }
            );
        }
        return rows;
    }
}`;

function source(name: string): string {
    // The label of an exception is of no interest here; the test project has no labels.
    return readFileSync(join(CLASSES, `${name}.cls`), 'utf8').replace(/Label\.\w+/g, "'negative'");
}

function figures(): (readonly (number | null)[])[] {
    const org = harness({
        'Main.cls': MAIN,
        'AigException.cls': 'public virtual class AigException extends Exception {}',
        ...Object.fromEntries(
            ['AigFisherExact', 'AigNormalDistribution', 'AigProportions'].map((name) => [`${name}.cls`, source(name)])
        )
    });
    expect(org.findings).toEqual([]);
    // Apex doubles are objects here, so that they are told from integers.
    const rows = org.call() as Iterable<Iterable<{ readonly value: number } | null>>;
    return [...rows].map((row) => [...row].map((cell) => cell?.value ?? null));
}

/** True when both are missing, or both there and as close as 1e-9. */
function agree(expected: number | null, actual: number | null | undefined): boolean {
    return expected === null || actual === null || actual === undefined
        ? expected === (actual ?? null)
        : Math.abs(expected - actual) <= 1e-9;
}

describe('statistics of the fairness monitors', () => {
    it(`agree with an independent implementation on ${TABLES} random tables to 1e-9`, () => {
        const actual = figures();
        const all = [...tables()];
        expect(actual).toHaveLength(TABLES);
        const differences = all.filter((table, index) => {
            const [fisher, z, p, low, high] = actual[index] ?? [];
            const { a, b, c, d } = table;
            const expectedZ = a + b === 0 || c + d === 0 ? null : zStatistic(table);
            const interval = a + b === 0 ? [null, null] : wilson(a, a + b);
            return !(
                agree(fisherTwoSided(table), fisher) &&
                agree(expectedZ, z) &&
                agree(expectedZ === null ? null : normalTwoSided(expectedZ), p) &&
                agree(interval[0] ?? null, low) &&
                agree(interval[1] ?? null, high)
            );
        });
        expect(differences).toEqual([]);
        // Both kinds of tables were met, or the comparison would prove nothing.
        expect(all.filter((table) => table.a + table.b === 0).length).toBeGreaterThan(0);
        expect(all.filter((table) => table.a + table.b > 80).length).toBeGreaterThan(1_000);
    });
});
