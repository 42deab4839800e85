import { PlatformException } from '../../errors';
import type { SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import { executeDml } from '../runtime/dmlCalls';
import { ApexExceptionObject, caughtException } from '../runtime/exceptions';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexEnumValue } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import type { DmlOperation } from '../runtime/services';
import { throwSystem } from '../runtime/throws';
import { libraryType } from '../types';
import { defineEnum, enumConstant } from './enums';
import { PageReferenceValue, recordPage } from './pageReference';
import { ctor, defineType, method } from './table';

defineEnum('ApexPages.Severity', ['CONFIRM', 'ERROR', 'FATAL', 'INFO', 'WARNING']);

/** ApexPages.Message. */
class PageMessage extends LibraryObject {
    readonly $type = 'ApexPages.Message';

    constructor(
        readonly severity: ApexEnumValue,
        readonly summary: string | null,
        readonly detail: string | null = summary,
        readonly id: string | null = null
    ) {
        super();
    }

    override toString(): string {
        return `ApexPages.Message["${this.detail ?? ''}"]`;
    }
}

type MessageParts = ConstructorParameters<typeof PageMessage>;

const MESSAGE = 'ApexPages.Severity, String?';

defineType('ApexPages.Message', {
    superType: 'Object',
    constructors: [
        ctor(`(${MESSAGE})`, (rt, ...parts: MessageParts) => new PageMessage(...parts)),
        ctor(`(${MESSAGE}, String?)`, (rt, ...parts: MessageParts) => new PageMessage(...parts)),
        ctor(`(${MESSAGE}, String?, String?)`, (rt, ...parts: MessageParts) => new PageMessage(...parts))
    ],
    methods: [
        method('getComponentLabel(): String', () => null),
        method('getDetail(): String', (rt, self: PageMessage) => self.detail),
        method('getSeverity(): ApexPages.Severity', (rt, self: PageMessage) => self.severity),
        method('getSummary(): String', (rt, self: PageMessage) => self.summary)
    ]
});

/** The page a transaction works for and the messages it shows. */
interface PageState {
    current: PageReferenceValue | null;
    readonly messages: PageMessage[];
}

/** A test starts on a page without a name, as on the platform; nothing else in the local org is a Visualforce request. */
function pageState(rt: Runtime): PageState {
    return rt.transaction.stateOf<PageState>('apex.page', () => ({
        current: rt.transaction.isTest ? new PageReferenceValue('') : null,
        messages: []
    }));
}

/** ApexPages.currentPage(). */
export const currentPage = (rt: Runtime): PageReferenceValue | null => pageState(rt).current;

/** Test.setCurrentPage. */
export function setCurrentPage(rt: Runtime, page: PageReferenceValue): void {
    pageState(rt).current = page;
}

/** Test.clearApexPageMessages. */
export function clearPageMessages(rt: Runtime): void {
    pageState(rt).messages.length = 0;
}

/** A message for each row of a DML failure, one for any other exception. */
function addMessages(rt: Runtime, thrown: unknown): void {
    const exception =
        thrown instanceof ApexExceptionObject ? thrown : throwSystem('TypeException', 'Exception expected');
    const texts =
        exception.dmlErrors.length > 0 ? exception.dmlErrors.map(({ message }) => message) : [exception.messageText];
    const severity = enumConstant('ApexPages.Severity', 'ERROR');
    pageState(rt).messages.push(...texts.map((text) => new PageMessage(severity, text)));
}

defineType('ApexPages', {
    statics: [
        method('addMessage(ApexPages.Message): void', (rt, message: PageMessage) => {
            pageState(rt).messages.push(message);
        }),
        method('addMessages(Exception): void', (rt, thrown: unknown) => addMessages(rt, thrown)),
        method('currentPage(): PageReference', (rt) => currentPage(rt)),
        method(
            'getMessages(): List<ApexPages.Message>',
            (rt) => new ApexList(libraryType('ApexPages.Message'), [...pageState(rt).messages])
        ),
        method('hasMessages(): Boolean', (rt) => pageState(rt).messages.length > 0),
        method('hasMessages(ApexPages.Severity): Boolean', (rt, severity: ApexEnumValue) =>
            pageState(rt).messages.some((message) => message.severity === severity)
        )
    ]
});

/** ApexPages.StandardController: a page's record. Its actions run in user mode, as those of the platform. */
class RecordController extends LibraryObject {
    readonly $type = 'ApexPages.StandardController';

    constructor(readonly record: SObjectRecord) {
        super();
    }
}

/** What saved; null after errors, which become messages of the page. */
export function saveOnPage<T>(rt: Runtime, operation: DmlOperation, records: SObjectRecord[], done: T): T | null {
    try {
        executeDml(rt, { operation, records, allOrNone: true, access: { fields: true, sharing: true } });
        return done;
    } catch (error) {
        const exception = error instanceof PlatformException ? caughtException(error) : null;
        if (exception?.$info.name !== 'DmlException') {
            throw error;
        }
        addMessages(rt, exception);
        return null;
    }
}

const LOADED = 'You cannot call addFields when the data is being passed into the controller by the caller.';

/** Refuses what needs the page to load its record by itself. */
export function refuseAddFields(): never {
    return throwSystem('SObjectException', LOADED);
}

const listPage = (rt: Runtime, record: SObjectRecord): PageReferenceValue =>
    new PageReferenceValue(`/${rt.sObjectType(record.type).model.keyPrefix ?? ''}/o`);

defineType('ApexPages.StandardController', {
    superType: 'Object',
    constructors: [ctor('(SObject)', (rt, record: SObjectRecord) => new RecordController(record))],
    methods: [
        method('addFields(List<String>): void', () => refuseAddFields()),
        method('cancel(): PageReference', (rt, { record }: RecordController) =>
            record.id === null ? listPage(rt, record) : recordPage(record.id)
        ),
        method('delete(): PageReference', (rt, { record }: RecordController) =>
            saveOnPage(rt, 'delete', [record], listPage(rt, record))
        ),
        method('edit(): PageReference', (rt, { record }: RecordController) => recordPage(record.id, '/e')),
        method('getId(): String', (rt, { record }: RecordController) => record.id),
        method('getRecord(): SObject', (rt, { record }: RecordController) => record),
        method(
            'save(): PageReference',
            (rt, { record }: RecordController) => saveOnPage(rt, 'upsert', [record], record) && recordPage(record.id)
        ),
        method('view(): PageReference', (rt, { record }: RecordController) => recordPage(record.id))
    ]
});
