import { objectOf } from '../../../../metadata/model';
import type { FieldModel } from '../../../../metadata/objectModel';
import type { LibraryType } from '../../../library';
import { isPlatformMember } from '../../../library/platformNames';
import { type ApexType, substitute } from '../../../types';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import { type BoundRow, findLibraryMethods, findLibraryProperty, libraryNames } from '../../symbols/libraryMembers';
import { isAccessible } from '../../symbols/members';
import { extendsClass, type FieldSymbol, registryName } from '../../symbols/symbols';
import { findRecordMember, type RecordMember } from '../../types/fieldTypes';
import type { Context } from '../context';
import type { HeldPlace, Place } from '../places';
import { receiver, type Value } from '../value';
import { quote } from './literals';

/** What the platform says where an instance field is read or written without an object. */
export function nonStaticField({ name, owner }: FieldSymbol): string {
    return `Non static field cannot be referenced from a static context: ${name} from the type ${owner.name}`;
}

/** A field or property of a user class; `target` is null for a bare name (own field or static field of an outer class). */
export function fieldPlace(field: FieldSymbol, target: Value | null, at: Position, context: Context): Place {
    if (!isAccessible(field, context.owner)) {
        reject(`Variable is not visible: ${field.owner.name}.${field.name}`, at);
    }
    if (field.isStatic && target !== null) {
        reject(
            `Static field cannot be referenced from a non static context: ${field.name} from the type ${field.owner.name}`,
            at
        );
    }
    const access = accessOf(field, context);
    const objects = field.isStatic ? staticObjects(field, context) : instanceObjects(field, target, at, context);
    return {
        name: field.name,
        type: field.type,
        read: access.read?.(objects) ?? null,
        hold: () => holdField(access, objects, context),
        ...(field.isFinal && !field.property ? { isFinal: true } : {}),
        ...(target?.guard === undefined ? {} : { guard: target.guard })
    };
}

/** JavaScript of the object that stores the value and of the one that has the accessor methods. */
interface Objects {
    readonly stored: string;
    readonly accessors: string;
    /** False where the expression is a fixed name and need not be kept in a temporary. */
    readonly isComputed: boolean;
}

interface FieldAccess {
    readonly read: ((objects: Objects) => string) | null;
    readonly write: ((objects: Objects, js: string) => string) | null;
}

function staticObjects(field: FieldSymbol, context: Context): Objects {
    const handle = context.module.classHandle(registryName(field.owner));
    return { stored: `${handle}.s`, accessors: `${handle}.c`, isComputed: false };
}

function instanceObjects(field: FieldSymbol, target: Value | null, at: Position, context: Context): Objects {
    if (target === null && (context.isStatic || !extendsClass(context.owner, field.owner))) {
        reject(
            context.isStatic && extendsClass(context.owner, field.owner)
                ? nonStaticField(field)
                : `Variable does not exist: ${field.name}`,
            at
        );
    }
    if (target === null && context.inConstructorCall) {
        reject(`Cannot reference instance variables in a constructor invocation: ${field.name}`, at);
    }
    const js = target === null ? 'this' : receiver(target);
    return { stored: js, accessors: js, isComputed: js !== 'this' };
}

function holdField(access: FieldAccess, objects: Objects, context: Context): HeldPlace {
    const temporary = objects.isComputed ? context.temporary() : null;
    const held: Objects = temporary ? { stored: temporary, accessors: temporary, isComputed: false } : objects;
    const { write } = access;
    return {
        setup: temporary ? `${temporary} = ${objects.stored}` : '',
        read: access.read?.(held) ?? null,
        write: write ? (js) => write(held, js) : null
    };
}

/**
 * Constructors give a value to the final fields of their object, initialisers of objects to all final fields and static
 * initialisers to the static ones: what the compiler of the platform lets pass. That there is one value only shows at run time.
 */
