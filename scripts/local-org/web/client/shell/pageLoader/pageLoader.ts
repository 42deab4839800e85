import type {
    ListPageModel,
    PageModel,
    PageNode,
    RecordPageModel,
    SearchPageModel
} from '../../../../api/pages/pageTypes';
import { makeAdapter, request, type LoadPlan } from 'lightning/lds';
import { components } from 'shell/components';

function pagePlan({ path }: Readonly<Record<string, unknown>>): LoadPlan | undefined {
    return typeof path === 'string' && path !== ''
        ? { key: `page ${path}`, load: () => loadPage(`/local/pages/${path}`) }
        : undefined;
}

/** As in Lightning, a page is drawn when its components are there: they connect together, and what they ask for travels together. */
async function loadPage(url: string): Promise<unknown> {
    const page = (await request('GET', url)) as Partial<PageModel>;
    const nodes = (page.regions ?? []).flatMap((region) => region.nodes);
    // A component that cannot be loaded says so in its place.
    await Promise.allSettled(firstShown(nodes).map((name) => components[name]?.()));
    return page;
}

/** Names of the components that a page shows before anybody has chosen a tab. */
function firstShown(nodes: readonly PageNode[]): string[] {
    return nodes.flatMap((node) => {
        if (node.kind === 'component') {
            return [node.name];
        }
        if (node.kind === 'tabset') {
            return firstShown(node.sections[0]?.nodes ?? []);
        }
        return node.kind === 'accordion' ? node.sections.flatMap((section) => firstShown(section.nodes)) : [];
    });
}

/** Wire adapters: a page model by its address below /local/pages. A record page loads again when its record changes. */
export const getPage = makeAdapter<PageModel>(pagePlan);
export const getRecordPage = makeAdapter<RecordPageModel>(pagePlan);
export const getListPage = makeAdapter<ListPageModel>(pagePlan);
export const getSearchPage = makeAdapter<SearchPageModel>(pagePlan);
