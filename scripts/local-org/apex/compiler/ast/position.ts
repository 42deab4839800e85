/** A place in a source file, packed into one number so that cached trees stay small. */
export type Position = number;

const COLUMNS = 4096;

/** Packs a line (from 1) and a column (from 1; columns past 4095 are cut). */
export function packPosition(line: number, column: number): Position {
    return line * COLUMNS + Math.min(column, COLUMNS - 1);
}

export function lineOf(position: Position): number {
    return Math.floor(position / COLUMNS);
}

export function columnOf(position: Position): number {
    return position % COLUMNS;
}
