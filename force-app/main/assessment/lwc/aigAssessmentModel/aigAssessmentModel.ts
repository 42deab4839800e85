import type getAssessment from '@salesforce/apex/AigAssessmentController.getAssessment';
import type getEvidence from '@salesforce/apex/AigAssessmentController.getEvidence';
import type getKinds from '@salesforce/apex/AigAssessmentController.getKinds';
import type getRisks from '@salesforce/apex/AigAssessmentController.getRisks';
import type saveAnswers from '@salesforce/apex/AigAssessmentController.saveAnswers';
import type saveRisk from '@salesforce/apex/AigAssessmentController.saveRisk';

export type Assessment = Awaited<ReturnType<typeof getAssessment>>;
export type AssessmentQuestion = NonNullable<Assessment['questions']>[number];
export type Risk = Awaited<ReturnType<typeof getRisks>>[number];
export type Level = NonNullable<Assessment['levels']>[number];
export type Choice = NonNullable<Assessment['categories']>[number];
export type AssessmentResult = Awaited<ReturnType<typeof saveAnswers>>;
export type AnswerInput = NonNullable<Parameters<typeof saveAnswers>[0]['inputs']>[number];
export type RiskInput = NonNullable<Parameters<typeof saveRisk>[0]['input']>;
export type Kind = Awaited<ReturnType<typeof getKinds>>[number];
export type KindVersion = NonNullable<Kind['draft']>;
export type EvidenceFile = Awaited<ReturnType<typeof getEvidence>>[number];

export { levelLabel } from './levelLabels';

/** A place on the 5x5 scale; both from 1 to 5. */
export interface Position {
    readonly likelihood: number;
    readonly impact: number;
}

/** How many risks stand at a place of the map. */
export interface PositionCount extends Position {
    readonly count: number;
}

/** Codes of the sections that are not groups of questions. */
export const RISK_SECTION = 'risks';
export const EVIDENCE_SECTION = 'evidence';

export const SCALE: readonly number[] = [1, 2, 3, 4, 5];

/** The level of a score under the thresholds (highest first); undefined without a score or a threshold for it. */
export function levelOf(score: number | null | undefined, levels: readonly Level[]): Level | undefined {
    return score === null || score === undefined
        ? undefined
        : levels.find(({ minimumScore }) => score >= (minimumScore ?? Infinity));
}

/** The position when both values are there. */
export function positionOf(likelihood?: number | null, impact?: number | null): Position | null {
    return likelihood && impact ? { likelihood, impact } : null;
}

/** Counts risks by their place before or after mitigation; risks that are not rated have none. */
export function countRisks(risks: readonly Risk[], isResidual: boolean): PositionCount[] {
    const counts = new Map<string, PositionCount>();
    for (const risk of risks) {
        const position = isResidual
            ? positionOf(risk.residualLikelihood, risk.residualImpact)
            : positionOf(risk.likelihood, risk.impact);
        if (position) {
            const key = `${position.likelihood}:${position.impact}`;
            counts.set(key, { ...position, count: (counts.get(key)?.count ?? 0) + 1 });
        }
    }
    return [...counts.values()];
}

/** Names of the groups of questions, in the order in which the server sends them. */
export function groupsOf(questions: readonly AssessmentQuestion[]): string[] {
    return [...new Set(questions.map(({ groupName }) => groupName ?? ''))];
}

/** What the form starts with: the stored values of a risk, or an empty one. */
export function riskInput(risk?: Risk): RiskInput {
    return {
        id: risk?.id ?? null,
        revision: risk?.revision ?? null,
        scenario: risk?.scenario ?? null,
        category: risk?.category ?? null,
        likelihood: risk?.likelihood ?? null,
        impact: risk?.impact ?? null,
        treatment: risk?.treatment ?? null,
        mitigation: risk?.mitigation ?? null,
        mitigationOwnerId: risk?.mitigationOwnerId ?? null,
        mitigationDue: risk?.mitigationDue ?? null,
        residualLikelihood: risk?.residualLikelihood ?? null,
        residualImpact: risk?.residualImpact ?? null,
        acceptanceReason: risk?.acceptanceReason ?? null,
        acceptanceExpiresOn: risk?.acceptanceExpiresOn ?? null,
        acceptAgain: false
    };
}

const MERGED_FIELDS = [
    'scenario',
    'category',
    'likelihood',
    'impact',
    'treatment',
    'mitigation',
    'mitigationOwnerId',
    'mitigationDue',
    'residualLikelihood',
    'residualImpact',
    'acceptanceReason',
    'acceptanceExpiresOn'
] as const;

export type RiskField = (typeof MERGED_FIELDS)[number];

export interface RiskMerge {
    /** Their version with every change of mine in it. Conflicts hold my value. */
    readonly merged: RiskInput;
    readonly conflicts: readonly RiskField[];
}

/**
 * Brings together what was typed here (`mine`) and what somebody else saved meanwhile (`theirs`), both starting from
 * `base`. A change on one side only is taken; different changes on both sides are conflicts that the user decides.
 */
export function mergeRisk(base: RiskInput, mine: RiskInput, theirs: RiskInput): RiskMerge {
    const untouched = MERGED_FIELDS.filter((field) => mine[field] === base[field]);
    const taken = Object.fromEntries(untouched.map((field) => [field, theirs[field]]));
    const conflicts = MERGED_FIELDS.filter(
        (field) => !untouched.includes(field) && theirs[field] !== base[field] && theirs[field] !== mine[field]
    );
    return { merged: { ...mine, ...taken, id: theirs.id, revision: theirs.revision }, conflicts };
}
