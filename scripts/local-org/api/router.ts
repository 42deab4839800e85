import type { Route } from './routeTypes';

export interface RouteMatch {
    readonly route: Route;
    readonly path: Readonly<Record<string, string>>;
}

/** Finds the route of a request. Gives null when no pattern fits, and the allowed methods when only the method is wrong. */
export function findRoute(
    routes: readonly Route[],
    method: string,
    pathname: string
): RouteMatch | { readonly allowed: string[] } | null {
    const allowed: string[] = [];
    for (const route of routes) {
        const path = matchPattern(route.pattern, pathname);
        if (path && route.method === method) {
            return { route, path };
        }
        if (path) {
            allowed.push(route.method);
        }
    }
    return allowed.length > 0 ? { allowed } : null;
}

function matchPattern(pattern: string, pathname: string): Record<string, string> | null {
    const wanted = pattern.split('/');
    const given = pathname.split('/');
    if (wanted.length !== given.length) {
        return null;
    }
    const path: Record<string, string> = {};
    for (const [index, segment] of wanted.entries()) {
        if (segment.startsWith(':') && given[index] !== '') {
            path[segment.slice(1)] = decodeSegment(given[index]);
        } else if (segment !== given[index]) {
            return null;
        }
    }
    return path;
}

/** A malformed escape is taken literally: no name contains one, so it is not found. */
function decodeSegment(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}
