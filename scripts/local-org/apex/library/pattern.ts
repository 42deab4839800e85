import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import { compileRegex, replaceRegex, splitRegex } from '../runtime/regex';
import { refuse, throwSystem } from '../runtime/throws';
import { STRING } from '../types';
import { defineType, method } from './table';

/** System.Pattern. */
class PatternValue extends LibraryObject {
    readonly $type = 'Pattern';
    readonly regex: RegExp;
    private readonly expressions = new Map<string, RegExp>();

    constructor(readonly source: string) {
        super();
        this.regex = compileRegex(source);
    }

    /** The expression as a find, a match or a look at the beginning needs it: made once, because a program finds often. */
    expression(flags: string, source: string): RegExp {
        const key = `${flags} ${source}`;
        const known =
            this.expressions.get(key) ?? new RegExp(source, [...new Set(`${this.regex.flags}d${flags}`)].join(''));
        this.expressions.set(key, known);
        return known;
    }

    override toString(): string {
        return this.source;
    }
}

/** System.Matcher: a pattern on its way through a text. */
class MatcherValue extends LibraryObject {
    readonly $type = 'Matcher';
    private from = 0;
    match: RegExpExecArray | null = null;
    /** Where the searched part of the text begins. */
    regionStart = 0;
    /** The searched part; its ends count as ends of the text for anchors and lookarounds, as Java's defaults have it. */
    private part: string;

    constructor(
        public pattern: PatternValue,
        public text: string
    ) {
        super();
        this.part = text;
    }

    get regionEnd(): number {
        return this.regionStart + this.part.length;
    }

    /** Limits what is searched. Throws for limits outside the text. */
    region(start: number, end: number): this {
        if (start < 0 || end > this.text.length || start > end) {
            throwSystem('StringException', `Region out of bounds: ${start}, ${end}`);
        }
        this.reset();
        this.regionStart = start;
        this.part = this.text.slice(start, end);
        return this;
    }

    private exec(flags: string, at: number, source = this.pattern.regex.source): RegExpExecArray | null {
        const regex = this.pattern.expression(flags, source);
        regex.lastIndex = at;
        return regex.exec(this.part);
    }

    find(at: number | null): boolean {
        if (at !== null) {
            this.reset();
            this.from = at;
        }
        this.match = this.from > this.part.length ? null : this.exec('g', this.from);
        if (this.match) {
            const end = this.match.index + this.match[0].length;
            // A match of zero width must not be found again.
            this.from = this.match[0] === '' ? end + 1 : end;
        }
        return this.match !== null;
    }

    /** Whole text: alternatives are tried until one reaches the end, hence the anchors. */
    matches(): boolean {
        this.match = this.exec('y', 0, `(?:${this.pattern.regex.source})(?![\\s\\S])`);
        this.from = this.match ? this.match[0].length : 0;
        return this.match !== null;
    }

    lookingAt(): boolean {
        this.match = this.exec('y', 0);
        this.from = this.match ? this.match[0].length : 0;
        return this.match !== null;
    }

    reset(): this {
        this.from = 0;
        this.match = null;
        this.regionStart = 0;
        this.part = this.text;
        return this;
    }

    current(): RegExpExecArray {
        return this.match ?? throwSystem('StringException', 'No match found');
    }

    group(index: number): string | null {
        const match = this.current();
        if (index < 0 || index >= match.length) {
            throwSystem('StringException', `No group ${index}`);
        }
        return match[index] ?? null;
    }

    /** Start and end of a group; -1 where it took no part in the match. */
    range(index: number): [number, number] {
        this.group(index);
        const found = this.current().indices?.[index];
        return found ? [found[0] + this.regionStart, found[1] + this.regionStart] : [-1, -1];
    }

    groupCount(): number {
        return (
            (new RegExp(`${this.pattern.regex.source}|`, this.pattern.regex.flags).exec('') as RegExpExecArray).length -
            1
        );
    }
}

