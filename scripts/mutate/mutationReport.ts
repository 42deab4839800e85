import { formatMutant } from './mutant';
import { isListed, type MutationConfig } from './mutationConfig';
import type { MutantFate, MutantResult } from './mutationRun';

export interface ClassScore {
    readonly area: string;
    readonly className: string;
    readonly killed: number;
    readonly survived: number;
    readonly uncovered: number;
    readonly equivalent: number;
    readonly invalid: number;
    /** Killed of all that tests could kill, in percent with one digit; 100 where there are none. */
    readonly score: number;
}

/** The score of some results: mutants that do not compile, and those listed as equivalent, do not count. */
export function scoreOf(
    area: string,
    className: string,
    results: readonly MutantResult[],
    config: MutationConfig
): ClassScore {
    const count = (fate: MutantFate): number => results.filter((each) => each.fate === fate && !isOut(each)).length;
    const isOut = ({ fate, mutant }: MutantResult): boolean => fate === 'survived' && isListed(mutant, config);
    const [killed, survived, uncovered] = [count('killed'), count('survived'), count('uncovered')];
    const total = killed + survived + uncovered;
    return {
        area,
        className,
        killed,
        survived,
        uncovered,
        equivalent: results.filter(isOut).length,
        invalid: count('invalid'),
        score: total === 0 ? 100 : Math.floor((killed / total) * 1000) / 10
    };
}

/** What tests let pass and no list explains. */
export function openSurvivors(results: readonly MutantResult[], config: MutationConfig): MutantResult[] {
    return results.filter(
        ({ fate, mutant }) => fate === 'uncovered' || (fate === 'survived' && !isListed(mutant, config))
    );
}

/** Entries of the list that name no survivor: the code changed, or a test kills it by now. */
export function idleEntries(results: readonly MutantResult[], config: MutationConfig): MutationConfig['equivalent'] {
    const tried = new Set(results.map(({ mutant }) => mutant.className));
    return config.equivalent.filter(
        (entry) =>
            tried.has(entry.class) &&
            !results.some(
                ({ fate, mutant }) => fate === 'survived' && isListed(mutant, { ...config, equivalent: [entry] })
            )
    );
}

const COLUMNS = ['killed', 'survived', 'uncovered', 'equivalent', 'invalid'] as const;

/** The table of scores, one line a class and one for all. */
export function formatScores(scores: readonly ClassScore[]): string {
    const width = Math.max(...scores.map(({ className }) => className.length));
    const head = `${'class'.padEnd(width)}  ${COLUMNS.map((name) => name.padStart(10)).join('')}      score`;
    const row = (score: ClassScore): string =>
        `${score.className.padEnd(width)}  ${COLUMNS.map((name) => String(score[name]).padStart(10)).join('')}  ${score.score.toFixed(1).padStart(7)} %`;
    return [head, ...scores.map(row)].join('\n');
}

export function formatSurvivors(survivors: readonly MutantResult[]): string {
    return survivors.map(({ mutant, fate }) => `${fate} ${formatMutant(mutant)}`).join('\n');
}
