import type { RecordList } from '../../../../api/records/listRecords';
import { fieldNames, makeAdapter, uiApi } from 'lightning/lds';

export const getRelatedListRecords = makeAdapter<RecordList>((config) => {
    const { parentRecordId, relatedListId, pageSize, pageToken, sortBy } = config;
    if (typeof parentRecordId !== 'string' || typeof relatedListId !== 'string') {
        return undefined;
    }
    const query = new URLSearchParams();
    const add = (name: string, value: unknown): void => {
        if (value !== undefined && String(value) !== '') {
            query.set(name, String(value));
        }
    };
    add('fields', fieldNames(config.fields).join(','));
    add('optionalFields', fieldNames(config.optionalFields).join(','));
    add('pageSize', pageSize);
    add('pageToken', pageToken);
    add('sortBy', [sortBy ?? []].flat().join(','));
    const path = `/related-list-records/${parentRecordId}/${relatedListId}?${query.toString()}`;
    return { key: `list ${path}`, load: () => uiApi('GET', path) };
});

export const getRelatedListCount = makeAdapter(({ parentRecordId, relatedListId }) => {
    if (typeof parentRecordId !== 'string' || typeof relatedListId !== 'string') {
        return undefined;
    }
    const path = `/related-list-count/${parentRecordId}/${relatedListId}`;
    return { key: `list ${path}`, load: () => uiApi('GET', path) };
});
