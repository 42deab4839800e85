import { SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { QueryLocator } from '../runtime/queryLocator';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { refuseAddFields, saveOnPage } from './apexPages';
import { PageReferenceValue } from './pageReference';
import { ctor, defineType, method } from './table';

/** Records a page when none is set, and the most a controller holds (Visualforce Developer Guide, Standard List Controllers). */
const PAGE_SIZE = 20;
const MAXIMUM = 10_000;

/** ApexPages.StandardSetController: a list of records, of which a page shows some. */
class RecordSet extends LibraryObject {
    readonly $type = 'ApexPages.StandardSetController';
    readonly isComplete: boolean;
    private readonly rows: readonly SObjectRecord[];
    private prototype: SObjectRecord | null = null;
    private size = PAGE_SIZE;
    private from = 0;
    selected: ApexList;

    constructor(
        rt: Runtime,
        readonly list: ApexList
    ) {
        super();
        const rows = list.items as SObjectRecord[];
        this.isComplete = rows.length <= MAXIMUM;
        this.rows = rows.slice(0, MAXIMUM);
        this.selected = new ApexList(list.elementType);
    }

    get total(): number {
        return this.rows.length;
    }

    get pageSize(): number {
        return this.size;
    }

    set pageSize(size: number) {
        if (size < 1) {
            throwSystem('IllegalArgumentException', `Invalid page size: ${size}`);
        }
        this.size = size;
        this.from = Math.floor(this.from / size) * size;
    }

    get pageNumber(): number {
        return Math.floor(this.from / this.size) + 1;
    }

    set pageNumber(page: number) {
        this.from = Math.min(Math.max(page - 1, 0) * this.size, this.lastStart);
    }

    get hasNext(): boolean {
        return this.from + this.size < this.total;
    }

    get hasPrevious(): boolean {
        return this.from > 0;
    }

    private get lastStart(): number {
        return Math.floor(Math.max(this.total - 1, 0) / this.size) * this.size;
    }

    last(): void {
        this.from = this.lastStart;
    }

    page(): ApexList {
        return new ApexList(this.list.elementType, this.rows.slice(this.from, this.from + this.size));
    }

    /** The record whose changed fields the selected records get when the list is saved. */
    record(): SObjectRecord {
        const { elementType } = this.list;
        const name = elementType.kind === 'sobject' && elementType.name !== 'SObject' ? elementType.name : null;
        this.prototype ??= new SObjectRecord(
            name ?? this.rows[0]?.type ?? throwSystem('VisualforceException', 'The list has no records')
        );
        return this.prototype;
    }

    /** What save() writes: the selected records with the fields set on the prototype. */
    changed(): SObjectRecord[] {
        const fields = [...(this.prototype?.entries() ?? [])];
        const chosen = this.selected.items as SObjectRecord[];
        return (chosen.length > 0 ? chosen : [...this.rows]).map((record) => {
            fields.forEach(([name, value]) => record.set(name, value));
            return record;
        });
    }
}

const home = (rt: Runtime, self: RecordSet): PageReferenceValue =>
    new PageReferenceValue(`/${rt.sObjectType(self.record().type).model.keyPrefix ?? ''}/o`);

const moves = [
    method('first(): void', (rt, self: RecordSet) => {
        self.pageNumber = 1;
    }),
    method('last(): void', (rt, self: RecordSet) => self.last()),
    method('next(): void', (rt, self: RecordSet) => {
        self.pageNumber += 1;
    }),
    method('previous(): void', (rt, self: RecordSet) => {
        self.pageNumber -= 1;
    }),
    method('setPageNumber(Integer): void', (rt, self: RecordSet, page: number) => {
        self.pageNumber = page;
    }),
    method('setPageSize(Integer): void', (rt, self: RecordSet, size: number) => {
        self.pageSize = size;
    })
];

defineType('ApexPages.StandardSetController', {
    superType: 'Object',
    constructors: [
        ctor('(Database.QueryLocator)', (rt, locator: QueryLocator) => new RecordSet(rt, locator.records)),
        ctor('(List<SObject>)', (rt, records: ApexList) => new RecordSet(rt, records))
    ],
    methods: [
        ...moves,
        method('addFields(List<String>): void', () => refuseAddFields()),
        method('cancel(): PageReference', (rt, self: RecordSet) => home(rt, self)),
        method('getCompleteResult(): Boolean', (rt, self: RecordSet) => self.isComplete),
        method('getHasNext(): Boolean', (rt, self: RecordSet) => self.hasNext),
        method('getHasPrevious(): Boolean', (rt, self: RecordSet) => self.hasPrevious),
        method('getPageNumber(): Integer', (rt, self: RecordSet) => self.pageNumber),
        method('getPageSize(): Integer', (rt, self: RecordSet) => self.pageSize),
        method('getRecord(): SObject', (rt, self: RecordSet) => self.record()),
        method('getRecords(): List<SObject>', (rt, self: RecordSet) => self.page()),
        method('getResultSize(): Integer', (rt, self: RecordSet) => self.total),
        method('getSelected(): List<SObject>', (rt, self: RecordSet) => self.selected),
        method('save(): PageReference', (rt, self: RecordSet) =>
            saveOnPage(rt, 'update', self.changed(), home(rt, self))
        ),
        method('setSelected(List<SObject>): void', (rt, self: RecordSet, records: ApexList) => {
            self.selected = records;
        })
    ]
});
