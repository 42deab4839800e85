import type { Annotation } from '../ast/nodes';

/** What annotations stand on, as the platform's messages call it. */
export type AnnotationPlace =
    'classes' | 'interfaces' | 'enums' | 'fields' | 'properties' | 'methods' | 'constructors' | 'accessors';

/** How a value of an annotation must look: any text, true or false, or one of some words. */
type ValueKind = 'text' | 'Boolean' | readonly string[];

interface Rule {
    readonly places: readonly AnnotationPlace[];
    /** Properties by lower-case name; `value` stands for the one without a name. */
    readonly properties: Readonly<Record<string, ValueKind>>;
}

const TYPES = ['classes', 'interfaces', 'enums'] as const;
const ANYWHERE = [...TYPES, 'fields', 'properties', 'methods', 'constructors'] as const;
const VARIABLES = ['fields', 'properties'] as const;
const JSON_ACCESS = ['never', 'sameNamespace', 'samePackage', 'always'];

const onMethods = (properties: Rule['properties'] = {}): Rule => ({ places: ['methods'], properties });

/** Annotations with where they may stand and their properties (Apex Developer Guide, Annotations). */
const RULES: Readonly<Record<string, Rule>> = {
    auraenabled: {
        places: ['methods', ...VARIABLES],
        properties: { cacheable: 'Boolean', continuation: 'Boolean', scope: ['global'] }
    },
    deprecated: { places: ANYWHERE, properties: {} },
    future: onMethods({ callout: 'Boolean' }),
    httpdelete: onMethods(),
    httpget: onMethods(),
    httppatch: onMethods(),
    httppost: onMethods(),
    httpput: onMethods(),
    invocablemethod: onMethods({
        callout: 'Boolean',
        capabilitytype: 'text',
        category: 'text',
        configurationeditor: 'text',
        description: 'text',
        iconname: 'text',
        label: 'text'
    }),
    invocablevariable: {
        places: VARIABLES,
        properties: {
            defaultvalue: 'text',
            description: 'text',
            label: 'text',
            placeholdertext: 'text',
            required: 'Boolean'
        }
    },
    istest: {
        places: ['classes', 'methods'],
        properties: {
            critical: 'Boolean',
            isparallel: 'Boolean',
            oninstall: 'Boolean',
            seealldata: 'Boolean',
            testfor: 'text'
        }
    },
    jsonaccess: { places: ['classes'], properties: { deserializable: JSON_ACCESS, serializable: JSON_ACCESS } },
    namespaceaccessible: { places: ANYWHERE, properties: {} },
    readonly: onMethods({ usereplica: 'text' }),
    remoteaction: onMethods(),
    restresource: { places: ['classes'], properties: { urlmapping: 'text' } },
    suppresswarnings: { places: ANYWHERE, properties: { value: 'text' } },
    testsetup: onMethods(),
    testvisible: { places: ANYWHERE, properties: {} }
};

/** Annotations of newer releases that the local org does not know what to do with. */
const UNSUPPORTED: readonly string[] = ['integrationtest', 'teardown'];

export interface AnnotationFault {
    readonly message: string;
    readonly unsupported: boolean;
}

/** What is wrong with an annotation as written on something, or null. Messages are the platform's. */
export function annotationFault(annotation: Annotation, place: AnnotationPlace): AnnotationFault | null {
    const { name, parameters } = annotation;
    const key = name.toLowerCase();
    if (UNSUPPORTED.includes(key)) {
        return { message: `annotation ${name}`, unsupported: true };
    }
    if (!Object.hasOwn(RULES, key)) {
        return fault(`Annotation does not exist: ${name}`);
    }
    const { places, properties } = RULES[key];
    if (!places.includes(place)) {
        return fault(`${name} is not allowed on ${place}`);
    }
    for (const [property, value] of Object.entries(parameters)) {
        const found = propertyFault(name, property, value, properties);
        if (found !== null) {
            return fault(found);
        }
    }
    return ownFault(key, parameters);
}

function propertyFault(
    annotation: string,
    property: string,
    value: string,
    properties: Rule['properties']
): string | null {
    if (!Object.hasOwn(properties, property)) {
        return `No such property, ${property}, defined on this annotation: ${annotation}`;
    }
    const kind = properties[property];
    if (kind === 'Boolean') {
        return /^(true|false)$/i.test(value) ? null : `Invalid value for property ${property} expected type Boolean`;
    }
    const isKnown = kind === 'text' || kind.some((word) => word.toLowerCase() === value.toLowerCase());
    return isKnown ? null : `Annotation property, ${property} on ${annotation}, unknown value: ${value}`;
}

/** Rules of single annotations about their properties. */
function ownFault(key: string, parameters: Annotation['parameters']): AnnotationFault | null {
    switch (key) {
        case 'jsonaccess':
            return Object.keys(parameters).length === 0
                ? fault('At least one JSON serialization control parameter must be specified')
                : null;
        case 'restresource': {
            const found =
                'urlmapping' in parameters
                    ? urlFault(parameters.urlmapping)
                    : 'Required property is missing: urlMapping';
            return found === null ? null : fault(found);
        }
        case 'istest':
            return isTrue(parameters.isparallel) && isTrue(parameters.seealldata)
                ? fault(
                      'Test class annotated with @isTest(IsParallel=true) cannot also be annotated with @isTest(SeeAllData=true)'
                  )
                : null;
        default:
            return null;
    }
}

function urlFault(url: string): string | null {
    if (url === '') {
        return 'Rest Resource url cannot be empty';
    }
    if (!url.startsWith('/')) {
        return "Rest Resource url must begin with a forward slash, '/'";
    }
    if (url.length > 255) {
        return 'Rest Resource url cannot be longer than 255 characters';
    }
    if (/[^/]\*/.test(url)) {
        return "Rest Resource url wildcard, '*', must be preceded by a forward slash, '/'";
    }
    return /\*[^/]/.test(url)
        ? "Rest Resource url wildcard, '*', must be followed by a forward slash, '/', or be the last character"
        : null;
}

/** True for a property written as `true` in any case. */
export function isTrue(value: string | undefined): boolean {
    return value?.toLowerCase() === 'true';
}

function fault(message: string): AnnotationFault {
    return { message, unsupported: false };
}
