import type { LwcBundleModel, LwcPropertyModel, LwcTargetConfigModel } from './model';
import type { XmlElement } from './xmlReader';

/** Attributes of a property besides those every property has. */
const PROPERTY_ATTRIBUTES = ['datasource', 'min', 'max', 'placeholder', 'role', 'translatable', 'exposedTo', 'filter'];

/** Reads the configuration file (js-meta.xml) of a Lightning web component; one that names no API version has the project's. */
export function readLwcBundle(root: XmlElement, name: string, dir: string, latest: number): LwcBundleModel {
    root.attribute('fqn');
    return {
        name,
        dir,
        apiVersion: root.optionalNumber('apiVersion') ?? latest,
        isExposed: root.boolean('isExposed', false),
        masterLabel: root.optionalString('masterLabel'),
        description: root.optionalString('description'),
        targets: root.child('targets')?.strings('target') ?? [],
        targetConfigs: root.child('targetConfigs')?.children('targetConfig').map(readTargetConfig) ?? [],
        capabilities: root.child('capabilities')?.strings('capability') ?? [],
        location: root.location
    };
}

function readTargetConfig(element: XmlElement): LwcTargetConfigModel {
    element.ignore('hasStep', 'wizards of the App Builder only');
    return {
        targets: (element.attribute('targets') ?? '').split(',').map((target) => target.trim()),
        properties: element.children('property').map(readProperty),
        objects: element.child('objects')?.strings('object') ?? [],
        actionType: element.optionalString('actionType'),
        supportedFormFactors:
            element
                .child('supportedFormFactors')
                ?.children('supportedFormFactor')
                .map((factor) => factor.attribute('type') ?? '') ?? []
    };
}

function readProperty(element: XmlElement): LwcPropertyModel {
    const attributes: Record<string, string> = {};
    for (const name of PROPERTY_ATTRIBUTES) {
        const value = element.attribute(name);
        if (value !== null) {
            attributes[name] = value;
        }
    }
    return {
        name: element.attribute('name') ?? '',
        type: element.attribute('type') ?? '',
        label: element.attribute('label'),
        description: element.attribute('description'),
        defaultValue: element.attribute('default'),
        required: element.attribute('required') === 'true',
        attributes
    };
}
