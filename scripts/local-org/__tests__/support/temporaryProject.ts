import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A project folder made for one test; remove() deletes it. */
export interface TemporaryProject {
    readonly dir: string;
    remove(): void;
}

/** Writes an SFDX project with the given files (paths below force-app/main) into a new temporary folder. */
export function temporaryProject(files: Readonly<Record<string, string>>): TemporaryProject {
    const dir = mkdtempSync(join(tmpdir(), 'aig-project-'));
    const project = { packageDirectories: [{ path: 'force-app/main', default: true }], sourceApiVersion: '68.0' };
    writeFileSync(join(dir, 'sfdx-project.json'), JSON.stringify(project));
    for (const [path, content] of Object.entries(files)) {
        const full = join(dir, 'force-app/main', path);
        mkdirSync(dirname(full), { recursive: true });
        writeFileSync(full, content);
    }
    return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A metadata file: root element and what is inside it. */
export function metadata(root: string, content: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMESPACE}>\n${content}\n</${root}>\n`;
}

/** A custom object with a text name, and its fields (name -> inner XML of the field). */
export function customObject(
    name: string,
    sharingModel: string,
    fields: Readonly<Record<string, string>> = {}
): Record<string, string> {
    const files: Record<string, string> = {
        [`objects/${name}/${name}.object-meta.xml`]: metadata(
            'CustomObject',
            `<deploymentStatus>Deployed</deploymentStatus><label>${name}</label><pluralLabel>${name}s</pluralLabel>
            <nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharingModel}</sharingModel>`
        )
    };
    for (const [field, inner] of Object.entries(fields)) {
        files[`objects/${name}/fields/${field}.field-meta.xml`] = metadata(
            'CustomField',
            `<fullName>${field}</fullName><label>${field}</label>${inner}`
        );
    }
    return files;
}
