import type { SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import type { Runtime } from '../runtime/runtime';
import { libraryType } from '../types';
import { DatabaseResult } from './databaseResults';
import { defineType, method } from './table';

function publish(rt: Runtime, events: SObjectRecord[]): DatabaseResult[] {
    return rt.events.publish(events).map((row) => DatabaseResult.from('Database.SaveResult', row));
}

defineType('EventBus', {
    statics: [
        method('publish(SObject): Database.SaveResult', (rt, event: SObjectRecord) => publish(rt, [event])[0]),
        method(
            'publish(List<SObject>): List<Database.SaveResult>',
            (rt, events: ApexList) =>
                new ApexList(libraryType('Database.SaveResult'), publish(rt, events.items as SObjectRecord[]))
        )
    ]
});
