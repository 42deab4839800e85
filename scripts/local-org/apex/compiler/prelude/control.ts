import { PlatformException } from '../../../errors';
import type { SourceLocation } from '../../../sourceLocation';
import { enumConstant } from '../../library/enums';
import { libraryFunction, type LibraryFunction } from '../../library';
import { allocate, allocateText, expectBytes } from '../../runtime/allocation';
import { castValue, isInstanceOf } from '../../runtime/casts';
import { shallowCopy } from '../../runtime/deepCopies';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import { type ApexExceptionObject, ApexThrowable, caughtException } from '../../runtime/exceptions';
import { heap } from '../../runtime/heap';
import { HEAP_BYTES, HEAP_SLOT } from '../../runtime/heapSizes';
import type { ApexEnumValue } from '../../runtime/objectModel';
import type { Runtime } from '../../runtime/runtime';
import { throwNullReference } from '../../runtime/throws';
import type { ApexType } from '../../types';
import { type Diagnostic, toError } from '../diagnostics';
import type { ClassHandle } from '../registry/classHandle';

/** Statements of Apex that count as one millisecond of CPU time. */
const TICKS_PER_MILLISECOND = 2000;

/** The value itself; null raises the platform's NullPointerException. */
function n<T>(value: T | null): T {
    return value === null ? throwNullReference() : value;
}

/** A faulty statement that is reached raises its finding, which no Apex catch sees. */
function fail(diagnostic: Diagnostic & { location: SourceLocation }): never {
    throw toError(diagnostic);
}

/** Errors that pass Apex's catch and finally blocks. */
function isFatal(error: unknown): boolean {
    return caughtException(error) === null;
}

/** Gives a final variable its value; the second one fails. As on the platform, null counts as no value. */
function assignFinal<T>(current: T | null, value: T): T {
    if (current !== null) {
        throw new PlatformException('System.FinalException', 'Final variable has already been initialized');
    }
    return value;
}

function throwable(exception: ApexExceptionObject | null): ApexThrowable {
    return new ApexThrowable(n(exception));
}

function enumValueOf(handle: ClassHandle, name: string | null): ApexEnumValue {
    const wanted = n(name).toLowerCase();
    const found = handle.info.enumConstants.find((constant) => constant.name.toLowerCase() === wanted);
    if (!found) {
        throw new PlatformException(
            'System.NoSuchElementException',
            `No enum constant ${handle.info.name}.${String(name)}`
        );
    }
    return found;
}

function sizedList(type: ApexType, size: number): ApexList {
    return new ApexList(type, new Array<null>(expectBytes(size * HEAP_SLOT) / HEAP_SLOT).fill(null));
}

function setElement<T>(list: ApexList, index: number, value: T): T {
    list.set(index, value);
    return value;
}

/** Null checks, exceptions, limits, literals of collections and casts as emitted code uses them. */
export function controlHelpers(rt: Runtime) {
    let ticks = 0;
    const { transactions } = rt.services;
    return {
        n,
        fail,
        isFatal,
        assignFinal,
        throwable,
        enumValueOf,
        enumValues: (handle: ClassHandle, type: ApexType): ApexList =>
            new ApexList(type, [...handle.info.enumConstants]),
        enumConstant,
        caught: caughtException,
        sizedList,
        setElement,
        list: (type: ApexType, items: unknown[]): ApexList => new ApexList(type, items),
        set: (type: ApexType, items: unknown[]): ApexSet => new ApexSet(type, items),
        map: (key: ApexType, item: ApexType, entries: [unknown, unknown][]): ApexMap => new ApexMap(key, item, entries),
        library: (key: string): LibraryFunction => libraryFunction(key),
        typeToken: (type: ApexType): unknown => rt.typeLiteral(type),
        isInstance: (value: unknown, type: ApexType): boolean => value !== null && isInstanceOf(rt, value, type),
        copy: shallowCopy,
        cast: (value: unknown, type: ApexType): unknown => castValue(rt, value, type),
        /** A function with so many variables begins; gives where it keeps what they hold. */
        enter: (variables: number): number => heap.enter(variables, transactions),
        leave: (frame: number): void => heap.leave(frame),
        /** A text that `+` made. */
        made: allocateText,
        /** A new object with so many fields. */
        object: (fields: number): void => allocate(HEAP_BYTES.object + HEAP_SLOT * fields),
        /** Counts executed statements as CPU time; endless loops end in the platform's limit. */
        tick: (): void => {
            if (++ticks >= TICKS_PER_MILLISECOND) {
                ticks = 0;
                rt.transaction.limits.consume('cpuTime');
            }
        },
        label: (name: string): string => {
            const { model } = rt.services;
            const key = name.toLowerCase();
            const translated = model.translations.get(rt.user.language.toLowerCase())?.labels.get(key);
            return translated ?? model.labels.get(key)?.value ?? '';
        }
    };
}
