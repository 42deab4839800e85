import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Root element of a metadata type around its content. */
export function xml(root: string, content: string): string {
    const namespaces =
        'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';
    return `${HEAD}<${root} ${namespaces}>\n${content}\n</${root}>\n`;
}

/** Elements of the given names and texts, one a line. */
export function elements(values: Record<string, string | number | boolean>): string {
    return Object.entries(values)
        .map(([name, value]) => `    <${name}>${String(value)}</${name}>`)
        .join('\n');
}

/** A project in a temporary folder; call `remove` when done. */
export class ProjectFixture {
    readonly root = mkdtempSync(join(tmpdir(), 'local-org-metadata-'));

    constructor() {
        const manifest = {
            packageDirectories: [{ path: 'app', default: true }, { path: 'tests' }],
            sourceApiVersion: '68.0'
        };
        this.write('sfdx-project.json', JSON.stringify(manifest));
        mkdirSync(join(this.root, 'app'));
        mkdirSync(join(this.root, 'tests'));
    }

    write(path: string, content: string): this {
        mkdirSync(dirname(join(this.root, path)), { recursive: true });
        writeFileSync(join(this.root, path), content);
        return this;
    }

    object(name: string, more: Record<string, string | number | boolean> = {}, room = 'core'): this {
        const content = `${elements({ label: name, pluralLabel: `${name}s`, sharingModel: 'Private', ...more })}
    <nameField>${elements({ label: 'Name', type: 'Text' })}</nameField>`;
        return this.write(`app/${room}/objects/${name}/${name}.object-meta.xml`, xml('CustomObject', content));
    }

    field(object: string, name: string, values: Record<string, string | number | boolean>, inner = ''): this {
        const content = `${elements({ fullName: name, label: name, ...values })}\n${inner}`;
        return this.write(`app/core/objects/${object}/fields/${name}.field-meta.xml`, xml('CustomField', content));
    }

    remove(): void {
        rmSync(this.root, { recursive: true });
    }
}
