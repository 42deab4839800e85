import { defineType, method } from './table';

defineType('Object', {
    methods: [
        method('toString(): String', (rt, self: unknown) => rt.toStringValue(self)),
        method('equals(Object): Boolean', (rt, self: unknown, other: unknown) => rt.equals(self, other)),
        method('hashCode(): Integer', (rt, self: unknown) => rt.hash(self))
    ]
});
