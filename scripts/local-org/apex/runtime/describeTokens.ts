import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { LibraryObject } from './libraryObject';

/** What rows of aggregate queries are records of: no object of the org, without fields of its own. */
export const AGGREGATE_RESULT: ObjectModel = {
    name: 'AggregateResult',
    label: 'Aggregate Result',
    pluralLabel: 'Aggregate Result',
    kind: 'standard',
    description: null,
    keyPrefix: '',
    sharingModel: 'ReadWrite',
    fields: new Map(),
    nameField: '',
    validationRules: [],
    recordTypes: [],
    listViews: [],
    compactLayouts: [],
    compactLayoutAssignment: null,
    customSettingsType: null,
    publishBehavior: null,
    location: { file: '', line: 0, column: 0 }
};

/** Schema.SObjectType: one object per sObject, so identity is equality. */
export class SObjectTypeToken extends LibraryObject {
    readonly $type = 'Schema.SObjectType';
    private readonly fields = new Map<string, SObjectFieldToken>();

    constructor(readonly model: ObjectModel) {
        super();
    }

    /** The token of a field by API name in any case; undefined where the object has no such field. */
    field(name: string): SObjectFieldToken | undefined {
        const key = name.toLowerCase();
        const known = this.fields.get(key);
        const model = this.model.fields.get(key);
        if (known || !model) {
            return known;
        }
        const token = new SObjectFieldToken(this, model);
        this.fields.set(key, token);
        return token;
    }

    override toString(): string {
        return this.model.name;
    }
}

/** Schema.SObjectField: one object per field, so identity is equality. */
export class SObjectFieldToken extends LibraryObject {
    readonly $type = 'Schema.SObjectField';

    constructor(
        readonly owner: SObjectTypeToken,
        readonly model: FieldModel
    ) {
        super();
    }

    override toString(): string {
        return this.model.name;
    }
}
