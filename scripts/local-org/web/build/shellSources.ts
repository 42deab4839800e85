import type { OrgModel } from '../../metadata';

/** An Apex method that components may import. */
export interface ImportableApexMethod {
    readonly className: string;
    readonly methodName: string;
    readonly isCacheable: boolean;
}

/** What the build of the shell needs to know of the org. */
export interface ShellSources {
    readonly rootDir: string;
    readonly model: Pick<
        OrgModel,
        | 'labels'
        | 'translations'
        | 'objects'
        | 'customPermissions'
        | 'lwcBundles'
        | 'staticResources'
        | 'messageChannels'
    >;
    readonly auraMethods: readonly ImportableApexMethod[];
}
