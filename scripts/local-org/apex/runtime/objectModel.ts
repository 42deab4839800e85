import type { ApexType } from '../types';

/** Sharing keyword of a class; null where the source has none. */
export type SharingMode = 'with' | 'without' | 'inherited' | null;

/** `@AuraEnabled(cacheable=true)` is {name: 'AuraEnabled', parameters: {cacheable: 'true'}}; a lone value has the key `value`. */
export interface AnnotationInfo {
    /** As written; compare in lower case. */
    readonly name: string;
    readonly parameters: Readonly<Record<string, string>>;
}

export interface ParameterInfo {
    readonly name: string;
    readonly type: ApexType;
}

/** A field or property of a class. */
export interface FieldInfo {
    readonly name: string;
    readonly type: ApexType;
    readonly isStatic: boolean;
    readonly isTransient: boolean;
    readonly isProperty: boolean;
    readonly canRead: boolean;
    readonly canWrite: boolean;
    readonly annotations: readonly AnnotationInfo[];
    /** Lower-case modifier words: public, private, static, final ... */
    readonly modifiers: readonly string[];
    /** Name of the plain JavaScript field; empty when there is none (property with bodies only). */
    readonly jsName: string;
    /** Accessor method names for properties with bodies; empty otherwise. */
    readonly getter: string;
    readonly setter: string;
}

export interface MethodInfo {
    readonly name: string;
    readonly parameters: readonly ParameterInfo[];
    readonly returns: ApexType;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly annotations: readonly AnnotationInfo[];
    readonly modifiers: readonly string[];
    /** Name of the JavaScript method; overriding methods share it. */
    readonly jsName: string;
    readonly line: number;
}

export interface ConstructorInfo {
    readonly parameters: readonly ParameterInfo[];
    readonly modifiers: readonly string[];
    readonly jsName: string;
}

/** What the compiler knows of a class, interface or enum at run time. Plain data: it is cached with the emitted code. */
export interface ClassShape {
    /** `Outer.Inner` for inner types. */
    readonly name: string;
    readonly outerName: string | null;
    readonly kind: 'class' | 'interface' | 'enum';
    /** Qualified name of the superclass: a user type or a library exception; null where there is none. */
    readonly superType: ApexType | null;
    readonly interfaces: readonly ApexType[];
    readonly isAbstract: boolean;
    readonly sharing: SharingMode;
    readonly apiVersion: number;
    readonly annotations: readonly AnnotationInfo[];
    readonly modifiers: readonly string[];
    readonly fields: readonly FieldInfo[];
    readonly methods: readonly MethodInfo[];
    readonly constructors: readonly ConstructorInfo[];
    readonly enumValues: readonly string[];
    /** Path of the source file, relative to the project's root. */
    readonly file: string;
    readonly line: number;
}

/** What an object made by Test.createStub keeps: who answers for it, and how to make another such object (for a job's copy). */
export interface StubState {
    provider: ApexObject;
    readonly renew: (state: StubState) => ApexObject;
}

/** Base of every instance of a user class; emitted classes extend it and keep Apex fields as JavaScript fields (FieldInfo.jsName). */
export abstract class ApexObject {
    abstract readonly $info: ClassInfo;
    /** True for what Test.createStub made. */
    declare readonly $stub?: StubState;

    /** Runs the field initialisers of the whole class line, topmost class first, before any constructor; emitted classes override it. */
    $initialize(): this {
        return this;
    }
}

/** An enum constant; one instance a constant, so identity is equality. */
export class ApexEnumValue {
    constructor(
        /** Qualified name of the enum, e.g. `Outer.Colour` or `System.RoundingMode`. */
        readonly type: string,
        readonly name: string,
        readonly ordinal: number
    ) {}

    toJSON(): string {
        return this.name;
    }

    toString(): string {
        return this.name;
    }
}

/** How a loaded class reaches its emitted code. Implemented by the compiler's registry. */
export interface ClassCode {
    /** A new instance with every field null: no initialiser and no constructor has run. */
    allocate(): ApexObject;
    /** Runs initialisers and a constructor on a new instance. */
    construct(constructor: ConstructorInfo, args: readonly unknown[]): ApexObject;
    callStatic(method: MethodInfo, args: readonly unknown[]): unknown;
    readStatic(field: FieldInfo): unknown;
    writeStatic(field: FieldInfo, value: unknown): void;
}

/** A loaded class, interface or enum: reflection for the runtime, JSON, Aura, invocables, tests and batch jobs. */
export class ClassInfo {
    readonly name: string;
    readonly kind: ClassShape['kind'];
    readonly enumConstants: readonly ApexEnumValue[];
    private ancestry: ReadonlySet<string> | null = null;

