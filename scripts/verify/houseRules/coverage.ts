import type { Component } from '../project';
import type { Resolver } from '../references';

/** Apex that is called from outside and therefore needs class access. */
const CALLED = /@(AuraEnabled|InvocableMethod|RestResource|RemoteAction)\b|\bwebservice\b/i;

/** Every object, field, class, tab, custom permission and app that ships is granted by some permission set. */
export function checkCoverage(resolver: Resolver): void {
    const { components } = resolver;
    const sets = components.ofType('PermissionSet').filter((set) => set.isPackaged);
    const granted = (list: string, name: string): Set<string> =>
        new Set(
            sets.flatMap((set) => set.root.at(list, name)).map((node) => resolver.ownName(node.text).toLowerCase())
        );
    const objects = granted('objectPermissions', 'object');
    const fields = granted('fieldPermissions', 'field');
    const metadataTypes = new Set([
        ...granted('customMetadataTypeAccesses', 'name'),
        ...granted('customSettingAccesses', 'name')
    ]);
    const report = (component: Component, what: string): void =>
        resolver.findings.house(
            'house/permission-coverage',
            component.root.location,
            `no permission set grants ${what} ${component.fullName}`,
            'an entry in a permission set, or an exception with a reason'
        );
    for (const component of components.all.filter((each) => each.isPackaged)) {
        switch (component.type) {
            case 'CustomObject':
                if (
                    /__(c|e)$/.test(component.fullName) &&
                    !objects.has(component.fullName.toLowerCase()) &&
                    !metadataTypes.has(component.fullName.toLowerCase())
                ) {
                    report(component, 'object');
                }
                break;
            case 'CustomField':
                checkField(component, fields, resolver, report);
                break;
            default:
                break;
        }
    }
    const rest: readonly (readonly [string, Set<string>, string])[] = [
        ['CustomTab', new Set([...granted('tabSettings', 'tab')]), 'tab'],
        ['CustomPermission', granted('customPermissions', 'name'), 'custom permission'],
        ['CustomApplication', granted('applicationVisibilities', 'application'), 'app']
    ];
    for (const [type, names, what] of rest) {
        components
            .ofType(type)
            .filter((each) => each.isPackaged && !names.has(each.fullName.toLowerCase()))
            .forEach((each) => report(each, what));
    }
    const classes = granted('classAccesses', 'apexClass');
    for (const file of resolver.apex.files.values()) {
        const isCalled = file.component.type === 'ApexClass' && CALLED.test(file.code) && hasEntryPoint(file.code);
        if (isCalled && file.component.isPackaged && !file.isTest && !classes.has(file.component.name.toLowerCase())) {
            report(file.component, 'Apex class');
        }
    }
}

/** @AuraEnabled on a property only shapes data; on a static method it opens the class. */
function hasEntryPoint(code: string): boolean {
    return (
        /@AuraEnabled\b(?:\s*\([^)]*\))?[^;{}()]*\bstatic\b[^;{}()]*\(/i.test(code) ||
        /@(InvocableMethod|RestResource|RemoteAction)\b|\bwebservice\b/i.test(code)
    );
}

function checkField(
    component: Component,
    granted: ReadonlySet<string>,
    resolver: Resolver,
    report: (component: Component, what: string) => void
): void {
    const [object = '', name = ''] = component.fullName.split('.');
    const field = resolver.objects.get(object)?.fields.get(name.toLowerCase());
    const kind = resolver.objects.get(object)?.kind;
    // Required fields and fields of metadata, settings and events follow their object.
    const takesPermission =
        name.endsWith('__c') && field?.isRequired === false && (kind === 'custom' || kind === 'standard');
    if (takesPermission && !granted.has(component.fullName.toLowerCase())) {
        report(component, 'field');
    }
}
