import type { ApexType } from '../../types';
import { typeName } from '../../types';
import { assignability } from '../types/conversions';
import type { Program } from './program';
import type { ClassSymbol, MethodSymbol } from './symbols';

/** Methods of a name that interfaces of the project promise, and those these extend. */
export function promisedMethods(interfaces: readonly ApexType[], name: string, program: Program): MethodSymbol[] {
    return interfaces.flatMap((type) => {
        const owner = program.symbolOf(type);
        const promised = owner?.methods.get(name.toLowerCase()) ?? [];
        return [...promised, ...promisedMethods(owner?.interfaces ?? [], name, program)];
    });
}

/**
 * A method of a class that implements a promised one without being declared like it: its collections take those that are
 * promised (observed: ApexTestKit, where `Map<SObjectField, Object>` stands for `Map<SObjectField, Matcher>`).
 */
export function widerMethod(symbol: ClassSymbol, promised: MethodSymbol, program: Program): MethodSymbol | undefined {
    return symbol.methods.get(promised.name.toLowerCase())?.find((method) => isWider(method, promised, program));
}

function isWider(method: MethodSymbol, promised: MethodSymbol, program: Program): boolean {
    return (
        !method.isStatic &&
        method.jsName !== promised.jsName &&
        method.parameters.length === promised.parameters.length &&
        method.parameters.every(({ type }, index) => takes(type, promised.parameters[index].type, program))
    );
}

function takes(own: ApexType, promised: ApexType, program: Program): boolean {
    if (typeName(own) === typeName(promised)) {
        return true;
    }
    const isCollection =
        own.kind === 'class' && promised.kind === 'class' && own.name === promised.name && own.args.length > 0;
    return isCollection && assignability(promised, own, program)?.conversion.kind === 'none';
}
