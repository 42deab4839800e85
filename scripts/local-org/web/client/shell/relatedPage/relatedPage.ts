import { LightningElement, api, wire } from 'lwc';
import type { NodeSection, PageNode, RecordPageModel, RelatedListNode } from '../../../../api/pages/pageTypes';
import { getRecordPage } from 'shell/pageLoader';
import { setPageTitle } from 'shell/pageTitle';

/** All records of one related list. */
export default class RelatedPage extends LightningElement {
    @api recordId?: string;
    @api relationship?: string;
    pageSize = 25;
    page?: RecordPageModel;
    error: unknown;

    get path(): string {
        return this.recordId ? `record/${this.recordId}` : '';
    }

    @wire(getRecordPage, { path: '$path' })
    wiredPage({ data, error }: { data?: RecordPageModel; error?: unknown }): void {
        this.page = data;
        this.error = error;
        if (this.page && this.list) {
            setPageTitle(this.list.label, this.page.objectLabel);
        }
    }

    get list(): RelatedListNode | undefined {
        const nodes = this.page?.regions.flatMap((region) => region.nodes) ?? [];
        const lists = [...(this.page?.relatedLists ?? []), ...nodes.flatMap(listsBelow)];
        return lists.find(({ relationship }) => relationship === this.relationship);
    }

    get recordUrl(): string {
        return `/lightning/r/${this.page?.object ?? ''}/${this.recordId ?? ''}/view`;
    }
}

function listsBelow(node: PageNode): RelatedListNode[] {
    if (node.kind === 'relatedList') {
        return [node.relatedList];
    }
    const sections: readonly NodeSection[] = node.kind === 'tabset' || node.kind === 'accordion' ? node.sections : [];
    return sections.flatMap((section) => section.nodes.flatMap(listsBelow));
}
