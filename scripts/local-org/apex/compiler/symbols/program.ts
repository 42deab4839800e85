import { ownPrefixNote } from '../../../metadata';
import type { OrgModel } from '../../../metadata/model';
import { lookupType } from '../../library';
import {
    type ApexType,
    builtInType,
    libraryType,
    listOf,
    OBJECT,
    sObjectType,
    substitute,
    typeName,
    userType
} from '../../types';
import type { TypeRef } from '../ast/nodes';
import { type Diagnostic, followUp, refuse, reject } from '../diagnostics';
import { checkTypeAccess } from './members';
import { isPlatformName } from '../../library/platformNames';
import { type ClassSymbol, registryName } from './symbols';

/** Types made of names of a project (DataWeave scripts, Visualforce components), and exceptions that the cache classes also hold. */
const OTHER_PLATFORM_TYPES = /^(dataweavescriptresource\.\w+|cache\.(session|org)\.\w+exception|component(\.\w+)+)$/i;

/** A collection holds up to seven levels of collections (Apex Developer Guide, Lists). */
const MAX_DEPTH = 8;

function depthOf(type: ApexType): number {
    return type.kind === 'class' && type.args.length > 0 ? 1 + Math.max(...type.args.map(depthOf)) : 0;
}

/** All types of the project and the model they are typed against. */
export class Program {
    private readonly classes = new Map<string, ClassSymbol>();
    private readonly faults: Diagnostic[] = [];
    /** Types of files that could not be read, by lower-case name. */
    private readonly unread = new Map<string, ApexType>();

    constructor(readonly model: OrgModel) {}

    add(symbol: ClassSymbol): void {
        const key = registryName(symbol).toLowerCase();
        if (this.classes.has(key)) {
            reject(`Type name already in use: ${symbol.name}`, symbol.declaration.at);
        }
        this.classes.set(key, symbol);
        this.addInner(symbol);
    }

    /** Puts a class compiled anew in the place of the one of that name. */
    replace(symbol: ClassSymbol): void {
        this.classes.set(registryName(symbol).toLowerCase(), symbol);
        this.addInner(symbol);
    }

    /** A class and all classes inside it. */
    withInner(symbol: ClassSymbol): ClassSymbol[] {
        return [symbol, ...[...symbol.inner.values()].flatMap((inner) => this.withInner(inner))];
    }

    /** Remembers a file that could not be read: what uses its class is not at fault. */
    addUnread(name: string, fault: Diagnostic): void {
        this.unread.set(name.toLowerCase(), this.faultyType(fault));
    }

    /** Stands for a type that could not be resolved: its fault is reported once, uses of it stay silent. */
    faultyType(fault: Diagnostic): ApexType {
        this.faults.push(fault);
        return libraryType(`?${this.faults.length - 1}`);
    }

    /** The fault behind a type made by faultyType. */
    faultOf(type: ApexType): Diagnostic | undefined {
        return type.kind === 'class' && type.name.startsWith('?') ? this.faults[Number(type.name.slice(1))] : undefined;
    }

    /**
     * The fault of something above a class that could not be resolved: what the class inherits is not known. A class that is not
     * abstract has all methods of its interfaces itself.
     */
    faultAbove(symbol: ClassSymbol | undefined): Diagnostic | undefined {
        const above: ApexType[] = symbol ? [userType(symbol.name)] : [];
        const seen = new Set<string>();
        for (const type of above) {
            const fault = this.faultOf(type);
            if (fault) {
                return fault;
            }
            if (!seen.has(typeName(type))) {
                seen.add(typeName(type));
                above.push(...this.inheritedFrom(type));
            }
        }
        return undefined;
    }

    private inheritedFrom(type: ApexType): readonly ApexType[] {
        const found = this.symbolOf(type);
        return found && !found.isAbstract ? (found.superType ? [found.superType] : []) : this.directSupertypes(type);
    }

    /** The symbol by qualified name in any case. */
    find(name: string): ClassSymbol | undefined {
        return this.classes.get(name.toLowerCase());
    }

    /** The symbol behind a type, where it is a user type. */
    symbolOf(type: ApexType): ClassSymbol | undefined {
        return type.kind === 'class' && type.isUser ? this.find(type.name) : undefined;
    }

    all(): ClassSymbol[] {
        return [...this.classes.values()];
    }

    /** Resolves a type as written inside `scope`. Rejects unknown names, refuses platform types that are not implemented. */
    resolve(ref: TypeRef, scope: ClassSymbol | null): ApexType {
        const name = ref.parts.map((part) => part.name).join('.');
        const args = (ref.parts.at(-1)?.args ?? []).map((arg) => this.resolve(arg, scope));
        let type = this.named(name, args, scope, ref);
        const library = type.kind === 'class' && !type.isUser ? lookupType(type.name) : undefined;
        if (args.length === 0 && library && library.typeParameters.length > 0) {
            reject(`No type arguments provided for a parameterized type: ${name}`, ref.at);
        }
        const depth = depthOf(type);
        if (depth > MAX_DEPTH) {
            reject(`Exceeded max parameterized type depth: ${typeName(type)}, depth: ${depth}`, ref.at);
        }
        for (let dimension = 0; dimension < ref.dimensions; dimension++) {
            type = listOf(type);
        }
        return type;
    }

