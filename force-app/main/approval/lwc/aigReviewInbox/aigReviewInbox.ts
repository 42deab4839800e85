import { LightningElement } from 'lwc';
import getInbox from '@salesforce/apex/AigReviewController.getInbox';
import AigApproveSeveral, { type BulkResult } from 'c/aigApproveSeveral';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type InboxItem = NonNullable<Awaited<ReturnType<typeof getInbox>>['items']>[number];

/** So many more cases with each press of "Show more". */
const PAGE_SIZE = 25;
/** The server shows no more at once. */
const MOST = 500;

interface InboxRow extends InboxItem {
    readonly key: string;
    readonly isCurrent: 'true' | null;
    readonly rowClass: string;
    readonly ageText: string;
    readonly isChosen: boolean;
    readonly selectLabel: string;
}

/** Waiting reviews on the left, the whole case on the right. j and k move through the list; no key decides anything. */
export default class AigReviewInbox extends LightningElement {
    readonly labels = LABELS;

    items: readonly InboxItem[] | null = null;
    selectedId: string | null = null;
    total = 0;
    isLoadingMore = false;
    errors: string[] = [];
    announcement = '';
    chosenIds: readonly string[] = [];
    private most = PAGE_SIZE;
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
        const shown = this.items?.length ?? 0;
        return shown < this.total
            ? formatText(LABELS.countShown, this.total, shown)
            : formatText(LABELS.count, this.total);
    }

    get hasMore(): boolean {
        return (this.items?.length ?? 0) < this.total && this.most < MOST;
    }

    get rows(): InboxRow[] {
        return (this.items ?? []).map((item) => {
            const isSelected = item.useCaseId === this.selectedId;
            return {
                ...item,
                key: item.workitemId ?? item.useCaseId ?? '',
                isCurrent: isSelected ? 'true' : null,
                rowClass: isSelected ? 'row row_current' : 'row',
                isChosen: this.chosenIds.includes(item.useCaseId ?? ''),
                selectLabel: formatText(LABELS.select, item.title ?? ''),
                ageText: item.ageDays ? formatText(LABELS.age, item.ageDays) : LABELS.today
            };
        });
    }

    get canBulk(): boolean {
        return (this.items ?? []).filter(({ canBulk }) => canBulk).length > 1;
    }

    get bulkLabel(): string {
        return formatText(LABELS.approveSelected, this.chosenIds.length);
    }

    get hasNoneChosen(): boolean {
        return this.chosenIds.length === 0;
    }

    handleChosen(event: CustomEvent<{ checked: boolean }>): void {
        const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
        const others = this.chosenIds.filter((one) => one !== id);
        this.chosenIds = event.detail.checked ? [...others, id] : others;
    }

    async handleBulk(): Promise<void> {
        const cases = (this.items ?? [])
            .filter(({ useCaseId }) => this.chosenIds.includes(useCaseId ?? ''))
            .map(({ useCaseId, title }) => ({ id: useCaseId ?? '', title: title ?? '' }));
        const result = await AigApproveSeveral.open<BulkResult>({ label: LABELS.bulkTitle, size: 'small', cases });
        if (result) {
            this.announcement = formatText(LABELS.bulkApproved, result.approved);
            await this.load();
        }
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

    async handleMore(): Promise<void> {
        this.isLoadingMore = true;
        this.most = Math.min(this.most + PAGE_SIZE, MOST);
        await this.load();
        this.isLoadingMore = false;
        this.announcement = this.countText;
    }

    private async load(): Promise<void> {
        try {
            const page = await getInbox({ most: this.most });
            const items = page.items ?? [];
            this.items = items;
            this.total = page.total ?? items.length;
            this.errors = [];
            // What went away cannot stay chosen.
            this.chosenIds = this.chosenIds.filter((id) => items.some((one) => one.canBulk && one.useCaseId === id));
            if (!items.some(({ useCaseId }) => useCaseId === this.selectedId)) {
                this.selectedId = items[0]?.useCaseId ?? null;
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
