import { SourceError, UnsupportedFeatureError } from '../errors';
import { fieldOf, objectOf, relationshipFieldOf, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';

interface FilterPlace {
    readonly object: ObjectModel;
    readonly model: OrgModel;
    readonly location: SourceLocation;
    readonly lookup?: FieldModel;
}

/** A field that a lookup filter names, and the path to its value from the record that holds the lookup. */
export interface LookupFilterPath {
    readonly path: readonly string[];
    readonly field: FieldModel;
}

/**
 * The path of a name in a lookup filter: `$Source.Field` of the record itself, `Target.Field` of the chosen record, or
 * `Target.Relationship.Field` one relationship away from it (Salesforce Help, Define Lookup Filters). RecordTypeId leads to the
 * developer name of the record type. Throws SourceError for names that do not exist.
 */
export function lookupFilterPath(name: string, lookup: FieldModel, place: FilterPlace): LookupFilterPath {
    const [first, ...rest] = name.split('.');
    if (first === '$Source') {
        return pathFrom(place.object, rest, [], name, place);
    }
    if (first.startsWith('$')) {
        throw new UnsupportedFeatureError('formula', `lookup filter on ${name}`, place.location);
    }
    const target = objectOf(place.model, first);
    if (!target || !lookup.referenceTo.includes(target.name) || lookup.relationshipName === null) {
        throw new SourceError(`${lookup.name} does not look up to ${first}`, place.location);
    }
    return pathFrom(target, rest, [lookup.relationshipName], name, place);
}

function pathFrom(
    object: ObjectModel,
    names: readonly string[],
    before: readonly string[],
    whole: string,
    place: FilterPlace
): LookupFilterPath {
    const [first, ...rest] = names;
    if (rest.length > 0) {
        const relationship = relationshipFieldOf(object, first.replace(/__c$/i, '__r'));
        const parent = relationship && objectOf(place.model, relationship.referenceTo[0] ?? '');
        if (!relationship?.relationshipName || !parent) {
            throw new SourceError(`${object.name} has no relationship ${first} (${whole})`, place.location);
        }
        return pathFrom(parent, rest, [...before, relationship.relationshipName], whole, place);
    }
    const field = fieldOf(object, first === 'NAME' ? object.nameField : (first ?? ''));
    if (!field) {
        throw new SourceError(`${object.name} has no field ${first ?? ''} (${whole})`, place.location);
    }
    const isRecordType = field.name === 'RecordTypeId';
    return { path: [...before, ...(isRecordType ? ['RecordType', 'DeveloperName'] : [field.name])], field };
}

/** The developer name of the record type that a filter names, by that or by its label. Throws SourceError for another name. */
export function recordTypeIn(value: string, { model, lookup, object, location }: FilterPlace): string {
    const objects = [...(lookup?.referenceTo ?? []).map((name) => objectOf(model, name)), object];
    const types = objects.flatMap((each) => each?.recordTypes ?? []);
    const type = types.find((each) => each.name === value) ?? types.find((each) => each.label === value);
    if (!type) {
        throw new SourceError(`there is no record type ${value}`, location);
    }
    return type.name;
}
