/** Takes paths with forward slashes. */
export type PathMatcher = (path: string) => boolean;

const SPECIAL = /[.+^${}()|[\]\\]/g;

function toPattern(glob: string): string {
    let pattern = '';
    for (let at = 0; at < glob.length; at++) {
        if (glob.startsWith('**/', at)) {
            pattern += '(?:[^/]+/)*';
            at += 2;
        } else if (glob.startsWith('**', at)) {
            pattern += '.*';
            at += 1;
        } else if (glob[at] === '*') {
            pattern += '[^/]*';
        } else if (glob[at] === '?') {
            pattern += '[^/]';
        } else {
            pattern += glob[at].replace(SPECIAL, '\\$&');
        }
    }
    return pattern;
}

/**
 * Compiles a glob with *, ** and ?. A glob without a slash matches a name at any depth; one that names a folder matches
 * everything below it, as in ignore files.
 */
export function compileGlob(glob: string): PathMatcher {
    const trimmed = glob.replace(/^\.?\//, '').replace(/\/$/, '');
    const anywhere = trimmed.includes('/') || glob.startsWith('/') ? '' : '(?:.*/)?';
    const pattern = new RegExp(`^${anywhere}${toPattern(trimmed)}(?:/.*)?$`);
    return (path) => pattern.test(path);
}

/** Compiles the lines of an ignore file; a later `!` line takes back an earlier one. */
export function compileIgnoreFile(text: string): PathMatcher {
    const rules = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => ({ keeps: line.startsWith('!'), matches: compileGlob(line.replace(/^!/, '')) }));
    return (path) => {
        let ignored = false;
        for (const rule of rules) {
            if (rule.matches(path)) {
                ignored = !rule.keeps;
            }
        }
        return ignored;
    };
}
