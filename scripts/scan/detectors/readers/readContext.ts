import type { XmlNode } from '../../files';
import type { ComponentDraft, Reference, ReferenceKind, SourcePosition } from '../../model';
import type { MetadataDetector } from '../metadataDetector';
import type { SourceFile } from '../sourceFile';

/** What a reader of a metadata type gets. */
export interface ReadContext {
    readonly detector: MetadataDetector;
    readonly file: SourceFile;
    readonly root: XmlNode;
    readonly name: string;
    readonly incomplete: boolean;
}

export type MetadataReader = (context: ReadContext) => ComponentDraft[];

/** A component of the file with what every type has; `more` adds or replaces. */
export function draftOf(context: ReadContext, more: Partial<ComponentDraft> = {}): ComponentDraft {
    const { detector, root, name, file } = context;
    return {
        type: detector.metadataType,
        name,
        label: root.value('masterLabel') ?? root.value('label') ?? undefined,
        detector: detector.id,
        role: detector.role,
        featureType: detector.featureType,
        featureName: detector.qualifier + name,
        at: file.at(root),
        status: (detector.statusTag && root.value(detector.statusTag)) || undefined,
        version: (detector.versionTag && root.value(detector.versionTag)) || undefined,
        facts: factsOf(root, detector.facts ?? []),
        references: referencesOf(context),
        content: root.canonical(),
        conditional: detector.conditional,
        incomplete: context.incomplete || undefined,
        ...more
    };
}

/** Child elements copied as facts: several of one name become a list. */
export function factsOf(root: XmlNode, tags: readonly string[]): Record<string, string | string[]> {
    const facts: Record<string, string | string[]> = {};
    for (const tag of tags) {
        const values = root.values(tag);
        if (values.length > 0) {
            facts[tag] = values.length === 1 ? values[0] : values;
        }
    }
    return facts;
}

/** References that the row of the table describes. */
export function referencesOf({ detector, root, file }: ReadContext): Reference[] {
    const links = (detector.links ?? []).flatMap(({ tag, kind, toType }) =>
        root
            .all(tag)
            .filter((node) => node.text !== '')
            .map((node) => reference(kind, toType, node.text, file.at(node)))
    );
    const fields = (detector.fields ?? []).flatMap(({ tag, kind, objectTag }) => {
        const object = objectTag ? root.value(objectTag) : null;
        return root
            .all(tag)
            .filter((node) => node.text !== '')
            .map((node) => {
                const name = object && !node.text.includes('.') ? `${object}.${node.text}` : node.text;
                return reference(kind, 'Field', name, file.at(node));
            });
    });
    return [...links, ...fields];
}

export function reference(
    kind: ReferenceKind,
    toType: string,
    toName: string,
    at: SourcePosition,
    via?: string
): Reference {
    return via === undefined ? { kind, toType, toName, at } : { kind, toType, toName, at, via };
}

/** What an agent action invokes: Metadata type by invocationTargetType (or by the scheme of an Agent Script target). */
const INVOCATION_TYPES: Readonly<Record<string, string>> = {
    apex: 'ApexClass',
    auraenabled: 'ApexClass',
    apexrest: 'ApexClass',
    flow: 'Flow',
    generatepromptresponse: 'GenAiPromptTemplate',
    prompt: 'GenAiPromptTemplate',
    externalservice: 'ExternalServiceRegistration',
    mcptool: 'ExternalServiceRegistration',
    namedquery: 'NamedQuery',
    quickaction: 'QuickAction',
    retriever: 'Retriever',
    platformmcptool: 'McpServerDefinition',
    cdpmlprediction: 'DataCloudModel',
    externalconnector: 'ExternalConnector',
    decisiontableaction: 'DecisionTable',
    runexpressionset: 'ExpressionSet',
    executeintegrationprocedure: 'IntegrationProcedure',
    createcatalogitemrequest: 'CatalogItem',
    standardinvocableaction: 'StandardAction',
    slack: 'SlackAction',
    stub: 'Stub'
};

/** The reference of an agent action to what it runs. Unknown kinds of targets keep their own name as type. */
export function invocationReference(targetType: string, target: string, at: SourcePosition, via?: string): Reference {
    const kind = targetType.toLowerCase();
    const toType = INVOCATION_TYPES[kind] ?? targetType;
    const isMember = toType === 'ApexClass' || toType === 'ExternalServiceRegistration';
    return reference('calls', toType, isMember ? target.split('.')[0] : target, at, via);
}
