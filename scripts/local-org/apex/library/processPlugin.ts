import { ApexMap } from '../runtime/collections';
import { OBJECT, STRING } from '../types';
import { DataObject, dataProperties, defineDataClass } from './dataObject';
import { defineEnum } from './enums';
import { ctor, defineType, method } from './table';

const RESULT = 'Process.PluginDescribeResult';

/** The namespace itself: plug-ins of flows. Apex may build and call them; no flow of the local org does. */
defineType('Process', {});

defineEnum(`${RESULT}.ParameterType`, [
    'BOOLEAN',
    'DATE',
    'DATETIME',
    'DECIMAL',
    'DOUBLE',
    'FLOAT',
    'ID',
    'INTEGER',
    'LONG',
    'STRING',
    'TIME'
]);

function filled(type: string, values: Readonly<Record<string, unknown>>): DataObject {
    const object = new DataObject(type);
    Object.entries(values).forEach(([name, value]) => object.set(name, value));
    return object;
}

const OUTPUT = { description: 'String', name: 'String', parameterType: `${RESULT}.ParameterType` };

defineType(`${RESULT}.InputParameter`, {
    superType: 'Object',
    constructors: [
        ctor(`(String?, ${RESULT}.ParameterType?, Boolean?)`, (rt, name, parameterType, required) =>
            filled(`${RESULT}.InputParameter`, { name, parameterType, required })
        ),
        ctor(
            `(String?, String?, ${RESULT}.ParameterType?, Boolean?)`,
            (rt, name, description, parameterType, required) =>
                filled(`${RESULT}.InputParameter`, { name, description, parameterType, required })
        )
    ],
    properties: dataProperties({ ...OUTPUT, required: 'Boolean' })
});
defineType(`${RESULT}.OutputParameter`, {
    superType: 'Object',
    constructors: [
        ctor(`(String?, ${RESULT}.ParameterType?)`, (rt, name, parameterType) =>
            filled(`${RESULT}.OutputParameter`, { name, parameterType })
        ),
        ctor(`(String?, String?, ${RESULT}.ParameterType?)`, (rt, name, description, parameterType) =>
            filled(`${RESULT}.OutputParameter`, { name, description, parameterType })
        )
    ],
    properties: dataProperties(OUTPUT)
});
defineDataClass(RESULT, {
    description: 'String',
    inputParameters: `List<${RESULT}.InputParameter>`,
    name: 'String',
    outputParameters: `List<${RESULT}.OutputParameter>`,
    tag: 'String'
});

const MAP = 'Map<String, Object>';

defineType('Process.PluginRequest', {
    superType: 'Object',
    constructors: [ctor(`(${MAP}?)`, (rt, inputParameters) => filled('Process.PluginRequest', { inputParameters }))],
    properties: dataProperties({ inputParameters: MAP })
});
defineType('Process.PluginResult', {
    superType: 'Object',
    constructors: [
        ctor(`(${MAP}?)`, (rt, outputParameters) => filled('Process.PluginResult', { outputParameters })),
        ctor('(String, Object)', (rt, key: string, value: unknown) =>
            filled('Process.PluginResult', { outputParameters: new ApexMap(STRING, OBJECT, [[key, value]]) })
        )
    ],
    properties: dataProperties({ outputParameters: MAP })
});
defineType('Process.Plugin', {
    kind: 'interface',
    methods: [
        method(`describe(): ${RESULT}`, (rt, self: unknown) => rt.invokeVirtual(self, 'describe')),
        method('invoke(Process.PluginRequest?): Process.PluginResult', (rt, self: unknown, request: unknown) =>
            rt.invokeVirtual(self, 'invoke', [request])
        )
    ]
});
