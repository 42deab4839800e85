import { ApexList } from '../runtime/collections';
import type { ApexObject, ClassInfo, MethodInfo } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { typeValue, type ApexTypeValue } from '../runtime/typeValue';
import { libraryType, OBJECT, STRING } from '../types';

/** Instance methods a stub answers for: those of the class and its superclasses, private ones aside. */
function stubbedMethods(info: ClassInfo): MethodInfo[] {
    const own = info.shape.methods.filter((method) => !method.isStatic && !method.modifiers.includes('private'));
    return info.superClass ? [...stubbedMethods(info.superClass), ...own] : own;
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
    return rt.invokeVirtual(provider, 'handleMethodCall', [
        stub,
        method.name,
        typeValue(method.returns),
        new ApexList(libraryType('Type'), types),
        new ApexList(STRING, names),
        new ApexList(OBJECT, [...args])
    ]);
}

/** Test.createStub: an object of a class whose methods the provider answers; its constructor does not run. */
export function createStub(rt: Runtime, type: ApexTypeValue, provider: ApexObject): ApexObject {
    const info = rt.classInfo(type.toString());
    if (!rt.transaction.isTest || info?.kind !== 'class') {
        return throwSystem('TypeException', `${type.toString()} cannot be stubbed`);
    }
    const stub = info.allocate();
    for (const method of stubbedMethods(info)) {
        if (method.jsName === '') {
            return refuse(`Test.createStub of ${info.name}, whose method ${method.name} does not compile`);
        }
        const body = (...args: readonly unknown[]): unknown => answer(rt, provider, stub, method, args);
        Object.defineProperty(stub, method.jsName, { value: body, enumerable: false });
    }
    return stub;
}
