import { STANDARD_PRICE_BOOK_KEY } from '../../store';
import type { ApexDatetime } from '../../values';
import type { ApexList } from '../runtime/collections';
import type { SObjectTypeToken } from '../runtime/describeTokens';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexObject } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { setFixedSearchResults } from '../runtime/searches';
import { throwSystem } from '../runtime/throws';
import type { ApexTypeValue } from '../runtime/typeValue';
import { clearPageMessages, setCurrentPage } from './apexPages';
import { packageScriptRows } from './packaging';
import type { PageReferenceValue } from './pageReference';
import { createStub } from './stubs';
import { loadTestData } from './testData';
import { defineType, method } from './table';

/** What Test.getEventBus() gives. */
class TestEventBus extends LibraryObject {
    readonly $type = 'EventBus.TestBroker';
}

defineType('EventBus.TestBroker', {
    superType: 'Object',
    methods: [
        method('deliver(): void', (rt) => rt.events.deliverInTest()),
        method('fail(): void', (rt) => rt.events.failInTest())
    ]
});

function assertInTest(rt: Runtime): void {
    if (!rt.transaction.isTest) {
        throwSystem('TypeException', 'Testing methods can only be called in test context');
    }
}

/** Test.calculatePermissionSetGroup: grants of a group follow its members at once here, so only its status is left to set. */
function calculateGroups(rt: Runtime, ids: readonly string[]): void {
    assertInTest(rt);
    for (const id of ids) {
        if (rt.services.store.objectOfId(id)?.name !== 'PermissionSetGroup') {
            throwSystem('IllegalArgumentException', `${id} is not the id of a permission set group`);
        }
        rt.services.store.update('PermissionSetGroup', id, new Map([['Status', 'Updated']]));
    }
}

/** Test.setCreatedDate: only for records that exist. */
function setCreatedDate(rt: Runtime, id: string, at: ApexDatetime): void {
    assertInTest(rt);
    const object = rt.services.store.objectOfId(id) ?? throwSystem('StringException', `Invalid id: ${id}`);
    rt.services.store.update(object.name, id, new Map([['CreatedDate', at]]));
}

defineType('Test', {
    statics: [
        method('createStub(Type, StubProvider): Object', (rt, type: ApexTypeValue, provider: ApexObject) =>
            createStub(rt, type, provider)
        ),
        method('calculatePermissionSetGroup(Id): void', (rt, id: string) => calculateGroups(rt, [id])),
        method('calculatePermissionSetGroup(List<Id>): void', (rt, ids: ApexList) =>
            calculateGroups(rt, ids.items as string[])
        ),
        method('getStandardPricebookId(): Id', (rt) => {
            assertInTest(rt);
            return rt.services.store.setupId('Pricebook2', STANDARD_PRICE_BOOK_KEY);
        }),
        method(
            'loadData(Schema.SObjectType, String): List<SObject>',
            (rt, type: SObjectTypeToken, resource: string) => {
                assertInTest(rt);
                return loadTestData(rt, type.model, resource);
            }
        ),
        method('isRunningTest(): Boolean', (rt) => rt.transaction.isTest),
        method('startTest(): void', (rt) => rt.tests.start()),
        method('stopTest(): void', (rt) => rt.tests.stop()),
        method('getEventBus(): EventBus.TestBroker', (rt) => {
            assertInTest(rt);
            return new TestEventBus();
        }),
        ...['setCurrentPage', 'setCurrentPageReference'].map((name) =>
            method(`${name}(PageReference): void`, (rt, page: PageReferenceValue) => {
                assertInTest(rt);
                setCurrentPage(rt, page);
            })
        ),
        method('setFixedSearchResults(List<Id>): void', (rt, ids: ApexList) => {
            assertInTest(rt);
            setFixedSearchResults(rt, ids.items as string[]);
        }),
        ...packageScriptRows,
        method('clearApexPageMessages(): void', (rt) => {
            assertInTest(rt);
            clearPageMessages(rt);
        }),
        method('setCreatedDate(Id, Datetime): void', (rt, id: string, at: ApexDatetime) => setCreatedDate(rt, id, at)),
        method('setMock(Type, Object): void', (rt, type: ApexTypeValue, mock: ApexObject) =>
            rt.tests.setMock(type.toString(), mock)
        )
    ]
});

defineType('StubProvider', {
    kind: 'interface',
    methods: [
        method(
            'handleMethodCall(Object, String?, Type?, List<Type>?, List<String>?, List<Object>?): Object',
            (rt, self: unknown, ...args: unknown[]) => rt.invokeVirtual(self, 'handleMethodCall', args)
        )
    ]
});
