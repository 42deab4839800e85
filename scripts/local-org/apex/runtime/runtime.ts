import { randomUUID } from 'node:crypto';
import { PlatformException } from '../../errors';
import type { SObjectRecord } from '../../values';
import type { OrgTransaction, UserContext } from '../../transaction';
import { typeName, type ApexType } from '../types';
import { AsyncWork } from './asyncWork';
import { indexChildRelationships, type ChildRelationshipModel } from './childRelationships';
import { ApexList, ApexMap, ApexSet } from './collections';
import type { SObjectFieldToken } from './describeTokens';
import { AGGREGATE_RESULT, SObjectTypeToken } from './describeTokens';
import { DebugLog } from './debugLog';
import { apexEquals, apexHashCode } from './equality';
import { ApexEventBus } from './eventBus';
import { iterate } from './iteration';
import type { ApexObject, ClassInfo } from './objectModel';
import { toConcatString, toStringValue } from './printing';
import type { ApexServices } from './services';
import { ScheduledJobs } from './scheduledJobs';
import { TestContext } from './testContext';
import { isInstance, typeOfValue } from './typeOf';
import { runAs } from './users';
import { typeValue, type ApexTypeValue } from './typeValue';
import { callMethod } from './userCalls';

/** What emitted Apex code and the library share: services of the other rooms, user classes, and the semantics of values. */
export class Runtime {
    private readonly classes = new Map<string, ClassInfo>();
    private readonly objectTokens = new Map<string, SObjectTypeToken>();

    /** Queueable, batch, future and scheduled jobs. */
    readonly async = new AsyncWork(this);
    readonly events = new ApexEventBus(this);
    readonly scheduled = new ScheduledJobs(this);
    readonly tests = new TestContext(this);
    private readonly caches = new Map<string, Map<string, { readonly value: unknown; readonly expiresAtMs: number }>>();
    private children: Map<string, ChildRelationshipModel[]> | null = null;

    constructor(readonly services: ApexServices) {}

    get transaction(): OrgTransaction {
        return this.services.transactions.current();
    }

    get user(): UserContext {
        return this.transaction.user;
    }

    /** What the running transaction wrote with System.debug. */
    get debugLog(): DebugLog {
        return this.transaction.stateOf('apex.debugLog', () => new DebugLog());
    }

    /** Makes a compiled class known; the engine calls this for every class, inner ones too. */
    registerClass(info: ClassInfo): void {
        this.classes.set(info.name.toLowerCase(), info);
    }

    /** The user class of that name ('Outer.Inner', any case), or undefined. */
    classInfo(name: string): ClassInfo | undefined {
        return this.classes.get(name.toLowerCase());
    }

    /** Every user class, in the order of registration. */
    allClasses(): ClassInfo[] {
        return [...this.classes.values()];
    }

    /** Creates an instance of a user class through the constructor that fits the number of arguments. */
    instantiate(typeName: string, args: unknown[] = []): ApexObject {
        const info = this.classInfo(typeName);
        if (!info) {
            throw new PlatformException('System.TypeException', `Type not found: ${typeName}`);
        }
        return info.create(args);
    }

    /** Calls an instance method of a user object by name and number of arguments, as a virtual call. */
    invokeVirtual(target: unknown, name: string, args: unknown[] = []): unknown {
        return callMethod(target, name, args);
    }

    /** A List literal. */
    newList(elementType: ApexType, items: unknown[] = []): ApexList {
        return new ApexList(elementType, items);
    }

    newSet(elementType: ApexType, items: Iterable<unknown> = []): ApexSet {
        return new ApexSet(elementType, items);
    }

    newMap(keyType: ApexType, valueType: ApexType, entries: Iterable<readonly [unknown, unknown]> = []): ApexMap {
        return new ApexMap(keyType, valueType, entries);
    }

    /** String.valueOf(Object): how Apex prints a value. */
    toStringValue(value: unknown): string {
        return toStringValue(value, this.user.timeZone);
    }

