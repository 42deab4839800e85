import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalOrg } from '../../local-org/localOrg';
import { loadProject } from '../../local-org/metadata';
import type { ApexBlob } from '../../local-org/values';
import { verifyPack } from '../verifyPack';

const ROOT = resolve(__dirname, '../../..');
const HERE = { file: 'packageFile.test.ts', line: 1, column: 1 };
const SYSTEM = { fields: false, sharing: false } as const;

/** The files the package's Apex writes for the sample story, verified by this implementation of the format. */
describe('the packs of the sample story', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aig-evidence-org-'));
    let org: LocalOrg;
    beforeAll(() => {
        org = new LocalOrg({
            model: loadProject(ROOT),
            file: join(folder, 'org.sqlite'),
            cacheDir: join(ROOT, '.local-org/cache'),
            sampleDir: join(ROOT, 'force-app/sample')
        });
    }, 600_000);
    afterAll(() => {
        org.close();
        rmSync(folder, { recursive: true, force: true });
    });

    it('are intact, dossier and decision log included', () => {
        const auditor = org.personas().find(({ name }) => name === 'Internal Auditor');
        const found = org.transact(auditor?.userId ?? '', () => {
            const read = (text: string): readonly { get(name: string): unknown }[] =>
                org.soql.query(text, [], SYSTEM, HERE).records;
            const files = new Map(
                read('SELECT Id, VersionData FROM ContentVersion').map((file) => [
                    file.get('Id'),
                    file.get('VersionData')
                ])
            );
            return read(
                'SELECT Name, Status__c, Json_File_Id__c, Html_File_Id__c, Manifest_Hash__c FROM AI_Evidence_Pack__c'
            ).map((pack) => ({
                status: pack.get('Status__c'),
                hash: pack.get('Manifest_Hash__c'),
                json: files.get(pack.get('Json_File_Id__c')),
                html: files.get(pack.get('Html_File_Id__c'))
            }));
        });
        expect(found.length).toBeGreaterThan(1);
        for (const { status, hash, json, html } of found) {
            expect(status).toBe('Ready');
            const { differences, file, logRows } = verifyPack(Buffer.from((json as ApexBlob).bytes).toString('utf8'));
            expect(differences).toEqual([]);
            expect(file?.manifestHash).toBe(hash);
            expect(logRows).toBeGreaterThan(3);
            expect(
                createHash('sha256')
                    .update((html as ApexBlob).bytes)
                    .digest('hex')
            ).toBe(file?.manifest.htmlHash);
        }
    });
});
