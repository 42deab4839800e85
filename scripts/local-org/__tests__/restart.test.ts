import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalOrg } from '../localOrg';
import { loadProject } from '../metadata';
import { customObject, temporaryProject } from './support/temporaryProject';

const DAY_MS = 86_400_000;

it('stays at the time it was moved to, until it is emptied', () => {
    const project = temporaryProject(customObject('Plan__c', 'ReadWrite'));
    const dataDir = mkdtempSync(join(tmpdir(), 'aig-clock-'));
    const options = { model: loadProject(project.dir), file: join(dataDir, 'org.sqlite') };
    const first = new LocalOrg(options);
    expect(first.clock.offset()).toBe(0);
    first.travel(3 * DAY_MS);
    first.close();
    const second = new LocalOrg(options);
    try {
        expect(second.clock.offset()).toBe(3 * DAY_MS);
        expect(second.clock.now()).toBeGreaterThan(Date.now() + 2 * DAY_MS);
        second.reset();
        expect(second.clock.offset()).toBe(0);
    } finally {
        second.close();
        project.remove();
        rmSync(dataDir, { recursive: true, force: true });
    }
});
