import { PlatformException } from '../../errors';
import type { SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import type { PublishReport } from '../runtime/eventBus';
import type { RunningDelivery } from '../runtime/eventDelivery';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexObject } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { libraryType, STRING } from '../types';
import { DatabaseResult } from './databaseResults';
import { defineType, method, property } from './table';

function publish(rt: Runtime, events: SObjectRecord[], callback: ApexObject | null = null): DatabaseResult[] {
    return rt.events.publish(events, callback).map((row) => DatabaseResult.from('Database.SaveResult', row));
}

const publishList = (rt: Runtime, events: ApexList, callback: ApexObject | null = null): ApexList =>
    new ApexList(libraryType('Database.SaveResult'), publish(rt, events.items as SObjectRecord[], callback));

defineType('EventBus', {
    statics: [
        method('publish(SObject): Database.SaveResult', (rt, event: SObjectRecord) => publish(rt, [event])[0]),
        method(
            'publish(SObject, Object): Database.SaveResult',
            (rt, event: SObjectRecord, callback: ApexObject) => publish(rt, [event], callback)[0]
        ),
        method('publish(List<SObject>): List<Database.SaveResult>', (rt, events: ApexList) => publishList(rt, events)),
        method(
            'publish(List<SObject>, Object): List<Database.SaveResult>',
            (rt, events: ApexList, callback: ApexObject) => publishList(rt, events, callback)
        )
    ]
});

for (const outcome of ['Success', 'Failure'] as const) {
    defineType(`EventBus.${outcome}Result`, {
        superType: 'Object',
        methods: [
            method('getEventUuids(): List<String>', (rt, self: PublishReport) => new ApexList(STRING, [...self.uuids]))
        ]
    });
    defineType(`EventBus.EventPublish${outcome}Callback`, {
        kind: 'interface',
        methods: [
            method(`on${outcome}(EventBus.${outcome}Result?): void`, (rt, self: unknown, report: unknown) =>
                rt.invokeVirtual(self, `on${outcome}`, [report])
            )
        ]
    });
}

/** EventBus.TriggerContext of the event trigger that runs. */
class EventTriggerContext extends LibraryObject {
    readonly $type = 'EventBus.TriggerContext';

    constructor(readonly delivery: RunningDelivery) {
        super();
    }
}

function setCheckpoint({ delivery }: EventTriggerContext, replayId: string): void {
    if (!delivery.events.some((event) => event.get('ReplayId') === replayId)) {
        throw new PlatformException(
            'EventBus.InvalidReplayIdException',
            `The replay ID ${replayId} is not in the current batch of events`
        );
    }
    delivery.checkpoint = replayId;
}

defineType('EventBus.TriggerContext', {
    superType: 'Object',
    statics: [
        method('currentContext(): EventBus.TriggerContext', (rt) =>
            rt.events.running === null ? null : new EventTriggerContext(rt.events.running)
        )
    ],
    properties: [
        property('lastError: String', (rt, { delivery }: EventTriggerContext) => delivery.lastError),
        property('retries: Integer', (rt, { delivery }: EventTriggerContext) => delivery.retries)
    ],
    methods: [
        method('getResumeCheckpoint(): String', (rt, { delivery }: EventTriggerContext) => delivery.checkpoint),
        method('setResumeCheckpoint(String): void', (rt, self: EventTriggerContext, replayId: string) =>
            setCheckpoint(self, replayId)
        )
    ]
});