    constructor(
        readonly shape: ClassShape,
        /** The superclass where it is a user class. */
        readonly superClass: ClassInfo | null,
        private readonly code: ClassCode,
        private readonly ancestorsOf: (type: ApexType) => readonly string[]
    ) {
        this.name = shape.name;
        this.kind = shape.kind;
        this.enumConstants = shape.enumValues.map((name, ordinal) => new ApexEnumValue(shape.name, name, ordinal));
    }

    /** True when this class is, extends or implements the type of that qualified name (library or user, without arguments). */
    isA(typeName: string): boolean {
        this.ancestry ??= this.collectAncestry();
        return this.ancestry.has(typeName.toLowerCase());
    }

    /** Instance method by name and number of parameters, own class first, then its superclasses; undefined where none. */
    findMethod(name: string, arity: number): MethodInfo | undefined {
        const wanted = name.toLowerCase();
        const found = this.shape.methods.filter(
            (method) => method.parameters.length === arity && method.name.toLowerCase() === wanted
        );
        // The platform lets a static method implement an interface of its own, e.g. Queueable.execute.
        return found.find((method) => !method.isStatic) ?? this.superClass?.findMethod(name, arity) ?? found.at(0);
    }

    findStaticMethods(name: string): MethodInfo[] {
        const wanted = name.toLowerCase();
        return this.shape.methods.filter((method) => method.isStatic && method.name.toLowerCase() === wanted);
    }

    /** Instance fields and properties of superclasses first, then own ones. */
    instanceFields(): FieldInfo[] {
        return [...(this.superClass?.instanceFields() ?? []), ...this.shape.fields.filter((field) => !field.isStatic)];
    }

    findField(name: string): FieldInfo | undefined {
        const wanted = name.toLowerCase();
        return (
            this.shape.fields.find((field) => field.name.toLowerCase() === wanted) ?? this.superClass?.findField(name)
        );
    }

    allocate(): ApexObject {
        return this.code.allocate();
    }

    /** Constructs with the constructor of that many parameters (the first one declared). Throws RangeError where none. */
    create(args: readonly unknown[] = []): ApexObject {
        const found = this.shape.constructors.find((candidate) => candidate.parameters.length === args.length);
        if (!found) {
            throw new RangeError(`${this.name} has no constructor with ${args.length} parameters`);
        }
        return this.code.construct(found, args);
    }

    callStatic(method: MethodInfo, args: readonly unknown[]): unknown {
        return this.code.callStatic(method, args);
    }

    /** Calls an instance method on an object of this class or a subclass; overrides win. */
    call(target: ApexObject, method: MethodInfo, args: readonly unknown[]): unknown {
        if (method.isStatic) {
            return this.code.callStatic(method, args);
        }
        const body = (target as unknown as Record<string, (...values: readonly unknown[]) => unknown>)[method.jsName];
        return body.apply(target, args as unknown[]);
    }

    /** Reads a field or property of an object, running a getter where it has a body. Static when `target` is null. */
    readField(target: ApexObject | null, field: FieldInfo): unknown {
        if (target === null) {
            return this.code.readStatic(field);
        }
        const members = target as unknown as Record<string, unknown>;
        return field.getter === '' ? members[field.jsName] : (members[field.getter] as () => unknown).call(target);
    }

    writeField(target: ApexObject | null, field: FieldInfo, value: unknown): void {
        if (target === null) {
            this.code.writeStatic(field, value);
            return;
        }
        const members = target as unknown as Record<string, unknown>;
        if (field.setter === '') {
            members[field.jsName] = value;
        } else {
            (members[field.setter] as (value: unknown) => void).call(target, value);
        }
    }

    hasAnnotation(name: string): boolean {
        return findAnnotation(this.shape.annotations, name) !== undefined;
    }

    private collectAncestry(): ReadonlySet<string> {
        const names = new Set<string>([this.name.toLowerCase()]);
        const direct = [...(this.shape.superType ? [this.shape.superType] : []), ...this.shape.interfaces];
        for (const type of direct) {
            this.ancestorsOf(type).forEach((name) => names.add(name.toLowerCase()));
        }
        return names;
    }
}

/** The annotation of that name in any case, or undefined. */
export function findAnnotation(annotations: readonly AnnotationInfo[], name: string): AnnotationInfo | undefined {
    const wanted = name.toLowerCase();
    return annotations.find((annotation) => annotation.name.toLowerCase() === wanted);
}
