/**
 * What values weigh on the Apex heap, in bytes. The platform publishes no table. Sources:
 * - A String counts a character as one byte, a character above U+FFFF as two: its length in UTF-16 units
 *   (https://newbedev.com/how-is-heap-size-calculated).
 * - Two references to one String count its text once, two Strings of the same text twice; a Blob counts its bytes
 *   (measured in https://grindskills.com/how-is-heap-size-calculated/).
 * - An Integer takes 8 bytes; an Integer that another variable already refers to takes none
 *   (https://gist.github.com/brianmfear/dd5f9569b9a3644a803c309223fc6cc7).
 * The rest is assumed.
 */
export const HEAP_BYTES = {
    /** Integer; assumed for Long, Double, Decimal, Date, Datetime and Time. */
    number: 8,
    /** Assumed: Boolean. */
    boolean: 1,
    /** Assumed: an element of a collection, a field of an object or record, beside what it refers to. */
    reference: 4,
    /** Assumed: an object, record or collection without its content. */
    object: 8
} as const;

/** What an element or field takes at most before what it refers to is counted. */
export const HEAP_SLOT = HEAP_BYTES.reference + HEAP_BYTES.number;
