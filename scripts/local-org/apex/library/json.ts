import { parseJson } from '../runtime/jsonParser';
import { fromJsonUntyped, TypedJsonReader } from '../runtime/jsonReader';
import { toJsonText } from '../runtime/jsonWriter';
import type { ApexTypeValue } from '../runtime/typeValue';
import { JsonGenerator } from './jsonGenerator';
import { JsonTokenReader } from './jsonTokenReader';
import { defineType, method } from './table';

defineType('JSON', {
    statics: [
        method('createGenerator(Boolean): JSONGenerator', (rt, pretty: boolean) => new JsonGenerator(rt, pretty)),
        method('createParser(String): JSONParser', (rt, text: string) => new JsonTokenReader(text)),
        method('deserialize(String, Type): Object', (rt, text: string, type: ApexTypeValue) =>
            new TypedJsonReader(rt).read(parseJson(text), type.type)
        ),
        method('deserializeStrict(String, Type): Object', (rt, text: string, type: ApexTypeValue) =>
            new TypedJsonReader(rt, true).read(parseJson(text), type.type)
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
