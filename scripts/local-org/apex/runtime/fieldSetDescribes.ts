import type { FieldSetModel } from '../../metadata/objectModel';
import type { SObjectFieldToken, SObjectTypeToken } from './describeTokens';
import { LibraryObject } from './libraryObject';

/** Schema.FieldSet: one object a field set of a model, so that identity is equality. */
export class FieldSetDescribe extends LibraryObject {
    readonly $type = 'Schema.FieldSet';
    private static readonly known = new WeakMap<FieldSetModel, FieldSetDescribe>();

    private constructor(
        readonly owner: SObjectTypeToken,
        readonly model: FieldSetModel
    ) {
        super();
    }

    static of(owner: SObjectTypeToken, model: FieldSetModel): FieldSetDescribe {
        const found = this.known.get(model) ?? new FieldSetDescribe(owner, model);
        this.known.set(model, found);
        return found;
    }

    override toString(): string {
        return `Schema.FieldSet[${this.model.name}]`;
    }
}

/** Schema.FieldSetMember: a field path of a field set and the field at its end. */
export class FieldSetMemberDescribe extends LibraryObject {
    readonly $type = 'Schema.FieldSetMember';

    constructor(
        readonly path: string,
        readonly required: boolean,
        readonly field: SObjectFieldToken
    ) {
        super();
    }
}

/** `Schema.SObjectType.Account.fieldSets`: field sets by name. */
export class FieldSetMap extends LibraryObject {
    readonly $type = 'Schema.SObjectTypeFieldSets';

    constructor(readonly token: SObjectTypeToken) {
        super();
    }
}
