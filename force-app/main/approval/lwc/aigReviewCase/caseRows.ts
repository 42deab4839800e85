import type getCase from '@salesforce/apex/AigReviewController.getCase';
import { LABELS } from './labels';

export type ReviewCase = Awaited<ReturnType<typeof getCase>>;
export type CaseAnswer = NonNullable<ReviewCase['answers']>[number];

export interface FactRow {
    readonly key: string;
    readonly name: string;
    readonly value: string;
}

export interface AnswerGroup {
    readonly name: string;
    readonly answers: readonly (CaseAnswer & { readonly key: string })[];
}

/** The facts of a case. What nobody has filled in is said, not hidden. */
export function factRows(reviewCase: ReviewCase): FactRow[] {
    const rows: [string, string, string | readonly string[] | null | undefined][] = [
        ['description', LABELS.description, reviewCase.description],
        ['businessPurpose', LABELS.businessPurpose, reviewCase.businessPurpose],
        ['allowedPurposes', LABELS.allowedPurposes, reviewCase.allowedPurposes],
        ['requesterName', LABELS.requester, reviewCase.requesterName],
        ['ownerName', LABELS.owner, reviewCase.ownerName],
        ['executiveName', LABELS.executive, reviewCase.executiveName],
        ['technicalOwnerName', LABELS.technicalOwner, reviewCase.technicalOwnerName],
        ['businessUnit', LABELS.businessUnit, reviewCase.businessUnit],
        ['technology', LABELS.technology, reviewCase.technology],
        ['autonomy', LABELS.autonomy, reviewCase.autonomy],
        ['operatorRole', LABELS.operatorRole, reviewCase.operatorRole],
        ['vendor', LABELS.vendor, reviewCase.vendor],
        ['regions', LABELS.regions, reviewCase.regions],
        ['affectedGroups', LABELS.affectedGroups, reviewCase.affectedGroups],
        ['personalData', LABELS.personalData, reviewCase.personalData],
        ['specialCategoryData', LABELS.specialCategoryData, reviewCase.specialCategoryData],
        ['profiling', LABELS.profiling, reviewCase.profiling],
        ['solelyAutomated', LABELS.solelyAutomated, reviewCase.solelyAutomated],
        ['legalEffect', LABELS.legalEffect, reviewCase.legalEffect],
        ['lawfulBasis', LABELS.lawfulBasis, reviewCase.lawfulBasis],
        ['disclosureText', LABELS.disclosureText, reviewCase.disclosureText],
        ['key', LABELS.key, reviewCase.key]
    ];
    return rows.map(([key, name, value]) => ({ key, name, value: textOf(value) || LABELS.notGiven }));
}

function textOf(value: string | readonly string[] | null | undefined): string {
    return typeof value === 'string' ? value : (value ?? []).join(', ');
}

export function answerGroups(answers: readonly CaseAnswer[]): AnswerGroup[] {
    const groups = new Map<string, (CaseAnswer & { key: string })[]>();
    for (const answer of answers) {
        const name = answer.groupName ?? '';
        groups.set(name, [...(groups.get(name) ?? []), { ...answer, key: answer.code ?? '' }]);
    }
    return [...groups].map(([name, members]) => ({ name, answers: members }));
}
