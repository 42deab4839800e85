import { MetadataRegistry, type TypeMatch } from '../../verify/registry';

let registry: MetadataRegistry | undefined;

/** Types of which one file is all there is: source and bundles have a -meta.xml file beside their content in both formats. */
const WHOLE_FILES: ReadonlySet<string | undefined> = new Set([undefined, 'decomposed', 'default']);

/** Content that projects are full of, which is no metadata by itself. */
const CONTENT = /\.(cls|trigger|js|ts|html|css|svg|png|json|page|component|cmp|resource|email)$/i;

/**
 * What a file is when it lies in a package directory as the metadata format has it, without `-meta.xml` in its name and in the
 * folder of its type (`objects/Account.object`): its full name and the suffix of its type. Undefined for other files. The
 * command line deploys such files as they are (`parseAsContentMetadataXml` of source-deploy-retrieve).
 */
export function metadataFormatFile(
    folders: readonly string[],
    name: string
): { readonly fullName: string; readonly suffix: string } | undefined {
    const match = CONTENT.test(name) ? null : /^(.+)\.([^.]+)$/.exec(name);
    registry ??= MetadataRegistry.load();
    if (!match || !registry.withSuffix(match[2]).some((type) => isWholeFile(type, folders))) {
        return undefined;
    }
    return { fullName: decodeURIComponent(match[1]), suffix: match[2] };
}

function isWholeFile({ type, parent }: TypeMatch, folders: readonly string[]): boolean {
    if (parent || type.isFolder || !WHOLE_FILES.has(type.adapter)) {
        return false;
    }
    return type.inFolder ? folders.includes(type.directory) : folders.at(-1) === type.directory;
}

const FOLDER_TYPES: Readonly<Record<string, string>> = {
    dashboards: 'dashboardFolder',
    documents: 'documentFolder',
    email: 'emailFolder',
    reports: 'reportFolder'
};

/** The suffix of the type of a folder that the metadata format describes in `FOLDER-meta.xml`, or undefined. */
export function folderSuffix(folders: readonly string[]): string | undefined {
    const kind = folders.find((folder) => Object.hasOwn(FOLDER_TYPES, folder));
    return kind === undefined ? undefined : FOLDER_TYPES[kind];
}
