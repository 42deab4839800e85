/**
 * The browser's data service: one cache for all wires, and notification of those that depend on a record. Works
 * as Lightning Data Service does: results are shared, read-only, and served from the cache for half a minute.
 */
import { unwrap } from 'lwc';
import { request, UI_API } from 'lightning/actionClient';

export { request, UI_API, type FetchError } from 'lightning/actionClient';

export interface WireValue<T = unknown> {
    readonly data?: T;
    readonly error?: unknown;
}

/** How to load the value of a wire, and under which name to share it. */
export interface LoadPlan {
    readonly key: string;
    readonly load: () => Promise<unknown>;
}

type Config = Readonly<Record<string, unknown>>;

export function uiApi(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<unknown> {
    return request(method, UI_API + path, body, headers);
}

/** `Object.Field` of a field reference. */
export function fieldName(field: unknown): string {
    if (typeof field === 'string') {
        return field;
    }
    const { objectApiName, fieldApiName } = field as { objectApiName: string; fieldApiName: string };
    return `${objectApiName}.${fieldApiName}`;
}

export function fieldNames(fields: unknown): string[] {
    const list = fields === undefined || fields === null ? [] : Array.isArray(fields) ? fields : [fields];
    return list.map(fieldName);
}

/** The name of an object reference. */
export function objectName(object: unknown): string | undefined {
    return typeof object === 'string' ? object : (object as { objectApiName?: string } | undefined)?.objectApiName;
}

const FRESH_MS = 30_000;

/** One shared result. */
class CacheEntry {
    readonly subscribers = new Set<WireAdapter>();
    readonly recordIds = new Set<string>();
    value: WireValue | null = null;
    loadedAt = 0;
    private ticket = 0;
    private loading = 0;
    private latest: Promise<void> = Promise.resolve();

    constructor(
        readonly key: string,
        private load: () => Promise<unknown>
    ) {}

    /** True while an answer is on its way: whoever joins meanwhile gets that one. */
    isLoading(): boolean {
        return this.loading > 0;
    }

    isFresh(): boolean {
        return this.value !== null && Date.now() - this.loadedAt < FRESH_MS;
    }

    /** The value that is there, or on its way; throws the error of a load that failed. */
    async read(): Promise<unknown> {
        await (this.isLoading()
            ? this.latest
            : this.isFresh() && this.value?.error === undefined
              ? null
              : this.refresh());
        if (this.value?.error !== undefined) {
            throw this.value.error;
        }
        return this.value?.data;
    }

    /** Loads again and hands the result to everybody; of overlapping loads the last one counts. */
    refresh(): Promise<void> {
        this.latest = this.reload();
        return this.latest;
    }

    private async reload(): Promise<void> {
        const ticket = ++this.ticket;
        let value: WireValue;
        this.loading++;
        try {
            const data = deepFreeze(await this.load());
            value = { data, error: undefined };
            this.recordIds.clear();
            collectIds(data, this.recordIds);
        } catch (error) {
            value = { data: undefined, error };
        } finally {
            this.loading--;
        }
        if (ticket === this.ticket) {
            this.value = value;
            this.loadedAt = Date.now();
            this.subscribers.forEach((subscriber) => subscriber.emit(value));
        }
    }
}

const cache = new Map<string, CacheEntry>();
const entryOfValue = new WeakMap<object, CacheEntry>();

/** Every `id` of a record representation below the value. */
function collectIds(value: unknown, ids: Set<string>): void {
    if (typeof value === 'object' && value !== null) {
        const { id, Id } = value as { id?: unknown; Id?: unknown };
        for (const candidate of [id, Id]) {
            if (typeof candidate === 'string') {
                ids.add(candidate);
            }
        }
        Object.values(value).forEach((child) => collectIds(child, ids));
    }
}

function deepFreeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}

