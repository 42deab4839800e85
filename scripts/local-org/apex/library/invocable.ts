import { InvocableCalls } from '../engine/invocableCalls';
import { ApexList, ApexMap } from '../runtime/collections';
import { fromFlowValue, toFlowValue } from '../runtime/flowValues';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { refuse } from '../runtime/throws';
import { libraryType, OBJECT, STRING } from '../types';
import { defineType, method } from './table';

/** Invocable.Action of an Apex class or of an autolaunched flow. */
class InvocableAction extends LibraryObject {
    readonly $type = 'Invocable.Action';
    readonly invocations: Record<string, unknown>[] = [{}];

    constructor(
        readonly kind: 'apex' | 'flow',
        readonly name: string
    ) {
        super();
    }

    get last(): Record<string, unknown> {
        return this.invocations[this.invocations.length - 1];
    }
}

/** Invocable.Action.Error. */
class InvocableError extends LibraryObject {
    readonly $type = 'Invocable.Action.Error';

    constructor(
        readonly code: string,
        readonly message: string
    ) {
        super();
    }
}

/** Invocable.Action.Result. */
class InvocableResult extends LibraryObject {
    readonly $type = 'Invocable.Action.Result';

    constructor(
        readonly action: InvocableAction | null,
        readonly outputs: ApexMap,
        readonly errors: readonly InvocableError[] = [],
        readonly success = errors.length === 0
    ) {
        super();
    }
}

/** Calls the action once for all its invocations. */
function invoke(rt: Runtime, self: InvocableAction): ApexList {
    const outputs =
        self.kind === 'apex'
            ? new InvocableCalls(rt).run(self.name, self.invocations)
            : self.invocations.map((inputs) => rt.services.flows.runAutolaunched(self.name, { ...inputs }));
    const results = outputs.map(
        (values) =>
            new InvocableResult(
                self,
                new ApexMap(
                    STRING,
                    OBJECT,
                    Object.entries(values).map(([name, value]) => [name, fromFlowValue(value)] as const)
                )
            )
    );
    return new ApexList(libraryType('Invocable.Action.Result'), results);
}

/** The namespace itself. */
defineType('Invocable', {});

defineType('Invocable.Action', {
    superType: 'Object',
    statics: [
        method('createCustomAction(String, String): Invocable.Action', (rt, type: string, name: string) => {
            const kind = type.toLowerCase();
            return kind === 'apex' || kind === 'flow'
                ? new InvocableAction(kind, name)
                : refuse(`Invocable.Action of type ${type}`);
        })
    ],
    methods: [
        method('addInvocation(): Invocable.Action', (rt, self: InvocableAction) => {
            self.invocations.push({});
            return self;
        }),
        method('clearInvocations(): void', (rt, self: InvocableAction) => {
            self.invocations.splice(0, Infinity, {});
        }),
        method('getName(): String', (rt, self: InvocableAction) => self.name),
        method('getType(): String', (rt, self: InvocableAction) => self.kind),
        method('invoke(): List<Invocable.Action.Result>', (rt, self: InvocableAction) => invoke(rt, self)),
        method(
            'setInvocationParameter(String, Object): Invocable.Action',
            (rt, self: InvocableAction, name: string, value: unknown) => {
                self.last[name] = toFlowValue(value);
                return self;
            }
        )
    ]
});

defineType('Invocable.Action.Result', {
    superType: 'Object',
    fromJson: (read) => {
        const outputs = read('outputParameters', 'Map<String, Object>') as ApexMap | null;
        const errors = read('errors', 'List<Invocable.Action.Error>') as ApexList | null;
        return new InvocableResult(
            read('action', 'Invocable.Action') as InvocableAction | null,
            outputs ?? new ApexMap(STRING, OBJECT),
            (errors?.items ?? []) as readonly InvocableError[],
            read('success', 'Boolean') === true
        );
    },
    methods: [
        method('getAction(): Invocable.Action', (rt, self: InvocableResult) => self.action),
        method('getOutputParameters(): Map<String, Object>', (rt, self: InvocableResult) => self.outputs),
        method(
            'getErrors(): List<Invocable.Action.Error>',
            (rt, self: InvocableResult) => new ApexList(libraryType('Invocable.Action.Error'), [...self.errors])
        ),
        method('isSuccess(): Boolean', (rt, self: InvocableResult) => self.success)
    ]
});

defineType('Invocable.Action.Error', {
    superType: 'Object',
    fromJson: (read) =>
        new InvocableError(
            (read('code', 'String') as string | null) ?? '',
            (read('message', 'String') as string | null) ?? ''
        ),
    methods: [
        method('getCode(): String', (rt, self: InvocableError) => self.code),
        method('getMessage(): String', (rt, self: InvocableError) => self.message)
    ]
});
