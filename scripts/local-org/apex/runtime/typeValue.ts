import { typeName, type ApexType } from '../types';
import { LibraryObject } from './libraryObject';

/** System.Type. Use typeValue(): one object a type, so identity is equality. */
export class ApexTypeValue extends LibraryObject {
    readonly $type = 'Type';

    constructor(readonly type: ApexType) {
        super();
    }

    /** As Type.getName() prints it. */
    override toString(): string {
        const name = typeName(this.type);
        // Exceptions of the System namespace are named with it (observed: Nebula Logger), as getTypeName() does.
        return this.type.kind === 'class' && !this.type.isUser && /^\w+Exception$/.test(name) ? `System.${name}` : name;
    }
}

const known = new Map<string, ApexTypeValue>();

/** The Type of an ApexType, as `Foo.class` gives it. */
export function typeValue(type: ApexType): ApexTypeValue {
    const key = typeName(type).toLowerCase();
    let value = known.get(key);
    if (!value) {
        value = new ApexTypeValue(type);
        known.set(key, value);
    }
    return value;
}
