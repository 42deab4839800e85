import { type ApexType, typeName } from '../../types';
import { lineOf, type Position } from '../ast/position';

/** Which emitted lines belong to which Apex function; lines count from 1. */
export interface FunctionSpan {
    readonly from: number;
    readonly to: number;
    /** As stack traces print it, e.g. `Class.Outer.method`. */
    readonly name: string;
    readonly className: string | null;
}

/** The code of one source file with what is needed to explain it. Plain data, cached as JSON. */
export interface EmittedModule {
    readonly code: string;
    /** Apex line by emitted line (index 0 = line 1); 0 where there is none. */
    readonly lines: readonly number[];
    readonly functions: readonly FunctionSpan[];
    /** Lines with statements, for coverage; empty when it was not asked for. */
    readonly coverable: readonly number[];
}

/** Collects emitted lines and the constants they use. */
export class ModuleWriter {
    private readonly body: { text: string; line: number }[] = [];
    private readonly constants = new Map<string, string>();
    private readonly functions: FunctionSpan[] = [];
    private readonly coverable = new Set<number>();

    constructor(readonly withCoverage: boolean) {}

    /** Appends one line that stands for the Apex line at `at` (0: none). */
    line(text: string, at: Position = 0): void {
        // A line break inside would shift the table; string literals are escaped, so there is none to be expected.
        this.body.push({ text: text.replace(/\n/g, ' '), line: at === 0 ? 0 : lineOf(at) });
    }

    /** Appends a line to be filled in later, when all temporaries of a function are known. */
    reserve(): (text: string) => void {
        const entry = { text: '', line: 0 };
        this.body.push(entry);
        return (text) => {
            entry.text = text;
        };
    }

    /** Where the emitted text ends now; rollBack(mark) drops what was appended since. */
    mark(): { lines: number; functions: number } {
        return { lines: this.body.length, functions: this.functions.length };
    }

    /** A fault in the middle of a construct leaves open braces: its lines are dropped before the fault is emitted. */
    rollBack(mark: { lines: number; functions: number }): void {
        this.body.length = mark.lines;
        this.functions.length = mark.functions;
    }

    /** Runs `emit` and records the lines it appends as one Apex function. */
    span(name: string, className: string | null, emit: () => void): void {
        const from = this.body.length;
        emit();
        this.functions.push({ from: from + 1, to: this.body.length, name, className });
    }

    /** Appends the coverage counter of a statement, where coverage is on. */
    cover(at: Position): void {
        if (this.withCoverage && at !== 0) {
            this.coverable.add(lineOf(at));
            this.line(`V[${lineOf(at)}]++;`, at);
        }
    }

    /** A library function by its row key. */
    library(key: string): string {
        return this.constant('L', `$.library(${JSON.stringify(key)})`);
    }

    /** The handle of a user class. */
    classHandle(name: string): string {
        return this.constant('C', `$.handle(${JSON.stringify(name)})`);
    }

    type(type: ApexType): string {
        return this.constant('T', JSON.stringify(type), typeName(type));
    }

    decimal(text: string): string {
        return this.constant('D', `$.decimal(${JSON.stringify(text)})`);
    }

    /** Any other expression that is evaluated once, when the module is loaded. */
    constant(prefix: string, expression: string, key = expression): string {
        const id = `${prefix}:${key}`;
        const known = this.constants.get(id);
        if (known !== undefined) {
            return known.slice(0, known.indexOf(' '));
        }
        const name = `${prefix}${this.constants.size}`;
        this.constants.set(id, `${name} = ${expression}`);
        return name;
    }

    /** The finished module: an expression that gives a function of the prelude. */
    finish(): EmittedModule {
        const head = [
            '(($, rt, V, S) => {',
            ...[...this.constants.values()].map((constant) => `const ${constant};`),
            'return {'
        ];
        const shift = head.length;
        return {
            code: [...head, ...this.body.map((line) => line.text), '}; })'].join('\n'),
            lines: [...head.map(() => 0), ...this.body.map((line) => line.line), 0],
            functions: this.functions.map((span) => ({ ...span, from: span.from + shift, to: span.to + shift })),
            coverable: [...this.coverable].sort((a, b) => a - b)
        };
    }
}
