import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { SourceLocation } from '../../sourceLocation';
import type { XmlElement } from '../xmlReader';

/** What a tab opens. Object tabs carry the object's own name. */
export type TabTarget =
    | { readonly kind: 'object' }
    | { readonly kind: 'flexiPage'; readonly page: string }
    | { readonly kind: 'component'; readonly componentName: string };

export interface TabModel {
    readonly name: string;
    /** Null for object tabs: they show the object's plural label. */
    readonly label: string | null;
    readonly description: string | null;
    /** SLDS icon, e.g. custom:custom25. */
    readonly icon: string;
    readonly target: TabTarget;
    readonly location: SourceLocation;
}

/** Reads a custom tab. Throws UnsupportedFeatureError for Visualforce, web and Aura tabs. */
export function readTab(root: XmlElement, fullName: string): TabModel {
    return {
        name: fullName,
        label: root.optionalString('label'),
        description: root.optionalString('description'),
        icon: iconOf(root),
        target: readTabTarget(root, fullName),
        location: root.location
    };
}

function readTabTarget(root: XmlElement, fullName: string): TabTarget {
    const page = root.optionalString('flexiPage');
    if (page !== null) {
        return { kind: 'flexiPage', page };
    }
    const componentName = root.optionalString('lwcComponent');
    if (componentName !== null) {
        return { kind: 'component', componentName };
    }
    if (root.boolean('customObject', false)) {
        return { kind: 'object' };
    }
    throw new UnsupportedFeatureError('metadata', `the target of tab ${fullName}`, root.location);
}

/** `Custom25: Alarm clock` names the icon custom25. */
function iconOf(root: XmlElement): string {
    if (!root.has('motif')) {
        throw new UnsupportedFeatureError('metadata', 'tab without <motif>', root.location);
    }
    const motif = root.string('motif');
    const match = /^Custom(\d+): /.exec(motif);
    if (!match) {
        throw new SourceError(`motif ${motif} is not of the form "Custom25: Name"`, root.location);
    }
    return `custom:custom${match[1]}`;
}

/** A Lightning page that an app shows instead of the default record page. */
export interface PageOverride {
    readonly page: string;
    readonly object: string;
    /** Developer name, or null for every record type. */
    readonly recordType: string | null;
    /** Null for every profile. */
    readonly profile: string | null;
}

export interface ApplicationModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** `#0176D3` or null for the platform's colour. */
    readonly headerColor: string | null;
    readonly tabs: readonly string[];
    readonly recordPages: readonly PageOverride[];
    readonly homePage: string | null;
    /** Lightning page with the items of the utility bar. */
    readonly utilityBar: string | null;
    readonly location: SourceLocation;
}

const NO_EFFECT: Readonly<Record<string, string>> = {
    defaultLandingTab: 'first tab of Salesforce Classic apps',
    formFactors: 'the shell is one responsive page',
    isNavAutoTempTabsDisabled: 'temporary tabs are not part of the shell',
    isNavPersonalizationDisabled: 'personal navigation is not part of the shell',
    isNavTabPersistenceDisabled: 'console tabs are not part of the shell',
    isOmniPinnedViewEnabled: 'Omni-Channel is not part of the local org',
    isServiceCloudConsole: 'console apps are refused by navType',
    setupExperience: 'whether Setup opens in the app',
    uiType: 'only Lightning apps have Lightning pages'
};

/** Reads a Lightning app. Console navigation and Classic-only elements are refused. */
export function readApplication(root: XmlElement, fullName: string): ApplicationModel {
    for (const [name, reason] of Object.entries(NO_EFFECT)) {
        root.ignore(name, reason);
    }
    if (root.oneOf('navType', ['Standard', 'Console'] as const, 'Standard') === 'Console') {
        throw new UnsupportedFeatureError('metadata', 'console navigation', root.location);
    }
    const overrides = [...root.children('actionOverrides'), ...root.children('profileActionOverrides')].flatMap(
        readOverride
    );
    const brand = root.child('brand');
    brand?.ignore('shouldOverrideOrgTheme', 'the local org has no theme of its own');
    brand?.ignore('footerColor', 'the shell has no footer');
    return {
        name: fullName,
        label: root.string('label'),
        description: root.optionalString('description'),
        headerColor: brand?.optionalString('headerColor') ?? null,
        tabs: root.strings('tabs'),
        recordPages: overrides.filter((override) => override.action === 'View').map(({ page }) => page),
        homePage: overrides.find((override) => override.action === 'Tab')?.page.page ?? null,
        utilityBar: root.optionalString('utilityBar'),
        location: root.location
    };
}

/** The large form factor counts; a page for phones only changes nothing here. */
function readOverride(element: XmlElement): { action: 'View' | 'Tab'; page: PageOverride }[] {
    const action = element.string('actionName');
    const object = element.string('pageOrSobjectType');
    const formFactor = element.optionalString('formFactor');
    element.ignore('skipRecordTypeSelect', 'only for the New action');
    element.ignore('comment', 'a note for administrators');
    const type = element.supported('type', ['Flexipage', 'Default'] as const);
    const override: PageOverride = {
        page: element.optionalString('content') ?? '',
        object,
        recordType: element.optionalString('recordType')?.split('.').at(-1) ?? null,
        profile: element.optionalString('profile')
    };
    if (type === 'Default' || formFactor === 'Small') {
        return [];
    }
    if (action === 'View') {
        return [{ action, page: override }];
    }
    if (action === 'Tab' && object === 'standard-home') {
        return [{ action, page: override }];
    }
    throw new UnsupportedFeatureError('metadata', `override of action ${action} of ${object}`, element.location);
}
