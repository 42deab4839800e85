import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { isCollection, isFieldValue, isRecord, type FlowValue } from './flowValue';
import type { FlowServices } from './flowServices';
import type { Interview } from './interview';

/** True for instances of Apex classes; named outputs are plain objects. */
export function isApexObject(value: FlowValue): value is object & FlowValue {
    return (
        typeof value === 'object' &&
        !isFieldValue(value) &&
        !isCollection(value) &&
        !isRecord(value) &&
        Object.getPrototypeOf(value) !== Object.prototype
    );
}

/** Attributes of Apex-defined variables. */
export class ApexValues {
    constructor(private readonly services: Pick<FlowServices, 'apexTypes'>) {}

    read(owner: object, attribute: string, location: SourceLocation): FlowValue {
        const value = this.services.apexTypes.read(owner, attribute);
        if (value === undefined) {
            throw new SourceError(`the Apex class has no @AuraEnabled attribute ${attribute}`, location);
        }
        return value;
    }

    /** Writes an attribute of a variable; objects on the way that are not there yet are made. */
    write(
        interview: Interview,
        name: string,
        path: readonly string[],
        value: FlowValue,
        location: SourceLocation
    ): void {
        let owner: object = this.objectOf(interview, name, location);
        for (const attribute of path.slice(0, -1)) {
            const inner = this.read(owner, attribute, location);
            const next = inner === null ? this.services.apexTypes.createWithin(owner, attribute) : inner;
            if (next === null || !isApexObject(next)) {
                throw new SourceError(`${name}.${path.join('.')} cannot be assigned`, location);
            }
            owner = next;
        }
        if (!this.services.apexTypes.write(owner, path[path.length - 1], value)) {
            throw new SourceError(`the Apex class has no @AuraEnabled attribute ${path[path.length - 1]}`, location);
        }
    }

    private objectOf(interview: Interview, name: string, location: SourceLocation): object {
        const held = interview.values.get(name) ?? null;
        if (isApexObject(held)) {
            return held;
        }
        const variable = interview.flow.resources.get(name);
        if (variable?.kind !== 'variable' || variable.apexClass === null || variable.isCollection) {
            throw new SourceError(`${name} is no Apex-defined variable`, location);
        }
        const made = this.services.apexTypes.create(variable.apexClass);
        interview.values.set(name, made);
        return made;
    }
}
