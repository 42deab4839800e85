import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];
export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Writes a checkout into a new folder; give paths with forward slashes. An SFDX project unless it brings its own file. */
export function checkout(files: Readonly<Record<string, string | Uint8Array>>, isProject = true): string {
    const root = mkdtempSync(join(tmpdir(), 'aig-scan-'));
    made.push(root);
    const project = { name: 'sample', packageDirectories: [{ path: 'force-app', default: true }] };
    const all = isProject ? { 'sfdx-project.json': JSON.stringify(project), ...files } : files;
    for (const [path, content] of Object.entries(all)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
    }
    return root;
}

/** Removes every checkout of the test file. */
export function removeCheckouts(): void {
    for (const root of made.splice(0)) {
        rmSync(root, { recursive: true, force: true });
    }
}

/** A prompt template with the given text. */
export function promptTemplate(name: string, content = 'Text'): string {
    return `${XML}<GenAiPromptTemplate ${NS}>\n    <activeVersionIdentifier>x_1</activeVersionIdentifier>\n    <developerName>${name}</developerName>\n    <templateVersions>\n        <content>${content}</content>\n        <primaryModel>sfdc_ai__DefaultGPT41</primaryModel>\n        <versionIdentifier>x_1</versionIdentifier>\n    </templateVersions>\n</GenAiPromptTemplate>\n`;
}

/** A flow that calls a prompt template at once. */
export function promptFlow(template: string): string {
    return `${XML}<Flow ${NS}>\n    <actionCalls>\n        <name>Ask</name>\n        <actionName>${template}</actionName>\n        <actionType>generatePromptResponse</actionType>\n    </actionCalls>\n    <label>Flow</label>\n    <processType>AutoLaunchedFlow</processType>\n    <start><connector><targetReference>Ask</targetReference></connector></start>\n    <status>Active</status>\n</Flow>\n`;
}
