import { draftOf, type MetadataReader, reference } from './readContext';

/** Reads a model, goal or story of Einstein Discovery: the fields it was trained on and those marked for bias checks. */
export const readDiscovery: MetadataReader = (context) => {
    const { root, file } = context;
    const draft = draftOf(context);
    const modelFields = root.all('modelFields').filter((node) => node.value('name') !== null);
    const marked = (tag: string): string[] =>
        modelFields.filter((node) => node.isTrue(tag)).map((node) => node.value('name') ?? '');
    const lists: Record<string, readonly string[]> = {
        modelFields: modelFields.map((node) => node.value('name') ?? ''),
        sensitiveFields: marked('isSensitive'),
        disparateImpactFields: marked('isDisparateImpact')
    };
    const models = root
        .all('deployedModels')
        .map((node) => ({ node, name: node.value('aiModel') ?? '' }))
        .filter(({ name }) => name !== '');
    return [
        {
            ...draft,
            facts: {
                ...draft.facts,
                ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
            },
            references: [
                ...draft.references,
                ...modelFields.map((node) => reference('trains on', 'Field', node.value('name') ?? '', file.at(node))),
                ...models.map(({ node, name }) => reference('calls', 'DiscoveryAIModel', name, file.at(node)))
            ]
        }
    ];
};
