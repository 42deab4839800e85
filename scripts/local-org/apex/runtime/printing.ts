import { DateTime } from 'luxon';
import {
    ApexAddress,
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexLocation,
    ApexTime,
    SObjectRecord
} from '../../values';
import { ApexList, ApexMap, ApexSet } from './collections';
import { ApexExceptionObject } from './exceptions';
import { ApexObject, type ClassInfo, type FieldInfo } from './objectModel';
import { compareValues } from './sorting';
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

/*
 * How objects, records, sets, maps and addresses print follows the debug log of an org of API 67 that
 * github.com/shawon39/smart-debug-log keeps (tests/fixtures/real-org-debug.log).
 */

/** What a field holds. No getter runs: a property without a field of its own prints null. */
function heldBy(value: ApexObject, { jsName }: FieldInfo): unknown {
    return jsName === '' ? null : (value as unknown as Record<string, unknown>)[jsName];
}

const simpleName = (name: string): string => name.split('.').at(-1) ?? name;

/** The instance fields of an object in the order of their names, those of classes above with the name of the class in front. */
function printedFields(value: ApexObject): { name: string; held: unknown }[] {
    const fields: { name: string; held: unknown }[] = [];
    for (let info: ClassInfo | null = value.$info; info; info = info.superClass) {
        const prefix = info === value.$info ? '' : `${simpleName(info.name)}.`;
        for (const field of info.shape.fields) {
            if (!field.isStatic) {
                fields.push({ name: prefix + field.name, held: heldBy(value, field) });
            }
        }
    }
    return fields.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** True for keys that print in their order; others print in the order in which they were put. */
function hasPrintedOrder(key: unknown): boolean {
    return (
        typeof key !== 'object' ||
        key === null ||
        key instanceof ApexDecimal ||
        key instanceof ApexDouble ||
        key instanceof ApexDate ||
        key instanceof ApexDatetime ||
        key instanceof ApexTime
    );
}

function inPrintedOrder<T>(items: T[], keyOf: (item: T) => unknown): T[] {
    return items.every((item) => hasPrintedOrder(keyOf(item)))
        ? items.sort((a, b) => compareValues(keyOf(a), keyOf(b)))
        : items;
}

/** State and country have codes where the org has lists of them, which the local org has not. */
function printAddress(value: ApexAddress): string {
    const parts = ['Street', 'City', 'State', 'PostalCode', 'Country'] as const;
    const place = ['Latitude', 'Longitude', 'GeocodeAccuracy'] as const;
    const texts = [...parts.map((part) => value.part(part)), null, null, ...place.map((part) => value.part(part))];
    return `API address [ ${texts.map(String).join(', ')}]`;
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

    /** Fields alone: parents and children do not print. */
    private record(record: SObjectRecord): string {
        const fields = [...record.entries()].map(([name, value]) => `${name}=${this.nested(value)}`);
        return `${record.type}:{${fields.join(', ')}}`;
    }

    private collection(value: ApexList | ApexSet | ApexMap): string {
        const print = (item: unknown): string => this.nested(item);
        if (value instanceof ApexList) {
            return `(${printItems(value.items, value.size, print)})`;
        }
        if (value instanceof ApexSet) {
            return `{${printItems(
                inPrintedOrder([...value.values()], (item) => item),
                value.size,
                print
            )}}`;
        }
        const entries = inPrintedOrder([...value.entries()], ([key]) => key);
        const entry = (item: unknown): string => (item as [unknown, unknown]).map(print).join('=');
        return `{${printItems(entries, value.size, entry)}}`;
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
        const fields = printedFields(value).map(({ name, held }) => `${name}=${this.nested(held)}`);
        // Inner classes print without the outer one.
        const printed = `${simpleName(value.$info.name)}${value.$stub ? STUB_SUFFIX : ''}:[${fields.join(', ')}]`;
        // An exception that Apex made prints its fields, too (seen in apex-mockery).
        return value instanceof ApexExceptionObject ? `${printed}: ${value.messageText}` : printed;
    }
}

/** A value that holds no others; null prints `null`. */
function printScalar(value: unknown): string {
    if (value instanceof ApexDouble) {
        return printDouble(value.value);
    }
    if (value instanceof ApexAddress) {
        return printAddress(value);
    }
    if (value instanceof ApexLocation) {
        return `System.Location[getLatitude=${value.latitude};getLongitude=${value.longitude};]`;
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
