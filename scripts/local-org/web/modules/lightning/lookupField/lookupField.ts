import { LightningElement, api } from 'lwc';
import { readObjectInfo } from 'lightning/uiObjectInfoApi';

interface Picker extends HTMLElement {
    checkValidity(): boolean;
    reportValidity(): boolean;
    setCustomValidity(message: string): void;
}
interface TargetInfo {
    readonly labelPlural: string;
    readonly keyPrefix: string | null;
}

/** A lookup that may lead to records of several objects, such as an owner: which kind, then which record. */
export default class LookupField extends LightningElement {
    @api label = '';
    @api variant = 'standard';
    @api disabled = false;
    @api required = false;
    @api fieldLevelHelp?: string;
    /** Object whose records are owned: of the groups, only its queues are offered. */
    @api ownerOf?: string;

    kinds: { label: string; value: string }[] = [];
    kind = '';
    private names: readonly string[] = [];
    private infos: ReadonlyMap<string, TargetInfo> = new Map();
    private recordId: string | null = null;

    /** Names of the objects. */
    @api
    get targets(): readonly string[] {
        return this.names;
    }

    set targets(names: readonly string[]) {
        if (names.join() !== this.names.join()) {
            // People own more often than queues.
            this.names = [...names].sort((a, b) => Number(b === 'User') - Number(a === 'User'));
            this.kind = this.names[0] ?? '';
            void this.loadKinds();
        }
    }

    @api
    get value(): string | null {
        return this.recordId;
    }

    set value(value: string | null | undefined) {
        this.recordId = value || null;
        this.showKindOfValue();
    }

    private async loadKinds(): Promise<void> {
        const { names } = this;
        const infos = await Promise.all(
            names.map((name) => readObjectInfo(name).catch(() => ({ labelPlural: name, keyPrefix: null })))
        );
        if (names === this.names) {
            this.infos = new Map(names.map((name, index) => [name, infos[index] as TargetInfo]));
            this.kinds = names.map((name) => ({ value: name, label: this.kindLabel(name) }));
            this.showKindOfValue();
        }
    }

    private kindLabel(name: string): string {
        return name === 'Group' && this.ownerOf ? 'Queues' : (this.infos.get(name)?.labelPlural ?? name);
    }

    /** The id of a record tells of which object it is. */
    private showKindOfValue(): void {
        const { recordId } = this;
        if (recordId) {
            this.kind =
                this.names.find((name) => recordId.slice(0, 3) === this.infos.get(name)?.keyPrefix) ?? this.kind;
        }
    }

    /** Which kind of record it is must be known before its name can be asked for. */
    get shownValue(): string | null {
        return this.infos.size > 0 ? this.recordId : null;
    }

    get kindName(): string {
        return `${this.label}: kind of record`;
    }

    private get picker(): Picker | null {
        return this.template?.querySelector<Picker>('lightning-record-picker') ?? null;
    }

    @api
    checkValidity(): boolean {
        return this.picker?.checkValidity() ?? true;
    }

    @api
    reportValidity(): boolean {
        return this.picker?.reportValidity() ?? true;
    }

    @api
    setCustomValidity(message: string): void {
        this.picker?.setCustomValidity(message);
    }

    @api
    focus(): void {
        this.picker?.focus();
    }

    /** A record of another kind is another record. */
    handleKind(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.kind = event.detail.value;
        this.choose(null);
    }

    handleRecord(event: CustomEvent<{ recordId: string | null }>): void {
        event.stopPropagation();
        this.choose(event.detail.recordId);
    }

    private choose(recordId: string | null): void {
        this.recordId = recordId;
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId }, bubbles: true, composed: true }));
    }
}