/** Base of all wire adapters that load something. */
abstract class WireAdapter {
    private entry: CacheEntry | null = null;
    private config: Config | null = null;
    private isConnected = false;
    private hasEmitted = false;

    constructor(private readonly callback: (value: WireValue) => void) {}

    protected abstract plan(config: Config): LoadPlan | undefined;

    connect(): void {
        this.isConnected = true;
        if (this.config) {
            this.update(this.config);
        }
    }

    disconnect(): void {
        this.isConnected = false;
        this.leave();
    }

    update(config: Config): void {
        this.config = config;
        if (!this.hasEmitted) {
            this.hasEmitted = true;
            this.callback({ data: undefined, error: undefined });
        }
        const plan = this.isConnected ? this.plan(config) : undefined;
        if (!plan) {
            this.leave();
        } else if (plan.key !== this.entry?.key) {
            this.leave();
            this.join(plan);
        }
    }

    emit(value: WireValue): void {
        const emitted = { ...value };
        if (this.entry) {
            entryOfValue.set(emitted, this.entry);
        }
        this.callback(emitted);
    }

    private join(plan: LoadPlan): void {
        let entry = cache.get(plan.key);
        if (!entry) {
            entry = new CacheEntry(plan.key, plan.load);
            cache.set(plan.key, entry);
        }
        this.entry = entry;
        entry.subscribers.add(this);
        if (entry.value && entry.value.error === undefined) {
            this.emit(entry.value);
        }
        if (!entry.isLoading() && (!entry.isFresh() || entry.value?.error !== undefined)) {
            void entry.refresh();
        }
    }

    private leave(): void {
        this.entry?.subscribers.delete(this);
        this.entry = null;
    }
}

/** Makes a wire adapter that hands out values of type T. `plan` gives undefined while something required is missing. */
export function makeAdapter<T = unknown>(
    plan: (config: Config) => LoadPlan | undefined
): new (callback: (value: WireValue<T>) => void) => WireAdapter {
    return class extends WireAdapter {
        constructor(callback: (value: WireValue<T>) => void) {
            super(callback as (value: WireValue) => void);
        }

        protected plan(config: Config): LoadPlan | undefined {
            return plan(config);
        }
    };
}

/** Reads through the cache of the wires, once, without a wire. Throws what the load throws. */
export function readShared({ key, load }: LoadPlan): Promise<unknown> {
    let entry = cache.get(key);
    if (!entry) {
        entry = new CacheEntry(key, load);
        cache.set(key, entry);
    }
    return entry.read();
}

/** Loads the value of a wire again. Takes what the wire handed over. */
export function refreshWire(value: unknown): Promise<void> {
    const entry = typeof value === 'object' && value !== null ? entryOfValue.get(unwrap(value) as object) : undefined;
    return entry ? entry.refresh() : Promise.resolve();
}

/** Loads again what is shown and depends on the records; forgets what is not shown. */
export function notifyRecords(ids: readonly string[]): Promise<void> {
    return invalidate((entry) => ids.some((id) => entry.recordIds.has(id)));
}

/** Forgets what depends on records that are gone: it shows until it is left, and is asked for anew after that. */
export function forgetRecords(ids: readonly string[]): void {
    for (const entry of [...cache.values()]) {
        if (ids.some((id) => entry.recordIds.has(id))) {
            cache.delete(entry.key);
        }
    }
}

/** Everything loaded through UI API, e.g. after a refresh event or when lists may have changed. */
export function notifyAll(keyPrefix = ''): Promise<void> {
    return invalidate((entry) => entry.key.startsWith(keyPrefix));
}

async function invalidate(isStale: (entry: CacheEntry) => boolean): Promise<void> {
    const reloads: Promise<void>[] = [];
    for (const entry of [...cache.values()].filter(isStale)) {
        if (entry.subscribers.size > 0) {
            reloads.push(entry.refresh());
        } else {
            cache.delete(entry.key);
        }
    }
    await Promise.all(reloads);
}
