import type { RecordList } from '../../../../api/records/listRecords';
import { makeAdapter, objectName, uiApi } from 'lightning/lds';

/** A page of a list view. `searchTerm`, `filters` (JSON) and `columns` are the shell's: they narrow the list and choose its columns. */
export const getListRecordsByName = makeAdapter<RecordList>((config) => {
    const object = objectName(config.objectApiName);
    if (!object || typeof config.listViewApiName !== 'string') {
        return undefined;
    }
    const query = new URLSearchParams();
    for (const name of ['pageSize', 'pageToken', 'searchTerm', 'filters', 'columns']) {
        const value = config[name];
        if (value !== undefined && value !== '') {
            query.set(name, String(value));
        }
    }
    if (config.sortBy !== undefined) {
        query.set('sortBy', [config.sortBy].flat().join(','));
    }
    const path = `/list-records/${object}/${config.listViewApiName}?${query.toString()}`;
    return { key: `list ${path}`, load: () => uiApi('GET', path) };
});
