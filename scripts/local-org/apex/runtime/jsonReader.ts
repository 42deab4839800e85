import { fieldOf, relationshipFieldOf } from '../../metadata/model';
import type { ObjectModel } from '../../metadata/objectModel';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexTime,
    type FieldValue,
    SObjectRecord
} from '../../values';
import { enumConstants } from '../library/enums';
import { lookupType, type LibraryType } from '../library/table';
import { OBJECT, parseTypeText, primitive, STRING, typeName, type ApexType, type PrimitiveName } from '../types';
import { ApexList, ApexMap, ApexSet } from './collections';
import { apexTypeName, toFieldValue } from './sobjectAccess';
import { JsonNumber, type JsonNode } from './jsonParser';
import type { ApexEnumValue } from './objectModel';
import type { Runtime } from './runtime';
import { refuse, throwSystem } from './throws';

const illegal = (what: string, type: string): never =>
    throwSystem('JSONException', `Illegal value for ${type}: ${what}`);

function membersOf(node: JsonNode): Map<string, JsonNode> {
    return node instanceof Map
        ? node
        : throwSystem('JSONException', "Malformed JSON: Expected '{' at the beginning of object");
}

function constantNamed(node: JsonNode, constants: readonly ApexEnumValue[], type: string): ApexEnumValue {
    const wanted = typeof node === 'string' ? node.toLowerCase() : null;
    return constants.find(({ name }) => name.toLowerCase() === wanted) ?? illegal(String(node), `enum ${type}`);
}

/** Without a target type: Map<String,Object>, List<Object>, String, Boolean, Integer, Long or Decimal. */
export function fromJsonUntyped(node: JsonNode): unknown {
    if (Array.isArray(node)) {
        return new ApexList(OBJECT, node.map(fromJsonUntyped));
    }
    if (node instanceof Map) {
        return new ApexMap(
            STRING,
            OBJECT,
            [...node].map(([name, value]) => [name, fromJsonUntyped(value)] as const)
        );
    }
    return node instanceof JsonNumber ? untypedNumber(node) : node;
}

function untypedNumber(node: JsonNumber): unknown {
    if (!node.isWhole) {
        return ApexDecimal.of(node.text);
    }
    const value = BigInt(node.text);
    if (value === BigInt.asIntN(32, value)) {
        return Number(value);
    }
    return value === BigInt.asIntN(64, value) ? value : ApexDecimal.of(node.text);
}

/** yyyy-M-d, which a time may not follow (seen in the tests of ApexTestKit). Throws RangeError. */
function dateOf(text: string): ApexDate {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
    const date = match && ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
    if (!date || date.day() !== Number(match[3])) {
        throw new RangeError(text);
    }
    return date;
}

/** Builds Apex values of a static type from JSON, as JSON.deserialize does. */
export class TypedJsonReader {
    constructor(
        private readonly rt: Runtime,
        /** Unknown members of classes are an error: JSON.deserializeStrict. */
        private readonly strict = false
    ) {}

    /** Throws System.JSONException where the JSON does not fit the type. */
    read(node: JsonNode, type: ApexType): unknown {
        if (node === null) {
            return null;
        }
        switch (type.kind) {
            case 'object':
                return fromJsonUntyped(node);
            case 'primitive':
                return this.primitive(node, type.name);
            case 'sobject':
                return this.record(node, type.name);
            case 'class':
                return type.isUser ? this.user(node, type.name) : this.library(node, type);
            default:
                return illegal(typeName(type), 'a JSON value');
        }
    }

    private primitive(node: JsonNode, name: PrimitiveName): unknown {
        if (node instanceof Map || Array.isArray(node)) {
            return illegal(node instanceof Map ? 'an object' : 'a list', `primitive ${name}`);
        }
        const text = node instanceof JsonNumber ? node.text : String(node);
        try {
            return this.scalar(node, text, name);
        } catch (error) {
            if (error instanceof RangeError || error instanceof SyntaxError) {
                return throwSystem('JSONException', `Invalid format: "${text}" for ${name}`);
            }
            throw error;
        }
    }

