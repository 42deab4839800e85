import { LightningElement, api } from 'lwc';
import { SCALE, levelLabel, levelOf, type Level, type Position, type PositionCount } from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

interface Cell {
    readonly key: string;
    readonly likelihood: number;
    readonly impact: number;
    readonly text: string;
    readonly label: string;
    readonly pressed: 'true' | 'false';
    readonly tabIndex: '0' | '-1';
    readonly cellClass: string;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [1, 0],
    ArrowDown: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1]
};

/**
 * Likelihood (upwards) by impact (to the right). Mode `pick` shows scores, mode `map` shows how many risks stand where;
 * either way a cell can be chosen with mouse or keyboard: arrow keys move, Enter or Space chooses. Fires `cellselect`
 * {likelihood, impact}.
 */
export default class AigRiskMatrix extends LightningElement {
    @api heading = '';
    /** Levels of the scale, highest first. */
    @api levels: readonly Level[] = [];
    @api mode: 'pick' | 'map' = 'pick';
    @api counts: readonly PositionCount[] = [];
    @api selected: Position | null = null;
    @api disabled = false;

    readonly labels = LABELS;
    readonly columns = SCALE;
    private active: Position | null = null;

    get rows(): { readonly likelihood: number; readonly cells: Cell[] }[] {
        return [...SCALE].reverse().map((likelihood) => ({
            likelihood,
            cells: SCALE.map((impact) => this.cellAt({ likelihood, impact }))
        }));
    }

    get legend(): { readonly key: string; readonly text: string; readonly swatchClass: string }[] {
        return [...this.levels].reverse().map((level, index, lowestFirst) => {
            const above = lowestFirst[index + 1]?.minimumScore;
            const top = above === null || above === undefined ? 25 : above - 1;
            return {
                key: level.name ?? '',
                text: formatText(LABELS.range, levelLabel(level.name), level.minimumScore ?? 0, top),
                swatchClass: `swatch ${toneOf(level)}`
            };
        });
    }

    get isPicking(): boolean {
        return this.mode === 'pick' && !this.disabled;
    }

    /** Moves the focus to the chosen cell, or to the first one. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    }

    handleClick(event: Event): void {
        this.choose(positionAt(event));
    }

    handleKeys(event: KeyboardEvent): void {
        const move = MOVES[event.key];
        if (!move) {
            return;
        }
        event.preventDefault();
        const from = positionAt(event);
        this.active = { likelihood: clamp(from.likelihood + move[0]), impact: clamp(from.impact + move[1]) };
        const { likelihood, impact } = this.active;
        this.template
            ?.querySelector<HTMLElement>(`[data-likelihood="${likelihood}"][data-impact="${impact}"]`)
            ?.focus();
    }

    private choose(position: Position): void {
        this.active = position;
        this.dispatchEvent(new CustomEvent<Position>('cellselect', { detail: position }));
    }

    private cellAt(position: Position): Cell {
        const score = position.likelihood * position.impact;
        const level = levelOf(score, this.levels);
        const count = this.counts.find((found) => isSame(found, position))?.count ?? 0;
        const isSelected = isSame(this.selected, position);
        const words = [position.likelihood, position.impact, score, level ? levelLabel(level.name) : LABELS.noLevel];
        return {
            ...position,
            key: `${position.likelihood}:${position.impact}`,
            text: this.mode === 'map' ? `${count || ''}` : `${score}`,
            label:
                this.mode === 'map' ? formatText(LABELS.cellCount, ...words, count) : formatText(LABELS.cell, ...words),
            pressed: isSelected ? 'true' : 'false',
            tabIndex: isSame(this.current, position) ? '0' : '-1',
            cellClass: `cell ${toneOf(level)}${isSelected ? ' cell_selected' : ''}`
        };
    }

    /** The one cell that the tab key reaches. */
    private get current(): Position {
        return this.active ?? this.selected ?? { likelihood: 1, impact: 1 };
    }
}

function isSame(left: Position | null, right: Position): boolean {
    return left?.likelihood === right.likelihood && left.impact === right.impact;
}

function clamp(value: number): number {
    return Math.min(5, Math.max(1, value));
}

function positionAt(event: Event): Position {
    const { likelihood, impact } = (event.currentTarget as HTMLElement).dataset;
    return { likelihood: Number(likelihood), impact: Number(impact) };
}

function toneOf(level?: Level): string {
    return `level_${(level?.name ?? 'none').toLowerCase()}`;
}
