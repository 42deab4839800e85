import { LightningElement } from 'lwc';
import getInbox from '@salesforce/apex/AigReviewController.getInbox';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type InboxItem = Awaited<ReturnType<typeof getInbox>>[number];

interface InboxRow extends InboxItem {
    readonly key: string;
    readonly isCurrent: 'true' | null;
    readonly rowClass: string;
    readonly ageText: string;
}

/** Waiting reviews on the left, the whole case on the right. j and k move through the list; no key decides anything. */
export default class AigReviewInbox extends LightningElement {
    readonly labels = LABELS;

    items: readonly InboxItem[] | null = null;
    selectedId: string | null = null;
    errors: string[] = [];
    announcement = '';
    private shouldFocusRow = false;

    connectedCallback(): void {
        void this.load();
    }

    renderedCallback(): void {
        if (this.shouldFocusRow) {
            this.shouldFocusRow = false;
            this.template?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
        }
    }

    get isLoading(): boolean {
        return this.items === null && this.errors.length === 0;
    }

    get isEmpty(): boolean {
        return this.items?.length === 0;
    }

    get hasItems(): boolean {
        return (this.items ?? []).length > 0;
    }

    get countText(): string {
        return formatText(LABELS.count, this.items?.length ?? 0);
    }

    get rows(): InboxRow[] {
        return (this.items ?? []).map((item) => {
            const isSelected = item.useCaseId === this.selectedId;
            return {
                ...item,
                key: item.workitemId ?? item.useCaseId ?? '',
                isCurrent: isSelected ? 'true' : null,
                rowClass: isSelected ? 'row row_current' : 'row',
                ageText: item.ageDays ? formatText(LABELS.age, item.ageDays) : LABELS.today
            };
        });
    }

    handleSelect(event: Event): void {
        this.selectedId = (event.currentTarget as HTMLElement).dataset.id ?? null;
    }

    handleKey(event: KeyboardEvent): void {
        const moves: Readonly<Record<string, number>> = { j: 1, k: -1 };
        const move = moves[event.key];
        if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        event.preventDefault();
        const items = this.items ?? [];
        const index = items.findIndex(({ useCaseId }) => useCaseId === this.selectedId);
        const next = items[Math.min(Math.max(index + move, 0), items.length - 1)];
        if (next?.useCaseId) {
            this.selectedId = next.useCaseId;
            this.shouldFocusRow = true;
        }
    }

    async handleDecided(event: CustomEvent<{ message: string }>): Promise<void> {
        this.announcement = event.detail.message;
        await this.load();
    }

    handleRefresh(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const items = await getInbox();
            this.items = items;
            this.errors = [];
            if (!items.some(({ useCaseId }) => useCaseId === this.selectedId)) {
                this.selectedId = items[0]?.useCaseId ?? null;
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
