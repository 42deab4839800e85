import { randomUUID } from 'node:crypto';
import type { ObjectModel } from '../../metadata/objectModel';
import type { SObjectRecord } from '../../values';
import type { Runtime } from './runtime';

/** newSObject(recordTypeId, true): default values of all fields, formulas included, and the running user as owner. */
export function evaluateDefaults(rt: Runtime, model: ObjectModel, record: SObjectRecord): void {
    rt.services.dml.setDefaults(record);
    if (model.kind === 'platformEvent') {
        // What a publish callback later names the event by.
        record.set('EventUuid', randomUUID());
    }
    if (model.fields.has('ownerid')) {
        record.set('OwnerId', rt.user.userId);
    }
}
