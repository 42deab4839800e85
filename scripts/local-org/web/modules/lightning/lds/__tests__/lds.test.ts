import { request } from 'lightning/actionClient';
import { flush, mockOf } from '../../../../../../jest-mocks/testKit';
import { forgetRecords, makeAdapter, notifyRecords, readShared, type WireValue } from '../lds';

jest.mock('lightning/actionClient', () => ({ request: jest.fn(), UI_API: '/ui-api' }));

const getThing = makeAdapter<{ id: string; size: number }>(({ id }) =>
    typeof id === 'string' ? { key: `thing ${id}`, load: () => request('GET', `/thing/${id}`) } : undefined
);

/** A wire of a component, with what it was given. */
function wire(id: string): { values: WireValue[]; leave: () => void } {
    const values: WireValue[] = [];
    const adapter = new getThing((value) => values.push(value));
    adapter.connect();
    adapter.update({ id });
    return { values, leave: () => adapter.disconnect() };
}

const shown = ({ values }: { values: WireValue[] }): unknown => values.at(-1)?.data ?? values.at(-1)?.error;
const calls = (): number => mockOf(request).mock.calls.length;

describe("the browser's data service", () => {
    let size = 0;
    beforeEach(() => {
        jest.clearAllMocks();
        mockOf(request).mockImplementation((_method: string, path: string) =>
            Promise.resolve({ id: path.slice('/thing/'.length), size: ++size })
        );
    });

    it('shares one answer between wires, read-only', async () => {
        const [first, second] = [wire('a'), wire('a')];
        await flush();
        expect(shown(first)).toBe(shown(second));
        expect(Object.isFrozen(shown(first))).toBe(true);
        expect(calls()).toBe(1);
        await expect(readShared({ key: 'thing a', load: () => Promise.reject(new Error('asked')) })).resolves.toBe(
            shown(first)
        );
    });

    it('asks again for a record that changed while it shows', async () => {
        const shows = wire('b');
        await flush();
        const before = shown(shows);
        await notifyRecords(['b']);
        expect(shown(shows)).not.toEqual(before);
        expect(calls()).toBe(2);
        await notifyRecords(['other']);
        expect(calls()).toBe(2);
    });

    it('asks anew for a record that was deleted, once it has been left; until then it shows', async () => {
        const shows = wire('c');
        await flush();
        const before = shown(shows);
        forgetRecords(['c']);
        await flush();
        expect(shown(shows)).toBe(before);
        shows.leave();
        mockOf(request).mockRejectedValue({ status: 404 });
        const back = wire('c');
        await flush();
        expect(shown(back)).toEqual({ status: 404 });
    });

    it('does not keep a failure', async () => {
        mockOf(request).mockRejectedValueOnce({ status: 500 });
        const failing = wire('d');
        await flush();
        expect(shown(failing)).toEqual({ status: 500 });
        const again = wire('d');
        await flush();
        expect(shown(again)).toMatchObject({ id: 'd' });
    });
});
