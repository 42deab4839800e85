/** A place in a source file of the project. Lines and columns count from 1; `file` is relative to the project's root. */
export interface SourceLocation {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** Formats a location as `file:line:column`, the form editors and terminals turn into a link. */
export function formatLocation(location: SourceLocation): string {
    return `${location.file}:${location.line}:${location.column}`;
}
