import type { Plugin } from 'rollup';
import { fieldOf, objectOf } from '../../metadata';
import type { ShellSources } from './shellSources';

const PREFIX = '\0platform:';

/** npm ships every feature gate open; this one calls attachInternals(), which synthetic shadow rejects. */
const CLOSED_GATES = new Set(['@salesforce/gate/bc.260.enableComboboxElementInternals']);

/** The clock of a locale: 14:05, or 2:05 p.m. */
const timeFormat = (of24: string, of12: string): string =>
    `new Intl.DateTimeFormat(session.locale, { hour: 'numeric' }).resolvedOptions().hour12 ? '${of12}' : '${of24}'`;

/** What a locale writes between the digits of a number. */
const separator = (part: 'decimal' | 'group'): string =>
    `new Intl.NumberFormat(session.locale).formatToParts(1234567.5).find(({ type }) => type === '${part}')?.value`;

/** User settings that the npm base components would take from a fixed en_US stub. */
const SESSION_VALUES: Readonly<Record<string, string>> = {
    '@salesforce/user/Id': 'session.userId',
    '@salesforce/user/isGuest': 'false',
    '@salesforce/i18n/lang': 'session.locale',
    '@salesforce/i18n/locale': 'session.locale',
    '@salesforce/i18n/timeZone': 'session.timeZone',
    '@salesforce/i18n/currency': 'session.currency',
    '@salesforce/i18n/dateTime.shortTimeFormat': timeFormat('HH:mm', 'h:mm a'),
    '@salesforce/i18n/dateTime.mediumTimeFormat': timeFormat('HH:mm:ss', 'h:mm:ss a'),
    '@salesforce/i18n/number.decimalSeparator': separator('decimal'),
    '@salesforce/i18n/number.groupingSeparator': separator('group'),
    '@salesforce/client/formFactor':
        "window.matchMedia('(max-width: 48em)').matches ? (window.matchMedia('(max-width: 30em)').matches ? 'Small' : 'Medium') : 'Large'"
};

type Handler = (match: RegExpExecArray, sources: ShellSources) => string;

/** One row a family of scoped modules: what the address looks like and the module's code. */
const FAMILIES: readonly (readonly [RegExp, Handler])[] = [
    [/^@salesforce\/label\/c\.(\w+)$/, (match, sources) => labelModule(match[1], sources)],
    [/^@salesforce\/schema\/(\w+)$/, (match, sources) => objectModule(match[1], sources)],
    [/^@salesforce\/schema\/(\w+)\.([\w.]+)$/, (match, sources) => fieldModule(match[1], match[2], sources)],
    [/^@salesforce\/apex$/, () => "export { refreshApex, getSObjectValue } from 'lightning/apexClient';"],
    [/^@salesforce\/apex\/(\w+)\.(\w+)$/, (match, sources) => apexModule(match[1], match[2], sources)],
    [/^@salesforce\/resourceUrl\/(\w+)$/, (match, sources) => resourceModule(match[1], sources)],
    [/^@salesforce\/customPermission\/(\w+)$/, (match, sources) => customPermissionModule(match[1], sources)],
    [/^@salesforce\/userPermission\/(\w+)$/, (match) => sessionModule(permissionTest('userPermissions', match[1]))],
    [/^@salesforce\/messageChannel\/(\w+)__c$/, (match, sources) => channelModule(match[1], sources)]
];

/**
 * Rollup plugin for `@salesforce/*` modules. Every name is checked against the org's metadata: a label, field, Apex method
 * or permission that does not exist fails the build and names the importing file.
 */
export function platformModules(sources: ShellSources): Plugin {
    return {
        name: 'platform-modules',
        resolveId(id, importer) {
            if (id.startsWith('@salesforce/') && moduleCode(id, sources, importer ?? 'the shell') !== null) {
                return PREFIX + id;
            }
            return null;
        },
        load(id) {
            return id.startsWith(PREFIX) ? moduleCode(id.slice(PREFIX.length), sources, id) : null;
        }
    };
}

/** The same for the vendor bundle, which only asks for session values and gates. */
export function vendorPlatformModules(): Plugin {
    const code = (id: string): string | null => sharedModuleCode(id);
    return {
        name: 'vendor-platform-modules',
        resolveId: (id) => (code(id) === null ? null : PREFIX + id),
        load: (id) => (id.startsWith(PREFIX) ? code(id.slice(PREFIX.length)) : null)
    };
}

