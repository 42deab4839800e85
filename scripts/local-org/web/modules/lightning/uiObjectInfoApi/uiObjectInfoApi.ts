import { fieldName, makeAdapter, objectName, readShared, uiApi, type LoadPlan } from 'lightning/lds';

export const getObjectInfo = makeAdapter(({ objectApiName }) => {
    const name = objectName(objectApiName);
    return name ? infoPlan(name) : undefined;
});

export const getPicklistValues = makeAdapter(({ recordTypeId, fieldApiName }) => {
    if (typeof recordTypeId !== 'string' || fieldApiName === undefined) {
        return undefined;
    }
    const [object, field] = fieldName(fieldApiName).split('.');
    const path = `/object-info/${object}/picklist-values/${recordTypeId}/${field}`;
    return { key: `picklist ${path}`, load: () => uiApi('GET', path) };
});

export const getPicklistValuesByRecordType = makeAdapter(({ objectApiName, recordTypeId }) => {
    const name = objectName(objectApiName);
    if (!name || typeof recordTypeId !== 'string') {
        return undefined;
    }
    return picklistPlan(name, recordTypeId);
});

/** Description of an object, from the cache of the wires. */
export function readObjectInfo(objectApiName: string): Promise<unknown> {
    return readShared(infoPlan(objectApiName));
}

/** Choices of all picklists of an object, from the cache of the wires. */
export function readPicklists(objectApiName: string, recordTypeId: string): Promise<unknown> {
    return readShared(picklistPlan(objectApiName, recordTypeId));
}

function infoPlan(name: string): LoadPlan {
    return { key: `info ${name}`, load: () => uiApi('GET', `/object-info/${name}`) };
}

function picklistPlan(name: string, recordTypeId: string): LoadPlan {
    const path = `/object-info/${name}/picklist-values/${recordTypeId}`;
    return { key: `picklist ${path}`, load: () => uiApi('GET', path) };
}
