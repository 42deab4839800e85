import { LightningElement, api } from 'lwc';
import { uiApi } from 'lightning/lds';
import session from 'lightning/session';

interface Found {
    readonly id: string;
    readonly name: string;
    readonly detail: string | null;
}
interface Combobox extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
    checkValidity(): boolean;
    readonly validity: ValidityState;
}

/** Finds a record by its name and hands out its id. */
export default class RecordPicker extends LightningElement {
    @api label = '';
    @api placeholder = '';
    @api disabled = false;
    @api required = false;
    @api variant = 'standard';
    @api fieldLevelHelp?: string;
    /** Object whose records are owned: of groups, only its queues are found. Set by lightning-lookup-field. */
    @api ownerOf?: string;

    items: object[] = [];
    searchTerm = '';
    isLoading = false;
    nothingFound = '';
    private objectName = '';
    private recordId: string | null = null;
    private selectedName: string | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private ticket = 0;

    @api
    get objectApiName(): string {
        return this.objectName;
    }

    set objectApiName(value: string) {
        if (value !== this.objectName) {
            // What was found and selected is of the other object.
            this.items = [];
            this.selectedName = null;
        }
        this.objectName = value;
        void this.loadName();
    }

    @api
    get value(): string | null {
        return this.recordId;
    }

    set value(value: string | null | undefined) {
        const id = value || null;
        if (id !== this.recordId) {
            this.recordId = id;
            this.selectedName = null;
            void this.loadName();
        }
    }

    @api
    get validity(): ValidityState | undefined {
        return this.combobox?.validity;
    }

    @api
    clearSelection(): void {
        this.recordId = null;
        this.selectedName = null;
    }

    @api
    checkValidity(): boolean {
        return this.combobox?.checkValidity() ?? true;
    }

    @api
    reportValidity(): boolean {
        return this.combobox?.reportValidity() ?? true;
    }

    @api
    setCustomValidity(message: string): void {
        this.combobox?.setCustomValidity(message);
    }

    @api
    focus(): void {
        this.combobox?.focus();
    }

    @api
    blur(): void {
        this.combobox?.blur();
    }

    disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    private get combobox(): Combobox | null {
        return this.template?.querySelector<Combobox>('lightning-grouped-combobox') ?? null;
    }

    get placeholderText(): string {
        return this.placeholder || 'Search...';
    }

    get pill(): object | null {
        return this.recordId
            ? { label: this.selectedName ?? this.recordId, type: 'icon', iconName: this.iconName }
            : null;
    }

    private get iconName(): string {
        const item = session.items.find(({ name }) => name === this.objectName);
        return item?.icon ?? (this.objectName === 'User' ? 'standard:user' : 'standard:record');
    }

    /** The name of the selected record, for the pill. */
    private async loadName(): Promise<void> {
        const { recordId, objectName } = this;
        if (!recordId || !objectName || this.selectedName) {
            return;
        }
        try {
            const info = (await uiApi('GET', `/object-info/${objectName}`)) as { nameFields: string[] };
            const path = `${objectName}.${info.nameFields[0]}`;
            const record = (await uiApi('GET', `/records/${recordId}?optionalFields=${path}`)) as {
                fields: Record<string, { value: unknown } | undefined>;
            };
            this.showName(recordId, objectName, String(record.fields[info.nameFields[0]]?.value ?? recordId));
        } catch {
            this.showName(recordId, objectName, 'Record not available');
        }
    }

    /** Unless something else was selected meanwhile. */
    private showName(recordId: string, objectName: string, name: string): void {
        if (recordId === this.recordId && objectName === this.objectName) {
            this.selectedName = name;
        }
    }

    handleOpen(): void {
        void this.search();
    }

    handleTextInput(event: CustomEvent<{ text: string }>): void {
        this.searchTerm = event.detail.text;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.search(), 200);
    }

    private async search(): Promise<void> {
        const ticket = ++this.ticket;
        this.isLoading = true;
        try {
            const owned = this.ownerOf ? `&ownerOf=${this.ownerOf}` : '';
            const path = `/lookups/${this.objectName}?q=${encodeURIComponent(this.searchTerm)}${owned}`;
            const { records } = (await uiApi('GET', path)) as { records: Found[] };
            if (ticket === this.ticket) {
                this.items = records.map(({ id, name, detail }) => ({
                    type: 'option-card',
                    iconName: this.iconName,
                    value: id,
                    text: name,
                    subText: detail ?? undefined
                }));
                const isEmpty = records.length === 0;
                const term = this.searchTerm.trim();
                this.nothingFound = isEmpty
                    ? term === ''
                        ? 'There are no records.'
                        : `No results for "${term}".`
                    : '';
                this.combobox?.setCustomValidity('');
            }
        } catch {
            this.combobox?.setCustomValidity('The search did not work. Try again.');
            this.reportValidity();
        } finally {
            if (ticket === this.ticket) {
                this.isLoading = false;
            }
        }
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        const item = this.items.find((candidate) => (candidate as { value: string }).value === event.detail.value);
        if (item) {
            this.select(event.detail.value, (item as { text: string }).text);
        }
    }

    handlePillRemove(): void {
        this.select(null, null);
        this.searchTerm = '';
    }

    handleBlur(): void {
        this.nothingFound = '';
        if (!this.recordId) {
            this.searchTerm = '';
        }
        this.dispatchEvent(new CustomEvent('blur'));
    }

    private select(recordId: string | null, name: string | null): void {
        this.recordId = recordId;
        this.selectedName = name;
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId }, bubbles: true, composed: true }));
    }
}
