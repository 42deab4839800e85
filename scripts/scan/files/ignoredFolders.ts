/** Folders that hold tools, templates, examples or caches, never the source of an org. Compared in lower case. */
export const IGNORED_FOLDERS: Readonly<Record<string, string>> = {
    node_modules: 'installed packages',
    skills: 'templates for coding assistants',
    __tests__: 'unit tests of components',
    __mocks__: 'unit tests of components',
    'jest-mocks': 'unit tests of components',
    coverage: 'test reports'
};

/** Gives the reason a folder is left out, or null. Every folder that begins with a dot belongs to a tool. */
export function ignoredFolderReason(name: string): string | null {
    if (name.length > 1 && name.startsWith('.')) {
        return 'folder of a tool';
    }
    return Object.hasOwn(IGNORED_FOLDERS, name.toLowerCase()) ? IGNORED_FOLDERS[name.toLowerCase()] : null;
}
