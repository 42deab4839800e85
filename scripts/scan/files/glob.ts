import ignore from 'ignore';

/** Takes paths with forward slashes that do not begin with one. */
export type PathMatcher = (path: string) => boolean;

/** Compiles lines with the rules of .gitignore and .forceignore: a name matches at any depth, a folder with all below it. */
export function compileIgnoreFile(text: string): PathMatcher {
    const rules = ignore({ allowRelativePaths: true }).add(text);
    return (path) => path !== '' && rules.ignores(path);
}

/** Compiles one glob, with the same rules. */
export function compileGlob(glob: string): PathMatcher {
    return compileIgnoreFile(glob.replace(/^\.\//, '').replace(/^([#!])/, '\\$1'));
}
