import * as fc from 'fast-check';
import { countRisks, groupsOf, levelOf, mergeRisk, positionOf, riskInput } from 'c/aigAssessmentModel';

const rated = fc.record({
    likelihood: fc.option(fc.integer({ min: 1, max: 5 })),
    impact: fc.option(fc.integer({ min: 1, max: 5 })),
    residualLikelihood: fc.option(fc.integer({ min: 1, max: 5 })),
    residualImpact: fc.option(fc.integer({ min: 1, max: 5 }))
});

describe('c/aigAssessmentModel', () => {
    it('counts every rated risk exactly once', () => {
        fc.assert(
            fc.property(fc.array(rated), (risks) => {
                const sum = countRisks(risks, false).reduce((total, { count }) => total + count, 0);
                expect(sum).toBe(risks.filter(({ likelihood, impact }) => likelihood && impact).length);
                const places = countRisks(risks, true).map(({ likelihood, impact }) => `${likelihood}:${impact}`);
                expect(new Set(places).size).toBe(places.length);
            })
        );
    });

    it('has no position without both values and no level without a score', () => {
        expect(positionOf(3, null)).toBeNull();
        expect(positionOf(3, 2)).toEqual({ likelihood: 3, impact: 2 });
        expect(levelOf(undefined, [{ name: 'Low', minimumScore: 1 }])).toBeUndefined();
    });

    it('keeps the order of groups', () => {
        expect(groupsOf([{ groupName: 'B' }, { groupName: 'A' }, { groupName: 'B' }])).toEqual(['B', 'A']);
    });

    it('takes over what a risk has, and never its scores', () => {
        const input = riskInput({ id: 'r1', revision: 'x', scenario: 'S', likelihood: 2, inherentScore: 25 });
        expect(input).toMatchObject({ id: 'r1', revision: 'x', scenario: 'S', likelihood: 2, impact: null });
        expect(input).not.toHaveProperty('inherentScore');
    });

    it('merges a risk so that no change of either side is lost unseen', () => {
        const value = fc.constantFrom('a', 'b', 'c');
        const risk = fc.record({ scenario: value, mitigation: value });
        fc.assert(
            fc.property(risk, risk, risk, (base, mine, theirs) => {
                const { merged, conflicts } = mergeRisk(
                    riskInput(base),
                    riskInput(mine),
                    riskInput({ ...theirs, revision: 'r2' })
                );
                expect(merged.revision).toBe('r2');
                for (const field of ['scenario', 'mitigation'] as const) {
                    const isMine = mine[field] !== base[field];
                    const isTheirs = theirs[field] !== base[field];
                    expect(merged[field]).toBe(isMine ? mine[field] : theirs[field]);
                    expect(conflicts.includes(field)).toBe(isMine && isTheirs && mine[field] !== theirs[field]);
                }
            })
        );
    });
});
