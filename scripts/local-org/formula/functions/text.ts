import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, type FieldValue } from '../../values';
import { FormulaEvaluationError } from '../evaluationError';
import type { CompileServices, Expression } from '../expression';
import { javaRegex } from '../javaRegex';
import type { CallNode } from '../parser';
import { caseSafeId } from '../recordIds';
import { formatNumber, numberOf, textOf, wholeOf } from '../values';
import { checkCount, checkType, simple, type CompiledCall, type FunctionRow } from './table';

function countOf(value: FieldValue): number | null {
    const number = numberOf(value);
    return number === null ? null : wholeOf(number);
}

/** tr_TR as JavaScript writes it; English rules without a locale. */
function localeOf(value: FieldValue): string {
    const name = textOf(value ?? null).replace('_', '-');
    return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(name) ? name : 'en';
}

function pad([target, count, padding]: FieldValue[], isLeft: boolean): FieldValue {
    const text = textOf(target);
    const length = countOf(count);
    const filler = padding === undefined ? ' ' : textOf(padding);
    if (text === '' || length === null || length <= 0) {
        return null;
    }
    if (length <= text.length || filler === '') {
        return text.slice(0, length);
    }
    return isLeft ? text.padStart(length, filler) : text.padEnd(length, filler);
}

function mid([target, start, count]: FieldValue[]): FieldValue {
    const [from, length] = [countOf(start), countOf(count)];
    if (from === null || length === null) {
        return null;
    }
    const begin = Math.max(from, 1) - 1;
    return textOf(target).slice(begin, begin + Math.max(length, 0));
}

function find([search, target, start]: FieldValue[]): FieldValue {
    const [wanted, text] = [textOf(search), textOf(target)];
    const from = start === undefined ? 1 : countOf(start);
    if (wanted === '' || text === '' || from === null) {
        return ApexDecimal.of(0);
    }
    return ApexDecimal.of(text.indexOf(wanted, Math.max(from, 1) - 1) + 1);
}

/** CONTAINS, BEGINS and ENDS: true for an empty search text, null for an empty target. */
function search(name: string, test: (target: string, wanted: string) => boolean): FunctionRow {
    return simple(name, ['Text', 'Text'], 'Boolean', ([target, wanted]) => {
        if (textOf(wanted) === '') {
            return true;
        }
        return textOf(target) === '' ? null : test(textOf(target), textOf(wanted));
    });
}

/** Text as TEXT() gives it: dates as YYYY-MM-DD, instants in UTC, numbers without trailing zeros. */
function toText(value: FieldValue): FieldValue {
    if (value === null || typeof value === 'string') {
        return value;
    }
    if (value instanceof ApexDate) {
        return value.toString();
    }
    if (value instanceof ApexDatetime) {
        return `${value.toString().slice(0, 19).replace('T', ' ')}Z`;
    }
    if (value instanceof ApexTime) {
        return value.toString().replace('Z', '');
    }
    return formatNumber(numberOf(value) as ApexDecimal);
}

function toNumber([value]: FieldValue[]): FieldValue {
    const text = textOf(value).trim();
    if (text === '') {
        return null;
    }
    try {
        return ApexDecimal.of(text);
    } catch (error) {
        if (error instanceof RangeError) {
            throw new FormulaEvaluationError(`Invalid numeric value: ${text}`);
        }
        throw error;
    }
}

function isNumber([value]: FieldValue[]): FieldValue {
    return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(textOf(value));
}

/** REGEX: the whole text must match. A pattern that is a literal is checked when the formula is compiled. */
function compileRegex(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 2, 2, services);
    const [text, pattern] = call.parameters.map((parameter) => services.compile(parameter));
    [text, pattern].forEach((argument) => checkType(call, argument, 'Text', services));
    if (pattern.node.kind === 'string') {
        checkPattern(pattern, services);
    }
    return {
        type: 'Boolean',
        evaluate: (input) => javaRegex(textOf(pattern.evaluate(input))).test(textOf(text.evaluate(input)))
    };
}

function checkPattern(pattern: Expression, services: CompileServices): void {
    const { node } = pattern;
    try {
        javaRegex('text' in node ? node.text : '');
    } catch (error) {
        if (error instanceof RangeError) {
            services.unsupported(error.message, node);
        }
        services.fail(`Invalid regular expression: ${(error as Error).message}`, node);
    }
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function encodeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (character) => HTML[character]);
}