defineType('Pattern', {
    superType: 'Object',
    statics: [
        method('compile(String): Pattern', (rt, source: string) => new PatternValue(source)),
        method('matches(String, String): Boolean', (rt, source: string, text: string) =>
            new MatcherValue(new PatternValue(source), text).matches()
        ),
        method('quote(String): String', (rt, text: string) => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`)
    ],
    methods: [
        method('matcher(String): Matcher', (rt, self: PatternValue, text: string) => new MatcherValue(self, text)),
        method('pattern(): String', (rt, self: PatternValue) => self.source),
        method(
            'split(String): List<String>',
            (rt, self: PatternValue, text: string) => new ApexList(STRING, splitRegex(text, self.regex))
        ),
        method(
            'split(String, Integer): List<String>',
            (rt, self: PatternValue, text: string, limit: number) =>
                new ApexList(STRING, splitRegex(text, self.regex, limit))
        )
    ]
});

defineType('Matcher', {
    superType: 'Object',
    statics: [method('quoteReplacement(String): String', (rt, text: string) => text.replace(/[\\$]/g, '\\$&'))],
    methods: [
        method('end(): Integer', (rt, self: MatcherValue) => self.range(0)[1]),
        method('end(Integer): Integer', (rt, self: MatcherValue, group: number) => self.range(group)[1]),
        method('find(): Boolean', (rt, self: MatcherValue) => self.find(null)),
        method('find(Integer): Boolean', (rt, self: MatcherValue, at: number) => self.find(at)),
        method('group(): String', (rt, self: MatcherValue) => self.group(0)),
        method('group(Integer): String', (rt, self: MatcherValue, group: number) => self.group(group)),
        method('groupCount(): Integer', (rt, self: MatcherValue) => self.groupCount()),
        // The ends of the region count as ends of the text, and nothing looks beyond them: what Java begins with.
        method('hasAnchoringBounds(): Boolean', () => true),
        method('hasTransparentBounds(): Boolean', () => false),
        method('useAnchoringBounds(Boolean): Matcher', (rt, self: MatcherValue, anchoring: boolean) =>
            anchoring ? self : refuse('Matcher.useAnchoringBounds(false)')
        ),
        method('useTransparentBounds(Boolean): Matcher', (rt, self: MatcherValue, transparent: boolean) =>
            transparent ? refuse('Matcher.useTransparentBounds(true)') : self
        ),
        method('usePattern(Pattern): Matcher', (rt, self: MatcherValue, pattern: PatternValue) => {
            self.pattern = pattern;
            self.match = null;
            return self;
        }),
        method('lookingAt(): Boolean', (rt, self: MatcherValue) => self.lookingAt()),
        method('matches(): Boolean', (rt, self: MatcherValue) => self.matches()),
        method('pattern(): Pattern', (rt, self: MatcherValue) => self.pattern),
        method('region(Integer, Integer): Matcher', (rt, self: MatcherValue, start: number, end: number) =>
            self.region(start, end)
        ),
        method('regionEnd(): Integer', (rt, self: MatcherValue) => self.regionEnd),
        method('regionStart(): Integer', (rt, self: MatcherValue) => self.regionStart),
        method('replaceAll(String): String', (rt, self: MatcherValue, by: string) =>
            replaceRegex(self.text, self.pattern.regex, by, true)
        ),
        method('replaceFirst(String): String', (rt, self: MatcherValue, by: string) =>
            replaceRegex(self.text, self.pattern.regex, by, false)
        ),
        method('reset(): Matcher', (rt, self: MatcherValue) => self.reset()),
        method('reset(String): Matcher', (rt, self: MatcherValue, text: string) => {
            self.text = text;
            return self.reset();
        }),
        method('start(): Integer', (rt, self: MatcherValue) => self.range(0)[0]),
        method('start(Integer): Integer', (rt, self: MatcherValue, group: number) => self.range(group)[0])
    ]
});