function mayAssignFinal(field: FieldSymbol, context: Context): boolean {
    const isOwn = extendsClass(context.owner, field.owner);
    const isObject = !context.isStatic && (context.place === 'initializer' || !field.isStatic);
    return isOwn && context.place !== 'other' && (isObject || (context.isStatic && field.isStatic));
}

/** How the field may be used from here: directly, through accessors, read only. */
function accessOf(field: FieldSymbol, context: Context): FieldAccess {
    const { property, jsName } = field;
    const readStored = (objects: Objects): string => `${objects.stored}.${jsName}`;
    const writeStored = (objects: Objects, js: string): string => `(${objects.stored}.${jsName} = ${js})`;
    const writeOnce = (objects: Objects, js: string): string =>
        `(${objects.stored}.${jsName} = $.assignFinal(${readStored(objects)}, ${js}))`;
    if (!property || context.accessorOf === field) {
        if (!field.isFinal || property) {
            return { read: readStored, write: writeStored };
        }
        return { read: readStored, write: mayAssignFinal(field, context) ? writeOnce : null };
    }
    const { getter, setter, getterName, setterName } = property;
    const canRead = getter !== null && isAccessible(field, context.owner, property.getterVisibility);
    const canWrite = setter !== null && isAccessible(field, context.owner, property.setterVisibility);
    const readThrough = (objects: Objects): string => `${objects.accessors}.${getterName}()`;
    const writeThrough = (objects: Objects, js: string): string => {
        const assigned = context.temporary();
        return `(${assigned} = ${js}, ${objects.accessors}.${setterName}(${assigned}), ${assigned})`;
    };
    return {
        read: canRead ? (getterName === '' ? readStored : readThrough) : null,
        write: canWrite ? (setterName === '' ? (field.isFinal ? writeOnce : writeStored) : writeThrough) : null
    };
}

/** A member of an sObject; undefined for a generic SObject or an unknown member. */
export function recordMember(type: ApexType, name: string, context: Context): RecordMember | undefined {
    if (type.kind !== 'sobject') {
        return undefined;
    }
    const { model } = context.program;
    const object = objectOf(model, type.name);
    if (!object && type.name === 'SObject' && name.toLowerCase() === 'id') {
        // The only field a generic record has; every object defines it alike.
        const user = objectOf(model, 'User');
        return user && findRecordMember(user, 'Id', model);
    }
    return object && findRecordMember(object, name, model);
}

/** Code sets no field that only the platform keeps: audit fields, formulas, roll-ups (Apex Developer Guide, sObject Types). */
function isKeptByPlatform(objectName: string, field: FieldModel, { program }: Context): boolean {
    const kind = objectOf(program.model, objectName)?.kind;
    const isData = kind === 'standard' || kind === 'custom';
    return isData && field.name !== 'Id' && !field.createable && !field.updateable;
}

function isReadOnly(type: ApexType, member: RecordMember, context: Context): boolean {
    return type.kind === 'sobject' && member.kind === 'field' && isKeptByPlatform(type.name, member.field, context);
}

/** Rejects a value for a field that only the platform keeps. */
export function rejectReadOnly(objectName: string, field: FieldModel, at: Position, context: Context): void {
    if (isKeptByPlatform(objectName, field, context)) {
        reject(`Field is not writeable: ${objectName}.${field.name}`, at);
    }
}

/** A field, parent or child list of a record. */
export function recordPlace(target: Value, member: RecordMember, context: Context): Place {
    const name = member.kind === 'field' ? member.field.name : member.name;
    const suffix = member.kind === 'children' ? `, ${context.module.type(member.type)}` : '';
    const getter = recordGetter(target, member);
    const record = target.isParent && member.kind !== 'children' ? target.js : receiver(target);
    return {
        name: target.type.kind === 'sobject' ? `${target.type.name}.${name}` : name,
        type: member.type,
        read: `${getter}(${record}, ${quote(name)}${suffix})`,
        hold: () => {
            const held = context.temporary();
            const setter = member.kind === 'field' ? '$.put' : '$.putParent';
            return {
                setup: `${held} = ${receiver(target)}`,
                read: `${getter}(${held}, ${quote(name)}${suffix})`,
                write:
                    member.kind === 'children' || isReadOnly(target.type, member, context)
                        ? null
                        : (js) => `${setter}(${held}, ${quote(name)}, ${js})`
            };
        },
        ...(member.kind === 'parent' ? { isParent: true } : {}),
        ...(member.kind === 'children' ? { nonNull: true, isChildren: true } : {}),
        ...(target.guard === undefined ? {} : { guard: target.guard })
    };
}

