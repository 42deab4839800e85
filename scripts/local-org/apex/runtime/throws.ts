import { PlatformException, UnsupportedFeatureError } from '../../errors';

/** Throws a catchable exception of the System namespace, e.g. throwSystem('StringException', 'Invalid id: x'). */
export function throwSystem(type: string, message: string): never {
    throw new PlatformException(`System.${type}`, message);
}

/** Throws what the platform throws for a null argument. */
export function throwNullArgument(): never {
    return throwSystem('NullPointerException', 'Argument cannot be null.');
}

/** Throws what the platform throws for a member of null. */
export function throwNullReference(): never {
    return throwSystem('NullPointerException', 'Attempt to de-reference a null object');
}

/** Refuses, past every Apex catch, something the local org does not implement. */
export function refuse(feature: string): never {
    throw new UnsupportedFeatureError('apex', feature);
}
