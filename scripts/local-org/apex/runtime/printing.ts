import { DateTime } from 'luxon';
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, SObjectRecord } from '../../values';
import { ApexList, ApexMap, ApexSet } from './collections';
import { ApexExceptionObject } from './exceptions';
import { ApexObject, type FieldInfo } from './objectModel';
import { callMethod, hasMethod } from './userCalls';

/** A Double as Java prints it: 1.0, 0.001, 1.0E7, NaN. */
export function printDouble(value: number): string {
    if (!Number.isFinite(value)) {
        return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
    }
    const size = Math.abs(value);
    if (size === 0 || (size >= 1e-3 && size < 1e7)) {
        const text = String(value);
        return Object.is(value, -0) ? '-0.0' : text.includes('.') ? text : `${text}.0`;
    }
    const [digits, exponent] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

/** `yyyy-MM-dd HH:mm:ss` in a time zone: String.valueOf(Datetime). */
export function printDatetime(value: ApexDatetime, timeZone: string): string {
    return DateTime.fromMillis(value.epochMs, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm:ss');
}

/** What the platform adds to the name of the class that Test.createStub makes (seen in the tests of fflib-apex-mocks). */
const STUB_SUFFIX = '__sfdc_ApexStub';

/** A getter of a stub does not run: it would ask the provider, which may be printing the stub (seen in the Program Management Module). */
function printedField(value: ApexObject, field: FieldInfo): unknown {
    return value.$stub
        ? (value as unknown as Record<string, unknown>)[field.jsName]
        : value.$info.readField(value, field);
}

/** A collection prints ten of its items at most. */
const MAX_PRINTED = 10;

function printItems(items: Iterable<unknown>, size: number, print: (item: unknown) => string): string {
    const printed: string[] = [];
    for (const item of items) {
        if (printed.length === MAX_PRINTED) {
            break;
        }
        printed.push(print(item));
    }
    return [...printed, ...(size > MAX_PRINTED ? ['...'] : [])].join(', ');
}

/** What a value is printed for: the time zone, and the objects printed already, which are not printed a second time. */
class Printing {
    private readonly printed = new Set<object>();

    constructor(private readonly timeZone: string) {}

    /** How a value reads in a text or inside another value. */
    nested(value: unknown): string {
        if (value instanceof ApexDate) {
            return `${value.toString()} 00:00:00`;
        }
        return value instanceof ApexDatetime ? printDatetime(value, 'utc') : this.whole(value);
    }

    /** How String.valueOf reads. */
    whole(value: unknown): string {
        if (value instanceof ApexDatetime) {
            return printDatetime(value, this.timeZone);
        }
        if (value instanceof SObjectRecord) {
            return this.once(value, () => this.record(value));
        }
        if (value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap) {
            return this.once(value, () => this.collection(value));
        }
        return value instanceof ApexObject ? this.userObject(value) : printScalar(value);
    }

    private once(value: object, print: () => string): string {
        if (this.printed.has(value)) {
            return '(already output)';
        }
        this.printed.add(value);
        return print();
    }

    private record(record: SObjectRecord): string {
        const fields = [...record.entries()].map(([name, value]) => `${name}=${this.nested(value)}`);
        const parents = [...record.parents].map(([name, parent]) => `${name}=${this.nested(parent)}`);
        const children = [...record.children].map(
            ([name, list]) => `${name}=(${list.map((child) => this.nested(child)).join(', ')})`
        );
        return `${record.type}:{${[...fields, ...parents, ...children].join(', ')}}`;
    }

    private collection(value: ApexList | ApexSet | ApexMap): string {
        const print = (item: unknown): string => this.nested(item);
        if (value instanceof ApexList) {
            return `(${printItems(value.items, value.size, print)})`;
        }
        if (value instanceof ApexSet) {
            return `{${printItems(value.values(), value.size, print)}}`;
        }
        const entry = (item: unknown): string => (item as [unknown, unknown]).map(print).join('=');
        return `{${printItems(value.entries(), value.size, entry)}}`;
    }

    private userObject(value: ApexObject): string {
        if (hasMethod(value, 'toString', 0)) {
            return String(callMethod(value, 'toString', []));
        }
        if (value instanceof ApexExceptionObject && value.isPlatformMade) {
            return `${value.typeName}: ${value.messageText}`;
        }
        return this.once(value, () => this.fieldsOf(value));
    }

    private fieldsOf(value: ApexObject): string {
        const fields = value.$info
            .instanceFields()
            .filter((field) => field.jsName !== '')
            .map((field) => `${field.name}=${this.nested(printedField(value, field))}`);
        // Inner classes print without the outer one.
        const name = value.$info.name.split('.').at(-1);
        const printed = `${name}${value.$stub ? STUB_SUFFIX : ''}:[${fields.join(', ')}]`;
        // An exception that Apex made prints its fields, too (seen in apex-mockery).
        return value instanceof ApexExceptionObject ? `${printed}: ${value.messageText}` : printed;
    }
}

/** A value that holds no others; null prints `null`. */
function printScalar(value: unknown): string {
    if (value instanceof ApexDouble) {
        return printDouble(value.value);
    }
    return value instanceof ApexBlob ? `Blob[${value.size()}]` : String(value);
}

/** String.valueOf(Object): how Apex prints a value; null prints `null`. An object met again prints `(already output)`. */
export function toStringValue(value: unknown, timeZone: string): string {
    return typeof value === 'string' ? value : new Printing(timeZone).whole(value);
}

/**
 * What `'' + value` appends. Differs from String.valueOf for a Date, which prints with a time of zero, and a Datetime, which
 * prints in GMT.
 */
export function toConcatString(value: unknown, timeZone: string): string {
    return typeof value === 'string' ? value : new Printing(timeZone).nested(value);
}
