import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { OrgModel } from './model';
import type { MetadataFile } from './sourceFiles';

/**
 * A part of the project that the local org does not implement and that was left out of the model. Whoever needs it throws the
 * refusal; nobody goes on as if it were not there.
 */
export interface DeferredRefusal {
    /** Suffix of the file's type, e.g. `flow`; `type` for a whole metadata type. */
    readonly type: string;
    /** Full name of the part. */
    readonly name: string;
    readonly room: string;
    readonly feature: string;
    readonly location: SourceLocation;
    /** What is refused because of it, e.g. `starting the flow`. */
    readonly refuses: string;
    /** API name of the object whose records cannot be saved, or whose events cannot be delivered, because of it. */
    readonly savesOf?: string;
}

const PAGES = 'showing it in the browser';
const REPORTS = 'running the report or the dashboard';

/** Types that can be left out of the model as a whole, by file suffix, with what is then refused. */
export const DEFERRABLE: Readonly<Record<string, string>> = {
    app: PAGES,
    flexipage: PAGES,
    layout: PAGES,
    quickAction: PAGES,
    tab: PAGES,
    pathAssistant: PAGES,
    listView: PAGES,
    compactLayout: PAGES,
    js: PAGES,
    report: REPORTS,
    reportType: REPORTS,
    dashboard: REPORTS,
    flow: 'starting the flow'
};

/** Types of whose files only what a reader refuses piece by piece can be left out, with what is then refused. */
export const DEFERRABLE_PARTS: Readonly<Record<string, string>> = {
    ...DEFERRABLE,
    object: PAGES,
    recordType: PAGES,
    profile: 'whatever a user does who has the profile',
    permissionset: 'whatever a user does who has the permission set'
};

/** Kinds of objects that the local org does not have: articles, external objects, big objects. */
const OTHER_OBJECT_KIND = /__(kav|ka|x|b|xo)$/i;

/** True for the name of an object of a kind that the local org does not have. */
export function isOtherKindOfObject(name: string): boolean {
    return OTHER_OBJECT_KIND.test(name);
}

/** The namespace of the package that a custom object or field belongs to; null for one of the project. */
export function packageOf(name: string, namespace: string): string | null {
    const prefix = /^([a-z](?:_?[a-z0-9]){0,14})__\w+__\w+$/i.exec(name)?.[1] ?? null;
    return prefix?.toLowerCase() === namespace.toLowerCase() ? null : prefix;
}

/** The object that a file of an object, or of a part of one, belongs to. */
export function objectOfFile({ suffix, fullName, folders }: MetadataFile): string {
    return suffix === 'object' ? fullName : (folders.at(-2) ?? '');
}

/** The refusal as an error, to be thrown by who needs the part. */
export function refusalError({ room, feature, location }: DeferredRefusal): UnsupportedFeatureError {
    return new UnsupportedFeatureError(room, feature, location);
}

/** The refusal of the part of that type and name that was left out of the model, or undefined. */
export function deferredRefusal(
    model: Partial<Pick<OrgModel, 'deferred'>>,
    type: string,
    name: string
): DeferredRefusal | undefined {
    const wanted = name.toLowerCase();
    return model.deferred?.find((each) => each.type === type && each.name.toLowerCase() === wanted);
}

/** True when the part of that type and name is in the project and was left out of the model. */
export function isDeferred(model: Partial<Pick<OrgModel, 'deferred'>>, type: string, name: string): boolean {
    return deferredRefusal(model, type, name) !== undefined;
}

/** Throws the refusal of a rule or process that was left out and would act on saved records, or on events, of the object. */
export function refuseSavesOf({ deferred }: Pick<OrgModel, 'deferred'>, objectName: string): void {
    const refusal = deferred?.find(({ savesOf }) => savesOf === objectName);
    if (refusal) {
        throw refusalError(refusal);
    }
}

/** Reports and dashboards are named Folder/Name, parts of an object Object.Name. */
export function fullNameOf({ suffix, fullName, folders }: MetadataFile): string {
    if (suffix === 'report' || suffix === 'dashboard') {
        return `${folders.at(-1) ?? ''}/${fullName}`;
    }
    return suffix === 'listView' || suffix === 'compactLayout' || suffix === 'recordType'
        ? `${folders.at(-2) ?? ''}.${fullName}`
        : fullName;
}
