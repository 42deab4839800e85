import { PlatformException } from '../../../errors';
import { SObjectRecord } from '../../../values';
import { ApexObject, type ClassInfo } from '../../runtime/objectModel';
import type { Runtime } from '../../runtime/runtime';
import type { Access, CallContext } from '../../runtime/services';
import { getField, getParent } from '../../runtime/sobjectAccess';
import { captureStack, framesOf } from '../../runtime/stackFrames';
import type { ClassHandle } from '../registry/classHandle';

const USER_MODE: Access = { fields: true, sharing: true };
const SYSTEM_WITH_SHARING: Access = { fields: false, sharing: true };
const SYSTEM_MODE: Access = { fields: false, sharing: false };
const USER_MODE_VERSION = 67;

/** Sharing that a class fixes by itself; null when it takes its caller's. */
function fixedSharing(info: ClassInfo): boolean | null {
    const { sharing, apiVersion } = info.shape;
    if (sharing === 'with' || sharing === 'without') {
        return sharing === 'with';
    }
    return sharing === null && apiVersion >= USER_MODE_VERSION ? true : null;
}

/** Finds the class that decides about sharing by walking up the Apex stack; needed for `inherited sharing` only. */
function callerAccess(find: (name: string) => ClassInfo | undefined): Access {
    let entry: ClassInfo | undefined;
    for (const frame of framesOf(captureStack())) {
        if (frame.className?.startsWith('trigger ')) {
            return SYSTEM_MODE;
        }
        const info = frame.className === null ? undefined : find(frame.className);
        const sharing = info ? fixedSharing(info) : null;
        if (sharing !== null) {
            return sharing ? SYSTEM_WITH_SHARING : SYSTEM_MODE;
        }
        entry = info ?? entry;
    }
    // An entry point with `inherited sharing` runs with sharing, one without any keyword without it.
    return entry?.shape.sharing === 'inherited' ? SYSTEM_WITH_SHARING : SYSTEM_MODE;
}

/** Value of `first.second...` for binds of dynamic SOQL. */
function memberOf(rt: Runtime, target: unknown, name: string): unknown {
    if (target instanceof SObjectRecord) {
        const isRelationship = [...target.parents.keys()].some((key) => key.toLowerCase() === name.toLowerCase());
        return isRelationship ? getParent(rt, target, name) : getField(rt, target, name);
    }
    if (target instanceof ApexObject) {
        const field = target.$info.findField(name);
        if (field && !field.isStatic) {
            return target.$info.readField(target, field);
        }
    }
    return unknownVariable(name);
}

function unknownVariable(name: string): never {
    throw new PlatformException('System.QueryException', `Variable does not exist: ${name}`);
}

/** A variable that is no local: field of the object or static field of the class and its outer classes. */
function fieldInScope(handle: ClassHandle, self: ApexObject | null, name: string): unknown {
    const own = self?.$info.findField(name);
    if (self && own && !own.isStatic) {
        return self.$info.readField(self, own);
    }
    for (let info: ClassInfo | undefined = handle.info; info; info = handle.infoOf(info.shape.outerName)) {
        const field = info.findField(name);
        if (field?.isStatic) {
            return info.readField(null, field);
        }
    }
    return unknownVariable(name);
}

/** What a call has to know of its place: access modes, sharing, variables in scope. */
export function callPlaceHelpers(rt: Runtime, find: (name: string) => ClassInfo | undefined) {
    return {
        USER_MODE,
        SYSTEM_WITH_SHARING,
        SYSTEM_MODE,
        callerAccess: (): Access => callerAccess(find),
        callContext: (
            handle: ClassHandle,
            access: Access,
            sharing: boolean,
            locals: Readonly<Record<string, () => unknown>>,
            self: ApexObject | null,
            file: string,
            line: number,
            column: number
        ): CallContext => ({
            className: handle.name,
            access,
            sharing,
            location: { file, line, column },
            scope: (path) => {
                const [first, ...rest] = path.split('.').map((part) => part.trim());
                const key = first.toLowerCase();
                const start = Object.hasOwn(locals, key) ? locals[key]() : fieldInScope(handle, self, first);
                return rest.reduce((target, name) => memberOf(rt, target, name), start);
            }
        })
    };
}
