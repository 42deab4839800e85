import { isIdShaped, to18 } from '../../store';
import type { ApexDate, ApexDatetime } from '../../values';
import { ApexList, type ApexMap } from '../runtime/collections';
import { printDatetime } from '../runtime/printing';
import { compileRegex, replaceRegex, splitRegex } from '../runtime/regex';
import type { Runtime } from '../runtime/runtime';
import { expectBytes } from '../runtime/allocation';
import * as html from '../runtime/htmlEntities';
import * as text from '../runtime/textOperations';
import { throwSystem } from '../runtime/throws';
import { INTEGER, STRING } from '../types';
import { defineType, method } from './table';

const strings = (items: string[]): ApexList => new ApexList(STRING, items);

/** substring with the platform's bounds check. */
function substring(self: string, from: number, to: number): string {
    if (from < 0 || to > self.length || from > to) {
        return throwSystem(
            'StringException',
            from < 0 ? `Starting position out of bounds: ${from}` : `Ending position out of bounds: ${to}`
        );
    }
    return self.slice(from, to);
}

function join(rt: Runtime, items: unknown, separator: string): string {
    return Array.from(rt.each(items), (item) => (item === null ? '' : rt.toStringValue(item))).join(separator);
}

function compareTo(a: string, b: string): number {
    for (let at = 0; at < Math.min(a.length, b.length); at++) {
        if (a[at] !== b[at]) {
            return a.charCodeAt(at) - b.charCodeAt(at);
        }
    }
    return a.length - b.length;
}

/** The same characters, or two ids of one record, of which one may have 15 characters and the other 18. */
function equalsObject(self: string, other: unknown): boolean {
    if (typeof other !== 'string' || self === other) {
        return self === other;
    }
    const [short, long] = self.length < other.length ? [self, other] : [other, self];
    return short.length === 15 && long.length === 18 && isIdShaped(long) && to18(short) === to18(long);
}

function codeUnitIndex(self: string, index: number, last: number): number {
    return index < 0 || index > last ? throwSystem('StringException', `String index out of range: ${index}`) : index;
}

/** Moves by code points, each of which takes one or two places of the text. */
function offsetByCodePoints(self: string, index: number, offset: number): number {
    let at = codeUnitIndex(self, index, self.length);
    for (let left = Math.abs(offset); left > 0; left--) {
        const next = offset > 0 ? at : at - (/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(self.slice(at - 2, at)) ? 2 : 1);
        at = codeUnitIndex(self, offset > 0 ? next + codePointSize(self, next) : next, self.length);
    }
    return at;
}