    private scalar(node: JsonNode, text: string, name: PrimitiveName): unknown {
        switch (name) {
            case 'String':
                return text;
            case 'Id':
                return /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text)
                    ? this.rt.services.store.to18(text)
                    : throwSystem('StringException', `Invalid id: ${text}`);
            case 'Boolean':
                return typeof node === 'boolean'
                    ? node
                    : /^(true|false)$/i.test(text)
                      ? text.toLowerCase() === 'true'
                      : illegal(text, 'primitive Boolean');
            case 'Integer':
                return wholeNumber(text, 32);
            case 'Long':
                return BigInt(wholeText(text));
            case 'Double':
                return new ApexDouble(ApexDecimal.of(text).toNumber());
            case 'Decimal':
                return ApexDecimal.of(text);
            case 'Date':
                return dateOf(text);
            case 'Datetime':
                return /^\d{4}-\d{2}-\d{2}$/.test(text)
                    ? new ApexDatetime(ApexDate.fromIso(text).epochDay * 86_400_000)
                    : ApexDatetime.fromIso(text);
            case 'Time':
                return parseTime(text);
            case 'Blob':
                return new ApexBlob(new Uint8Array(Buffer.from(text, 'base64')));
        }
    }

    private library(node: JsonNode, type: Extract<ApexType, { kind: 'class' }>): unknown {
        const [first, second] = type.args;
        switch (type.name) {
            case 'List':
            case 'Iterable':
                return new ApexList(
                    first,
                    this.items(node, type).map((item) => this.read(item, first))
                );
            case 'Set':
                return new ApexSet(
                    first,
                    this.items(node, type).map((item) => this.read(item, first))
                );
            case 'Map':
                return this.map(node, first, second);
            default:
                return this.platformValue(node, lookupType(type.name) ?? refuse(`JSON.deserialize into ${type.name}`));
        }
    }

    /** An enum of the platform, or what its library type makes of the members. */
    private platformValue(node: JsonNode, { name, kind, fromJson }: LibraryType): unknown {
        if (kind === 'enum') {
            return constantNamed(node, enumConstants(name) ?? [], name);
        }
        if (!fromJson) {
            return refuse(`JSON.deserialize into ${name}`);
        }
        const members = new Map([...membersOf(node)].map(([member, value]) => [member.toLowerCase(), value] as const));
        return fromJson((member, type) => this.read(members.get(member.toLowerCase()) ?? null, parseTypeText(type)));
    }

    private items(node: JsonNode, type: ApexType): JsonNode[] {
        // Queried children arrive as {totalSize, done, records}.
        const list = node instanceof Map && Array.isArray(node.get('records')) ? node.get('records') : node;
        return Array.isArray(list)
            ? list
            : throwSystem(
                  'JSONException',
                  `Malformed JSON: Expected '[' at the beginning of List/Set for ${typeName(type)}`
              );
    }

    private map(node: JsonNode, keyType: ApexType, valueType: ApexType): ApexMap {
        const map = new ApexMap(keyType, valueType);
        for (const [name, value] of membersOf(node)) {
            map.put(this.read(name, keyType), this.read(value, valueType));
        }
        return map;
    }

    private user(node: JsonNode, name: string): unknown {
        const info = this.rt.classInfo(name) ?? throwSystem('TypeException', `Type not found: ${name}`);
        if (info.kind === 'enum') {
            return constantNamed(node, info.enumConstants, info.name);
        }
        const members = membersOf(node);
        if (info.kind === 'interface' || info.shape.isAbstract || info.isA('Exception')) {
            return throwSystem('JSONException', `Apex Type unsupported in JSON: ${info.name}`);
        }
        const object = info.allocate();
        for (const [member, value] of members) {
            const field = info.findField(member);
            if (field && !field.isStatic && !field.isTransient && field.canWrite) {
                info.writeField(object, field, this.read(value, field.type));
            } else if (this.strict) {
                throwSystem('JSONException', `No such column '${member}' on object of type ${info.name}`);
            }
        }
        return object;
    }

    private record(node: JsonNode, declared: string): SObjectRecord {
        const members = membersOf(node);
        const attributes = members.get('attributes');
        const named = attributes instanceof Map ? attributes.get('type') : null;
        const typeText = typeof named === 'string' ? named : declared;
        if (typeText.toLowerCase() === 'aggregateresult') {
            return this.aggregate(members);
        }
        const model = this.rt.services.model.objects.get(typeText.toLowerCase());
        if (!model) {
            return throwSystem(
                'JSONException',
                typeText === 'SObject'
                    ? 'Cannot deserialize JSON as abstract type: SObject'
                    : `Invalid sobject type: ${typeText}`
            );
        }
        const record = new SObjectRecord(model.name);
        for (const [member, value] of unwrapped(members, model)) {
            if (member.toLowerCase() !== 'attributes') {
                this.recordMember(record, model, member, value);
            }
        }
        return record;
    }

    /** A row of an aggregate query has whatever members the text has (observed: soql-lib). */
    private aggregate(node: Map<string, JsonNode>): SObjectRecord {
        const record = new SObjectRecord('AggregateResult');
        for (const [member, value] of node) {
            if (member.toLowerCase() !== 'attributes') {
                record.set(member, this.read(value, OBJECT) as FieldValue);
            }
        }
        return record;
    }

    private recordMember(record: SObjectRecord, model: ObjectModel, member: string, value: JsonNode): void {
        const field = fieldOf(model, member);
        if (field) {
            const type = field.type === 'Integer' ? 'Integer' : apexTypeName(field.type);
            record.set(field.name, toFieldValue(this.rt, field, this.read(value, primitive(type as PrimitiveName))));
            return;
        }
        const lookup = relationshipFieldOf(model, member);
        if (lookup?.relationshipName) {
            const target = lookup.referenceTo.length === 1 ? lookup.referenceTo[0] : 'SObject';
            record.parents.set(lookup.relationshipName, value === null ? null : this.record(value, target));
            return;
        }
        const child = this.rt
            .childRelationships(model.name)
            .find((candidate) => candidate.relationshipName.toLowerCase() === member.toLowerCase());
        if (child) {
            record.children.set(
                child.relationshipName,
                value === null ? [] : this.items(value, OBJECT).map((item) => this.record(item, child.child.name))
            );
            return;
        }
        throwSystem('JSONException', `No such column '${member}' on sobject of type ${model.name}`);
    }
}

/** A record may stand alone under the name of its type (observed: declarative-lookup-rollup-summaries). */
function unwrapped(node: Map<string, JsonNode>, model: ObjectModel): Map<string, JsonNode> {
    const [[member, value]] = node.size === 1 ? [...node] : [['', null]];
    return value instanceof Map && member.toLowerCase() === model.name.toLowerCase() ? value : node;
}

function wholeText(text: string): string {
    return /^-?\d+$/.test(text.trim()) ? text.trim() : illegal(text, 'primitive Integer');
}

function wholeNumber(text: string, bits: number): number {
    const value = BigInt(wholeText(text));
    return value === BigInt.asIntN(bits, value) ? Number(value) : illegal(text, 'primitive Integer');
}

function parseTime(text: string): ApexTime {
    const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text);
    if (!match) {
        throw new RangeError(text);
    }
    const [hour, minute, second] = [match[1], match[2], match[3] ?? '0'].map(Number);
    return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + Number((match[4] ?? '0').padEnd(3, '0')));
}
