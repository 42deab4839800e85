import { LightningElement, api } from 'lwc';
import { LABELS } from './labels';

/** A rule or duty with its source; rules also carry the answers behind them. */
export interface WhyItem {
    readonly code?: string | null;
    readonly text?: string | null;
    readonly citation?: string | null;
    readonly sourceUrl?: string | null;
    readonly appliesFrom?: string | null;
    readonly legalStatus?: string | null;
    readonly answers?:
        | readonly {
              readonly code?: string | null;
              readonly question?: string | null;
              readonly answer?: string | null;
          }[]
        | null;
}

/** The rules that fired, each with the answers that made it fire and its citation. */
export default class AigWhyList extends LightningElement {
    @api items: readonly WhyItem[] = [];
    @api emptyText = LABELS.empty;

    readonly labels = LABELS;

    get isEmpty(): boolean {
        return (this.items ?? []).length === 0;
    }

    get rows(): (WhyItem & {
        key: string;
        hasAnswers: boolean;
        answerRows: { key: string; text: string; answer: string }[];
    })[] {
        return (this.items ?? []).map((item, index) => ({
            ...item,
            key: `${index}-${item.code ?? ''}`,
            hasAnswers: (item.answers ?? []).length > 0,
            answerRows: (item.answers ?? []).map((answer, position) => ({
                key: `${position}-${answer.code ?? ''}`,
                text: answer.question ?? answer.code ?? '',
                answer: answer.answer ?? ''
            }))
        }));
    }
}
