import { join } from 'node:path';
import { OrgClock } from '../../../clock';
import { loadProject } from '../../../metadata';
import { openRooms } from '../../../orgRooms';
import { runTests } from '..';

/**
 * Behaviour of the platform as its documentation states it, in Apex test classes that would also deploy to an org. Each method
 * names its page. The project lies in fixtures/behaviour.
 */
const DIR = join(__dirname, 'fixtures', 'behaviour');

const rooms = openRooms({ model: loadProject(DIR, undefined, 'apex'), file: ':memory:', clock: new OrgClock() });
const run = runTests(rooms.apex);
afterAll(() => rooms.store.close());

it('compiles without a finding', () => {
    expect(rooms.apex.diagnostics.map(({ message }) => message)).toEqual([]);
});

it.each(run.methods.map((method) => [`${method.className}.${method.methodName}`, method] as const))(
    '%s',
    (_, { outcome, message }) => {
        expect(`${outcome} ${message ?? ''}`.trim()).toBe('pass');
    }
);
