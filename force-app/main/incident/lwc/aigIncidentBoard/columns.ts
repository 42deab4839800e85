import type getBoard from '@salesforce/apex/AigIncidentWorkController.getBoard';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

export type Board = Awaited<ReturnType<typeof getBoard>>;
type Card = NonNullable<NonNullable<NonNullable<Board['columns']>[number]>['cards']>[number];

/** An incident as the board shows it. */
export interface BoardCard {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly url: string;
    readonly useCaseText: string;
    readonly severityText: string;
    readonly isSerious: boolean;
    readonly nextDueAt: string;
    readonly moreClocks: string;
    readonly moveLabel: string;
    readonly targets: readonly { readonly value: string; readonly label: string }[];
}

/** A status as the board shows it. */
export interface BoardColumn {
    readonly status: string;
    readonly heading: string;
    readonly isEmpty: boolean;
    readonly isCut: boolean;
    readonly cutText: string;
    readonly cards: readonly BoardCard[];
}

/** Takes the board as the server gives it; returns its columns with every text made. */
export function columnsOf(board: Board): BoardColumn[] {
    const columns = board.columns ?? [];
    return columns.map(({ status, label, total, cards }) => {
        const shown = cards ?? [];
        const all = total ?? shown.length;
        const targets = columns
            .filter((column) => column.status !== status)
            .map((column) => ({
                value: column.status ?? '',
                label: formatText(LABELS.moveTo, column.label ?? '')
            }));
        return {
            status: status ?? '',
            heading: `${label ?? ''} (${all})`,
            isEmpty: all === 0,
            isCut: shown.length < all,
            cutText: formatText(LABELS.shown, shown.length, all),
            cards: shown.map((card) => cardOf(card, targets))
        };
    });
}

function cardOf(card: Card, targets: BoardCard['targets']): BoardCard {
    const more = (card.runningClocks ?? 0) - 1;
    return {
        id: card.id ?? '',
        reference: card.reference ?? '',
        title: card.title ?? '',
        url: `/lightning/r/AI_Incident__c/${card.id ?? ''}/view`,
        useCaseText: card.useCaseTitle ?? LABELS.noUseCase,
        severityText: card.severity ? formatText(LABELS.severity, card.severity) : '',
        isSerious: card.isSerious === true,
        nextDueAt: card.nextDueAt ?? '',
        moreClocks: more > 0 ? formatText(LABELS.moreClocks, more) : '',
        moveLabel: formatText(LABELS.move, card.reference ?? ''),
        targets
    };
}
