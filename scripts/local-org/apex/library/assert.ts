import { assertEqual, assertNotEqual, failAssertion } from '../runtime/assertions';
import type { Runtime } from '../runtime/runtime';
import type { ApexTypeValue } from '../runtime/typeValue';
import { defineType, method } from './table';

type Check = (rt: Runtime, value: unknown, message: unknown) => void;

/** An assertion of one value, with and without a message. */
function unary(name: string, type: string, check: Check): ReturnType<typeof method>[] {
    return [
        method(`${name}(${type}): void`, (rt, value: unknown) => check(rt, value, null)),
        method(`${name}(${type}, String?): void`, (rt, value: unknown, message: unknown) => check(rt, value, message))
    ];
}

function instanceRows(name: string, expected: boolean): ReturnType<typeof method>[] {
    const check = (rt: Runtime, value: unknown, type: ApexTypeValue, message: unknown): void => {
        if (rt.isInstance(value, type.type) !== expected) {
            failAssertion(
                rt,
                message,
                `${expected ? 'Expected' : 'Not expected'}: ${type.toString()}, Actual: ${rt.typeNameOf(value)}`
            );
        }
    };
    return [
        method(`${name}(Object, Type): void`, (rt, value: unknown, type: ApexTypeValue) =>
            check(rt, value, type, null)
        ),
        method(`${name}(Object, Type, String?): void`, (rt, value: unknown, type: ApexTypeValue, message: unknown) =>
            check(rt, value, type, message)
        )
    ];
}

defineType('Assert', {
    statics: [
        method('areEqual(Object, Object): void', (rt, expected: unknown, actual: unknown) =>
            assertEqual(rt, expected, actual)
        ),
        method('areEqual(Object, Object, String?): void', (rt, expected: unknown, actual: unknown, message: unknown) =>
            assertEqual(rt, expected, actual, message)
        ),
        method('areNotEqual(Object, Object): void', (rt, other: unknown, actual: unknown) =>
            assertNotEqual(rt, other, actual)
        ),
        method('areNotEqual(Object, Object, String?): void', (rt, other: unknown, actual: unknown, message: unknown) =>
            assertNotEqual(rt, other, actual, message)
        ),
        method('fail(): void', (rt) => failAssertion(rt, null)),
        method('fail(String?): void', (rt, message: unknown) => failAssertion(rt, message)),
        ...unary('isTrue', 'Boolean?', (rt, value, message) => assertEqual(rt, true, value, message)),
        ...unary('isFalse', 'Boolean?', (rt, value, message) => assertEqual(rt, false, value, message)),
        ...unary('isNull', 'Object', (rt, value, message) => assertEqual(rt, null, value, message)),
        ...unary('isNotNull', 'Object', (rt, value, message) => assertNotEqual(rt, null, value, message)),
        ...instanceRows('isInstanceOfType', true),
        ...instanceRows('isNotInstanceOfType', false)
    ]
});