    /** The type of that name, or undefined: used for names that may as well be variables. */
    tryNamed(name: string, scope: ClassSymbol | null): ApexType | undefined {
        const user = this.userNamed(name, scope);
        if (user) {
            return userType(user.name);
        }
        const unread = this.unread.get(name.split('.')[0].toLowerCase());
        return unread ?? builtInType(name) ?? this.libraryNamed(name) ?? this.sObjectNamed(name);
    }

    /** Superclass and interfaces of a type with its type arguments filled in. */
    directSupertypes(type: ApexType): readonly ApexType[] {
        if (type.kind !== 'class') {
            return [];
        }
        const symbol = this.symbolOf(type);
        if (symbol) {
            return [...(symbol.superType ? [symbol.superType] : []), ...symbol.interfaces];
        }
        const library = lookupType(type.name);
        if (!library) {
            return [];
        }
        const bindings = new Map(library.typeParameters.map((name, index) => [name, type.args[index] ?? OBJECT]));
        const supers = [...(library.superType ? [library.superType] : []), ...library.interfaces];
        return supers.map((superType) => substitute(superType, bindings));
    }

    /** The flow that `Flow.Interview.Name` starts, or undefined for other types. */
    interviewOf(name: string): string | undefined {
        const match = /^flow\.interview\.(\w+)$/i.exec(name);
        return match ? this.model.flows.get(match[1].toLowerCase())?.name : undefined;
    }

    private addInner(symbol: ClassSymbol): void {
        for (const inner of symbol.inner.values()) {
            this.classes.set(inner.name.toLowerCase(), inner);
            this.addInner(inner);
        }
    }

    private named(name: string, args: readonly ApexType[], scope: ClassSymbol | null, ref: TypeRef): ApexType {
        const type = this.generic(name, args, ref) ?? this.tryNamed(name, scope);
        if (type) {
            followUp(this.faultOf(type));
            const symbol = this.symbolOf(type);
            if (symbol && scope) {
                checkTypeAccess(symbol, scope, ref.at);
            }
            return type;
        }
        if (/.\.sobjecttype$/i.test(name) && this.sObjectNamed(name.slice(0, -'.sobjecttype'.length))) {
            return libraryType('Schema.SObjectType');
        }
        if (/^flow\.interview\./i.test(name)) {
            return this.interviewOf(name) ? libraryType('Flow.Interview') : reject(`Invalid type: ${name}`, ref.at);
        }
        return isPlatformName(name, this.model) || OTHER_PLATFORM_TYPES.test(name)
            ? refuse(`type ${name}${ownPrefixNote(name, this.model)}`, ref.at)
            : reject(`Invalid type: ${name}`, ref.at);
    }

    private generic(name: string, args: readonly ApexType[], ref: TypeRef): ApexType | undefined {
        if (args.length === 0) {
            return undefined;
        }
        const library = lookupType(name);
        if (!library) {
            return reject(`Invalid type: ${name}`, ref.at);
        }
        if (library.typeParameters.length !== args.length) {
            return reject(
                library.typeParameters.length === 0
                    ? `Type arguments provided for a non-parameterized type: ${library.name}`
                    : `Invalid type argument count for ${library.name}: expected ${library.typeParameters.length} but found ${args.length}`,
                ref.at
            );
        }
        return libraryType(library.name, ...args);
    }

    /** Inner types of the class, of its superclasses and of its outer class come before top-level types. */
    private userNamed(name: string, scope: ClassSymbol | null): ClassSymbol | undefined {
        const key = name.toLowerCase();
        if (!key.includes('.')) {
            for (let symbol = scope; symbol; symbol = symbol.outer) {
                const found = this.innerOf(symbol, key);
                if (found) {
                    return found;
                }
            }
        }
        const found = this.classes.get(key);
        if (found || !key.includes('.')) {
            return found;
        }
        // `Inherited.Inner`, where Inner belongs to a superclass of the class named.
        const [first, ...rest] = key.split('.');
        const base = this.userNamed(first, scope);
        return rest.reduce<ClassSymbol | undefined>((symbol, part) => symbol && this.innerOf(symbol, part), base);
    }

    private innerOf(symbol: ClassSymbol, key: string): ClassSymbol | undefined {
        for (let current: ClassSymbol | null = symbol; current; current = current.superSymbol) {
            const found = current.inner.get(key) ?? (current.simpleName.toLowerCase() === key ? current : undefined);
            if (found) {
                return found;
            }
        }
        return undefined;
    }

    private libraryNamed(name: string): ApexType | undefined {
        const library = lookupType(name);
        return library ? libraryType(library.name, ...library.typeParameters.map(() => OBJECT)) : undefined;
    }

    private sObjectNamed(name: string): ApexType | undefined {
        const key = name.toLowerCase().replace(/^schema\./, '');
        const object = this.model.objects.get(key);
        if (object) {
            return sObjectType(object.name);
        }
        return key === 'aggregateresult' ? sObjectType('AggregateResult') : undefined;
    }
}

/** Name of an emitted method: overriding methods must agree, overloads must not. */
export function methodJsName(name: string, parameters: readonly { type: ApexType }[]): string {
    return `${name.toLowerCase()}$${parameters.map(({ type }) => signaturePart(type)).join('$')}`;
}

function signaturePart(type: ApexType): string {
    return typeName(type).replace(/[^A-Za-z0-9]/g, '_');
}
