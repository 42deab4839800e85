import type { MetadataFile } from './sourceFiles';

const FOLDERS = 'who may open a folder is not checked: reports show what their reader may see';
const AGENTS = 'agents and prompt templates run on the platform only';
const CALLOUTS = 'callouts do not leave the local org; tests answer them with mocks';
const AURA = 'Aura components run in the platform’s browser only';
const VISUALFORCE = 'Visualforce is not rendered';
const SITES = 'the local org has no sites';
const CONTACT_CENTRE = 'routing of work to agents is not part of the local org';
const LOOKS = 'the browser preview has its own theme';
const PACKAGES = 'package licences and their limits are not part of the local org; Apex that asks for them is refused';
const FILES = 'documents are not served by the local org; Apex that queries them is refused';
const INTEGRATION = 'requests from other systems and streams to them are not part of the local org';
const ANALYTICS = 'CRM Analytics is not part of the local org';
const LEAVES = 'work that waits for people outside a save is not part of the local org';
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
    invocableactionextension: 'how Flow Builder shows an action',
    flowtest: 'flow tests are run by Flow Builder and the platform’s own test runner',
    documentFolder: FOLDERS,
    genAiPlanner: AGENTS,
    genAiPlannerBundle: AGENTS,
    bot: AGENTS,
    botVersion: AGENTS,
    botTemplate: AGENTS,
    bundle: AGENTS,
    aiEvaluationDefinition: AGENTS,
    aiAuthoringBundle: AGENTS,
    scontrol: VISUALFORCE,
    externalServiceRegistration: CALLOUTS,
    authprovider: CALLOUTS,
    crt: CALLOUTS,
    corsWhitelistOrigin: INTEGRATION,
    connectedApp: INTEGRATION,
    eca: INTEGRATION,
    platformEventChannel: INTEGRATION,
    platformEventChannelMember: INTEGRATION,
    eventRelayConfig: INTEGRATION,
    samlssoconfig: INTEGRATION,
    siteDotCom: SITES,
    experienceBundle: SITES,
    sharingSet: 'grants access to users of communities, of whom the local org has none',
    managedTopics: SITES,
    moderation: SITES,
    communityTemplateDefinition: SITES,
    communityThemeDefinition: SITES,
    EmbeddedServiceConfig: SITES,
    EmbeddedServiceBranding: SITES,
    EmbeddedServiceMenuSettings: SITES,
    queueRoutingConfig: CONTACT_CENTRE,
    serviceChannel: CONTACT_CENTRE,
    servicePresenceStatus: CONTACT_CENTRE,
    presenceUserConfig: CONTACT_CENTRE,
    messagingChannel: CONTACT_CENTRE,
    liveChatAgentConfig: CONTACT_CENTRE,
    liveChatButton: CONTACT_CENTRE,
    liveChatDeployment: CONTACT_CENTRE,
    callCenter: CONTACT_CENTRE,
    skill: CONTACT_CENTRE,
    assignmentRules: 'Apex saves run them only when DMLOptions ask for it, which is refused',
    autoResponseRules: 'Apex saves run them only when DMLOptions ask for it, which is refused',
    escalationRules: LEAVES,
    milestoneType: LEAVES,
    document: FILES,
    letter: 'letterheads of emails, which stay in the local outbox',
    lightningBolt: LOOKS,
    appMenu: 'the app launcher of the browser preview sorts by name',
    appSwitcher: 'the app launcher of the browser preview sorts by name',
    featureParameterBoolean: PACKAGES,
    featureParameterInteger: PACKAGES,
    featureParameterDate: PACKAGES,
    installedPackage: 'installed packages are not part of the local org',
    wapp: ANALYTICS,
    wdash: ANALYTICS,
    wdf: ANALYTICS,
    wds: ANALYTICS,
    wlens: ANALYTICS,
    wcomp: ANALYTICS,
    xmd: ANALYTICS,
    analyticSnapshot: ANALYTICS,
    iframeWhiteListUrlSettings: 'the browser preview shows no Visualforce pages',
    matchingRule: 'acts through duplicate rules; Apex that finds duplicates is refused'
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
    return Object.hasOwn(WITHOUT_EFFECT, suffix) ? WITHOUT_EFFECT[suffix] : null;
}
