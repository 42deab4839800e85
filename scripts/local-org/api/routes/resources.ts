import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { notFound } from '../httpError';
import type { Route } from '../routeTypes';

/** Static resources of the project. */
export const RESOURCE_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: '/resource/:name',
        description: 'A static resource',
        handle: ({ org, path }) => {
            const resource = org.model.staticResources.get(path.name.toLowerCase());
            const file = resource && join(org.model.rootDir, resource.contentPath);
            if (!resource || !file || !existsSync(file) || !statSync(file).isFile()) {
                throw notFound(`Static resource ${path.name} does not exist.`);
            }
            return { file: { path: file, contentType: resource.contentType } };
        }
    }
];
