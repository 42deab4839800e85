import { isApexObject } from './apexValues';
import { isCollection, isRecord, type FlowValue } from './flowValue';
import type { FlowServices } from './flowServices';
import { copyOfRecord } from './recordState';

/** Variables hold records and Apex-defined objects of their own: a variable that is filled anew leaves others as they are. */
export function copyOfValue(value: FlowValue, services: Pick<FlowServices, 'apexTypes'>): FlowValue {
    if (isRecord(value)) {
        return copyOfRecord(value);
    }
    return isApexObject(value) ? services.apexTypes.copy(value) : value;
}

/** The same for collections, whose items are copied. */
export function copyOfAll(value: FlowValue, services: Pick<FlowServices, 'apexTypes'>): FlowValue {
    return value !== null && isCollection(value)
        ? value.map((item) => copyOfValue(item, services))
        : copyOfValue(value, services);
}
