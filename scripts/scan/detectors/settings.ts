import type { XmlNode } from '../files';
import type { ComponentDraft, SourcePosition } from '../model';
import { AI_ONLY_SETTINGS, POSTURE_TOGGLES, type PostureToggle, SETTING_TOGGLES } from './settingToggles';
import { componentName, type SourceFile } from './sourceFile';

/** A protection that a settings file switches off. */
export interface PostureReading {
    readonly toggle: PostureToggle;
    readonly isOn: boolean;
    readonly at: SourcePosition;
}

/** What a settings file says about AI. */
export interface SettingsReading {
    readonly drafts: readonly ComponentDraft[];
    readonly posture: readonly PostureReading[];
}

/** Reads a settings file: each toggle that turns AI on is a component; protections are read as posture. */
export function readSettings(file: SourceFile, root: XmlNode): SettingsReading {
    const setting = componentName(file.name, 'settings').replace(/Settings$/, '');
    const key = setting.toLowerCase();
    const toggles = SETTING_TOGGLES.filter((toggle) => toggle.setting.toLowerCase() === key);
    const drafts: ComponentDraft[] = [];
    for (const node of root.children) {
        const name = node.name.toLowerCase();
        const toggle = toggles.find((one) => one.element.toLowerCase() === name);
        const isOther = !toggle && AI_ONLY_SETTINGS.includes(key) && name.startsWith('enable');
        if (node.text.toLowerCase() === 'true' && (toggle || isOther)) {
            drafts.push(settingDraft(file, node, setting, toggle?.title ?? node.name));
        }
    }
    const posture = POSTURE_TOGGLES.filter((toggle) => toggle.setting.toLowerCase() === key).flatMap((toggle) => {
        const node = root.child(toggle.element);
        return node ? [{ toggle, isOn: node.text.toLowerCase() === 'true', at: file.at(node) }] : [];
    });
    return { drafts, posture };
}

function settingDraft(file: SourceFile, node: XmlNode, setting: string, title: string): ComponentDraft {
    const name = `${setting}.${node.name}`;
    return {
        type: 'Settings',
        name,
        label: title,
        detector: 'setting',
        role: 'feature',
        featureType: 'Setting',
        featureName: name,
        at: file.at(node),
        status: 'On',
        facts: {},
        references: [],
        content: node.canonical()
    };
}
