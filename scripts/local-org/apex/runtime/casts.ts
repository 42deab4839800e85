import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble } from '../../values';
import { type ApexType, isPrimitive, typeName } from '../types';
import { ApexList } from './collections';
import { printDouble } from './printing';
import type { Runtime } from './runtime';

type AnyNumber = number | bigint | ApexDouble | ApexDecimal;

const DAY_MS = 86_400_000;

/** The Decimal behind any number, with the digits a Double prints. */
export function toDecimal(value: AnyNumber): ApexDecimal {
    if (value instanceof ApexDecimal) {
        return value;
    }
    return ApexDecimal.of(value instanceof ApexDouble ? printDouble(value.value) : value);
}

/**
 * A number held by an Object as the type of a cast: it widens, and Double and Decimal change into each other. Undefined for
 * anything else, which is the business of the cast itself.
 */
function castNumber(value: unknown, type: ApexType): AnyNumber | undefined {
    const isWhole = typeof value === 'number' || typeof value === 'bigint';
    if (!isWhole && !(value instanceof ApexDecimal) && !(value instanceof ApexDouble)) {
        return undefined;
    }
    if (isPrimitive(type, 'Decimal')) {
        return toDecimal(value);
    }
    if (isPrimitive(type, 'Double')) {
        return value instanceof ApexDouble ? value : new ApexDouble(toDecimal(value).toNumber());
    }
    return isPrimitive(type, 'Long') && isWhole ? BigInt(value) : undefined;
}

/** Exceptions of the platform write ANY for Object between the brackets of a collection: List<ANY> (seen in amoss). */
function withAny(type: string): string {
    return type.replace(/(?<=[<,])Object(?=[>,])/g, 'ANY');
}

/** `(Type) value`: null passes, numbers and dates widen. Throws TypeException for a value of another type. */
export function castValue(rt: Runtime, value: unknown, type: ApexType): unknown {
    const number = castNumber(value, type);
    if (number !== undefined) {
        return number;
    }
    if (value instanceof ApexDate && isPrimitive(type, 'Datetime')) {
        return new ApexDatetime(value.epochDay * DAY_MS);
    }
    if (value === null || rt.isInstance(value, type)) {
        return typeof value === 'string' && isPrimitive(type, 'Id') ? rt.services.store.to18(value) : value;
    }
    return rt.throwPlatform(
        'TypeException',
        `Invalid conversion from runtime type ${withAny(rt.typeNameOf(value))} to ${withAny(typeName(type))}`
    );
}

/**
 * `value instanceof Type`. A list of records is also an SObject (seen in TestDataFactory), though it cannot be cast to one.
 */
export function isInstanceOf(rt: Runtime, value: unknown, type: ApexType): boolean {
    const asked = type.kind === 'sobject' && type.name === 'SObject';
    const isRecords = asked && value instanceof ApexList && value.elementType.kind === 'sobject';
    return isRecords || rt.isInstance(value, type);
}
