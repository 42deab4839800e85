import type { Runtime } from '../runtime/runtime';
import { defineType, method } from './table';

/** Like `==`, a String that is held as an Object ignores case (seen in apex-mockery); String.equals does not. */
function equals(rt: Runtime, self: unknown, other: unknown): boolean {
    return typeof self === 'string' && typeof other === 'string'
        ? self.toLowerCase() === other.toLowerCase()
        : rt.equals(self, other);
}

defineType('Object', {
    methods: [
        method('toString(): String', (rt, self: unknown) => rt.toStringValue(self)),
        method('equals(Object): Boolean', equals),
        method('hashCode(): Integer', (rt, self: unknown) => rt.hash(self))
    ]
});
