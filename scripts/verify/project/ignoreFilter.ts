import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says whether .forceignore keeps a path (relative to the root) out of deployments. The rules are those of .gitignore. */
export function ignoreFilter(root: string): (path: string) => boolean {
    const file = join(root, '.forceignore');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
    const rules = lines
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => ({ isNegated: line.startsWith('!'), pattern: toPattern(line.replace(/^!/, '')) }));
    return (path) => {
        let isIgnored = /(^|\/)\./.test(path);
        for (const { isNegated, pattern } of rules) {
            if (pattern.test(path)) {
                isIgnored = !isNegated;
            }
        }
        return isIgnored;
    };
}

function toPattern(line: string): RegExp {
    const isAnchored = line.replace(/\/$/, '').includes('/');
    const body = line
        .replace(/^\//, '')
        .replace(/\/$/, '')
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*\*\/|\*\*|\*|\?/g, (wildcard) =>
            wildcard === '**/' ? '(?:.*/)?' : wildcard === '**' ? '.*' : wildcard === '*' ? '[^/]*' : '[^/]'
        );
    return new RegExp(`^${isAnchored ? '' : '(?:.*/)?'}${body}(?:/.*)?$`);
}
