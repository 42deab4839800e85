import { lookupTarget, readFieldTags, SourceFile } from '../detectors';
import { decodeText, type WalkedFile } from '../files';
import type { FieldTag } from '../model';
import { type Collected, fieldKey, type FileReader, UnreadableFile } from '../reading';

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

/**
 * Finds the classification of a field that is named by a path such as `Case.Contact.Email`. Files of fields are read when a field
 * is asked for; what is wrong with one of them is then a problem of the scan.
 */
export class FieldLookup {
    private readonly tags: Map<string, FieldTag | null>;
    private readonly targets = new Map<string, string | null>();
    private fileByKey: ReadonlyMap<string, WalkedFile> | null = null;

    constructor(
        private readonly collected: Collected,
        private readonly reader: FileReader
    ) {
        this.tags = new Map(collected.fieldTags.map((tag) => [tag.field.toLowerCase(), tag]));
    }

    /** The classification, or null when the field has none or its metadata is not in the checkout. */
    tagOf(path: string): FieldTag | null {
        const [first, ...rest] = path.split('.');
        let object: string | null = first;
        for (const step of rest.slice(0, -1)) {
            object = object === null ? null : this.follow(object, step);
        }
        return object === null ? null : this.tagOfField(`${object}.${rest.at(-1) ?? ''}`.toLowerCase());
    }

    /** Classified fields of an object: what a snapshot of the record may hold. */
    tagsOfObject(object: string): FieldTag[] {
        const start = `${object.toLowerCase()}.`;
        const keys = new Set([...this.files.keys(), ...this.tags.keys()]);
        return [...keys].flatMap((key) => (key.startsWith(start) ? (this.tagOfField(key) ?? []) : []));
    }

    private get files(): ReadonlyMap<string, WalkedFile> {
        this.fileByKey ??= new Map(this.collected.fieldFiles.map((file) => [fieldKey(file), file]));
        return this.fileByKey;
    }

    private tagOfField(key: string): FieldTag | null {
        const known = this.tags.get(key);
        if (known !== undefined) {
            return known;
        }
        const file = this.files.get(key);
        const tag = file && this.collected.classified.has(file) ? this.readTag(file) : null;
        this.tags.set(key, tag);
        return tag;
    }

    private readTag(file: WalkedFile): FieldTag | null {
        const text = this.textOf(file);
        if (text === null) {
            return null;
        }
        const source = new SourceFile(file.relative, text, file.inside);
        const { tags, error } = readFieldTags(source);
        if (error) {
            const { line, column } = source.at(error.offset);
            const reason = `malformed XML: ${error.message}`;
            this.collected.problems.push({ file: file.relative, line, column, reason, severity: 'unread' });
        }
        return tags[0] ?? null;
    }

    private textOf(file: WalkedFile): string | null {
        try {
            return decodeText(this.reader.read(file.path)).text;
        } catch (error) {
            if (error instanceof UnreadableFile) {
                this.collected.problems.push({ file: file.relative, reason: error.message, severity: 'unread' });
                return null;
            }
            throw error;
        }
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
        const text = file ? this.textOf(file) : null;
        return text === null ? null : lookupTarget(text);
    }
}
