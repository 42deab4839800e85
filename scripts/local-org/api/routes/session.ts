import { languagesOf, objectOf, type ApplicationModel, type TabModel } from '../../metadata';
import { badRequest, HttpError } from '../httpError';
import type { OrgPort, Persona } from '../orgPort';
import { globalActions, utilityItems, type GlobalAction, type UtilityItem } from '../pages/appItems';
import { objectIcon } from '../pages/objectIcon';
import { ORG_CURRENCY } from '../records/displayValue';
import type { Route } from '../routeTypes';

/** One entry of the navigation bar or of the app launcher. */
export interface NavigationItem {
    readonly name: string;
    readonly label: string;
    readonly icon: string;
    readonly url: string;
}

/** What every page knows about who is looking at it and when. */
export interface SessionModel {
    readonly userId: string;
    readonly userName: string;
    readonly userTitle: string | null;
    readonly locale: string;
    readonly language: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    readonly personas: readonly Persona[];
    readonly appName: string;
    readonly headerColor: string | null;
    readonly tabs: readonly NavigationItem[];
    readonly items: readonly NavigationItem[];
    /** Languages that the project has texts for. */
    readonly languages: readonly { readonly code: string; readonly label: string }[];
    /** What can be created from everywhere. */
    readonly globalActions: readonly GlobalAction[];
    readonly utilityItems: readonly UtilityItem[];
    /** Org time in milliseconds, and how far it is from real time. */
    readonly now: number;
    readonly clockOffset: number;
}

/** Standard objects that have a tab on every org. */
const STANDARD_TABS = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'];

/** System permissions that components ask for without a permission set of the project granting them. */
const COMMON_PERMISSIONS = ['CustomizeApplication', 'ManageUsers', 'ModifyAllData', 'ViewAllData', 'ViewSetup'];

/** The session of a user. */
export function sessionOf(org: OrgPort, userId: string): SessionModel {
    const user = org.userContext(userId);
    const personas = org.personas();
    const app = [...org.model.applications.values()][0];
    const permissions = new Set(COMMON_PERMISSIONS);
    for (const set of org.model.permissionSets.values()) {
        set.userPermissions.forEach((name) => permissions.add(name));
    }
    return {
        userId,
        userName: user.name,
        userTitle: personas.find((persona) => persona.userId === userId)?.title ?? null,
        locale: user.locale.replace('_', '-'),
        language: user.language,
        timeZone: user.timeZone,
        currency: ORG_CURRENCY,
        customPermissions: [...org.model.customPermissions.values()]
            .map(({ name }) => name)
            .filter((name) => org.security.hasCustomPermission(userId, name)),
        userPermissions: [...permissions].filter((name) => org.security.hasSystemPermission(userId, name)),
        personas,
        appName: app?.label ?? 'Local org',
        headerColor: app?.headerColor ?? null,
        tabs: app ? appTabs(org, userId, app) : [],
        items: launcherItems(org, userId),
        languages: languagesOf(org.model).map((code) => ({ code, label: languageName(code) })),
        globalActions: globalActions(org, userId, app),
        utilityItems: utilityItems(org, userId, app),
        now: org.clock.now(),
        clockOffset: org.clock.offset()
    };
}

/** Tabs of reports and dashboards. */
const REPORT_TABS: Readonly<Record<string, Omit<NavigationItem, 'name'>>> = {
    'standard-report': { label: 'Reports', icon: 'standard:report', url: '/lightning/page/reports' },
    'standard-dashboard': { label: 'Dashboards', icon: 'standard:dashboard', url: '/lightning/page/dashboards' }
};

/** The name of a language in itself. */
function languageName(code: string): string {
    const name = new Intl.DisplayNames([code.replace('_', '-')], { type: 'language' }).of(code.replace('_', '-'));
    return name ?? code;
}

/** Tabs of the app that the user may see. */
function appTabs(org: OrgPort, userId: string, app: ApplicationModel): NavigationItem[] {
    return app.tabs.flatMap((name) => {
        if (name === 'standard-home') {
            return [{ name, label: 'Home', icon: 'standard:home', url: '/lightning/page/home' }];
        }
        const tool = REPORT_TABS[name.toLowerCase()];
        if (tool) {
            return [{ name, ...tool }];
        }
        if (name.startsWith('standard-')) {
            return objectItem(org, userId, name.slice('standard-'.length));
        }
        const tab = org.model.tabs.get(name.toLowerCase());
        return tab ? tabItem(org, userId, tab) : [];
    });
}

