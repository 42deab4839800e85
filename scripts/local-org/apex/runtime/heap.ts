import { LimitExceededException } from '../../errors';
import type { TransactionHolder } from '../../transaction';
import { allocate, budgetLeft, type HeapWatch, noteText, renewBudget, setBudget, takeTexts } from './allocation';
import type { SObjectRecord } from '../../values';
import { HEAP_BYTES, HEAP_SLOT } from './heapSizes';
import { HeapWalk } from './heapWalk';

/** Static fields of the transaction's classes are kept under this key, by class. */
export const STATICS = 'apex.statics';

/** Calls within one invocation; the platform's exception names the next one. */
const MAX_DEPTH = 1000;
/** Part of the limit that may be allocated at least, or at first, before the heap is sized (again): keeps the cost of sizing low. */
const FLOOR = 0.05;
const FIRST = 0.5;

/**
 * The heap of the running transaction: what variables, `this` and static fields hold at the moment. Garbage does not count.
 * Sizing happens when Apex has allocated as much as was left under the limit, so what goes past the limit is noticed within
 * its twentieth part. When that is depends on nothing but the Apex code: the same code has the same heap in every run.
 */
class Heap implements HeapWatch {
    /** What the variables of running functions hold: emitted code writes it beside the variables themselves. */
    readonly stack: unknown[] = [];
    private top = 0;
    private depth = 0;
    /** Where the running invocation begins: what its callers hold in variables is not on its heap. */
    private base = 0;
    private transactions: TransactionHolder | null = null;
    /** How many texts of one content were alive at the last sizing; one where there is no entry. */
    private instances = new Map<string, number>();
    private excess: LimitExceededException | null = null;

    /** A function with so many variables (one at least) begins; gives their place on the stack. Throws LimitException past the platform's stack depth. */
    enter(variables: number, transactions: TransactionHolder): number {
        const from = this.top;
        if (from === 0) {
            this.begin(transactions);
        } else if (this.depth >= MAX_DEPTH) {
            throw new LimitExceededException(`Maximum stack depth reached: ${MAX_DEPTH + 1}`);
        }
        const to = from + variables;
        for (let at = from; at < to; at++) {
            this.stack[at] = null;
        }
        this.top = to;
        this.depth++;
        return from;
    }

    /**
     * A function ends, however. What is too much at the end of the invocation is thrown by settle(): a function may end by an
     * exception, and that must not get lost.
     */
    leave(frame: number): void {
        if (frame === this.base && budgetLeft() < 0 && !this.excess) {
            this.excess = this.note(this.measure(), 0);
        }
        this.top = frame;
        this.depth--;
        if (frame === 0) {
            this.end();
        }
    }

    /** Runs `body` as an invocation of its own, such as a trigger or a job: static fields are shared, variables are not. */
    invocation<T>(body: () => T): T {
        const { base, top, depth } = this;
        const left = budgetLeft();
        this.base = top;
        this.depth = 0;
        if (top > 0) {
            setBudget(this.maximum() * FIRST, this);
        }
        try {
            return body();
        } finally {
            Object.assign(this, { base, top, depth });
            if (top > 0) {
                setBudget(left, this);
            }
        }
    }

    /** Runs `body` without counting: for what is alive one piece at a time, such as the rows of a SOQL for loop. */
    uncounted<T>(body: () => T): T {
        const left = budgetLeft();
        setBudget(0, null);
        try {
            return body();
        } finally {
            setBudget(left, left === Number.POSITIVE_INFINITY ? null : this);
        }
    }

    /** Throws when an invocation ended with a heap that is too large. */
    settle(): void {
        const { excess } = this;
        if (excess) {
            this.excess = null;
            throw excess;
        }
    }

    /** Limits.getHeapSize(). */
    size(): number {
        this.settle();
        const live = this.measure();
        const found = this.note(live, 0);
        if (found) {
            throw found;
        }
        return live;
    }

    check(bytes: number): void {
        this.settle();
        const isTooMuch = bytes > this.maximum();
        const found = isTooMuch || budgetLeft() < 0 ? this.note(this.measure(), isTooMuch ? bytes : 0) : null;
        if (found) {
            throw found;
        }
    }

    private begin(transactions: TransactionHolder): void {
        this.transactions = transactions;
        this.excess = null;
        setBudget(this.maximum() * FIRST, this);
    }

    private end(): void {
        this.stack.length = 0;
        this.depth = 0;
        this.instances.clear();
        takeTexts();
        setBudget(0, null);
    }

    private maximum(): number {
        return this.transactions?.current().limits.maximum('heapSize') ?? Number.POSITIVE_INFINITY;
    }

    /** Sets the next budget for a heap of `live` bytes to which `more` are to come; gives the exception when that is too large. */
    private note(live: number, more: number): LimitExceededException | null {
        const maximum = this.maximum();
        const size = live + more;
        this.transactions?.current().limits.note('heapSize', size);
        const next = Math.min(maximum - size, Math.max(size, maximum * FIRST));
        renewBudget(Math.max(next, maximum * FLOOR));
        return size > maximum ? new LimitExceededException(`Apex heap size too large: ${size}`) : null;
    }

    private measure(): number {
        const walk = new HeapWalk();
        for (let at = this.base; at < this.top; at++) {
            walk.add(this.stack[at]);
        }
        const statics = this.transactions?.current().state.get(STATICS) as Map<string, object> | undefined;
        statics?.forEach((fields) => Object.values(fields).forEach((value) => walk.add(value)));
        this.countInstances(walk);
        return walk.size((text) => this.instances.get(text) ?? 1);
    }

    /** JavaScript does not tell two texts of one content apart, but no more of them can be alive than were made. */
    private countInstances(walk: HeapWalk): void {
        const lengths = new Set([...walk.texts.keys()].map(({ length }) => length));
        const made = new Map<string, number>();
        for (const text of takeTexts()) {
            // Comparing lengths first leaves alone the many texts on the way to a long one.
            if (lengths.has(text.length)) {
                made.set(text, (made.get(text) ?? 0) + 1);
            }
        }
        const before = this.instances;
        this.instances = new Map();
        for (const [text, met] of walk.texts) {
            const alive = Math.min(met, (before.get(text) ?? 0) + (made.get(text) ?? 0));
            if (alive > 0) {
                this.instances.set(text, alive);
            }
        }
    }
}

/** One transaction runs at a time in a process. */
export const heap = new Heap();

/** Counts records that a query made, with their texts: all at once, because nobody holds them yet. */
export function allocateRecords(records: readonly SObjectRecord[]): void {
    allocate(records.reduce((bytes, record) => bytes + recordBytes(record), 0));
}

function recordBytes(record: SObjectRecord): number {
    let bytes: number = HEAP_SLOT + HEAP_BYTES.object;
    for (const [, value] of record.entries()) {
        bytes += HEAP_SLOT;
        if (typeof value === 'string') {
            bytes += value.length;
            noteText(value);
        }
    }
    record.parents.forEach((parent) => (bytes += parent ? recordBytes(parent) : 0));
    record.children.forEach((children) => children.forEach((child) => (bytes += recordBytes(child))));
    return bytes;
}

/** Counts everything a value holds as made now. */
export function allocateTree(value: unknown): void {
    const walk = new HeapWalk();
    walk.add(value);
    walk.texts.forEach((met, text) => {
        for (let at = 0; at < met; at++) {
            noteText(text);
        }
    });
    allocate(walk.size(() => Number.POSITIVE_INFINITY));
}
