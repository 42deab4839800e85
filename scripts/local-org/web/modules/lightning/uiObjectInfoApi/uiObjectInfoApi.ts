import { fieldName, makeAdapter, objectName, uiApi } from 'lightning/lds';

export const getObjectInfo = makeAdapter(({ objectApiName }) => {
    const name = objectName(objectApiName);
    return name ? { key: `info ${name}`, load: () => uiApi('GET', `/object-info/${name}`) } : undefined;
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
    const path = `/object-info/${name}/picklist-values/${recordTypeId}`;
    return { key: `picklist ${path}`, load: () => uiApi('GET', path) };
});
