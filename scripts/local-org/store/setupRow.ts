import type { FieldValue } from '../values';

/** Points to another setup row; becomes its id. */
export class SetupReference {
    constructor(
        readonly object: string,
        readonly key: string
    ) {}
}

/** A setup component as a row. Fields that the object does not have are left out when it is written. */
export interface SetupRow {
    readonly object: string;
    /** Names the component for good: the same key is the same id. */
    readonly key: string;
    readonly values: Readonly<Record<string, FieldValue | SetupReference>>;
}

export function reference(object: string, key: string): SetupReference {
    return new SetupReference(object, key);
}
