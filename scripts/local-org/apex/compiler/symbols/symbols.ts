import type { ApexType } from '../../types';
import type { AnnotationInfo, SharingMode } from '../../runtime/objectModel';
import type {
    Accessor,
    ConstructorMember,
    FieldMember,
    InitializerMember,
    MethodMember,
    Name,
    PropertyMember,
    TypeDeclaration
} from '../ast/nodes';
import type { Expression } from '../ast/nodes';
import type { Position } from '../ast/position';

export type Visibility = 'private' | 'protected' | 'public' | 'global';

export interface VariableSymbol {
    readonly name: string;
    readonly type: ApexType;
    readonly isFinal: boolean;
}

/** A field or property. Types are filled in by the second pass, when every type name is known. */
export interface FieldSymbol {
    readonly kind: 'field';
    readonly name: string;
    readonly owner: ClassSymbol;
    readonly at: Position;
    type: ApexType;
    readonly isStatic: boolean;
    readonly isFinal: boolean;
    readonly visibility: Visibility;
    readonly testVisible: boolean;
    readonly modifiers: readonly string[];
    readonly annotations: readonly AnnotationInfo[];
    readonly init: Expression | null;
    readonly member: FieldMember | PropertyMember;
    /** Null for plain fields. */
    readonly property: PropertyAccess | null;
    /** JavaScript field that stores the value. */
    readonly jsName: string;
}

export interface PropertyAccess {
    readonly getter: Accessor | null;
    readonly setter: Accessor | null;
    /** JavaScript accessor methods; empty for automatic accessors. */
    readonly getterName: string;
    readonly setterName: string;
    readonly getterVisibility: Visibility;
    readonly setterVisibility: Visibility;
}

export interface MethodSymbol {
    readonly kind: 'method';
    readonly name: string;
    readonly owner: ClassSymbol;
    readonly at: Position;
    returns: ApexType;
    parameters: readonly VariableSymbol[];
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    /** virtual, abstract or override: may be overridden or overrides. */
    readonly isVirtual: boolean;
    readonly isOverride: boolean;
    readonly visibility: Visibility;
    readonly testVisible: boolean;
    readonly modifiers: readonly string[];
    readonly annotations: readonly AnnotationInfo[];
    readonly member: MethodMember;
    jsName: string;
}

export interface ConstructorSymbol {
    readonly kind: 'constructor';
    readonly owner: ClassSymbol;
    readonly at: Position;
    parameters: readonly VariableSymbol[];
    readonly visibility: Visibility;
    readonly testVisible: boolean;
    readonly modifiers: readonly string[];
    /** Null for the implicit constructor without parameters. */
    readonly member: ConstructorMember | null;
    jsName: string;
}

export interface ClassSymbol {
    /** `Outer.Inner` for inner types. */
    readonly name: string;
    readonly simpleName: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly declaration: TypeDeclaration;
    readonly outer: ClassSymbol | null;
    /** Inner types by lower-case simple name. */
    readonly inner: Map<string, ClassSymbol>;
    readonly file: string;
    readonly apiVersion: number;
    readonly visibility: Visibility;
    readonly testVisible: boolean;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isTest: boolean;
    /** Triggers and anonymous blocks are compiled as classes of their own. */
    readonly role: 'class' | 'trigger' | 'anonymous';
    readonly sharing: SharingMode;
    readonly annotations: readonly AnnotationInfo[];
    superType: ApexType | null;
    superSymbol: ClassSymbol | null;
    interfaces: readonly ApexType[];
    readonly fields: Map<string, FieldSymbol>;
    readonly methods: Map<string, MethodSymbol[]>;
    readonly constructors: ConstructorSymbol[];
    readonly initializers: InitializerMember[];
    /** Fields and initialiser blocks in the order of the source: they run in that order. */
    readonly ordered: (FieldSymbol | InitializerMember)[];
    readonly constants: readonly Name[];
}

/** The outermost class: private members are visible all over it. */
export function outermost(symbol: ClassSymbol): ClassSymbol {
    return symbol.outer ? outermost(symbol.outer) : symbol;
}

/** True when `symbol` is `ancestor` or extends it. */
export function extendsClass(symbol: ClassSymbol, ancestor: ClassSymbol): boolean {
    return symbol === ancestor || (symbol.superSymbol !== null && extendsClass(symbol.superSymbol, ancestor));
}

/** Name under which the registry keeps a class; triggers may be named like classes. */
export function registryName(symbol: ClassSymbol): string {
    return symbol.role === 'trigger' ? `trigger ${symbol.name}` : symbol.name;
}

/** Text of a qualified name as part of a JavaScript identifier. */
export function identifierOf(name: string): string {
    return name.replace(/[^A-Za-z0-9_]/g, '_');
}
