import type { Runtime } from '../runtime/runtime';
import { isSubtype, resolveTypeName } from '../runtime/typeOf';
import { typeValue, type ApexTypeValue } from '../runtime/typeValue';
import { throwSystem } from '../runtime/throws';
import { SObjectRecord } from '../../values';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections';
import { defineType, method } from './table';

function forName(rt: Runtime, name: string): ApexTypeValue | null {
    const type = resolveTypeName(rt, name);
    return type && typeValue(type);
}

/** Type.newInstance(): user classes, sObjects and collections. */
function newInstance(rt: Runtime, self: ApexTypeValue): unknown {
    const { type } = self;
    if (type.kind === 'sobject' && type.name !== 'SObject') {
        return new SObjectRecord(type.name);
    }
    if (type.kind === 'class' && type.isUser) {
        return construct(rt, type.name);
    }
    const [first, second] = type.kind === 'class' ? type.args : [];
    const created: Readonly<Record<string, () => unknown>> = {
        List: () => new ApexList(first),
        Set: () => new ApexSet(first),
        Map: () => new ApexMap(first, second)
    };
    const create = type.kind === 'class' ? (created[type.name] as (() => unknown) | undefined) : undefined;
    return create ? create() : throwSystem('TypeException', `Cannot create an instance of ${self.toString()}`);
}

function construct(rt: Runtime, name: string): unknown {
    const info = rt.classInfo(name);
    if (!info || info.kind !== 'class' || info.shape.isAbstract) {
        return throwSystem('TypeException', `${name} is abstract or an interface: it cannot be constructed`);
    }
    if (
        info.shape.constructors.length > 0 &&
        !info.shape.constructors.some((candidate) => candidate.parameters.length === 0)
    ) {
        return throwSystem('TypeException', `${name} does not have a no-arg constructor`);
    }
    return info.create([]);
}

defineType('Type', {
    superType: 'Object',
    statics: [
        method('forName(String?): Type', (rt, name: string | null) => (name === null ? null : forName(rt, name))),
        method('forName(String?, String?): Type', (rt, namespace: string | null, name: string | null) =>
            name === null ? null : forName(rt, namespace ? `${namespace}.${name}` : name)
        )
    ],
    methods: [
        method('getName(): String', (rt, self: ApexTypeValue) => self.toString()),
        method('isAssignableFrom(Type): Boolean', (rt, self: ApexTypeValue, other: ApexTypeValue) =>
            isSubtype(rt, other.type, self.type)
        ),
        method('newInstance(): Object', (rt, self: ApexTypeValue) => newInstance(rt, self)),
        method('toString(): String', (rt, self: ApexTypeValue) => self.toString())
    ]
});
