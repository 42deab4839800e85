import type { ApexMap } from '../runtime/collections';
import { fromFlowValue, toFlowValue } from '../runtime/flowValues';
import { LibraryObject } from '../runtime/libraryObject';
import { refuse } from '../runtime/throws';
import { defineType, method } from './table';

/** Flow.Interview of an autolaunched flow. */
class Interview extends LibraryObject {
    readonly $type = 'Flow.Interview';
    outputs: Readonly<Record<string, unknown>> = {};

    constructor(
        readonly flowName: string,
        readonly inputs: Readonly<Record<string, unknown>>
    ) {
        super();
    }

    /** Variables ignore case. */
    variable(name: string): unknown {
        const wanted = name.toLowerCase();
        const found = Object.entries({ ...this.inputs, ...this.outputs }).filter(
            ([key]) => key.toLowerCase() === wanted
        );
        return fromFlowValue(found.at(-1)?.[1] ?? null);
    }
}

function create(name: string, inputs: ApexMap | null): Interview {
    const values = [...(inputs?.entries() ?? [])].map(([key, value]) => [String(key), toFlowValue(value)] as const);
    return new Interview(name, Object.fromEntries(values));
}

/** The namespace itself. */
defineType('Flow', {});

defineType('Flow.Interview', {
    superType: 'Object',
    statics: [
        method(
            'createInterview(String, Map<String, Object>?): Flow.Interview',
            (rt, name: string, inputs: ApexMap | null) => create(name, inputs)
        ),
        method(
            'createInterview(String?, String, Map<String, Object>?): Flow.Interview',
            (rt, namespace: string | null, name: string, inputs: ApexMap | null) =>
                namespace ? refuse(`flows of the namespace ${namespace}`) : create(name, inputs)
        )
    ],
    methods: [
        method('getVariableValue(String): Object', (rt, self: Interview, name: string) => self.variable(name)),
        method('start(): void', (rt, self: Interview) => {
            self.outputs = rt.services.flows.runAutolaunched(self.flowName, { ...self.inputs });
        })
    ]
});
