import type { ObjectModel, OrgModel } from '../local-org/metadata';
import { readApexSignatures } from './apexSignatures';

/** One entry of the platform compiler's list of what a bundle needs. */
export interface PlatformReference {
    readonly type: string;
    readonly id: string;
    readonly file: string;
    readonly locations: readonly { readonly startLine: number; readonly startColumn: number }[];
}

/** Modules of the platform; what they hold is checked by TypeScript. */
const PLATFORM_MODULE = /^(lwc|lightning\/\w+|@salesforce\/.+|@lwc\/\w+)$/;

/** Kinds of references that name something of the running user or org, and nothing of the project. */
const OF_THE_ORG = new Set([
    'user',
    'userPermission',
    'client',
    'community',
    'site',
    'i18n',
    'featureFlag',
    'internal'
]);

/** Holds the platform compiler's list of references against the project: after the compilation it is what a deployment looks up. */
export class ReferenceCheck {
    private readonly bundles: ReadonlySet<string>;
    private readonly apexMethods: ReadonlySet<string>;

    constructor(private readonly model: OrgModel) {
        this.bundles = new Set(model.lwcBundles.map(({ name }) => name));
        const { methods } = readApexSignatures(model.apexClasses);
        this.apexMethods = new Set(methods.map(({ className, name }) => `${className}.${name}`));
    }

    /** What of the list does not exist, as `dir/file:line:column: message`. */
    problems(dir: string, references: readonly PlatformReference[]): string[] {
        return references.flatMap((reference) => {
            const problem = this.problemOf(reference);
            const [at] = reference.locations;
            const place = at ? `:${at.startLine}:${at.startColumn}` : '';
            return problem === null ? [] : [`${dir}/${reference.file}${place}: ${problem}`];
        });
    }

    private problemOf({ type, id }: PlatformReference): string | null {
        const { labels, customPermissions, staticResources, messageChannels } = this.model;
        const missing = (isThere: boolean, what: string): string | null =>
            isThere ? null : `there is no ${what} ${id}`;
        switch (type) {
            case 'apexMethod':
                return missing(this.apexMethods.has(id), '@AuraEnabled method');
            case 'label':
                return missing(labels.has(lower(id.replace(/^c\./, ''))), 'label');
            case 'customPermission':
                return missing(customPermissions.has(lower(id)), 'custom permission');
            case 'resourceUrl':
                return missing(staticResources.has(lower(id)), 'static resource');
            case 'messageChannel':
                return missing(messageChannels.has(lower(id.replace(/__c$/, ''))), 'message channel');
            case 'schema':
                return missing(this.hasSchema(id), 'object or field');
            case 'module':
                return missing(PLATFORM_MODULE.test(id) || this.hasBundle(id.replace(/^c\//, '')), 'module');
            case 'component':
                return missing(id.startsWith('lightning-') || this.hasBundle(camelCase(id)), 'component');
            default:
                return OF_THE_ORG.has(type) ? null : `the check knows no reference of type ${type} (${id})`;
        }
    }

    private hasBundle(name: string): boolean {
        return this.bundles.has(name);
    }

    /** Object, Object.Field or a path over lookups; standard fields outside the catalog count as present. */
    private hasSchema(id: string): boolean {
        const [name = '', ...path] = id.split('.');
        let object: ObjectModel | undefined = this.model.objects.get(lower(name));
        if (!object) {
            return !/__(c|mdt|e)$/i.test(name);
        }
        for (const [index, step] of path.entries()) {
            const isLast = index === path.length - 1;
            const fields: ObjectModel['fields'] = object.fields;
            const field = isLast
                ? fields.get(lower(step))
                : [...fields.values()].find(({ relationshipName }) => lower(relationshipName ?? '') === lower(step));
            if (!field) {
                return object.kind !== 'custom' && !/__[cr]$/i.test(step);
            }
            const target = this.model.objects.get(lower(field.referenceTo[0] ?? ''));
            if (isLast || !target) {
                return true;
            }
            object = target;
        }
        return true;
    }
}

function lower(text: string): string {
    return text.toLowerCase();
}

/** `c-gate-card` is bundle gateCard. */
function camelCase(tag: string): string {
    return tag.replace(/^c-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
