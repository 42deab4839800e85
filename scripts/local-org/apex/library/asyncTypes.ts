import type { FinalizerContext, JobContext } from '../runtime/asyncContexts';
import { enumConstant } from './enums';
import { defineType, method } from './table';

defineType('Queueable', {
    kind: 'interface',
    methods: [
        method('execute(QueueableContext?): void', (rt, self: unknown, context: unknown) =>
            rt.invokeVirtual(self, 'execute', [context])
        )
    ]
});
defineType('QueueableContext', {
    kind: 'interface',
    methods: [method('getJobId(): Id', (rt, self: JobContext) => self.jobId)]
});

defineType('Schedulable', {
    kind: 'interface',
    methods: [
        method('execute(SchedulableContext?): void', (rt, self: unknown, context: unknown) =>
            rt.invokeVirtual(self, 'execute', [context])
        )
    ]
});
defineType('SchedulableContext', {
    kind: 'interface',
    methods: [method('getTriggerId(): Id', (rt, self: JobContext) => self.jobId)]
});

defineType('Finalizer', {
    kind: 'interface',
    methods: [
        method('execute(FinalizerContext?): void', (rt, self: unknown, context: unknown) =>
            rt.invokeVirtual(self, 'execute', [context])
        )
    ]
});
defineType('FinalizerContext', {
    kind: 'interface',
    methods: [
        method('getAsyncApexJobId(): Id', (rt, self: FinalizerContext) => self.jobId),
        method('getException(): Exception', (rt, self: FinalizerContext) => self.exception),
        method('getRequestId(): String', (rt) => rt.requestId()),
        method('getResult(): ParentJobResult', (rt, self: FinalizerContext) =>
            enumConstant('ParentJobResult', self.exception === null ? 'SUCCESS' : 'UNHANDLED_EXCEPTION')
        )
    ]
});

// start() gives a QueryLocator or an Iterable; the compiler accepts either, so the interface row leaves its result open.
defineType('Database.Batchable', {
    kind: 'interface',
    typeParameters: ['T'],
    methods: [
        method('start(Database.BatchableContext?): Object', (rt, self: unknown, context: unknown) =>
            rt.invokeVirtual(self, 'start', [context])
        ),
        method(
            'execute(Database.BatchableContext?, List<T>): void',
            (rt, self: unknown, context: unknown, scope: unknown) => rt.invokeVirtual(self, 'execute', [context, scope])
        ),
        method('finish(Database.BatchableContext?): void', (rt, self: unknown, context: unknown) =>
            rt.invokeVirtual(self, 'finish', [context])
        )
    ]
});
defineType('Database.BatchableContext', {
    kind: 'interface',
    methods: [
        method('getJobId(): Id', (rt, self: JobContext) => self.jobId),
        method('getChildJobId(): Id', (rt, self: JobContext) => self.jobId)
    ]
});
defineType('Database.Stateful', { kind: 'interface' });
defineType('Database.AllowsCallouts', { kind: 'interface' });
defineType('Database.RaisesPlatformEvents', { kind: 'interface' });
