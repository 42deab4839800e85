import AigEvidencePacks from 'c/aigEvidencePacks';
import { all, clearPage, find, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

const READY = {
    id: 'a01',
    name: 'EP-00002',
    version: 2,
    status: 'Ready',
    generatedAt: '2026-11-26T08:00:00Z',
    generatedByName: 'Internal Auditor',
    completeness: 80,
    gaps: 3,
    manifestHash: 'f'.repeat(64),
    jsonFileId: '068000000000001AAA',
    htmlFileId: '068000000000002AAA'
};

const show = (packs: object[] | null) => mount('c-aig-evidence-packs', AigEvidencePacks, { packs });

describe('c-aig-evidence-packs', () => {
    afterEach(clearPage);

    it('offers the files of a ready version with its hash', async () => {
        const element = await show([READY]);
        const shown = text(element);
        expect(shown).toContain('Version 2 (EP-00002) Ready 80 % complete, gaps: 3');
        expect(shown).toContain(READY.manifestHash);
        const html = find<HTMLAnchorElement>(element, '[data-file="html"]');
        expect(html.getAttribute('href')).toBe('/sfc/servlet.shepherd/version/download/068000000000002AAA');
        expect(html.hasAttribute('download')).toBe(true);
        expect(find(element, '[data-file="json"]').getAttribute('href')).toContain('068000000000001AAA');
        expect(shown).toContain('npm run evidence:verify -- FILE');
        await expect(element).toBeAccessible();
    });

    it('shows a queued and a failed version without files', async () => {
        const element = await show([
            { id: 'a02', name: 'EP-00004', version: 4, status: 'Queued' },
            { id: 'a03', name: 'EP-00003', version: 3, status: 'Failed', failure: 'A section is broken.' },
            { id: 'a04', name: 'EP-00001', version: 1, status: 'Other' }
        ]);
        expect(text(element)).toContain('Queued');
        expect(text(element)).toContain('Failed A section is broken.');
        expect(text(element)).toContain('Version 1 (EP-00001) Other');
        expect(all(element, 'a')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it.each([[null], [[]]])('says that there is none yet', async (packs) => {
        const element = await show(packs);
        expect(text(element)).toContain('No evidence pack has been generated yet.');
        await expect(element).toBeAccessible();
    });
});
