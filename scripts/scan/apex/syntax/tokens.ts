export enum TokenKind {
    Word,
    Number,
    Text,
    Mark,
    End
}

/** Where and why reading stopped. */
export class SyntaxFailure extends Error {
    constructor(
        message: string,
        readonly offset: number
    ) {
        super(message);
    }
}

/** The tokens of a file, side by side in arrays. The last one is the end. */
export class Tokens {
    readonly kinds: TokenKind[] = [];
    readonly starts: number[] = [];
    readonly ends: number[] = [];
    /** Words in lower case, everything else as written. */
    readonly texts: string[] = [];
    /** Which tokens belong to an annotation: first and last, in order. */
    readonly annotations: (readonly [number, number])[] = [];

    constructor(readonly source: string) {}

    get count(): number {
        return this.kinds.length;
    }

    get lastEnd(): number {
        return this.ends[this.ends.length - 1] ?? 0;
    }

    add(kind: TokenKind, start: number, end: number): void {
        const text = this.source.slice(start, end);
        this.kinds.push(kind);
        this.starts.push(start);
        this.ends.push(end);
        this.texts.push(kind === TokenKind.Word ? text.toLowerCase() : text);
    }

    isWord(at: number): boolean {
        return this.kinds[at] === TokenKind.Word;
    }

    /** A token as it is written. */
    written(at: number): string {
        return this.source.slice(this.starts[at], this.ends[at]);
    }

    /** Tokens from first to last without blanks and comments, in lower case: Apex is case-insensitive. */
    plain(first: number, last: number): string {
        return first === last
            ? this.texts[first].toLowerCase()
            : this.texts
                  .slice(first, last + 1)
                  .join('')
                  .toLowerCase();
    }
}
