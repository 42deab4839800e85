import { UnsupportedFeatureError } from '../errors';
import type { CustomPermissionModel, PermissionSetGroupModel, PermissionSetModel } from './model';
import type { XmlElement } from './xmlReader';

/** Reads a permission set file, or a muting permission set (same elements). */
export function readPermissionSet(root: XmlElement, name: string): PermissionSetModel {
    if (root.boolean('hasActivationRequired', false)) {
        root.child('hasActivationRequired')?.refuse('session-based permission set');
    }
    root.ignore('agentAccesses', 'agents run on the platform only');
    root.ignore('externalCredentialPrincipalAccesses', 'callouts do not leave the local org');
    return {
        name,
        label: root.string('label'),
        description: root.optionalString('description'),
        license: root.optionalString('license'),
        objectPermissions: root.children('objectPermissions').map(readObjectPermission),
        fieldPermissions: root.children('fieldPermissions').map((element) => {
            const [object, field] = splitField(element.string('field'));
            return { object, field, read: element.boolean('readable'), edit: element.boolean('editable') };
        }),
        userPermissions: enabled(root, 'userPermissions', 'name'),
        customPermissions: enabled(root, 'customPermissions', 'name'),
        classAccesses: enabled(root, 'classAccesses', 'apexClass'),
        flowAccesses: enabled(root, 'flowAccesses', 'flow'),
        pageAccesses: enabled(root, 'pageAccesses', 'apexPage'),
        customMetadataTypeAccesses: enabled(root, 'customMetadataTypeAccesses', 'name'),
        customSettingAccesses: enabled(root, 'customSettingAccesses', 'name'),
        recordTypes: readRecordTypes(root).map((type) => ({ ...type, isDefault: false })),
        applications: root.children('applicationVisibilities').map((element) => {
            element.ignore('default', 'the app bar opens the app that was used last');
            return { name: element.string('application'), visible: element.boolean('visible') };
        }),
        tabs: root.children('tabSettings').map((element) => ({
            name: element.string('tab'),
            visibility: element.oneOf('visibility', ['Available', 'Visible', 'None'])
        })),
        location: root.location
    };
}

/** Record types that a permission set or a profile gives. Only profiles have defaults. */
export function readRecordTypes(root: XmlElement): PermissionSetModel['recordTypes'] {
    return root.children('recordTypeVisibilities').map((element) => {
        const [object, recordType] = splitField(element.string('recordType'));
        element.ignore('personAccountDefault', 'person accounts are not part of the local org');
        const isDefault = element.boolean('default', false);
        return { object, recordType, visible: element.boolean('visible'), isDefault };
    });
}

/** What a permission set or a profile grants with one object. */
export function readObjectPermission(element: XmlElement): PermissionSetModel['objectPermissions'][number] {
    return {
        object: element.string('object'),
        read: element.boolean('allowRead'),
        create: element.boolean('allowCreate'),
        edit: element.boolean('allowEdit'),
        delete: element.boolean('allowDelete'),
        viewAll: element.boolean('viewAllRecords'),
        modifyAll: element.boolean('modifyAllRecords'),
        viewAllFields: element.boolean('viewAllFields', false)
    };
}

/** Names of the entries of a kind that are switched on. */
export function enabled(root: XmlElement, elementName: string, key: string): string[] {
    return root
        .children(elementName)
        .map((element) => ({ name: element.string(key), isEnabled: element.boolean('enabled') }))
        .filter((entry) => entry.isEnabled)
        .map((entry) => entry.name);
}

/** Object and the rest of `Object.Field`. */
export function splitField(text: string): [string, string] {
    const point = text.indexOf('.');
    return [text.slice(0, point), text.slice(point + 1)];
}

/** Reads a permission set group file. */
export function readPermissionSetGroup(root: XmlElement, name: string): PermissionSetGroupModel {
    root.ignore('status', 'groups are calculated when the org opens');
    if (root.boolean('hasActivationRequired', false)) {
        throw new UnsupportedFeatureError('metadata', 'session-based permission set group', root.location);
    }
    return {
        name,
        label: root.string('label'),
        description: root.optionalString('description'),
        permissionSets: root.strings('permissionSets'),
        mutingPermissionSets: root.strings('mutingPermissionSets'),
        location: root.location
    };
}

/** Reads a custom permission file. */
export function readCustomPermission(root: XmlElement, name: string): CustomPermissionModel {
    root.ignore('isLicensed', 'package licences are not part of the local org');
    return {
        name,
        label: root.string('label'),
        description: root.optionalString('description'),
        requires: root
            .children('requiredPermission')
            .map((element) => ({ name: element.string('customPermission'), dependency: element.boolean('dependency') }))
            .filter((entry) => entry.dependency)
            .map((entry) => entry.name),
        location: root.location
    };
}
