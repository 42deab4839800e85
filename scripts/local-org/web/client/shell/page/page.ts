import { LightningElement, api } from 'lwc';
import type { PageModel, RecordPageModel } from '../../../../api/pages/pageTypes';

type Regions = PageModel['regions'];

/** The regions of a page: full width on top, then two columns, one below the other on narrow screens. */
export default class Page extends LightningElement {
    @api page?: PageModel;
    @api recordPage?: RecordPageModel;

    private regions(area: string): Regions {
        return (this.page?.regions ?? []).filter((region) => region.area === area);
    }

    get fullRegions(): Regions {
        return this.regions('full');
    }

    get mainRegions(): Regions {
        return this.regions('main');
    }

    get sideRegions(): Regions {
        return this.regions('side');
    }

    get hasColumns(): boolean {
        return this.mainRegions.length + this.sideRegions.length > 0;
    }

    get hasSide(): boolean {
        return this.sideRegions.length > 0;
    }

    get columnsClass(): string {
        return this.hasSide && this.mainRegions.length > 0 ? 'columns columns_two' : 'columns';
    }
}
