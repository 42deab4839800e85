import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One metadata type as the source format of Salesforce DX stores it. */
export interface MetadataType {
    readonly name: string;
    /** Absent for bundles. */
    readonly suffix?: string;
    readonly directory: string;
    /** Files must lie below a folder of that name. */
    readonly isStrict?: boolean;
    /** Components lie in folders and are named Folder/Name. */
    readonly inFolder?: boolean;
    /** Describes a folder of such components. */
    readonly isFolder?: boolean;
    readonly adapter?: string;
    readonly children?: readonly MetadataType[];
}

/** A type together with the type whose folder it is kept in, for parts of objects and the like. */
export interface TypeMatch {
    readonly type: MetadataType;
    readonly parent: MetadataType | null;
}

interface RegistryData {
    readonly source: string;
    readonly types: readonly MetadataType[];
}

/** Which file is what: the registry of source-deploy-retrieve, reduced to names, suffixes and folders. */
export class MetadataRegistry {
    /** Package and version the table was made from. */
    readonly source: string;
    private readonly bySuffix = new Map<string, TypeMatch[]>();
    private readonly bundles = new Map<string, MetadataType>();
    private readonly byName = new Map<string, TypeMatch>();

    constructor(data: RegistryData) {
        this.source = data.source;
        for (const type of data.types) {
            this.addMatch({ type, parent: null });
            if (type.adapter === 'bundle') {
                this.bundles.set(type.directory, type);
            }
            for (const child of type.children ?? []) {
                // Labels are parts of one file, not files of their own.
                if (child.suffix !== type.suffix) {
                    this.addMatch({ type: child, parent: type });
                }
            }
        }
    }

    static load(): MetadataRegistry {
        return new MetadataRegistry(
            JSON.parse(readFileSync(join(__dirname, 'metadataRegistry.json'), 'utf8')) as RegistryData
        );
    }

    /** Types with that file suffix (exact case); several share a suffix in different folders. */
    withSuffix(suffix: string): readonly TypeMatch[] {
        return this.bySuffix.get(suffix) ?? [];
    }

    /** The type of bundles kept in a folder of that name, such as lwc. */
    bundleIn(directory: string): MetadataType | undefined {
        return this.bundles.get(directory);
    }

    named(name: string): TypeMatch | undefined {
        return this.byName.get(name);
    }

    suffixes(): string[] {
        return [...this.bySuffix.keys()];
    }

    private addMatch(match: TypeMatch): void {
        this.byName.set(match.type.name, match);
        const { suffix } = match.type;
        if (suffix) {
            this.bySuffix.set(suffix, [...(this.bySuffix.get(suffix) ?? []), match]);
        }
    }
}
