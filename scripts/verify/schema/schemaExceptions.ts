/** Elements of which the schema says less, or something else, than the platform accepts; each with the reason. */
interface SchemaException {
    readonly type: string;
    /** `*` for the whole type. */
    readonly element: string;
    readonly allows: 'anything' | 'unknown' | 'missing';
    readonly reason: string;
}

export const SCHEMA_EXCEPTIONS: readonly SchemaException[] = [
    {
        type: 'LightningComponentBundle',
        element: 'targetConfigs',
        allows: 'anything',
        reason: 'the schema has a string; source files hold XML, which reference/lwc checks'
    },
    {
        type: 'CustomMetadataValue',
        element: 'value',
        allows: 'anything',
        reason: 'typed by xsi:type; reference/custom-metadata checks it against the field'
    }
];

/** What the exceptions allow for an element of a type. */
export function exceptionFor(type: string, element: string): SchemaException | undefined {
    return SCHEMA_EXCEPTIONS.find((each) => each.type === type && (each.element === element || each.element === '*'));
}
