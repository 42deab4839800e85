import { readAgentScript } from '../agent-script';
import type { SourceFile } from '../detectors';
import {
    type AddressType,
    componentName,
    METADATA_READERS,
    type MetadataDetector,
    readCredential,
    readGrants,
    readSettings,
    type SettingsReading
} from '../detectors';
import { readXmlTree, type XmlNode } from '../files';
import { readFlow } from '../flow';
import type { ComponentDraft, ScanProblem } from '../model';

/** What a file gave. */
export interface FileReading {
    readonly drafts: readonly ComponentDraft[];
    readonly problems: readonly ScanProblem[];
    readonly settings?: SettingsReading;
}

interface Xml {
    readonly root: XmlNode | null;
    readonly problems: ScanProblem[];
}

/** Parses a file and checks its root. A broken file gives what stands before the fault, and a problem. */
function parse(file: SourceFile, expectedRoot: string | null): Xml {
    const { root, error } = readXmlTree(file.text);
    if (error) {
        const { line, column } = file.at(error.offset);
        const reason = `malformed XML: ${error.message}`;
        return { root, problems: [{ file: file.relative, line, column, reason, severity: 'unread' }] };
    }
    if (root && expectedRoot !== null && root.name.toLowerCase() !== expectedRoot.toLowerCase()) {
        const reason = `holds <${root.name}> where its name says <${expectedRoot}>`;
        return { root: null, problems: [{ file: file.relative, ...lineOf(file, root), reason, severity: 'unread' }] };
    }
    return { root, problems: [] };
}

function lineOf(file: SourceFile, node: XmlNode): { line: number; column: number } {
    const { line, column } = file.at(node);
    return { line, column };
}

/** Reads a component of a metadata type of the table. An empty or broken one is still a component: its name says so. */
export function readMetadata(file: SourceFile, detector: MetadataDetector, suffix: string): FileReading {
    const { root, problems } = parse(file, detector.metadataType);
    if (!root) {
        return { drafts: [], problems };
    }
    const name = componentName(file.name, suffix);
    const context = { detector, file, root, name, incomplete: problems.length > 0 };
    return { drafts: METADATA_READERS[detector.reader](context), problems };
}

/** Reads a credential, site or custom metadata record. */
export function readAddress(file: SourceFile, type: AddressType): FileReading {
    const { root, problems } = parse(file, type.metadataType);
    return { drafts: root ? [readCredential(file, root, type)] : [], problems };
}

/** Reads a permission set or profile. */
export function readGrantFile(file: SourceFile, type: 'PermissionSet' | 'Profile'): FileReading {
    const { root, problems } = parse(file, type);
    return { drafts: root ? [readGrants(file, root, type)] : [], problems };
}

/** Reads a flow. Old metadata format puts the version into the file name. */
export function readFlowFile(file: SourceFile): FileReading {
    const { root, problems } = parse(file, 'Flow');
    const name = flowName(file.name);
    return { drafts: root ? [readFlow(file, root, name, problems.length > 0)] : [], problems };
}

/** Name of a flow by its file. */
export function flowName(fileName: string): string {
    return componentName(fileName, 'flow').replace(/-\d+$/, '');
}

/** Reads a settings file: toggles and protections. */
export function readSettingsFile(file: SourceFile): FileReading {
    const { root, problems } = parse(file, null);
    const settings = root ? readSettings(file, root) : undefined;
    return { drafts: settings?.drafts ?? [], problems, settings };
}

/** Reads an Agent Script. */
export function readAgentScriptFile(file: SourceFile): FileReading {
    return { drafts: [readAgentScript(file, file.folders[0] ?? file.name)], problems: [] };
}