function tabItem(org: OrgPort, userId: string, tab: TabModel): NavigationItem[] {
    if (!org.security.isTabVisible(userId, tab.name)) {
        return [];
    }
    if (tab.target.kind === 'object') {
        return objectItem(org, userId, tab.name);
    }
    return [{ name: tab.name, label: tab.label ?? tab.name, icon: tab.icon, url: `/lightning/n/${tab.name}` }];
}

function objectItem(org: OrgPort, userId: string, objectName: string): NavigationItem[] {
    const object = objectOf(org.model, objectName);
    if (!object || !org.security.objectAccess(userId, object.name).read) {
        return [];
    }
    const icon = objectIcon(org.model, object.name);
    return [{ name: object.name, label: object.pluralLabel, icon, url: `/lightning/o/${object.name}/list` }];
}

/** The app launcher: every tab of the project, and the standard objects. */
function launcherItems(org: OrgPort, userId: string): NavigationItem[] {
    const own = [...org.model.tabs.values()].flatMap((tab) => tabItem(org, userId, tab));
    const standard = STANDARD_TABS.flatMap((name) => objectItem(org, userId, name));
    const reports = org.model.reports.size + org.model.dashboards.size > 0;
    const tools = reports ? [{ name: 'reports', ...REPORT_TABS['standard-report'] }] : [];
    const byName = new Map([...own, ...standard, ...tools].map((item) => [item.name, item]));
    return [...byName.values()].sort((a, b) => a.label.localeCompare(b.label));
}

/** Objects that a search of everything looks through: those that the user finds in the app launcher. */
export function searchedObjects(org: OrgPort, userId: string): string[] {
    return launcherItems(org, userId)
        .filter(({ url }) => url.startsWith('/lightning/o/'))
        .map(({ name }) => name);
}

/** Who is looking, when, and starting over. */
export const SESSION_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: '/local/session',
        description: 'The current user, the app, the org time',
        handle: ({ org, userId }) => ({ body: sessionOf(org, userId) })
    },
    {
        method: 'POST',
        pattern: '/local/login-as',
        description: 'Switches to another sample user: {userId}',
        isOutsideTransaction: true,
        handle: ({ org, body }) => {
            const persona = org.personas().find(({ userId }) => userId === body.userId);
            if (!persona) {
                throw new HttpError(404, 'NOT_FOUND', 'There is no such sample user.');
            }
            const cookie = `localOrgUser=${persona.userId}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`;
            return { body: { userId: persona.userId, name: persona.name }, cookie };
        }
    },
    {
        method: 'POST',
        pattern: '/local/language',
        description: 'Switches the language of the user: {language: e.g. pt_PT}',
        isOutsideTransaction: true,
        handle: ({ org, userId, body }) => {
            const { language } = body;
            if (typeof language !== 'string' || !languagesOf(org.model).includes(language)) {
                throw badRequest('INVALID_PARAMETER', 'language must be one that the project has texts for.');
            }
            org.setLanguage(userId, language);
            return { body: { language } };
        }
    },
    {
        method: 'POST',
        pattern: '/local/time',
        description: 'Moves the org clock: {to: ISO time} or {offset: milliseconds}; runs what has become due',
        isOutsideTransaction: true,
        handle: ({ org, body }) => {
            org.travel(wantedOffset(body));
            return { body: { now: org.clock.now(), clockOffset: org.clock.offset() } };
        }
    },
    {
        method: 'POST',
        pattern: '/local/reset',
        description: 'Empties the org and loads the sample data again',
        isOutsideTransaction: true,
        handle: ({ org }) => {
            org.reset();
            return { body: { now: org.clock.now(), clockOffset: org.clock.offset() } };
        }
    }
];

/** A hundred years either way is all that dates of the platform need. */
const MAX_OFFSET = 100 * 365 * 86_400_000;

function wantedOffset(body: Readonly<Record<string, unknown>>): number {
    const offset = typeof body.to === 'string' ? Date.parse(body.to) - Date.now() : body.offset;
    if (typeof offset !== 'number' || Number.isNaN(offset) || Math.abs(offset) > MAX_OFFSET) {
        throw badRequest('INVALID_PARAMETER', 'Give {"to": ISO time} or {"offset": milliseconds}.');
    }
    return Math.round(offset);
}
