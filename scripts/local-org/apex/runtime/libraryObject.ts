/** Base of every library object that is not a plain value or a collection; names its Apex type for instanceof, casts and printing. */
export abstract class LibraryObject {
    /** Canonical library type name, e.g. Database.SaveResult. */
    abstract readonly $type: string;

    /** What Apex prints; types with a text of their own override it. */
    toString(): string {
        return `${this.$type}[]`;
    }
}