    /** What `'' + value` appends; null gives `null`. */
    concatString(value: unknown): string {
        return toConcatString(value, this.user.timeZone);
    }

    /** Apex `==` on Objects, and what collections use: case-sensitive strings, value equality, user equals(). */
    equals(a: unknown, b: unknown): boolean {
        return apexEquals(a, b);
    }

    hash(value: unknown): number {
        return apexHashCode(value);
    }

    /** Elements of a List, Set or Iterable; forbids changing a collection meanwhile, as the platform does. */
    each(collection: unknown): Iterable<unknown> {
        return iterate(collection);
    }

    /** The token `Account.SObjectType`; throws for an unknown object. */
    sObjectType(objectName: string): SObjectTypeToken {
        const key = objectName.toLowerCase();
        const known = this.objectTokens.get(key);
        if (known) {
            return known;
        }
        const model = key === 'aggregateresult' ? AGGREGATE_RESULT : this.services.model.objects.get(key);
        if (!model) {
            throw new PlatformException('System.SObjectException', `Invalid sobject type: ${objectName}`);
        }
        const token = new SObjectTypeToken(model);
        this.objectTokens.set(key, token);
        return token;
    }

    /** The token `Account.Name`; throws for an unknown field. */
    sObjectField(objectName: string, fieldName: string): SObjectFieldToken {
        const token = this.sObjectType(objectName).field(fieldName);
        if (!token) {
            throw new PlatformException('System.SObjectException', `Invalid field ${fieldName} for ${objectName}`);
        }
        return token;
    }

    /** Child relationships of an object, e.g. Contacts of Account. */
    childRelationships(objectName: string): readonly ChildRelationshipModel[] {
        this.children ??= indexChildRelationships(this.services.model);
        return this.children.get(objectName.toLowerCase()) ?? [];
    }

    /** The value of `Foo.class`. */
    typeLiteral(type: ApexType): ApexTypeValue {
        return typeValue(type);
    }

    /** `value instanceof Type`. */
    isInstance(value: unknown, type: ApexType): boolean {
        return isInstance(this, value, type);
    }

    /** Type name of a value as messages print it; `null` for null. */
    typeNameOf(value: unknown): string {
        return value === null ? 'null' : typeName(typeOfValue(value));
    }

    /** System.runAs(user) { ... }, as emitted code calls it. */
    runAs(user: SObjectRecord | null, body: () => void): void {
        runAs(this, user, body);
    }

    /** Platform cache of that name, kept for the life of the process. */
    cacheOf(name: string): Map<string, { readonly value: unknown; readonly expiresAtMs: number }> {
        const known =
            this.caches.get(name) ?? new Map<string, { readonly value: unknown; readonly expiresAtMs: number }>();
        this.caches.set(name, known);
        return known;
    }

    /** One id a transaction, as Request.getRequestId() gives it. */
    requestId(): string {
        return this.transaction.stateOf('apex.requestId', () => randomUUID());
    }

    /** Id of the only Organization row. */
    organizationId(): string {
        return this.onlyId('SELECT "Id" FROM "Organization"');
    }

    /** Id of an Apex class by name. */
    apexClassId(name: string): string {
        return this.onlyId('SELECT "Id" FROM "ApexClass" WHERE "Name" = ?', [name]);
    }

    private onlyId(sql: string, params: readonly string[] = []): string {
        const row = this.services.store.query(sql, params).at(0);
        if (!row) {
            throw new Error(`No row for ${sql} ${params.join()}`);
        }
        return row.Id as string;
    }

    /** Throws a catchable platform exception; `type` may leave out `System.`. */
    throwPlatform(type: string, message: string): never {
        throw new PlatformException(type.includes('.') ? type : `System.${type}`, message);
    }
}

/** Type arguments of a generic construction, as constructors of List, Set and Map get them. */
export type TypeArguments = readonly ApexType[];
