const META = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A metadata file: root element and what is inside it. */
export function xml(root: string, content: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${META}>${content}</${root}>\n`;
}

/** Path and content of a field of the small project's object. */
export function field(name: string, content: string): [string, string] {
    const path = `app/core/objects/Plan__c/fields/${name}.field-meta.xml`;
    return [
        path,
        xml('CustomField', `<fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${content}`)
    ];
}
