import { objectOf, relationshipFieldOf } from '../../metadata/model';
import { ApexList, CaseInsensitiveMap } from '../runtime/collections';
import { displayTypeName } from '../runtime/describes';
import type { SObjectFieldToken, SObjectTypeToken } from '../runtime/describeTokens';
import { FieldSetDescribe, type FieldSetMap, FieldSetMemberDescribe } from '../runtime/fieldSetDescribes';
import { localField } from '../runtime/localTexts';
import type { Runtime } from '../runtime/runtime';
import { refuse } from '../runtime/throws';
import { libraryType, STRING } from '../types';
import { enumConstant } from './enums';
import { defineType, method } from './table';

/** The field at the end of a path such as Owner.Name, from an object on; undefined where a step leads nowhere. */
function fieldAt(rt: Runtime, object: SObjectTypeToken, path: readonly string[]): SObjectFieldToken | undefined {
    const [first, ...rest] = path;
    if (rest.length === 0) {
        return object.field(first);
    }
    const target = relationshipFieldOf(object.model, first)?.referenceTo[0];
    const parent = target === undefined ? undefined : objectOf(rt.services.model, target);
    return parent && fieldAt(rt, rt.sObjectType(parent.name), rest);
}

function membersOf(rt: Runtime, { owner, model }: FieldSetDescribe): ApexList {
    const members = model.fields.map(({ field, required }) => {
        const token = fieldAt(rt, owner, field.split('.')) ?? refuse(`${field} in the field set ${model.name}`);
        return new FieldSetMemberDescribe(field, required, token);
    });
    return new ApexList(libraryType('Schema.FieldSetMember'), members);
}

defineType('Schema.SObjectTypeFieldSets', {
    superType: 'Object',
    methods: [
        method('getMap(): Map<String, Schema.FieldSet>', (rt, self: FieldSetMap) => {
            const map = new CaseInsensitiveMap(STRING, libraryType('Schema.FieldSet'));
            for (const model of self.token.model.fieldSets ?? []) {
                map.put(model.name, FieldSetDescribe.of(self.token, model));
            }
            return map;
        })
    ]
});

defineType('Schema.FieldSet', {
    superType: 'Object',
    readable: 'Description Fields Label Name Namespace SObjectType',
    methods: [
        method('getDescription(): String', (rt, self: FieldSetDescribe) => self.model.description),
        method('getFields(): List<Schema.FieldSetMember>', (rt, self: FieldSetDescribe) => membersOf(rt, self)),
        method('getLabel(): String', (rt, self: FieldSetDescribe) => self.model.label),
        method('getName(): String', (rt, self: FieldSetDescribe) => self.model.name),
        // Field sets of packages with a namespace do not come into the local org.
        method('getNamespace(): String', () => null),
        method('getSObjectType(): Schema.SObjectType', (rt, self: FieldSetDescribe) => self.owner)
    ]
});

defineType('Schema.FieldSetMember', {
    superType: 'Object',
    readable: 'DBRequired FieldPath Label Required Type',
    methods: [
        method('getDBRequired(): Boolean', (rt, self: FieldSetMemberDescribe) => self.field.model.required),
        method('getFieldPath(): String', (rt, self: FieldSetMemberDescribe) => self.path),
        method('getLabel(): String', (rt, self: FieldSetMemberDescribe) => localField(rt, self.field).label),
        method('getRequired(): Boolean', (rt, self: FieldSetMemberDescribe) => self.required),
        method('getSObjectField(): Schema.SObjectField', (rt, self: FieldSetMemberDescribe) => self.field),
        method('getType(): Schema.DisplayType', (rt, self: FieldSetMemberDescribe) =>
            enumConstant('Schema.DisplayType', displayTypeName(self.field.model))
        )
    ]
});
