import { objectOf, translatedModel } from '../../metadata';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import type { SObjectFieldToken, SObjectTypeToken } from './describeTokens';
import type { Runtime } from './runtime';

/** The object as the running user's language has it: describe results carry labels of that language. */
export function localObject(rt: Runtime, token: SObjectTypeToken): ObjectModel {
    return objectOf(translatedModel(rt.services.model, rt.user.language), token.model.name) ?? token.model;
}

/** The field as the running user's language has it: label, help text and labels of picklist values. */
export function localField(rt: Runtime, token: SObjectFieldToken): FieldModel {
    return localObject(rt, token.owner).fields.get(token.model.name.toLowerCase()) ?? token.model;
}
