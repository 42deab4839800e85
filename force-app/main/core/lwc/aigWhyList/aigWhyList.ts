import { LightningElement, api } from 'lwc';
import { formatDay, formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

/** A rule or duty with its source; rules also carry the answers behind them. */
export interface WhyItem {
    readonly code?: string | null;
    readonly text?: string | null;
    readonly citation?: string | null;
    readonly sourceUrl?: string | null;
    readonly appliesFrom?: string | null;
    readonly legalStatus?: string | null;
    /** What it must contain, one point an element. */
    readonly contents?: readonly string[] | null;
    readonly exceptions?: string | null;
    /** Last day for doing it, YYYY-MM-DD. */
    readonly dueOn?: string | null;
    /** First day under another reading of the law, YYYY-MM-DD. */
    readonly alternativeFrom?: string | null;
    readonly enforcement?: string | null;
    readonly penaltyText?: string | null;
    readonly answers?:
        | readonly {
              readonly code?: string | null;
              readonly question?: string | null;
              readonly answer?: string | null;
          }[]
        | null;
}

interface WhyRow extends WhyItem {
    readonly key: string;
    readonly hasAnswers: boolean;
    readonly answerRows: readonly { readonly key: string; readonly text: string; readonly answer: string }[];
    readonly hasContents: boolean;
    readonly remarks: readonly string[];
}

function remarksOf(item: WhyItem): string[] {
    return [
        item.enforcement === 'Stayed' ? LABELS.stayed : '',
        item.dueOn ? formatText(LABELS.due, formatDay(item.dueOn)) : '',
        item.alternativeFrom ? formatText(LABELS.otherReading, formatDay(item.alternativeFrom)) : '',
        item.exceptions ? formatText(LABELS.exceptions, item.exceptions) : '',
        item.penaltyText ? formatText(LABELS.penalty, item.penaltyText) : ''
    ].filter(Boolean);
}

/** The rules that fired, each with the answers that made it fire and its citation. */
export default class AigWhyList extends LightningElement {
    @api items: readonly WhyItem[] = [];
    @api emptyText = LABELS.empty;

    readonly labels = LABELS;

    get isEmpty(): boolean {
        return (this.items ?? []).length === 0;
    }

    get rows(): WhyRow[] {
        return (this.items ?? []).map((item, index) => ({
            ...item,
            key: `${index}-${item.code ?? ''}`,
            hasAnswers: (item.answers ?? []).length > 0,
            hasContents: (item.contents ?? []).length > 0,
            remarks: remarksOf(item),
            answerRows: (item.answers ?? []).map((answer, position) => ({
                key: `${position}-${answer.code ?? ''}`,
                text: answer.question ?? answer.code ?? '',
                answer: answer.answer ?? ''
            }))
        }));
    }
}
