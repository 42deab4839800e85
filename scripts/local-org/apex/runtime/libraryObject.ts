/** Base of every library object that is not a plain value or a collection; names its Apex type for instanceof, casts and printing. */
export abstract class LibraryObject {
    /** Canonical library type name, e.g. Database.SaveResult. */
    abstract readonly $type: string;

    /** The texts by which List.sort() orders objects of the type, the first that differs deciding; null for types without an order. */
    sortTexts(): readonly string[] | null {
        return null;
    }

    /** What two objects of a type that compares by value have in common when they are equal; null for identity. */
    equalityText(): string | null {
        return null;
    }

    /** What JSON.serialize writes of it; null for types that it refuses. */
    jsonMembers(): readonly (readonly [name: string, value: unknown])[] | null {
        return null;
    }

    /** What Apex prints; types with a text of their own override it. */
    toString(): string {
        return `${this.$type}[]`;
    }
}
