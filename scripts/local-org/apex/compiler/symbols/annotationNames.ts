/** Annotations and their properties (Apex Developer Guide, Annotations); `value` stands for the one without a name. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
    auraenabled: ['cacheable', 'continuation', 'scope'],
    deprecated: [],
    future: ['callout'],
    httpdelete: [],
    httpget: [],
    httppatch: [],
    httppost: [],
    httpput: [],
    invocablemethod: [
        'callout',
        'capabilitytype',
        'category',
        'configurationeditor',
        'description',
        'iconname',
        'label'
    ],
    invocablevariable: ['defaultvalue', 'description', 'label', 'placeholdertext', 'required'],
    istest: ['critical', 'isparallel', 'oninstall', 'seealldata', 'testfor'],
    jsonaccess: ['deserializable', 'serializable'],
    namespaceaccessible: [],
    readonly: [],
    remoteaction: [],
    restresource: ['urlmapping'],
    suppresswarnings: ['value'],
    testsetup: [],
    testvisible: []
};

/** What is wrong with an annotation as written, or null. */
export function annotationFault(name: string, properties: readonly string[]): string | null {
    const key = name.toLowerCase();
    if (!Object.hasOwn(PROPERTIES, key)) {
        return `Annotation does not exist: ${name}`;
    }
    const unknown = properties.find((property) => !PROPERTIES[key].includes(property.toLowerCase()));
    return unknown === undefined ? null : `Annotation property does not exist: ${unknown} on ${name}`;
}
