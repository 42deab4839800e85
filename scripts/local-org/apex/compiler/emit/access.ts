import type { Context } from './context';

/** API version from which database operations run in user mode and omitted sharing means `with sharing`. */
const USER_MODE_VERSION = 67;

/** How the sharing of a class is known: fixed by its keyword, or taken from the caller at run time. */
export type StaticSharing = boolean | 'caller';

/** Whether queries and DML of the class enforce sharing when they run in system mode. */
export function sharingOf(context: Context): StaticSharing {
    const { owner } = context;
    if (owner.role === 'trigger') {
        return false;
    }
    switch (owner.sharing) {
        case 'with':
            return true;
        case 'without':
            return false;
        case 'inherited':
            return 'caller';
        case null:
            return owner.apiVersion >= USER_MODE_VERSION ? true : 'caller';
    }
}

/** True where database operations without an access mode run in user mode. */
export function runsInUserMode(context: Context): boolean {
    return context.owner.role !== 'trigger' && context.owner.apiVersion >= USER_MODE_VERSION;
}

/** JavaScript of the Access in force for an operation with that access word. */
export function accessJs(context: Context, word: 'user' | 'system' | null): string {
    if (word === 'user' || (word === null && runsInUserMode(context))) {
        return '$.USER_MODE';
    }
    const sharing = sharingOf(context);
    return sharing === 'caller' ? '$.callerAccess()' : sharing ? '$.SYSTEM_WITH_SHARING' : '$.SYSTEM_MODE';
}

/** JavaScript of a Boolean: whether sharing is enforced in system mode. */
export function sharingJs(context: Context): string {
    const sharing = sharingOf(context);
    return sharing === 'caller' ? '$.callerAccess().sharing' : String(sharing);
}
