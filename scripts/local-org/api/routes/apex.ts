import { HttpError } from '../httpError';
import type { Route } from '../routeTypes';

/** Calls of @AuraEnabled methods. The body holds the parameters by name. */
export const APEX_ROUTES: readonly Route[] = [
    {
        method: 'POST',
        pattern: '/apex/:className/:methodName',
        description: 'Calls a static @AuraEnabled Apex method with named parameters',
        errors: 'apex',
        handle: ({ org, path, body }) => {
            const method = org.apex
                .describeAura()
                .find(
                    (candidate) => candidate.className === path.className && candidate.methodName === path.methodName
                );
            if (!method) {
                throw new HttpError(404, 'NOT_FOUND', `No @AuraEnabled method ${path.className}.${path.methodName}.`);
            }
            return { body: { result: org.apex.callAura(method.className, method.methodName, { ...body }) ?? null } };
        }
    }
];
