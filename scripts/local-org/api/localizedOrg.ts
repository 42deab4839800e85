import { translatedModel } from '../metadata';
import type { OrgPort } from './orgPort';

/**
 * The org as a user of a language sees it: everything is the same but the texts of the model. Requests that manage the org
 * itself take the org as it is.
 */
export function localizedOrg(org: OrgPort, language: string): OrgPort {
    const model = translatedModel(org.model, language);
    if (model === org.model) {
        return org;
    }
    // Methods run on the org itself, so that what they keep is kept there.
    return new Proxy(org, {
        get: (target, name): unknown => {
            if (name === 'model') {
                return model;
            }
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
        }
    });
}
