import { lookupTarget } from '../detectors';
import { decodeText, type WalkedFile } from '../files';
import type { FieldTag } from '../model';
import { type FileReader, UnreadableFile } from '../reading';

/** Lookups every org has; custom ones are read from their field files. */
const STANDARD_LOOKUPS: Readonly<Record<string, string>> = {
    account: 'Account',
    contact: 'Contact',
    owner: 'User',
    createdby: 'User',
    lastmodifiedby: 'User',
    parent: '',
    case: 'Case',
    opportunity: 'Opportunity',
    lead: 'Lead',
    manager: 'User'
};

/** Finds the classification of a field that is named by a path such as `Case.Contact.Email`. */
export class FieldLookup {
    private readonly tags: ReadonlyMap<string, FieldTag>;
    private readonly targets = new Map<string, string | null>();

    constructor(
        tags: readonly FieldTag[],
        private readonly files: ReadonlyMap<string, WalkedFile>,
        private readonly reader: FileReader
    ) {
        this.tags = new Map(tags.map((tag) => [tag.field.toLowerCase(), tag]));
    }

    /** The classification, or null when the field has none or its metadata is not in the checkout. */
    tagOf(path: string): FieldTag | null {
        const [first, ...rest] = path.split('.');
        let object: string | null = first;
        for (const step of rest.slice(0, -1)) {
            object = object === null ? null : this.follow(object, step);
        }
        return object === null ? null : (this.tags.get(`${object}.${rest.at(-1) ?? ''}`.toLowerCase()) ?? null);
    }

    /** Classified fields of an object: what a snapshot of the record may hold. */
    tagsOfObject(object: string): FieldTag[] {
        const start = `${object.toLowerCase()}.`;
        return [...this.tags].filter(([field]) => field.startsWith(start)).map(([, tag]) => tag);
    }

    private follow(object: string, relationship: string): string | null {
        const name = relationship.toLowerCase();
        if (!name.endsWith('__r')) {
            const target = Object.hasOwn(STANDARD_LOOKUPS, name) ? STANDARD_LOOKUPS[name] : null;
            return target === '' ? object : target;
        }
        const key = `${object}.${relationship.slice(0, -1)}c`.toLowerCase();
        if (!this.targets.has(key)) {
            this.targets.set(key, this.readTarget(key));
        }
        return this.targets.get(key) ?? null;
    }

    private readTarget(key: string): string | null {
        const file = this.files.get(key);
        try {
            return file ? lookupTarget(decodeText(this.reader.read(file.path)).text) : null;
        } catch (error) {
            if (error instanceof UnreadableFile) {
                return null;
            }
            throw error;
        }
    }
}
