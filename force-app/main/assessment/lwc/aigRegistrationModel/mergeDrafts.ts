import { FIELD_LABELS } from './fieldLabels';
import { LIST_FIELDS, TEXT_FIELDS, type Draft, type DraftAnswer, type UseCaseDraft } from './aigRegistrationModel';

/** A field or answer that both sides changed since the last save, differently. */
export interface Conflict {
    /** Field name, or `answer:` and the code of a question. */
    readonly key: string;
    readonly label: string;
    readonly mine: string;
    readonly theirs: string;
}

export interface MergeResult {
    /** Their record, with every change of mine in it. Conflicts hold my value. */
    readonly merged: Draft;
    readonly conflicts: readonly Conflict[];
}

const NO_ANSWER: DraftAnswer = { answer: '', comment: '' };

/**
 * Brings together what was typed here (`mine`) and what somebody else saved meanwhile (`theirs`), both starting from
 * `base`. A change on one side only is taken; a change on both sides is a conflict that the user decides.
 */
export function mergeDrafts(
    base: Draft,
    mine: Draft,
    theirs: Draft,
    questionText: (code: string) => string
): MergeResult {
    const conflicts: Conflict[] = [];
    const useCase: Record<string, string | readonly string[]> = { ...theirs.useCase };
    for (const field of [...TEXT_FIELDS, ...LIST_FIELDS]) {
        const values = [base, mine, theirs].map((draft) => draft.useCase[field]);
        const outcome = choose(values.map(textOf));
        useCase[field] = (outcome === 'theirs' ? values[2] : values[1]) ?? '';
        if (outcome === 'conflict') {
            const [, mineText = '', theirText = ''] = values.map(textOf);
            conflicts.push({ key: field, label: FIELD_LABELS[field], mine: mineText, theirs: theirText });
        }
    }
    const answers: Record<string, DraftAnswer> = { ...theirs.answers };
    for (const code of new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])) {
        const values = [base, mine, theirs].map((draft) => draft.answers[code] ?? NO_ANSWER);
        const outcome = choose(values.map(answerText));
        answers[code] = (outcome === 'theirs' ? values[2] : values[1]) ?? NO_ANSWER;
        if (outcome === 'conflict') {
            const [, mineText = '', theirText = ''] = values.map(answerText);
            conflicts.push({ key: `answer:${code}`, label: questionText(code), mine: mineText, theirs: theirText });
        }
    }
    const merged: Draft = {
        useCaseId: theirs.useCaseId,
        lastModified: theirs.lastModified,
        useCase: useCase as UseCaseDraft,
        answers
    };
    return { merged, conflicts };
}

function choose([base, mine, theirs]: string[]): 'mine' | 'theirs' | 'conflict' {
    if (mine === theirs || base === theirs) {
        return 'mine';
    }
    return base === mine ? 'theirs' : 'conflict';
}

function textOf(value: string | readonly string[]): string {
    return typeof value === 'string' ? value : [...value].sort().join('; ');
}

function answerText({ answer, comment }: DraftAnswer): string {
    return comment ? `${answer} (${comment})` : answer;
}