/** Reading on through an empty relationship gives null instead of an exception. */
function recordGetter(target: Value, member: RecordMember): string {
    switch (member.kind) {
        case 'field':
            return target.isParent ? '$.parentField' : '$.field';
        case 'parent':
            return '$.parent';
        case 'children':
            return '$.children';
    }
}

/** A property of a library object, or undefined where the type has none of that name. */
export function libraryPlace(target: Value, name: string, context: Context): Place | undefined {
    const found = findLibraryProperty(target.type, name, context.program);
    if (!found) {
        return accessorPlace(target, name, context);
    }
    const { property, bindings } = found;
    const get = context.module.library(`get ${property.key}`);
    return {
        name: property.name,
        type: substitute(property.type, bindings),
        read: `${get}(rt, ${receiver(target)})`,
        hold: () => {
            const held = context.temporary();
            return {
                setup: `${held} = ${receiver(target)}`,
                read: `${get}(rt, ${held})`,
                write: property.set ? (js) => librarySetter(property.key, held, js, context) : null
            };
        },
        ...(target.guard === undefined ? {} : { guard: target.guard })
    };
}

/** A property that the platform offers beside its get, is and set methods, such as SaveResult.success. */
function accessorPlace(target: Value, name: string, context: Context): Place | undefined {
    const { program } = context;
    if (!isPlatformMember(libraryNames(target.type, program), name)) {
        return undefined;
    }
    const accessor = (prefix: string, parameters: number): BoundRow | undefined =>
        findLibraryMethods(target.type, prefix + name, program).find(
            (each) => each.parameters.length === parameters && !each.row.contextual
        );
    const getter = accessor('get', 0) ?? accessor('is', 0);
    if (!getter) {
        return undefined;
    }
    const setter = accessor('set', 1);
    const get = context.module.library(getter.row.key);
    return {
        name,
        type: getter.returns,
        read: `${get}(rt, ${receiver(target)})`,
        hold: () => {
            const held = context.temporary();
            const write = (js: string): string => {
                const assigned = context.temporary();
                return `(${assigned} = ${js}, ${context.module.library(setter?.row.key ?? '')}(rt, ${held}, ${assigned}), ${assigned})`;
            };
            return {
                setup: `${held} = ${receiver(target)}`,
                read: `${get}(rt, ${held})`,
                write: setter ? write : null
            };
        },
        ...(target.guard === undefined ? {} : { guard: target.guard })
    };
}

/** A static property of a library type, or undefined where it has none of that name. */
export function libraryStaticPlace(library: LibraryType, name: string, context: Context): Place | undefined {
    const wanted = name.toLowerCase();
    const property = library.properties.find((each) => each.isStatic && each.name.toLowerCase() === wanted);
    if (!property) {
        return undefined;
    }
    const read = `${context.module.library(`get ${property.key}`)}(rt)`;
    const write = (js: string): string => {
        const assigned = context.temporary();
        return `(${assigned} = ${js}, ${context.module.library(`set ${property.key}`)}(rt, ${assigned}), ${assigned})`;
    };
    const hold = (): HeldPlace => ({ setup: '', read, write: property.set ? write : null });
    return { name: property.name, type: property.type, read, hold };
}

function librarySetter(key: string, target: string, js: string, context: Context): string {
    const assigned = context.temporary();
    return `(${assigned} = ${js}, ${context.module.library(`set ${key}`)}(rt, ${target}, ${assigned}), ${assigned})`;
}
