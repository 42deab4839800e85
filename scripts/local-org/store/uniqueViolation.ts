import type { FieldValue } from '../values';

/** Characters of an id without its check part. */
const SHORT_ID = 15;

/** A unique field got a value that another record has. DML turns it into DUPLICATE_VALUE. */
export class UniqueViolation extends Error {
    constructor(
        readonly objectName: string,
        readonly field: string,
        readonly value: FieldValue,
        /** Id of the record that has the value. */
        readonly existingId: string
    ) {
        super(`duplicate value found: ${field} duplicates value on record with id: ${existingId.slice(0, SHORT_ID)}`);
        this.name = 'UniqueViolation';
    }
}
