/** Elements of which the schema says less, or something else, than the platform accepts; each with the reason. */
interface SchemaException {
    readonly type: string;
    /** `*` for the whole type. */
    readonly element: string;
    readonly allows: 'anything' | 'unknown' | 'missing' | 'value';
    /** The value that is allowed beside those of the schema. */
    readonly value?: string;
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
    },
    {
        type: 'CustomField',
        element: 'displayLocationInDecimal',
        allows: 'unknown',
        reason: 'geolocation fields have it; the declarations of 1.9.0 lack it (met in EDA)'
    },
    {
        type: 'CustomSite',
        element: 'allowGuestPaymentsApi',
        allows: 'unknown',
        reason: 'older API versions have it; the declarations of 1.9.0 lack it (met in ebikes-lwc)'
    },
    {
        type: 'CustomSite',
        element: 'siteType',
        allows: 'value',
        value: 'ChatterNetwork',
        reason: 'retrieved for Experience Cloud sites; the declarations of 1.9.0 lack it (met in ebikes-lwc)'
    },
    {
        type: 'ExperienceBundle',
        element: 'type',
        allows: 'value',
        value: 'ChatterNetworkPicasso',
        reason: 'retrieved for Experience Cloud sites; the declarations of 1.9.0 lack it (met in ebikes-lwc)'
    },
    {
        type: 'ApexClass',
        element: 'status',
        allows: 'missing',
        reason: 'a class without status is active (met in fflib, which NPSP ships)'
    },
    {
        type: 'LookupFilterTranslation',
        element: 'errorMessage',
        allows: 'missing',
        reason: 'retrieved without text where the filter has none (met in NPSP)'
    },
    ...['gender', 'startsWith'].map((element): SchemaException => ({
        type: 'CustomObjectTranslation',
        element,
        allows: 'value',
        value: '',
        reason: 'retrieved empty for languages without gender or sound rules (met in EDA)'
    }))
];

/** What the exceptions allow for an element of a type. */
export function exceptionFor(type: string, element: string): SchemaException | undefined {
    return SCHEMA_EXCEPTIONS.find((each) => each.type === type && (each.element === element || each.element === '*'));
}