function sharedModuleCode(id: string): string | null {
    if (CLOSED_GATES.has(id)) {
        return 'export default { isOpen: () => false };';
    }
    return id in SESSION_VALUES ? sessionModule(SESSION_VALUES[id]) : null;
}

function moduleCode(id: string, sources: ShellSources, importer: string): string | null {
    const shared = sharedModuleCode(id);
    if (shared !== null) {
        return shared;
    }
    for (const [pattern, handler] of FAMILIES) {
        const match = pattern.exec(id);
        if (match) {
            try {
                return handler(match, sources);
            } catch (error) {
                throw new Error(`${importer}: ${(error as Error).message}`, { cause: error });
            }
        }
    }
    return null;
}

function constant(value: unknown): string {
    return `export default ${JSON.stringify(value)};`;
}

/** The page carries the session, so one build serves every user. */
function sessionModule(expression: string): string {
    return `import session from 'lightning/session';\nexport default ${expression};`;
}

function permissionTest(list: 'customPermissions' | 'userPermissions', name: string): string {
    return `session.${list}.includes(${JSON.stringify(name)}) ? true : undefined`;
}

function labelModule(name: string, { model }: ShellSources): string {
    const label = model.labels.get(name.toLowerCase());
    if (!label) {
        throw new Error(`custom label ${name} does not exist`);
    }
    const texts: Record<string, string> = {};
    for (const translation of model.translations.values()) {
        const text = translation.labels.get(name.toLowerCase());
        if (text !== undefined) {
            texts[translation.language] = text;
        }
    }
    return Object.keys(texts).length === 0
        ? constant(label.value)
        : sessionModule(`${JSON.stringify(texts)}[session.language] ?? ${JSON.stringify(label.value)}`);
}

function objectModule(name: string, { model }: ShellSources): string {
    const object = objectOf(model, name);
    if (!object) {
        throw new Error(`object ${name} does not exist`);
    }
    return constant({ objectApiName: object.name });
}

function fieldModule(objectName: string, path: string, sources: ShellSources): string {
    let object = objectOf(sources.model, objectName);
    const steps = path.split('.');
    steps.forEach((step, index) => {
        const isLast = index === steps.length - 1;
        const field = object && (isLast ? fieldOf(object, step) : relationshipOf(object, step));
        if (!field) {
            throw new Error(`field ${objectName}.${path} does not exist`);
        }
        object = isLast ? object : objectOf(sources.model, field.referenceTo[0]);
    });
    return constant({ fieldApiName: path, objectApiName: objectName });
}

function relationshipOf(
    object: NonNullable<ReturnType<typeof objectOf>>,
    name: string
): ReturnType<typeof fieldOf> | undefined {
    return [...object.fields.values()].find(
        (field) => field.relationshipName?.toLowerCase() === name.toLowerCase() && field.referenceTo.length === 1
    );
}

function apexModule(className: string, methodName: string, { auraMethods }: ShellSources): string {
    const method = auraMethods.find(
        (candidate) => candidate.className === className && candidate.methodName === methodName
    );
    if (!method) {
        throw new Error(`${className}.${methodName} is not an @AuraEnabled static Apex method`);
    }
    return [
        "import { apexMethod } from 'lightning/apexClient';",
        `export default apexMethod(${JSON.stringify(className)}, ${JSON.stringify(methodName)}, ${method.isCacheable});`
    ].join('\n');
}

function resourceModule(name: string, { model }: ShellSources): string {
    if (!model.staticResources.has(name.toLowerCase())) {
        throw new Error(`static resource ${name} does not exist`);
    }
    return constant(`/resource/${name}`);
}

function customPermissionModule(name: string, { model }: ShellSources): string {
    if (!model.customPermissions.has(name.toLowerCase())) {
        throw new Error(`custom permission ${name} does not exist`);
    }
    return sessionModule(permissionTest('customPermissions', name));
}

function channelModule(name: string, { model }: ShellSources): string {
    if (!model.messageChannels.has(name.toLowerCase())) {
        throw new Error(`message channel ${name} does not exist`);
    }
    return constant({ channelName: `${name}__c` });
}
