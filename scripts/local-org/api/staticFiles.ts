import { existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.woff2': 'font/woff2'
};

/** The file that a path names below `root`, or null. Paths that climb out of `root` name nothing. */
export function staticFile(root: string, pathname: string): { path: string; contentType: string } | null {
    let decoded: string;
    try {
        decoded = decodeURIComponent(pathname);
    } catch {
        return null;
    }
    if (decoded.includes('\0')) {
        return null;
    }
    const path = normalize(join(root, decoded));
    if (!path.startsWith(root + sep) || !existsSync(path) || !statSync(path).isFile()) {
        return null;
    }
    const contentType = CONTENT_TYPES[extname(path)];
    return contentType ? { path, contentType } : null;
}
