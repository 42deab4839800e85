import type { ListPageModel, PageModel, RecordPageModel } from '../../../../api/pages/pageTypes';
import { makeAdapter, request, type LoadPlan } from 'lightning/lds';

function pagePlan({ path }: Readonly<Record<string, unknown>>): LoadPlan | undefined {
    return typeof path === 'string' && path !== ''
        ? { key: `page ${path}`, load: () => request('GET', `/local/pages/${path}`) }
        : undefined;
}

/** Wire adapters: a page model by its address below /local/pages. A record page loads again when its record changes. */
export const getPage = makeAdapter<PageModel>(pagePlan);
export const getRecordPage = makeAdapter<RecordPageModel>(pagePlan);
export const getListPage = makeAdapter<ListPageModel>(pagePlan);
