/** Apex methods that a script imports: `@salesforce/apex/Class.method`, with an optional namespace. */
export function apexImports(text: string): { className: string; offset: number }[] {
    return [...text.matchAll(/['"]@salesforce\/apex\/([\w.]+)['"]/g)].map((match) => ({
        className: match[1].split('.').at(-2) ?? match[1],
        offset: match.index
    }));
}
