import type { Runtime } from '../runtime/runtime';
import {
    customMetadataAll,
    customMetadataInstance,
    hierarchyInstance,
    hierarchyOrgDefaults,
    hierarchyValues,
    listSettingAll,
    listSettingInstance
} from '../runtime/customData';
import { throwSystem } from '../runtime/throws';
import { defineType, method } from './table';

/** Static methods that every custom metadata type has; emitted code passes the object's name first, T is the object. */
defineType('CustomMetadataType', {
    typeParameters: ['T'],
    statics: [
        method('getAll(): Map<String, T>', (rt, objectName: string) => customMetadataAll(rt, objectName)),
        method('getInstance(String?): T', (rt, objectName: string, name: string | null) =>
            customMetadataInstance(rt, objectName, name)
        )
    ]
});

function isList(rt: Runtime, objectName: string): boolean {
    return rt.services.model.objects.get(objectName.toLowerCase())?.customSettingsType === 'List';
}

function onlyHierarchy(rt: Runtime, objectName: string, name: string): void {
    if (isList(rt, objectName)) {
        throwSystem('TypeException', `${name} is only available for hierarchy custom settings: ${objectName}`);
    }
}

/** Static methods that every custom setting has. */
defineType('CustomSetting', {
    typeParameters: ['T'],
    statics: [
        method('getAll(): Map<String, T>', (rt, objectName: string) => listSettingAll(rt, objectName)),
        method('getInstance(): T', (rt, objectName: string) => {
            onlyHierarchy(rt, objectName, 'getInstance()');
            return hierarchyInstance(rt, objectName, null);
        }),
        method('getInstance(String?): T', (rt, objectName: string, key: string | null) =>
            isList(rt, objectName)
                ? listSettingInstance(rt, objectName, key ?? '')
                : hierarchyInstance(rt, objectName, key)
        ),
        method('getOrgDefaults(): T', (rt, objectName: string) => {
            onlyHierarchy(rt, objectName, 'getOrgDefaults()');
            return hierarchyOrgDefaults(rt, objectName);
        }),
        method('getValues(String?): T', (rt, objectName: string, key: string | null) =>
            isList(rt, objectName)
                ? listSettingInstance(rt, objectName, key ?? '')
                : hierarchyValues(rt, objectName, key)
        )
    ]
});
