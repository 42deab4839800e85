import { LightningElement, api } from 'lwc';
import type { ListField, ListPageModel } from '../../../../api/pages/pageTypes';
import type { AddedFilter, AddedFilters } from '../../../../api/records/listFilters';
import { request } from 'lightning/lds';
import { errorText } from 'shell/errorText';
import { operationsOf } from './operations';

interface Shown extends AddedFilter {
    readonly index: number;
    readonly legend: string;
    readonly removeLabel: string;
    readonly operations: readonly { readonly label: string; readonly value: string }[];
    readonly options: readonly { readonly label: string; readonly value: string }[];
    readonly values: readonly string[];
    readonly isChoice: boolean;
    readonly isText: boolean;
    readonly placeholder: string;
    readonly inputType: string;
}

const BOOLEANS = [
    { label: 'True', value: '1' },
    { label: 'False', value: '0' }
];

/** The panel beside a list: what the list view filters, and the filters that the user adds. Fires `apply` and `dismiss`. */
export default class FilterPanel extends LightningElement {
    @api page!: ListPageModel;
    /** What the server says about the filters that are applied. */
    @api error = '';
    fields: readonly ListField[] | null = null;
    loadError = '';
    private drafts: readonly AddedFilter[] = [];
    logic = '';

    /** The filters that are applied. */
    @api
    get applied(): AddedFilters {
        return { filters: this.drafts, logic: this.logic };
    }

    set applied({ filters, logic }: AddedFilters) {
        this.drafts = filters;
        this.logic = logic;
    }

    connectedCallback(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const path = `/local/pages/list-fields/${this.page.object}`;
            const { fields } = (await request('GET', path)) as { fields: readonly ListField[] };
            this.fields = fields.filter(({ isFilterable }) => isFilterable);
        } catch (error) {
            this.loadError = errorText(error);
        }
    }

    @api
    focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    get scopeText(): string {
        return this.page.filteredBy.includes('My records') ? 'My records' : 'All records';
    }

    get hasSaved(): boolean {
        return this.page.filterTexts.length > 0;
    }

    get hasDrafts(): boolean {
        return this.drafts.length > 0;
    }

    get hasLogic(): boolean {
        return this.drafts.length > 1;
    }

    get cannotAdd(): boolean {
        return this.fields === null || this.drafts.length >= 10;
    }

    get logicPlaceholder(): string {
        return this.drafts.map((_, index) => String(index + 1)).join(' AND ');
    }

    get fieldOptions(): { label: string; value: string }[] {
        return (this.fields ?? []).map(({ path, label }) => ({ label, value: path }));
    }

    get shown(): Shown[] {
        return this.drafts.map((filter, index) => {
            const field = this.fields?.find(({ path }) => path === filter.path);
            const options = field?.dataType === 'Boolean' ? BOOLEANS : (field?.options ?? []);
            const isChoice = options.length > 0 && !/contain|startsWith/i.test(filter.operation);
            return {
                ...filter,
                index,
                legend: `Filter ${index + 1}`,
                removeLabel: `Remove filter ${index + 1}`,
                operations: operationsOf(field?.dataType ?? ''),
                options,
                values: filter.value === '' ? [] : filter.value.split(','),
                isChoice,
                isText: !isChoice,
                placeholder: /^Date/.test(field?.dataType ?? '') ? '2026-12-31, TODAY, LAST 30 DAYS' : '',
                inputType: /^(Double|Currency|Percent|Int)$/.test(field?.dataType ?? '') ? 'number' : 'text'
            };
        });
    }

    handleAdd(): void {
        const [first] = this.fields ?? [];
        if (first) {
            const [{ value: operation }] = operationsOf(first.dataType);
            this.drafts = [...this.drafts, { path: first.path, operation, value: '' }];
        }
    }

    /** Another field has other operations and values. */
    handleField(event: CustomEvent<{ value: string }>): void {
        const field = this.fields?.find(({ path }) => path === event.detail.value);
        const [{ value: operation }] = operationsOf(field?.dataType ?? '');
        this.change(event, { path: event.detail.value, operation, value: '' });
    }

    handleOperation(event: CustomEvent<{ value: string }>): void {
        this.change(event, { operation: event.detail.value });
    }

    handleValue(event: CustomEvent<{ value: string | readonly string[] }>): void {
        this.change(event, { value: [event.detail.value].flat().join(',') });
    }

    handleLogic(event: CustomEvent<{ value: string }>): void {
        this.logic = event.detail.value;
    }

    handleRemove(event: Event): void {
        const index = Number((event.currentTarget as HTMLElement).dataset.index);
        this.drafts = this.drafts.filter((_, place) => place !== index);
        // The numbers of the other filters have changed.
        this.logic = '';
        this.focus();
    }

    handleRemoveAll(): void {
        this.drafts = [];
        this.logic = '';
        this.handleApply();
    }

    handleApply(): void {
        const detail: AddedFilters = { filters: this.drafts, logic: this.drafts.length > 1 ? this.logic.trim() : '' };
        this.dispatchEvent(new CustomEvent('apply', { detail }));
    }

    handleDismiss(): void {
        this.dispatchEvent(new CustomEvent('dismiss'));
    }

    private change(event: Event, part: Partial<AddedFilter>): void {
        const index = Number((event.currentTarget as HTMLElement).dataset.index);
        this.drafts = this.drafts.map((filter, place) => (place === index ? { ...filter, ...part } : filter));
    }
}
