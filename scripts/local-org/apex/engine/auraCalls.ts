import { PlatformException } from '../../errors';
import { TypedJsonReader } from '../runtime/jsonReader';
import { parseJson } from '../runtime/jsonParser';
import { toAuraValue } from '../runtime/jsonWriter';
import { type ClassInfo, findAnnotation, type MethodInfo } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { typeName } from '../types';

/** One @AuraEnabled method, as components and the API see it. */
export interface AuraMethod {
    readonly className: string;
    readonly methodName: string;
    readonly isCacheable: boolean;
    readonly parameters: readonly { readonly name: string; readonly type: string }[];
    readonly returns: string;
}

/** Calls @AuraEnabled methods with JSON parameters, as Lightning web components do. */
export class AuraCalls {
    constructor(private readonly rt: Runtime) {}

    describe(): AuraMethod[] {
        return this.rt.allClasses().flatMap((info) =>
            info.shape.methods.filter(isAura).map((method) => ({
                className: info.name,
                methodName: method.name,
                isCacheable: isCacheable(method),
                parameters: method.parameters.map(({ name, type }) => ({ name, type: typeName(type) })),
                returns: typeName(method.returns)
            }))
        );
    }

    /**
     * Calls a static method: parameters by name, read by their declared types; gives plain JSON values. Throws
     * PlatformException for an unknown class or method, for a missing @AuraEnabled and for whatever the method throws.
     */
    call(className: string, methodName: string, params: Record<string, unknown>): unknown {
        const info = this.rt.classInfo(className);
        const method = info?.findStaticMethods(methodName).find(isAura);
        if (!info || !method) {
            throw new PlatformException(
                'System.NoAccessException',
                `No @AuraEnabled method ${className}.${methodName}: unknown, or not visible to components`
            );
        }
        const result = info.callStatic(method, this.readArguments(info, method, params));
        return method.returns.kind === 'void' ? null : toAuraValue(this.rt, result);
    }

    /** Parameters that are not given are null; names ignore case, as on the platform. */
    private readArguments(info: ClassInfo, method: MethodInfo, params: Record<string, unknown>): unknown[] {
        const given = new Map(Object.entries(params).map(([name, value]) => [name.toLowerCase(), value]));
        const reader = new TypedJsonReader(this.rt);
        return method.parameters.map(({ name, type }) => {
            const value = given.get(name.toLowerCase());
            if (value === undefined || value === null) {
                return null;
            }
            try {
                return reader.read(parseJson(JSON.stringify(value)), type);
            } catch (error) {
                if (error instanceof PlatformException) {
                    throw new PlatformException(
                        error.typeName,
                        `Value provided is invalid for action parameter '${name}' of type '${typeName(type)}': ${error.message} (${info.name}.${method.name})`
                    );
                }
                throw error;
            }
        });
    }
}

function isAura(method: MethodInfo): boolean {
    return method.isStatic && findAnnotation(method.annotations, 'AuraEnabled') !== undefined;
}

function isCacheable(method: MethodInfo): boolean {
    return findAnnotation(method.annotations, 'AuraEnabled')?.parameters.cacheable?.toLowerCase() === 'true';
}
