import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeStaleOutput } from '../removeStaleOutput';

const META = '<LightningComponentBundle />';

describe('output of components that are gone', () => {
    let root = '';

    beforeEach(() => {
        root = mkdtempSync(join(tmpdir(), 'stale-'));
        put('sfdx-project.json', JSON.stringify({ packageDirectories: [{ path: 'app' }, { path: 'not-there' }] }));
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    const put = (path: string, text = ''): void => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    };

    it('goes away with the folder of a component that was moved to another room', () => {
        put('app/old/lwc/card/card.js');
        put('app/old/lwc/card/labels.js');
        put('app/old/lwc/card/parts/row.js');
        put('app/new/lwc/card/card.ts');
        put('app/new/lwc/card/card.js');
        put('app/new/lwc/card/card.js-meta.xml', META);
        expect(removeStaleOutput(root).sort()).toEqual(
            ['card.js', 'labels.js', 'parts/row.js'].map((name) => join('app/old/lwc/card', name))
        );
        expect(readdirSync(join(root, 'app/old/lwc'))).toEqual([]);
        expect(existsSync(join(root, 'app/new/lwc/card/card.js'))).toBe(true);
        expect(removeStaleOutput(root)).toEqual([]);
    });

    it('goes away when one module of a component is gone', () => {
        put('app/a/lwc/card/card.ts');
        put('app/a/lwc/card/card.js');
        put('app/a/lwc/card/gone.js');
        put('app/a/lwc/card/card.js-meta.xml', META);
        expect(removeStaleOutput(root)).toEqual([join('app/a/lwc/card/gone.js')]);
    });

    it('leaves alone what is written in JavaScript, what is new, and files outside of components', () => {
        put('app/a/lwc/byHand/byHand.js');
        put('app/a/lwc/byHand/byHand.js-meta.xml', META);
        put('app/a/lwc/fresh/fresh.ts');
        put('app/a/lwc/fresh/other.js');
        put('app/a/staticresources/library.js');
        put('elsewhere/lwc/card/card.js');
        expect(removeStaleOutput(root)).toEqual([]);
    });
});
