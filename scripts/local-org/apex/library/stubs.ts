import { castValue } from '../runtime/casts';
import { ApexList } from '../runtime/collections';
import { ApexObject, type ClassInfo, type MethodInfo, type StubState } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { typeValue, type ApexTypeValue } from '../runtime/typeValue';
import { libraryType, OBJECT, STRING } from '../types';

/** Instance methods a stub answers for: those of the class and its superclasses, private ones aside. */
function stubbedMethods(rt: Runtime, info: ClassInfo): MethodInfo[] {
    const own = info.shape.methods.filter((method) => !method.isStatic && !method.modifiers.includes('private'));
    const above = info.kind === 'interface' ? interfacesAbove(rt, info) : info.superClass ? [info.superClass] : [];
    return [...above.flatMap((parent) => stubbedMethods(rt, parent)), ...own];
}

/** Interfaces of the project that an interface extends. */
function interfacesAbove(rt: Runtime, { shape }: ClassInfo): ClassInfo[] {
    return shape.interfaces.flatMap((type) => (type.kind === 'class' ? (rt.classInfo(type.name) ?? []) : []));
}

/** An object of the type on which no constructor ran. */
function emptyObject(info: ClassInfo): ApexObject {
    if (info.kind === 'class') {
        return info.allocate();
    }
    return Object.defineProperty(new InterfaceStub(), '$info', { value: info, enumerable: false });
}

class InterfaceStub extends ApexObject {
    declare readonly $info: ClassInfo;
}

/** What a stubbed method does: asks the provider, as StubProvider.handleMethodCall describes it. */
function answer(
    rt: Runtime,
    provider: ApexObject,
    stub: ApexObject,
    method: MethodInfo,
    args: readonly unknown[]
): unknown {
    const types = method.parameters.map((parameter) => typeValue(parameter.type));
    const names = method.parameters.map((parameter) => parameter.name);
    const value = rt.invokeVirtual(provider, 'handleMethodCall', [
        stub,
        method.name,
        typeValue(method.returns),
        new ApexList(libraryType('Type'), types),
        new ApexList(STRING, names),
        new ApexList(OBJECT, [...args])
    ]);
    return method.returns.kind === 'void' ? null : castValue(rt, value, method.returns);
}

/** What the platform does not stub (Apex Developer Guide, Build a Mocking Framework with the Stub API). */
function isStubbable(info: ClassInfo): boolean {
    const { constructors, interfaces } = info.shape;
    const isClosed = constructors.length > 0 && constructors.every(({ modifiers }) => isPrivate(modifiers));
    const isBatch = interfaces.some((type) => type.kind === 'class' && type.name === 'Database.Batchable');
    return info.kind !== 'enum' && !info.name.includes('.') && !isClosed && !isBatch;
}

/** A member without access modifier is private. */
function isPrivate(modifiers: readonly string[]): boolean {
    return !modifiers.some((word) => ['public', 'protected', 'global'].includes(word));
}

/** Test.createStub: an object of a class whose methods the provider answers; its constructor does not run. */
export function createStub(rt: Runtime, type: ApexTypeValue, provider: ApexObject): ApexObject {
    const info = rt.classInfo(type.toString());
    if (!rt.transaction.isTest || !info || !isStubbable(info)) {
        return throwSystem('TypeException', `${type.toString()} cannot be stubbed`);
    }
    return makeStub(rt, info, { provider, renew: (state) => makeStub(rt, info, state) });
}

function makeStub(rt: Runtime, info: ClassInfo, state: StubState): ApexObject {
    const stub = Object.defineProperty(emptyObject(info), '$stub', { value: state, enumerable: false });
    for (const method of stubbedMethods(rt, info)) {
        if (method.jsName === '') {
            return refuse(`Test.createStub of ${info.name}, whose method ${method.name} does not compile`);
        }
        const body = (...args: readonly unknown[]): unknown => answer(rt, state.provider, stub, method, args);
        Object.defineProperty(stub, method.jsName, { value: body, enumerable: false });
    }
    return stub;
}
