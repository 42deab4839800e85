import { createHash } from 'node:crypto';
import {
    APEX_HINT,
    APEX_HINT_OR_CALLOUT,
    componentName,
    FIELD_TAG_HINTS,
    FLOW_HINT,
    grantNames,
    HOST_HINT,
    PERMISSION_HINT,
    readFieldTags,
    SECRET_HINT,
    SourceFile
} from '../detectors';
import { decodeText, isBalanced, type Project, readXmlTree, type WalkedFile } from '../files';
import { flowCallNames } from '../flow';
import { apexImports, readScript, scriptsOnly } from '../javascript';
import { type Collected, emptyCollection, type ProjectFile } from './collected';
import { usedNames } from './usedNames';
import { bundlePath, type FileKind, fileKind, scriptBundle } from './fileKinds';
import { FileReader, hintBytes, UnreadableFile } from './fileReader';
import {
    type FileReading,
    flowName,
    readAddress,
    readAgentScriptFile,
    readFlowFile,
    readGrantFile,
    readMetadata,
    readSettingsFile
} from './readFile';

const BLANK = 32;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const CALLOUT = /['"]callout:(\w*)/g;
const CALLOUT_HINT = 'callout:';
const TEMPLATE_NAME = /<name\s*>\s*generativePromptTemplate\s*<\/name\s*>\s*<value\s*>\s*([\w.]+)\s*</g;

/** A folder of a bundle on this machine: two projects may hold bundles of one name. */
function bundleOf({ path, inside }: WalkedFile): string | null {
    const bundle = bundlePath(inside);
    return bundle === null ? null : path.slice(0, path.length - inside.length + bundle.length);
}

/** An address of an AI host counts only as a URL. */
function namesHost(text: string): boolean {
    return text.includes('://') && HOST_HINT.test(text);
}

/** Names an AI host or holds what looks like a key. */
function isWorthParsing(text: string): boolean {
    return namesHost(text) || SECRET_HINT.test(text);
}

/** ZIP files begin with these letters. */
function isArchive(bytes: Buffer): boolean {
    return bytes.length > 3 && bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004';
}

/** Kinds of files that are XML and are not parsed when the cheap test finds nothing. */
const XML_KINDS: ReadonlySet<string> = new Set(['field', 'object', 'page', 'flow', 'grants', 'address']);

/** Does the last thing in a file, blanks apart, look like an end tag? */
function endsWithTag(bytes: Buffer): boolean {
    let at = bytes.length - 1;
    while (at >= 0 && bytes[at] <= BLANK) {
        at--;
    }
    const tag = bytes[at] === GREATER ? bytes.lastIndexOf(LESS, at) : -1;
    return tag >= 0 && bytes[tag + 1] === SLASH;
}

/**
 * The one pass over the tree. Each file is judged by name, then by a cheap test on its bytes, and parsed only when that lets it
 * through. Whatever goes wrong with a file is a problem of that file; the pass goes on.
 */
export class FileCollector {
    readonly collected: Collected = emptyCollection();

    constructor(readonly reader = new FileReader()) {}

    /** Looks at one file of the tree. */
    visit(walked: WalkedFile, project: Project): void {
        const kind = fileKind(walked.inside);
        if (!kind) {
            return;
        }
        if (kind.kind === 'field') {
            this.collected.fieldFiles.push(walked);
        }
        try {
            this.visitBytes({ walked, project }, kind, this.reader.read(walked.path));
        } catch (error) {
            const reason = error instanceof UnreadableFile ? error.message : `could not be analysed: ${String(error)}`;
            this.collected.problems.push({ file: walked.relative, reason, severity: 'unread' });
        }
    }

    /** Looks at the bytes of a file. Separate so that tests can feed it bytes. */
    visitBytes(file: ProjectFile, kind: FileKind, bytes: Buffer): void {
        if (kind.kind === 'bundlePart') {
            this.addPart(file, bytes);
            return;
        }
        if (!this.passesCheapTest(file, kind, bytes)) {
            this.checkWhole(file, kind, bytes);
            return;
        }
        const { text, note } = decodeText(bytes);
        if (note !== null) {
            this.collected.problems.push({ file: file.walked.relative, reason: note, severity: 'note' });
        }
        this.visitText(file, kind, new SourceFile(file.walked.relative, text, file.walked.inside));
    }

    /** Most files end here: nothing in their bytes could be AI. What later steps need of them is noted. */
    private passesCheapTest(file: ProjectFile, kind: FileKind, bytes: Buffer): boolean {
        const hint = hintBytes(bytes);
        switch (kind.kind) {
            case 'field':
                this.noteField(file, hint);
                return false;
            case 'object':
                return FIELD_TAG_HINTS.some((text) => hint.includes(text));
            case 'page':
                return hint.includes('generativePromptTemplate');
            case 'apex':
            case 'trigger':
                this.noteApex(file, kind.kind === 'trigger', hint);
                return false;
            case 'flow':
                return this.noteFlow(file, hint.toString('latin1'));
            case 'grants':
                return this.noteGrants(file, kind.type, hint.toString('latin1'));
            case 'script':
            case 'markup':
                return this.noteScript(file, kind.bundleType, hint);
            case 'address':
                return kind.type.suffix !== 'md' || isWorthParsing(hint.toString('latin1'));
            default:
                return true;
        }
    }

    private visitText(file: ProjectFile, kind: FileKind, source: SourceFile): void {
        switch (kind.kind) {
            case 'metadata':
                return this.add(file, readMetadata(source, kind.detector, kind.suffix));
            case 'address':
                return this.add(file, readAddress(source, kind.type));
            case 'grants':
                return this.add(file, readGrantFile(source, kind.type));
            case 'flow':
                return this.add(file, readFlowFile(source));
            case 'settings':
                return this.add(file, readSettingsFile(source));
            case 'agentScript':
                return this.add(file, readAgentScriptFile(source));
            case 'authoringMeta':
                return this.addAuthoringMeta(file, source);
            case 'script':
                return this.addScript(file, kind.bundleType, source);
            case 'markup':
                return this.addScript(file, kind.bundleType, scriptsOnly(source));
            case 'page':
                return this.addPage(file, source);
            case 'object':
                return this.addFieldTags(source);
            default:
                return;
        }
    }

    /** A file that ends in the middle may have lost the very part that uses AI: that is not "nothing found". */
    private checkWhole({ walked }: ProjectFile, kind: FileKind, bytes: Buffer): void {
        const isClassified = this.collected.classified.has(walked);
        if (!XML_KINDS.has(kind.kind) || (isClassified ? isBalanced(bytes) : endsWithTag(bytes))) {
            return;
        }
        const { error } = readXmlTree(decodeText(bytes).text);
        if (error) {
            const reason = `malformed XML: ${error.message}`;
            this.collected.problems.push({ file: walked.relative, reason, severity: 'unread' });
        }
    }

    private addFieldTags(source: SourceFile): void {
        const { tags, error } = readFieldTags(source);
        this.collected.fieldTags.push(...tags);
        if (error) {
            const { line, column } = source.at(error.offset);
            const reason = `malformed XML: ${error.message}`;
            this.collected.problems.push({ file: source.relative, line, column, reason, severity: 'unread' });
        }
    }

    private add(file: ProjectFile, reading: FileReading): void {
        const bundle = bundleOf(file.walked);
        this.collected.drafts.push(...reading.drafts.map((draft) => ({ ...file, draft, bundle })));
        this.collected.problems.push(...reading.problems);
        this.collected.posture.push(...(reading.settings?.posture ?? []));
    }

    private noteField({ walked }: ProjectFile, hint: Buffer): void {
        if (FIELD_TAG_HINTS.some((text) => hint.includes(text))) {
            this.collected.classified.add(walked);
        }
    }

    private noteApex(file: ProjectFile, isTrigger: boolean, hint: Buffer): void {
        const text = hint.toString('latin1');
        const isHinted = APEX_HINT_OR_CALLOUT.test(text);
        const callouts = isHinted && text.includes(CALLOUT_HINT) ? [...text.matchAll(CALLOUT)] : [];
        this.collected.apex.push({
            ...file,
            name: componentName(file.walked.name, isTrigger ? 'trigger' : 'cls'),
            isTrigger,
            hinted: isHinted && (APEX_HINT.test(text) || isWorthParsing(text)),
            callouts: callouts.map((match) => (match[1] === '' ? null : match[1])),
            names: usedNames(hint)
        });
    }

    private noteFlow(file: ProjectFile, text: string): boolean {
        const parsed = FLOW_HINT.test(text);
        this.collected.flows.push({ ...file, name: flowName(file.walked.name), calls: flowCallNames(text), parsed });
        return parsed;
    }

    private noteGrants(file: ProjectFile, type: 'PermissionSet' | 'Profile', text: string): boolean {
        if (PERMISSION_HINT.test(text)) {
            return true;
        }
        const names = grantNames(text);
        if (names.length > 0) {
            this.collected.grants.push({ ...file, type, names });
        }
        return false;
    }

    private noteScript(file: ProjectFile, bundleType: string, hint: Buffer): boolean {
        if (isArchive(hint)) {
            const reason = 'an archive: what is inside was not looked at';
            this.collected.problems.push({ file: file.walked.relative, reason, severity: 'note' });
            return false;
        }
        const text = hint.toString('latin1');
        const imports = apexImports(text);
        const source = imports.length > 0 ? new SourceFile(file.walked.relative, text) : null;
        const bundle = scriptBundle(file.walked.inside);
        for (const { className, offset } of source ? imports : []) {
            const at = (source as SourceFile).at(offset);
            this.collected.imports.push({ ...file, bundle, bundleType, className, at });
        }
        return isWorthParsing(text);
    }

    private addScript(file: ProjectFile, bundleType: string, source: SourceFile): void {
        const draft = readScript(source, bundleType, scriptBundle(file.walked.inside));
        if (draft) {
            this.collected.drafts.push({ ...file, draft, bundle: null });
        }
    }

    private addPage(file: ProjectFile, source: SourceFile): void {
        const page = componentName(file.walked.name, 'flexipage');
        for (const match of source.text.matchAll(TEMPLATE_NAME)) {
            this.collected.pages.push({ ...file, page, template: match[1], at: source.at(match.index) });
        }
    }

    private addAuthoringMeta(file: ProjectFile, source: SourceFile): void {
        const bundle = bundleOf(file.walked);
        const target = /<target\s*>\s*([\w]+)(?:\.\w+)?\s*</.exec(source.text)?.[1];
        if (bundle !== null && target !== undefined) {
            this.collected.bundleTargets.set(bundle, target);
        }
    }

    private addPart(file: ProjectFile, bytes: Buffer): void {
        const bundle = bundleOf(file.walked);
        if (bundle !== null) {
            const text = decodeText(bytes).text.replaceAll('\r', '').trimEnd();
            const hash = createHash('sha256').update(text).digest('hex');
            const parts = this.collected.bundleParts.get(bundle) ?? [];
            parts.push(`${file.walked.path.slice(bundle.length).replaceAll('\\', '/')} ${hash}`);
            this.collected.bundleParts.set(bundle, parts);
        }
    }
}
