import { ApexDecimal, ApexDouble } from '../../values';
import { ApexList } from '../runtime/collections';
import type { Runtime } from '../runtime/runtime';
import { type ApexType, isLibrary, isPrimitive, typeName } from '../types';

/** A value of a flow as Apex wants it: numbers are decimals in flows, and the type decides what Apex gets. */
export function toApexValue(rt: Runtime, value: unknown, type: ApexType): unknown {
    if (value === undefined || value === null) {
        return null;
    }
    if (Array.isArray(value)) {
        const element = elementOf(type);
        return new ApexList(
            element,
            value.map((item) => toApexValue(rt, item, element))
        );
    }
    if (value instanceof ApexDecimal && type.kind === 'primitive') {
        return fromDecimal(value, type);
    }
    if (isPrimitive(type, 'Id') && typeof value === 'string') {
        return rt.services.store.to18(value);
    }
    return value;
}

/** The type of a list's elements; the type itself where it is no list. */
export function elementOf(type: ApexType): ApexType {
    return type.kind === 'class' && isLibrary(type, 'List') ? type.args[0] : type;
}

function fromDecimal(value: ApexDecimal, type: ApexType): unknown {
    switch (typeName(type)) {
        case 'Integer':
            return Number(value.toBigInt());
        case 'Long':
            return value.toBigInt();
        case 'Double':
            return new ApexDouble(value.toNumber());
        default:
            return value;
    }
}