function image([url, alternate, height, width]: FieldValue[]): FieldValue {
    const size =
        height === undefined
            ? ''
            : ` style="height:${formatNumber(numberOf(height) ?? ApexDecimal.of(0))}px; width:${formatNumber(numberOf(width) ?? ApexDecimal.of(0))}px;"`;
    return `<img src="${encodeHtml(textOf(url))}" alt="${encodeHtml(textOf(alternate))}"${size} border="0"/>`;
}

function hyperlink([url, name, target]: FieldValue[]): FieldValue {
    const window = target === undefined ? '_blank' : textOf(target);
    return `<a href="${encodeHtml(textOf(url))}" target="${encodeHtml(window)}">${textOf(name)}</a>`;
}

/** Text. An empty result and null are the same thing. */
export const TEXT_FUNCTIONS: readonly FunctionRow[] = [
    simple('ASCII', ['Text'], 'Number', ([text]) => {
        const code = textOf(text).codePointAt(0);
        return code === undefined ? null : ApexDecimal.of(code);
    }),
    search('BEGINS', (target, wanted) => target.startsWith(wanted)),
    simple('BR', [], 'Text', () => '<br>'),
    simple('CASESAFEID', ['Text'], 'Text', ([id]) => caseSafeId(textOf(id))),
    simple('CHR', ['Number'], 'Text', ([code]) => {
        const number = countOf(code);
        return number === null || number <= 0 || number > 0x10ffff ? null : String.fromCodePoint(number);
    }),
    search('CONTAINS', (target, wanted) => target.includes(wanted)),
    search('ENDS', (target, wanted) => target.endsWith(wanted)),
    simple('FIND', ['Text', 'Text', 'Number'], 'Number', find, { optional: 1 }),
    simple('HTMLENCODE', ['Text'], 'Text', ([text]) => encodeHtml(textOf(text))),
    simple('HYPERLINK', ['Text', 'Text', 'Text'], 'Text', hyperlink, { optional: 1 }),
    simple('IMAGE', ['Text', 'Text', 'Number', 'Number'], 'Text', image, { optional: 2 }),
    simple('INITCAP', ['Text'], 'Text', ([text]) =>
        textOf(text)
            .toLowerCase()
            .replace(/(^|[^\p{L}\p{N}])(\p{L})/gu, (part: string) => part.toUpperCase())
    ),
    simple('ISNUMBER', ['Text'], 'Boolean', isNumber),
    simple('LEFT', ['Text', 'Number'], 'Text', ([text, count]) => {
        const length = countOf(count);
        return length === null ? null : textOf(text).slice(0, Math.max(length, 0));
    }),
    simple('LEN', ['Text'], 'Number', ([text]) => ApexDecimal.of(textOf(text).length)),
    simple('LOWER', ['Text', 'Text'], 'Text', ([text, locale]) => textOf(text).toLocaleLowerCase(localeOf(locale)), {
        optional: 1
    }),
    simple('LPAD', ['Text', 'Number', 'Text'], 'Text', (values) => pad(values, true), { optional: 1 }),
    simple('MID', ['Text', 'Number', 'Number'], 'Text', mid),
    {
        name: 'REGEX',
        signature: 'REGEX(text, regular expression)',
        returns: 'Boolean',
        compile: compileRegex
    },
    simple('REVERSE', ['Text'], 'Text', ([text]) => [...textOf(text)].reverse().join('')),
    simple('RIGHT', ['Text', 'Number'], 'Text', ([text, count]) => {
        const length = countOf(count);
        return length === null || length <= 0 ? null : textOf(text).slice(-length);
    }),
    simple('RPAD', ['Text', 'Number', 'Text'], 'Text', (values) => pad(values, false), { optional: 1 }),
    simple('SUBSTITUTE', ['Text', 'Text', 'Text'], 'Text', ([text, old, replacement]) =>
        textOf(old) === '' ? null : textOf(text).replaceAll(textOf(old), () => textOf(replacement))
    ),
    simple('TEXT', [['Number', 'Date', 'DateTime', 'Time', 'Picklist']], 'Text', ([value]) => toText(value)),
    simple('TRIM', ['Text'], 'Text', ([text]) => textOf(text).trim()),
    simple('UPPER', ['Text', 'Text'], 'Text', ([text, locale]) => textOf(text).toLocaleUpperCase(localeOf(locale)), {
        optional: 1
    }),
    simple('URLENCODE', ['Text'], 'Text', ([text]) => encodeURIComponent(textOf(text)).replaceAll('%20', '+')),
    simple('VALUE', ['Text'], 'Number', toNumber)
];
