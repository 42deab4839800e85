import { makeAdapter, request } from 'lightning/lds';

/** Wire adapter: a page model by its address below /local/pages. Loads again when the record of the page changes. */
export const getPage = makeAdapter(({ path }) =>
    typeof path === 'string' && path !== ''
        ? { key: `page ${path}`, load: () => request('GET', `/local/pages/${path}`) }
        : undefined
);
