import type { SourcePosition } from '../model';

/** Turns character offsets of one file into lines and columns. */
export class LineIndex {
    private starts: number[] | null = null;

    constructor(
        private readonly file: string,
        private readonly text: string
    ) {}

    at(offset: number): SourcePosition {
        this.starts ??= lineStarts(this.text);
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return { file: this.file, line: low + 1, column: offset - this.starts[low] + 1 };
    }
}

function lineStarts(text: string): number[] {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        starts.push(at + 1);
    }
    return starts;
}
