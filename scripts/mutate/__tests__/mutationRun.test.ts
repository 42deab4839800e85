import { OrgClock } from '../../local-org/clock';
import { loadProject, type ApexSourceModel } from '../../local-org/metadata';
import { openRooms } from '../../local-org/orgRooms';
import { metadata, temporaryProject } from '../../local-org/__tests__/support/temporaryProject';
import { runTests } from '../../local-org/apex/testing';
import { CoveringTests } from '../coveringTests';
import { findMutants } from '../findMutants';
import type { MutationConfig } from '../mutationConfig';
import { idleEntries, openSurvivors, scoreOf } from '../mutationReport';
import { MutationRun, type MutantResult } from '../mutationRun';

const PRICE = `public class Price {
    public static Integer of(Integer count) {
        if (count > 10) {
            return count * 2;
        }
        return count
            * 3;
    }
    public static Integer unused(Integer count) {
        return count + 1;
    }
    public static String name(Integer count) {
        return 'n' + count;
    }
}`;

const TESTS = `@IsTest
private class PriceTest {
    @IsTest
    static void fewAreDearer() {
        Assert.areEqual(9, Price.of(3));
    }
    @IsTest
    static void manyAreCheaper() {
        Assert.areEqual(24, Price.of(12));
        Assert.areEqual('n1', Price.name(1));
    }
}`;

function classFiles(name: string, source: string): Record<string, string> {
    const meta = metadata('ApexClass', '<apiVersion>68.0</apiVersion><status>Active</status>');
    return { [`classes/${name}.cls`]: source, [`classes/${name}.cls-meta.xml`]: meta };
}

/** Tries every mutant of Price and gives what became of them; `after` looks at the engine when all is done. */
function tryPrice(): { results: MutantResult[]; passesAfterwards: boolean } {
    const folder = temporaryProject({ ...classFiles('Price', PRICE), ...classFiles('PriceTest', TESTS) });
    const model = loadProject(folder.dir);
    const { apex, store } = openRooms({ model, file: ':memory:', clock: new OrgClock(), coverage: true });
    try {
        const tests = CoveringTests.measure(apex);
        const source = model.apexClasses.find(({ name }) => name === 'Price') as ApexSourceModel;
        const results: MutantResult[] = [];
        new MutationRun(apex, tests, 10).tryAll(source, findMutants('Price', PRICE), (result) => results.push(result));
        return { results, passesAfterwards: runTests(apex).methods.every(({ outcome }) => outcome === 'pass') };
    } finally {
        store.close();
        folder.remove();
    }
}

describe('a mutation run', () => {
    const { results, passesAfterwards } = tryPrice();
    const fateOf = (becomes: string): string | undefined =>
        results.find(({ mutant }) => mutant.becomes === becomes)?.fate;

    it.each([
        ['if (false) {', 'killed'],
        ['if (true) {', 'killed'],
        ['if (count <= 10) {', 'killed'],
        // No test looks at exactly ten or eleven.
        ['if (count >= 10) {', 'survived'],
        ['if (count > 11) {', 'survived'],
        ['return count / 2;', 'killed'],
        ['* 4;', 'killed'],
        ['return null;', 'killed'],
        ['return count - 1;', 'uncovered'],
        ["return 'n' - count;", 'invalid'],
        ["return 'mutated' + count;", 'killed']
    ])('%s is %s', (becomes, fate) => {
        expect(fateOf(becomes)).toBe(fate);
    });

    it('names the test that failed', () => {
        expect(results.find(({ mutant }) => mutant.becomes === '* 4;')?.by).toBe('PriceTest.fewAreDearer');
    });

    it('leaves the class as it was', () => {
        expect(passesAfterwards).toBe(true);
    });

    it('counts what tests could kill, and takes explained mutants out', () => {
        const entry = { class: 'Price', was: 'if (count > 10) {', becomes: 'if (count > 11) {', reason: 'because' };
        const config: MutationConfig = { wanted: 90, classes: {}, equivalent: [entry] };
        const plain = scoreOf('', 'Price', results, { ...config, equivalent: [] });
        const explained = scoreOf('', 'Price', results, config);
        expect(explained.survived).toBe(plain.survived - 1);
        expect(explained.equivalent).toBe(1);
        expect(plain.killed + plain.survived + plain.uncovered + plain.invalid).toBe(results.length);
        expect(openSurvivors(results, config)).toHaveLength(explained.survived + explained.uncovered);
        expect(idleEntries(results, config)).toEqual([]);
        expect(idleEntries(results, { ...config, equivalent: [{ ...entry, becomes: 'gone' }] })).toHaveLength(1);
    });
});
