import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes metadataRegistry.json out of the registry of an installed @salesforce/source-deploy-retrieve. The package itself is
 * no dependency: it brings 233 others, and only this table is needed. Run after an API release:
 * node -r ts-node/register scripts/verify/registry/generateRegistry.ts FOLDER_OF_THE_PACKAGE
 */
interface SourceType {
    readonly name: string;
    readonly suffix?: string;
    readonly directoryName: string;
    readonly strictDirectoryName?: boolean;
    readonly inFolder?: boolean;
    readonly folderType?: string;
    readonly folderContentType?: string;
    readonly aliasFor?: string;
    readonly strategies?: { readonly adapter: string };
    readonly children?: { readonly types: Readonly<Record<string, SourceType>> };
}

function convert(type: SourceType): Record<string, unknown> {
    const children = Object.values(type.children?.types ?? {});
    return {
        name: type.name,
        ...(type.suffix ? { suffix: type.suffix } : {}),
        directory: type.directoryName,
        ...(type.strictDirectoryName ? { isStrict: true } : {}),
        ...(type.inFolder ? { inFolder: true } : {}),
        ...(type.folderContentType ? { isFolder: true } : {}),
        ...(type.strategies ? { adapter: type.strategies.adapter } : {}),
        ...(children.length > 0 ? { children: children.map(convert) } : {})
    };
}

function main(folder: string): void {
    const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const { version, name } = read('package.json') as { version: string; name: string };
    const { types } = read('lib/src/registry/metadataRegistry.json') as { types: Record<string, SourceType> };
    const rows = Object.values(types)
        .filter((type) => type.aliasFor === undefined)
        .map(convert)
        .sort((left, right) => (String(left.name) < String(right.name) ? -1 : 1));
    const lines = rows.map((row) => `        ${JSON.stringify(row)}`).join(',\n');
    const text = `{\n    "source": "${name} ${version}",\n    "types": [\n${lines}\n    ]\n}\n`;
    writeFileSync(join(__dirname, 'metadataRegistry.json'), text);
}

main(process.argv[2] ?? '');
