import type getSheet from '@salesforce/apex/AigDataSheetController.getSheet';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

export type Sheet = Awaited<ReturnType<typeof getSheet>>;
export type Row = NonNullable<Sheet['rows']>[number];
export type Suggestion = NonNullable<Sheet['suggestions']>[number];
type Choice = NonNullable<Sheet['directions']>[number];

export interface ShownRow {
    readonly key: string;
    readonly path: string;
    readonly facts: readonly { readonly name: string; readonly value: string }[];
    readonly missing: string;
    readonly editLabel: string;
    readonly removeLabel: string;
}

export interface ShownSuggestion {
    readonly key: string;
    readonly path: string;
    readonly why: string;
    readonly addLabel: string;
    readonly suggestion: Suggestion;
}

function labelOf(choices: readonly Choice[] | null | undefined, value: string | null | undefined): string {
    return (choices ?? []).find((choice) => choice.value === value)?.label ?? value ?? '';
}

function sensitivityOf({ classification, groups }: Pick<Row, 'classification' | 'groups'>): string {
    return [classification, groups].filter(Boolean).join(', ');
}

/** What a row says, in words. What nobody has filled in is left out; what is missing stands apart. */
export function shownRows(sheet: Sheet | null): ShownRow[] {
    return (sheet?.rows ?? []).map((row) => {
        const path = `${row.objectName ?? ''}.${row.fieldName ?? ''}`;
        const facts: [string, string][] = [
            [LABELS.direction, labelOf(sheet?.directions, row.direction)],
            [LABELS.category, labelOf(sheet?.categories, row.category)],
            [LABELS.sensitivity, sensitivityOf(row)],
            [LABELS.basis, labelOf(sheet?.bases, row.basis)],
            [LABELS.purpose, row.purpose ?? ''],
            [LABELS.retention, row.retention ?? ''],
            [LABELS.masked, row.masked ? '✓' : '']
        ];
        return {
            key: row.id ?? '',
            path,
            facts: facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
            missing: row.missing?.length ? formatText(LABELS.missing, row.missing.join(', ')) : '',
            editLabel: `${LABELS.edit} ${path}`,
            removeLabel: `${LABELS.remove} ${path}`
        };
    });
}

/** Fields that may belong on the sheet, each with the reason. */
export function shownSuggestions(sheet: Sheet | null): ShownSuggestion[] {
    return (sheet?.suggestions ?? []).map((suggestion) => {
        const path = `${suggestion.objectName ?? ''}.${suggestion.fieldName ?? ''}`;
        const reasons = [
            suggestion.foundBy
                ? formatText(LABELS.foundBy, suggestion.foundBy, labelOf(sheet?.directions, suggestion.direction))
                : LABELS.setup,
            sensitivityOf(suggestion)
        ];
        return {
            key: `${path}:${suggestion.direction ?? ''}`,
            path,
            why: reasons.filter(Boolean).join(' · '),
            addLabel: formatText(LABELS.addThis, path),
            suggestion
        };
    });
}