function codePointSize(self: string, at: number): number {
    return (self.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Java's toLowerCase and toUpperCase for a locale such as `tr` or `tr_TR`. */
function localeTag(locale: string): string {
    const tag = locale.replaceAll('_', '-');
    return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en-US';
}

/** Puts values in the place of `${name}`; `$${name}` stands for a literal `${name}`. Throws for a name without a value. */
function fillTemplate(rt: Runtime, self: string, values: ApexMap): string {
    return self.replace(/(\$?)\$\{(\w+)\}/g, (whole, escape: string, name: string) => {
        if (escape !== '') {
            return whole.slice(1);
        }
        return values.has(name)
            ? rt.toStringValue(values.get(name))
            : throwSystem('StringException', `Template variable not found: ${name}`);
    });
}

const statics = [
    method('escapeSingleQuotes(String): String', (rt, value: string) =>
        value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
    ),
    method('format(String, List<Object>): String', (rt, pattern: string, args: ApexList) =>
        text.formatMessage(
            pattern,
            args.items.map((item) => rt.toStringValue(item))
        )
    ),
    method('fromCharArray(List<Integer>): String', (rt, codes: ApexList) =>
        codes.items.map((code) => String.fromCodePoint(code as number)).join('')
    ),
    method('getCommonPrefix(List<String>): String', (rt, values: ApexList) =>
        text.commonPrefix(values.items as (string | null)[])
    ),
    method('isBlank(String?): Boolean', (rt, value: string | null) => text.isBlank(value)),
    method('isEmpty(String?): Boolean', (rt, value: string | null) => value === null || value === ''),
    method('isNotBlank(String?): Boolean', (rt, value: string | null) => !text.isBlank(value)),
    method('isNotEmpty(String?): Boolean', (rt, value: string | null) => value !== null && value !== ''),
    method('join(Iterable<Object>, String): String', (rt, items: unknown, separator: string) =>
        join(rt, items, separator)
    ),
    // Null in, null out: an empty field keeps an empty text.
    method('valueOf(Date?): String', (rt, value: ApexDate | null) => value?.toString() ?? null),
    method(
        'valueOf(Datetime?): String',
        (rt, value: ApexDatetime | null) => value && printDatetime(value, rt.user.timeZone)
    ),
    // Held as an Object, a Date prints with its time of zero (seen in expression) and a Datetime in GMT (seen in automation-components).
    method('valueOf(Object): String', (rt, value: unknown) => (value === null ? null : rt.concatString(value))),
    method('valueOfGmt(Datetime): String', (rt, value: ApexDatetime) => printDatetime(value, 'utc'))
];

const comparing = [
    method('compareTo(String): Integer', (rt, self: string, other: string) => compareTo(self, other)),
    method('equals(Object): Boolean', (rt, self: string, other: unknown) => equalsObject(self, other)),
    method(
        'equalsIgnoreCase(String?): Boolean',
        (rt, self: string, other: string | null) => other !== null && self.toLowerCase() === other.toLowerCase()
    ),
    method('hashCode(): Integer', (rt, self: string) => rt.hash(self)),
    method('toString(): String', (rt, self: string) => self),
    method('startsWith(String): Boolean', (rt, self: string, prefix: string) => self.startsWith(prefix)),
    method('startsWithIgnoreCase(String): Boolean', (rt, self: string, prefix: string) =>
        self.toLowerCase().startsWith(prefix.toLowerCase())
    ),
    method('endsWith(String): Boolean', (rt, self: string, suffix: string) => self.endsWith(suffix)),
    method('endsWithIgnoreCase(String): Boolean', (rt, self: string, suffix: string) =>
        self.toLowerCase().endsWith(suffix.toLowerCase())
    ),
    method('difference(String): String', (rt, self: string, other: string) => {
        const at = text.differenceIndex(self, other);
        return at < 0 ? '' : other.slice(at);
    }),
    method('getLevenshteinDistance(String): Integer', (rt, self: string, other: string) =>
        text.levenshtein(self, other)
    ),
    method('getLevenshteinDistance(String, Integer): Integer', (rt, self: string, other: string, threshold: number) => {
        const distance = text.levenshtein(self, other);
        return distance > threshold ? -1 : distance;
    })
];

const searching = [
    method('charAt(Integer): Integer', (rt, self: string, index: number) =>
        index < 0 || index >= self.length
            ? throwSystem('StringException', `String index out of range: ${index}`)
            : self.charCodeAt(index)
    ),
    method(
        'codePointAt(Integer): Integer',
        (rt, self: string, index: number) =>
            self.codePointAt(index) ?? throwSystem('StringException', `String index out of range: ${index}`)
    ),
    method('codePointBefore(Integer): Integer', (rt, self: string, index: number) => {
        const at = offsetByCodePoints(self, index, -1);
        return self.codePointAt(at) ?? null;
    }),
    method(
        'codePointCount(Integer, Integer): Integer',
        (rt, self: string, from: number, to: number) => [...substring(self, from, to)].length
    ),
    method('offsetByCodePoints(Integer, Integer): Integer', (rt, self: string, index: number, offset: number) =>
        offsetByCodePoints(self, index, offset)
    ),
    method(
        'getChars(): List<Integer>',
        (rt, self: string) =>
            new ApexList(
                INTEGER,
                [...Array(self.length).keys()].map((at) => self.charCodeAt(at))
            )
    ),
    method('contains(String): Boolean', (rt, self: string, part: string) => self.includes(part)),
    method('containsIgnoreCase(String): Boolean', (rt, self: string, part: string) =>
        self.toLowerCase().includes(part.toLowerCase())
    ),
    method('containsAny(String): Boolean', (rt, self: string, chars: string) =>
        [...chars].some((char) => self.includes(char))
    ),
    method(
        'containsNone(String): Boolean',
        (rt, self: string, chars: string) => ![...chars].some((char) => self.includes(char))
    ),
    method('containsOnly(String): Boolean', (rt, self: string, chars: string) =>
        [...self].every((char) => chars.includes(char))
    ),
    method('containsWhitespace(): Boolean', (rt, self: string) => text.WHITESPACE.test(self)),
    method('countMatches(String): Integer', (rt, self: string, part: string) =>
        part === '' ? 0 : self.split(part).length - 1
    ),
    method('indexOf(String): Integer', (rt, self: string, part: string) => self.indexOf(part)),
    method('indexOf(String, Integer): Integer', (rt, self: string, part: string, from: number) =>
        self.indexOf(part, from)
    ),
    method('indexOfChar(Integer): Integer', (rt, self: string, code: number) =>
        self.indexOf(String.fromCodePoint(code))
    ),
    method('indexOfChar(Integer, Integer): Integer', (rt, self: string, code: number, from: number) =>
        self.indexOf(String.fromCodePoint(code), from)
    ),
    method('indexOfIgnoreCase(String): Integer', (rt, self: string, part: string) =>
        self.toLowerCase().indexOf(part.toLowerCase())
    ),
    method('indexOfIgnoreCase(String, Integer): Integer', (rt, self: string, part: string, from: number) =>
        self.toLowerCase().indexOf(part.toLowerCase(), from)
    ),
    method('indexOfAny(String): Integer', (rt, self: string, chars: string) =>
        self.split('').findIndex((char) => chars.includes(char))
    ),
    method('indexOfAnyBut(String): Integer', (rt, self: string, chars: string) =>
        self.split('').findIndex((char) => !chars.includes(char))
    ),
    method('indexOfDifference(String): Integer', (rt, self: string, other: string) =>
        text.differenceIndex(self, other)
    ),
    method('lastIndexOf(String): Integer', (rt, self: string, part: string) => self.lastIndexOf(part)),
    method('lastIndexOf(String, Integer): Integer', (rt, self: string, part: string, from: number) =>
        from < 0 ? -1 : self.lastIndexOf(part, from)
    ),
    method('lastIndexOfIgnoreCase(String): Integer', (rt, self: string, part: string) =>
        self.toLowerCase().lastIndexOf(part.toLowerCase())
    ),
    method('lastIndexOfIgnoreCase(String, Integer): Integer', (rt, self: string, part: string, from: number) =>
        from < 0 ? -1 : self.toLowerCase().lastIndexOf(part.toLowerCase(), from)
    ),
    method('lastIndexOfChar(Integer): Integer', (rt, self: string, code: number) =>
        self.lastIndexOf(String.fromCodePoint(code))
    ),
    method('lastIndexOfChar(Integer, Integer): Integer', (rt, self: string, code: number, from: number) =>
        from < 0 ? -1 : self.lastIndexOf(String.fromCodePoint(code), from)
    ),
    method('length(): Integer', (rt, self: string) => self.length)
];

const parts = [
    method('left(Integer): String', (rt, self: string, length: number) => self.slice(0, Math.max(length, 0))),
    method('right(Integer): String', (rt, self: string, length: number) => (length <= 0 ? '' : self.slice(-length))),
    method('mid(Integer, Integer): String', (rt, self: string, start: number, length: number) =>
        length < 0 || start > self.length ? '' : self.slice(Math.max(start, 0), Math.max(start, 0) + length)
    ),
    method('substring(Integer): String', (rt, self: string, from: number) => substring(self, from, self.length)),
    method('substring(Integer, Integer): String', (rt, self: string, from: number, to: number) =>
        substring(self, from, to)
    ),
    method('substringAfter(String): String', (rt, self: string, mark: string) =>
        self.includes(mark) ? self.slice(self.indexOf(mark) + mark.length) : ''
    ),
    method('substringAfterLast(String): String', (rt, self: string, mark: string) =>
        mark === '' || !self.includes(mark) ? '' : self.slice(self.lastIndexOf(mark) + mark.length)
    ),
    method('substringBefore(String): String', (rt, self: string, mark: string) =>
        self.includes(mark) ? self.slice(0, self.indexOf(mark)) : self
    ),
    method('substringBeforeLast(String): String', (rt, self: string, mark: string) =>
        mark !== '' && self.includes(mark) ? self.slice(0, self.lastIndexOf(mark)) : self
    ),
    method('substringBetween(String): String', (rt, self: string, tag: string) => between(self, tag, tag)),
    method('substringBetween(String, String): String', (rt, self: string, open: string, close: string) =>
        between(self, open, close)
    ),
    method('split(String): List<String>', (rt, self: string, pattern: string) =>
        strings(splitRegex(self, compileRegex(pattern)))
    ),
    method('split(String, Integer): List<String>', (rt, self: string, pattern: string, limit: number) =>
        strings(splitRegex(self, compileRegex(pattern), limit))
    ),
    method('splitByCharacterType(): List<String>', (rt, self: string) =>
        strings(text.splitByCharacterType(self, false))
    ),
    method('splitByCharacterTypeCamelCase(): List<String>', (rt, self: string) =>
        strings(text.splitByCharacterType(self, true))
    ),
    method('remove(String): String', (rt, self: string, part: string) =>
        part === '' ? self : self.replaceAll(part, '')
    ),
    method('removeStart(String): String', (rt, self: string, part: string) =>
        self.startsWith(part) ? self.slice(part.length) : self
    ),
    method('removeStartIgnoreCase(String): String', (rt, self: string, part: string) =>
        self.toLowerCase().startsWith(part.toLowerCase()) ? self.slice(part.length) : self
    ),
    method('removeEnd(String): String', (rt, self: string, part: string) =>
        part !== '' && self.endsWith(part) ? self.slice(0, -part.length) : self
    ),
    method('removeEndIgnoreCase(String): String', (rt, self: string, part: string) =>
        part !== '' && self.toLowerCase().endsWith(part.toLowerCase()) ? self.slice(0, -part.length) : self
    ),
    method('replace(String, String): String', (rt, self: string, part: string, by: string) =>
        self.split(part).join(by)
    ),
    method('replaceAll(String, String): String', (rt, self: string, pattern: string, by: string) =>
        replaceRegex(self, compileRegex(pattern), by, true)
    ),
    method('replaceFirst(String, String): String', (rt, self: string, pattern: string, by: string) =>
        replaceRegex(self, compileRegex(pattern), by, false)
    )
];

function between(self: string, open: string, close: string): string | null {
    const from = self.indexOf(open);
    const to = from < 0 ? -1 : self.indexOf(close, from + open.length);
    return to < 0 ? null : self.slice(from + open.length, to);
}

const shaping = [
    method('abbreviate(Integer): String', (rt, self: string, width: number) => text.abbreviate(self, width)),
    method('abbreviate(Integer, Integer): String', (rt, self: string, width: number, offset: number) =>
        text.abbreviate(self, width, offset)
    ),
    method('capitalize(): String', (rt, self: string) => self.slice(0, 1).toUpperCase() + self.slice(1)),
    method('uncapitalize(): String', (rt, self: string) => self.slice(0, 1).toLowerCase() + self.slice(1)),
    method('center(Integer): String', (rt, self: string, size: number) => text.centered(self, expectBytes(size), ' ')),
    method('center(Integer, String): String', (rt, self: string, size: number, padding: string) =>
        text.centered(self, expectBytes(size), padding)
    ),
    method('deleteWhitespace(): String', (rt, self: string) =>
        [...self].filter((char) => !text.WHITESPACE.test(char)).join('')
    ),
    method('leftPad(Integer): String', (rt, self: string, size: number) => self.padStart(expectBytes(size))),
    method('leftPad(Integer, String): String', (rt, self: string, size: number, padding: string) =>
        self.padStart(expectBytes(size), padding || ' ')
    ),
    method('rightPad(Integer): String', (rt, self: string, size: number) => self.padEnd(expectBytes(size))),
    method('rightPad(Integer, String): String', (rt, self: string, size: number, padding: string) =>
        self.padEnd(expectBytes(size), padding || ' ')
    ),
    method('normalizeSpace(): String', (rt, self: string) => text.normalizeSpace(self)),
    method('overlay(String, Integer, Integer): String', (rt, self: string, by: string, from: number, to: number) => {
        const [start, end] = [from, to].map((at) => Math.min(Math.max(at, 0), self.length)).sort((a, b) => a - b);
        return self.slice(0, start) + by + self.slice(end);
    }),
    method('repeat(Integer): String', (rt, self: string, times: number) => self.repeat(Math.max(times, 0))),
    method('repeat(String, Integer): String', (rt, self: string, separator: string, times: number) =>
        Array(expectBytes(Math.max(times, 0)))
            .fill(self)
            .join(separator)
    ),
    method('reverse(): String', (rt, self: string) => [...self].reverse().join('')),
    method('swapCase(): String', (rt, self: string) => text.swapCase(self)),
    method('toLowerCase(): String', (rt, self: string) => self.toLowerCase()),
    method('toLowerCase(String): String', (rt, self: string, locale: string) =>
        self.toLocaleLowerCase(localeTag(locale))
    ),
    method('toUpperCase(): String', (rt, self: string) => self.toUpperCase()),
    method('toUpperCase(String): String', (rt, self: string, locale: string) =>
        self.toLocaleUpperCase(localeTag(locale))
    ),
    method('template(Map<String, Object>): String', (rt, self: string, values: ApexMap) =>
        fillTemplate(rt, self, values)
    ),
    method('trim(): String', (rt, self: string) => text.trim(self))
];

const escaping = [
    method('escapeCsv(): String', (rt, self: string) => text.escapeCsv(self)),
    method('escapeEcmaScript(): String', (rt, self: string) => text.escapeEcmaScript(self)),
    method('escapeHtml3(): String', (rt, self: string) => html.escapeHtml3(self)),
    method('escapeHtml4(): String', (rt, self: string) => html.escapeHtml4(self)),
    method('escapeJava(): String', (rt, self: string) => text.escapeJava(self)),
    method('escapeUnicode(): String', (rt, self: string) => text.escapeUnicode(self)),
    method('escapeXml(): String', (rt, self: string) => html.escapeXml(self)),
    method('unescapeCsv(): String', (rt, self: string) => text.unescapeCsv(self)),
    method('unescapeEcmaScript(): String', (rt, self: string) => text.unescapeJava(self)),
    method('unescapeHtml3(): String', (rt, self: string) => html.unescapeHtml3(self)),
    method('unescapeHtml4(): String', (rt, self: string) => html.unescapeHtml4(self)),
    method('unescapeJava(): String', (rt, self: string) => text.unescapeJava(self)),
    method('unescapeUnicode(): String', (rt, self: string) => text.unescapeJava(self)),
    method('unescapeXml(): String', (rt, self: string) => html.unescapeXml(self)),
    method('stripHtmlTags(): String', (rt, self: string) => html.stripHtml(self))
];

const classifying = [
    method('isAllLowerCase(): Boolean', (rt, self: string) => /^\p{Ll}+$/u.test(self)),
    method('isAllUpperCase(): Boolean', (rt, self: string) => /^\p{Lu}+$/u.test(self)),
    method('isAlpha(): Boolean', (rt, self: string) => /^\p{L}+$/u.test(self)),
    method('isAlphaSpace(): Boolean', (rt, self: string) => /^[\p{L} ]*$/u.test(self)),
    method('isAlphanumeric(): Boolean', (rt, self: string) => /^[\p{L}\p{Nd}]+$/u.test(self)),
    method('isAlphanumericSpace(): Boolean', (rt, self: string) => /^[\p{L}\p{Nd} ]*$/u.test(self)),
    method('isAsciiPrintable(): Boolean', (rt, self: string) => /^[ -~]*$/.test(self)),
    method('isNumeric(): Boolean', (rt, self: string) => /^\p{Nd}+$/u.test(self)),
    method('isNumericSpace(): Boolean', (rt, self: string) => /^[\p{Nd} ]*$/u.test(self)),
    method('isWhitespace(): Boolean', (rt, self: string) => text.isBlank(self))
];

defineType('String', {
    superType: 'Object',
    statics,
    methods: [...comparing, ...searching, ...parts, ...shaping, ...escaping, ...classifying]
});
