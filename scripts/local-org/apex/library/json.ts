import { assertStartsWith, parseJson } from '../runtime/jsonParser';
import { fromJsonUntyped, TypedJsonReader } from '../runtime/jsonReader';
import { toJsonText } from '../runtime/jsonWriter';
import type { Runtime } from '../runtime/runtime';
import type { ApexTypeValue } from '../runtime/typeValue';
import { JsonGenerator } from './jsonGenerator';
import { JsonTokenReader } from './jsonTokenReader';
import { defineType, lookupType, method } from './table';

/** Reads a text as a type; what cannot even start as that type is malformed, before anything is parsed. */
function deserialize(rt: Runtime, text: string, { type }: ApexTypeValue, strict: boolean): unknown {
    const isList = type.kind === 'class' && !type.isUser && (type.name === 'List' || type.name === 'Set');
    const isEnum = type.kind === 'class' && (rt.classInfo(type.name)?.kind ?? lookupType(type.name)?.kind) === 'enum';
    if (isList) {
        assertStartsWith(text, '[');
    } else if ((type.kind === 'class' && !isEnum) || type.kind === 'sobject') {
        assertStartsWith(text, '{');
    }
    return new TypedJsonReader(rt, strict).read(parseJson(text), type);
}

defineType('JSON', {
    statics: [
        method('createGenerator(Boolean): JSONGenerator', (rt, pretty: boolean) => new JsonGenerator(rt, pretty)),
        method('createParser(String): JSONParser', (rt, text: string) => new JsonTokenReader(text)),
        method('deserialize(String, Type): Object', (rt, text: string, type: ApexTypeValue) =>
            deserialize(rt, text, type, false)
        ),
        method('deserializeStrict(String, Type): Object', (rt, text: string, type: ApexTypeValue) =>
            deserialize(rt, text, type, true)
        ),
        method('deserializeUntyped(String): Object', (rt, text: string) => fromJsonUntyped(parseJson(text))),
        method('serialize(Object): String', (rt, value: unknown) => toJsonText(rt, value)),
        method('serialize(Object, Boolean): String', (rt, value: unknown, suppressNulls: boolean) =>
            toJsonText(rt, value, { suppressNulls })
        ),
        method('serializePretty(Object): String', (rt, value: unknown) => toJsonText(rt, value, {}, true)),
        method('serializePretty(Object, Boolean): String', (rt, value: unknown, suppressNulls: boolean) =>
            toJsonText(rt, value, { suppressNulls }, true)
        )
    ]
});
