import { PlatformException } from '../../errors';
import { ApexList } from '../runtime/collections';
import { toFlowValue } from '../runtime/flowValues';
import { ApexObject, type ClassInfo, findAnnotation, type FieldInfo, type MethodInfo } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import type { ApexType } from '../types';
import { elementOf, toApexValue } from './flowConversion';

/** Runs @InvocableMethod methods for flows: values of flow variables in, named outputs out. */
export class InvocableCalls {
    constructor(private readonly rt: Runtime) {}

    run(className: string, inputs: Record<string, unknown>[]): Record<string, unknown>[] {
        const info = this.rt.classInfo(className);
        const method = info?.shape.methods.find(isInvocable);
        if (!info || !method) {
            throw new PlatformException('System.TypeException', `Class ${className} has no @InvocableMethod`);
        }
        const args = method.parameters.map(({ type }) => this.inputList(type, inputs));
        const result = info.callStatic(method, args);
        if (method.returns.kind === 'void' || result === null) {
            return inputs.map(() => ({}));
        }
        const rows = (result as ApexList).items;
        if (rows.length !== inputs.length) {
            throw new PlatformException(
                'System.FlowException',
                `The number of results does not match the number of interviews that were executed in a single bulk execution request: ${rows.length} instead of ${inputs.length}`
            );
        }
        return rows.map((row) => this.outputs(row));
    }

    /** The one parameter of an invocable method is a list with one element for each interview. */
    private inputList(type: ApexType, inputs: readonly Record<string, unknown>[]): ApexList {
        const element = elementOf(type);
        const info = element.kind === 'class' && element.isUser ? this.rt.classInfo(element.name) : undefined;
        return new ApexList(
            element,
            inputs.map((input) =>
                info ? this.request(info, input) : toApexValue(this.rt, Object.values(input).at(0), element)
            )
        );
    }

    private request(info: ClassInfo, input: Record<string, unknown>): ApexObject {
        const request = info.create();
        for (const [name, value] of Object.entries(input)) {
            const field = info.findField(name);
            if (!field || !isInvocableVariable(field)) {
                throw new PlatformException('System.FlowException', `${info.name} has no invocable variable ${name}`);
            }
            info.writeField(request, field, toApexValue(this.rt, value, field.type));
        }
        this.checkRequired(info, request);
        return request;
    }

    private checkRequired(info: ClassInfo, request: ApexObject): void {
        for (const field of info.instanceFields().filter(isInvocableVariable)) {
            const isRequired = findAnnotation(field.annotations, 'InvocableVariable')?.parameters.required === 'true';
            if (isRequired && info.readField(request, field) === null) {
                throw new PlatformException('System.FlowException', `Missing required input parameter: ${field.name}`);
            }
        }
    }

    private outputs(row: unknown): Record<string, unknown> {
        if (!(row instanceof ApexObject)) {
            return { output: toFlowValue(row) };
        }
        const { $info: info } = row;
        const variables = info.instanceFields().filter(isInvocableVariable);
        if (variables.length === 0) {
            return { output: row };
        }
        return Object.fromEntries(variables.map((field) => [field.name, toFlowValue(info.readField(row, field))]));
    }
}

function isInvocable(method: MethodInfo): boolean {
    return method.isStatic && findAnnotation(method.annotations, 'InvocableMethod') !== undefined;
}

function isInvocableVariable(field: FieldInfo): boolean {
    return !field.isStatic && findAnnotation(field.annotations, 'InvocableVariable') !== undefined;
}
