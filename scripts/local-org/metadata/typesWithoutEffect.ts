import type { MetadataFile } from './sourceFiles';

const FOLDERS = 'who may open a folder is not checked: reports show what their reader may see';
const AGENTS = 'agents and prompt templates run on the platform only';
const CALLOUTS = 'callouts do not leave the local org; tests answer them with mocks';
const AURA = 'Aura components run in the platform’s browser only';
const VISUALFORCE = 'Visualforce is not rendered';
const SITES = 'the local org has no sites';
const BUTTONS = 'buttons and links that open an address are shown by the platform only';

/** Types that change nothing in the local org, by file suffix, with the reason. Their files must still be well-formed. */
export const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
    reportFolder: FOLDERS,
    dashboardFolder: FOLDERS,
    emailFolder: 'templates are found by their path',
    genAiPromptTemplate: AGENTS,
    genAiFunction: AGENTS,
    genAiPlugin: AGENTS,
    dwl: 'Apex that uses DataWeave is refused when it is compiled',
    namedCredential: CALLOUTS,
    externalCredential: CALLOUTS,
    cspTrustedSite: 'the browser preview serves everything itself',
    prompt: 'in-app guidance is shown by the platform only',
    animationRule: 'pages of the local org have no animations',
    indx: 'a custom index changes how fast a query is, not what it gives',
    testSuite: 'org:test runs the classes it is asked for',
    cmp: AURA,
    evt: AURA,
    intf: AURA,
    tokens: AURA,
    component: VISUALFORCE,
    webLink: BUTTONS,
    custompageweblink: BUTTONS,
    homePageComponent: 'home pages of Salesforce Classic are not part of the local org',
    homePageLayout: 'home pages of Salesforce Classic are not part of the local org',
    asset: 'pictures of applications are shown by the platform only',
    site: SITES,
    network: SITES,
    networkBranding: SITES,
    navigationMenu: SITES,
    audience: SITES,
    digitalExperienceConfig: SITES,
    digitalExperience: SITES,
    brandingSet: SITES,
    lightningExperienceTheme: 'the shell has one theme',
    invocableactionextension: 'how Flow Builder shows an action'
};

/** Settings of an org that neither Apex nor a page of the local org can notice; others are refused. */
const SETTINGS_WITHOUT_EFFECT: ReadonlySet<string> = new Set([
    'Apex',
    'DevHub',
    'LightningExperience',
    'Mobile',
    'PlatformEvent',
    'Security',
    'SystemNotification',
    'UserInterface',
    'UserManagement'
]);

/** Why a file changes nothing in the local org; null for one that does. Files of an `aura` folder are Aura, `.app` among them. */
export function reasonWithoutEffect({ suffix, folders, fullName }: MetadataFile): string | null {
    if (suffix === 'app' && folders.at(-2) === 'aura') {
        return AURA;
    }
    if (suffix === 'settings' && SETTINGS_WITHOUT_EFFECT.has(fullName)) {
        return 'settings of log-in, Setup and tools, which are not part of the local org';
    }
    if (suffix === 'xml' && folders.at(-1) === 'emailservices') {
        return 'no e-mail arrives from outside; tests hand theirs to the class';
    }
    if (suffix === 'profile' && fullName === 'Admin') {
        return 'the administrator may do everything here';
    }
    return Object.hasOwn(WITHOUT_EFFECT, suffix) ? WITHOUT_EFFECT[suffix] : null;
}

/**
 * Types that only the browser shows: Apex cannot see them. What is not implemented in such a file leaves the answers of Apex
 * tests as they are.
 */
const SHOWN_ONLY: ReadonlySet<string> = new Set([
    'app',
    'compactLayout',
    'dashboard',
    'flexipage',
    'js',
    'layout',
    'listView',
    'pathAssistant',
    'quickAction',
    'report',
    'reportType',
    'tab'
]);

export function isShownOnly(file: MetadataFile): boolean {
    return SHOWN_ONLY.has(file.suffix);
}
