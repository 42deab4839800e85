import { RecordWatch } from 'c/aigRecordWatch';
import type { RecordRepresentation } from 'lightning/uiRecordApi';

const saved = (systemModstamp: string | null, lastModifiedDate: string | null = null): RecordRepresentation =>
    ({ systemModstamp, lastModifiedDate }) as unknown as RecordRepresentation;

describe('RecordWatch', () => {
    it('takes the first look as it is, and every later moment as a change', () => {
        const watch = new RecordWatch();
        expect(watch.hasChanged(saved('2026-11-20T10:00:00Z'))).toBe(false);
        expect(watch.hasChanged(saved('2026-11-20T10:00:00Z'))).toBe(false);
        expect(watch.hasChanged(saved('2026-11-20T10:00:01Z'))).toBe(true);
        expect(watch.hasChanged(saved('2026-11-20T10:00:01Z'))).toBe(false);
    });

    it('looks at the last change by a person where the system does not say its own', () => {
        const watch = new RecordWatch();
        watch.hasChanged(saved(null, 'a'));
        expect(watch.hasChanged(saved(null, 'b'))).toBe(true);
    });

    it('a record that is not there yet, or no more, is no change', () => {
        const watch = new RecordWatch();
        expect(watch.hasChanged(undefined)).toBe(false);
        watch.hasChanged(saved('a'));
        expect(watch.hasChanged(undefined)).toBe(false);
        expect(watch.hasChanged(saved('a'))).toBe(false);
    });
});
