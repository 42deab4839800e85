import { ApexObject } from './objectModel';

/** True for instances of classes of the project. */
export function isUserObject(value: unknown): value is ApexObject {
    return value instanceof ApexObject;
}

/** True when the object's class declares or inherits an instance method with that name and number of parameters. */
export function hasMethod(target: ApexObject, name: string, arity: number): boolean {
    return target.$info.findMethod(name, arity) !== undefined;
}

/** Calls an instance method of a user object by name (any case) and number of arguments. Throws TypeError where it has none: the compiler checks interfaces, so that is a bug of ours. */
export function callMethod(target: unknown, name: string, args: readonly unknown[]): unknown {
    if (!isUserObject(target)) {
        throw new TypeError(`${name}() called on a value that is no instance of a user class`);
    }
    const found = target.$info.findMethod(name, args.length);
    // The platform lets a static method implement an interface's method.
    const shared = found
        ? undefined
        : target.$info.findStaticMethods(name).find((method) => method.parameters.length === args.length);
    if (shared) {
        return target.$info.callStatic(shared, args);
    }
    if (!found) {
        throw new TypeError(`${target.$info.name} has no method ${name} with ${args.length} parameters`);
    }
    return target.$info.call(target, found, args);
}
