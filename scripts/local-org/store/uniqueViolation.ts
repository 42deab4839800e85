import type { FieldValue } from '../values';

/** A unique field got a value that another record has. DML turns it into DUPLICATE_VALUE. */
export class UniqueViolation extends Error {
    constructor(
        readonly objectName: string,
        readonly field: string,
        readonly value: FieldValue,
        /** Id of the record that has the value. */
        readonly existingId: string
    ) {
        super(`duplicate value found: ${field} duplicates value on record with id: ${existingId}`);
        this.name = 'UniqueViolation';
    }
}
