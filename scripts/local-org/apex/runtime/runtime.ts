import { PlatformException } from '../../errors';
import type { OrgTransaction, UserContext } from '../../transaction';
import type { ApexType } from '../types';
import { ApexList, ApexMap, ApexSet } from './collections';
import { SObjectFieldToken, SObjectTypeToken } from './describeTokens';
import { apexEquals, apexHashCode } from './equality';
import { iterate } from './iteration';
import type { ApexObject, ClassInfo } from './objectModel';
import { toConcatString, toStringValue } from './printing';
import type { ApexServices } from './services';
import { callMethod } from './userCalls';

/** What emitted Apex code and the library share: services of the other rooms, user classes, and the semantics of values. */
export class Runtime {
    private readonly classes = new Map<string, ClassInfo>();
    private readonly objectTokens = new Map<string, SObjectTypeToken>();

    constructor(readonly services: ApexServices) {}

    get transaction(): OrgTransaction {
        return this.services.transactions.current();
    }

    get user(): UserContext {
        return this.transaction.user;
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
        const model = this.services.model.objects.get(key);
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

    /** Throws a catchable platform exception; `type` may leave out `System.`. */
    throwPlatform(type: string, message: string): never {
        throw new PlatformException(type.includes('.') ? type : `System.${type}`, message);
    }
}

/** Type arguments of a generic construction, as constructors of List, Set and Map get them. */
export type TypeArguments = readonly ApexType[];
