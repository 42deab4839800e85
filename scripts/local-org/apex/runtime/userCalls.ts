import { withinLimits } from './entry';
import { LibraryObject } from './libraryObject';
import { ApexObject, type ClassInfo, type MethodInfo } from './objectModel';

/** True for instances of classes of the project. */
export function isUserObject(value: unknown): value is ApexObject {
    return value instanceof ApexObject;
}

/** True when the object's class declares or inherits an instance method with that name and number of parameters. */
export function hasMethod(target: ApexObject, name: string, arity: number): boolean {
    return target.$info.findMethod(name, arity) !== undefined;
}

/** A context object tells overloads apart: a class may be Queueable and Finalizer, with an execute() for each. */
function accepts(method: MethodInfo, args: readonly unknown[]): boolean {
    return method.parameters.every(({ type }, at) => {
        const given = args[at];
        return (
            !(given instanceof LibraryObject) ||
            (type.kind === 'class' && type.name === given.$type) ||
            type.kind === 'object'
        );
    });
}

function findOverload(info: ClassInfo, name: string, args: readonly unknown[]): MethodInfo | undefined {
    const wanted = name.toLowerCase();
    const named = info.shape.methods.filter(
        (method) => method.name.toLowerCase() === wanted && method.parameters.length === args.length
    );
    const fitting = named.length > 1 ? named.filter((method) => accepts(method, args)) : named;
    return fitting.at(0) ?? (info.superClass ? findOverload(info.superClass, name, args) : undefined);
}

/**
 * Calls a method of a user object by name (any case) and arguments, as the platform calls what an interface promises; a static
 * method serves too, as on the platform. Throws TypeError where there is none: the compiler checks interfaces, so that is a bug
 * of ours.
 */
export function callMethod(target: unknown, name: string, args: readonly unknown[]): unknown {
    if (!isUserObject(target)) {
        throw new TypeError(`${name}() called on a value that is no instance of a user class`);
    }
    const found = findOverload(target.$info, name, args);
    if (!found) {
        throw new TypeError(`${target.$info.name} has no method ${name} with ${args.length} parameters`);
    }
    return found.isStatic
        ? target.$info.callStatic(found, args)
        : withinLimits(() => target.$info.call(target, found, args));
}
