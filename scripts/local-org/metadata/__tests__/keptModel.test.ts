import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { types } from 'node:util';
import { readKept, writeKept } from '../../../keptFile.cjs';
import { ApexDate, ApexDecimal } from '../../values';
import { fingerprintOf, loadProject, type OrgModel } from '../index';
import { elements, ProjectFixture, xml } from './projectFixture';

const PACKAGE = resolve(__dirname, '../../../..');

function writeRate(project: ProjectFixture, amount: string): void {
    const value = (field: string, type: string, text: string): string =>
        `<values><field>${field}</field><value xsi:type="xsd:${type}">${text}</value></values>`;
    project.write(
        'app/core/customMetadata/Rate.High.md-meta.xml',
        xml(
            'CustomMetadata',
            `<label>High</label><protected>false</protected>
            ${value('From__c', 'date', '2026-08-02')}${value('Amount__c', 'double', amount)}`
        )
    );
}

/** Everything in a model. Maps that were kept are of another realm than this test's, so they cannot be compared as objects. */
function textOf(model: OrgModel): string {
    return JSON.stringify(model, (_key, value: unknown) => (types.isMap(value) ? { map: [...value] } : value));
}

describe('a kept model', () => {
    let project: ProjectFixture;
    let cacheDir: string;
    const load = (): OrgModel => loadProject(project.root, cacheDir);
    const file = (): string => join(cacheDir, readdirSync(cacheDir)[0]);
    /** Marks what is kept, so that a model made of it shows where it came from. */
    const mark = (change: (kept: { model: { namespace: string }; tools: string }) => void): void => {
        const kept = readKept(file()) as { model: { namespace: string }; tools: string };
        change(kept);
        writeKept(file(), kept);
    };
    const isKept = (): boolean => load().namespace === 'kept';

    beforeEach(() => {
        cacheDir = mkdtempSync(join(tmpdir(), 'kept-model-'));
        project = new ProjectFixture()
            .object('Thing__c')
            .field('Thing__c', 'Note__c', { type: 'Text', length: 20 })
            .write('app/core/classes/Main.cls', 'public class Main {}')
            .write(
                'app/core/classes/Main.cls-meta.xml',
                xml('ApexClass', elements({ apiVersion: '68.0', status: 'Active' }))
            )
            .write(
                'app/core/objects/Rate__mdt/Rate__mdt.object-meta.xml',
                xml('CustomObject', elements({ label: 'Rate', pluralLabel: 'Rates', visibility: 'Public' }))
            )
            .field('Rate__mdt', 'From__c', { type: 'Date', fieldManageability: 'DeveloperControlled' })
            .field('Rate__mdt', 'Amount__c', {
                type: 'Number',
                precision: 18,
                scale: 2,
                fieldManageability: 'DeveloperControlled'
            });
        writeRate(project, '7.50');
    });
    afterEach(() => {
        project.remove();
        rmSync(cacheDir, { recursive: true });
    });

    it('is what reading the files gives, with dates and decimals', () => {
        const read = loadProject(project.root);
        const first = load();
        const kept = load();
        expect(textOf(first)).toBe(textOf(read));
        expect(textOf(kept)).toBe(textOf(read));
        expect(kept).not.toBe(first);
        const [rate] = kept.customMetadataRecords.get('Rate__mdt') ?? [];
        expect(rate.values.get('From__c')).toEqual(ApexDate.of(2026, 8, 2));
        expect(rate.values.get('Amount__c')).toEqual(ApexDecimal.of('7.50'));
    });

    it('stands for the package too', () => {
        expect(textOf(loadProject(PACKAGE, cacheDir)) === textOf(loadProject(PACKAGE, cacheDir))).toBe(true);
    });

    it('is used while nothing changes', () => {
        load();
        mark(({ model }) => (model.namespace = 'kept'));
        expect(isKept()).toBe(true);
    });

    it.each<[string, () => void]>([
        ['metadata changed', () => writeRate(project, '8.50')],
        ['Apex changed', () => project.write('app/core/classes/Main.cls', 'public class Main { Integer a; }')],
        ['a file is new', () => project.object('Other__c')],
        ['a file is gone', () => rmSync(join(project.root, 'app/core/customMetadata/Rate.High.md-meta.xml'))],
        ['a file without effect is new', () => project.write('app/README.txt', 'text')],
        ['the manifest changed', () => project.write('sfdx-project.json', manifest('67.0'))],
        ['another version of the reader kept it', () => mark((kept) => (kept.tools = 'another'))]
    ])('is not used when %s', (_what, change) => {
        load();
        mark(({ model }) => (model.namespace = 'kept'));
        change();
        expect(isKept()).toBe(false);
        expect(textOf(load())).toBe(textOf(loadProject(project.root)));
    });

    it.each<[string, (path: string) => void]>([
        ['another byte', (path) => writeFileSync(path, readFileSync(path).fill(0, 200, 201))],
        ['half of it', (path) => truncateSync(path, readFileSync(path).length >> 1)],
        ['nothing', (path) => truncateSync(path, 0)],
        ['something else', (path) => writeKept(path, ['something'])]
    ])('is read anew when the file holds %s', (_what, damage) => {
        const read = load();
        mark(({ model }) => (model.namespace = 'kept'));
        damage(file());
        expect(textOf(load())).toBe(textOf(read));
    });

    it('does not hide that a project became wrong', () => {
        load();
        project.write('app/core/classes/Lost.cls', 'public class Lost {}');
        expect(load).toThrow('app/core/classes/Lost.cls-meta.xml is missing');
        expect(load).toThrow('app/core/classes/Lost.cls-meta.xml is missing');
    });

    it('has the fingerprint of the files, whether read or kept', () => {
        const before = fingerprintOf(load());
        expect(before).toMatch(/^[0-9a-f]{64}$/);
        expect(fingerprintOf(load())).toBe(before);
        expect(fingerprintOf(loadProject(project.root))).toBe(before);
        writeRate(project, '7.51');
        expect(fingerprintOf(load())).not.toBe(before);
        expect(fingerprintOf({ ...load() })).toBeNull();
    });
});

function manifest(sourceApiVersion: string): string {
    return JSON.stringify({
        packageDirectories: [{ path: 'app', default: true }, { path: 'tests' }],
        sourceApiVersion
    });
}
