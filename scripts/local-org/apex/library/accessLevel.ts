import { LibraryObject } from '../runtime/libraryObject';
import type { Access, CallContext } from '../runtime/services';
import { defineType, property } from './table';

/** System.AccessLevel. */
export class AccessLevelValue extends LibraryObject {
    readonly $type = 'AccessLevel';

    constructor(readonly mode: 'USER_MODE' | 'SYSTEM_MODE') {
        super();
    }

    /** User mode enforces everything; system mode leaves sharing to the class. */
    access(context: CallContext): Access {
        return this.mode === 'USER_MODE'
            ? { fields: true, sharing: true }
            : { fields: false, sharing: context.sharing };
    }
}

const USER_MODE = new AccessLevelValue('USER_MODE');
const SYSTEM_MODE = new AccessLevelValue('SYSTEM_MODE');

defineType('AccessLevel', {
    superType: 'Object',
    staticProperties: [
        property('USER_MODE: AccessLevel', () => USER_MODE),
        property('SYSTEM_MODE: AccessLevel', () => SYSTEM_MODE)
    ]
});
