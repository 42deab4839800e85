import type { Position } from './position';

/**
 * The syntax tree of one class, interface, enum or trigger: plain data, so that it can be cached as JSON. Names keep the
 * case of the source; `at` is the packed place of the first token.
 */
export interface TypeRef {
    readonly at: Position;
    /** `Database.Batchable<SObject>` is two parts; only the last part has arguments in practice. */
    readonly parts: readonly { readonly name: string; readonly args: readonly TypeRef[] }[];
    /** Number of `[]` behind the name. */
    readonly dimensions: number;
}

export interface Name {
    readonly at: Position;
    readonly text: string;
}

export interface Annotation {
    readonly at: Position;
    readonly name: string;
    readonly parameters: Readonly<Record<string, string>>;
}

export interface Modifiers {
    /** Lower-case words; `with sharing`, `without sharing`, `inherited sharing` are one word each. */
    readonly words: readonly string[];
    readonly annotations: readonly Annotation[];
}

export interface TypeDeclaration {
    readonly kind: 'class' | 'interface' | 'enum';
    readonly at: Position;
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly superType: TypeRef | null;
    /** Implemented interfaces of a class, extended ones of an interface. */
    readonly interfaces: readonly TypeRef[];
    readonly members: readonly Member[];
    readonly constants: readonly Name[];
}

export type Member =
    | FieldMember
    | PropertyMember
    | MethodMember
    | ConstructorMember
    | InitializerMember
    | { readonly member: 'type'; readonly declaration: TypeDeclaration };

export interface Declarator {
    readonly name: Name;
    readonly init: Expression | null;
}

export interface FieldMember {
    readonly member: 'field';
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly declarators: readonly Declarator[];
}

export interface Accessor {
    readonly at: Position;
    readonly modifiers: Modifiers;
    /** Null for `get;` and `set;`. */
    readonly body: Block | null;
}

export interface PropertyMember {
    readonly member: 'property';
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly name: Name;
    readonly getter: Accessor | null;
    readonly setter: Accessor | null;
}

export interface Parameter {
    readonly type: TypeRef;
    readonly name: Name;
    readonly isFinal: boolean;
}

export interface MethodMember {
    readonly member: 'method';
    readonly modifiers: Modifiers;
    readonly name: Name;
    /** Null for void. */
    readonly returns: TypeRef | null;
    readonly parameters: readonly Parameter[];
    /** Null for abstract and interface methods. */
    readonly body: Block | null;
}

export interface ConstructorMember {
    readonly member: 'constructor';
    readonly modifiers: Modifiers;
    readonly name: Name;
    readonly parameters: readonly Parameter[];
    readonly body: Block;
}

export interface InitializerMember {
    readonly member: 'initializer';
    readonly isStatic: boolean;
    readonly body: Block;
}

export interface TriggerDeclaration {
    readonly kind: 'trigger';
    readonly at: Position;
    readonly name: string;
    readonly object: Name;
    readonly events: readonly { readonly timing: 'before' | 'after'; readonly operation: TriggerOperation }[];
    /** Methods and classes declared inside the trigger body. */
    readonly members: readonly Member[];
    readonly body: readonly Statement[];
}

export type TriggerOperation = 'insert' | 'update' | 'delete' | 'undelete';

export interface Block {
    readonly s: 'block';
    readonly at: Position;
    readonly end: Position;
    readonly body: readonly Statement[];
}

export type AccessWord = 'user' | 'system' | null;

export type Statement =
    | Block
    | {
          readonly s: 'if';
          readonly at: Position;
          readonly test: Expression;
          readonly then: Statement;
          readonly else: Statement | null;
      }
    | { readonly s: 'switch'; readonly at: Position; readonly on: Expression; readonly cases: readonly SwitchCase[] }
    | {
          readonly s: 'for';
          readonly at: Position;
          readonly init: readonly Statement[];
          readonly test: Expression | null;
          readonly update: readonly Expression[];
          readonly body: Statement | null;
      }
    | {
          readonly s: 'forEach';
          readonly at: Position;
          readonly type: TypeRef;
          readonly name: Name;
          readonly over: Expression;
          readonly body: Statement | null;
      }
    | { readonly s: 'while'; readonly at: Position; readonly test: Expression; readonly body: Statement | null }
    | { readonly s: 'doWhile'; readonly at: Position; readonly test: Expression; readonly body: Block }
    | {
          readonly s: 'try';
          readonly at: Position;
          readonly body: Block;
          readonly catches: readonly CatchClause[];
          readonly finally: Block | null;
      }
    | { readonly s: 'return'; readonly at: Position; readonly value: Expression | null }
    | { readonly s: 'throw'; readonly at: Position; readonly value: Expression }
    | { readonly s: 'break' | 'continue'; readonly at: Position }
    | {
          readonly s: 'dml';
          readonly at: Position;
          readonly operation: 'insert' | 'update' | 'delete' | 'undelete' | 'upsert';
          readonly access: AccessWord;
          readonly value: Expression;
          readonly externalId: readonly string[] | null;
      }
    | {
          readonly s: 'merge';
          readonly at: Position;
          readonly access: AccessWord;
          readonly master: Expression;
          readonly duplicates: Expression;
      }
    | { readonly s: 'runAs'; readonly at: Position; readonly args: readonly Expression[]; readonly body: Block }
    | LocalDeclaration
    | { readonly s: 'expression'; readonly at: Position; readonly value: Expression };

export interface LocalDeclaration {
    readonly s: 'local';
    readonly at: Position;
    readonly isFinal: boolean;
    readonly type: TypeRef;
    readonly declarators: readonly Declarator[];
}

export interface SwitchCase {
    readonly at: Position;
    readonly when: SwitchValue;
    readonly body: Block;
}

export type SwitchValue =
    | { readonly w: 'else' }
    | { readonly w: 'literals'; readonly literals: readonly SwitchLiteral[] }
    | { readonly w: 'type'; readonly type: TypeRef; readonly name: Name };

export type SwitchLiteral =
    | { readonly l: 'literal'; readonly at: Position; readonly value: Expression }
    | { readonly l: 'name'; readonly at: Position; readonly parts: readonly string[] };

export interface CatchClause {
    readonly at: Position;
    readonly type: TypeRef;
    readonly name: Name;
    readonly body: Block;
}

export type BinaryOperator =
    | '+'
    | '-'
    | '*'
    | '/'
    | '<<'
    | '>>'
    | '>>>'
    | '&'
    | '|'
    | '^'
    | '&&'
    | '||'
    | '<'
    | '>'
    | '<='
    | '>='
    | '=='
    | '!='
    | '==='
    | '!=='
    | '??';

export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '>>=' | '>>>=' | '<<=';

export type LiteralKind = 'integer' | 'long' | 'decimal' | 'double' | 'string' | 'boolean' | 'null';

export type Expression =
    | { readonly e: 'literal'; readonly at: Position; readonly kind: LiteralKind; readonly value: string }
    | { readonly e: 'this' | 'super'; readonly at: Position }
    | { readonly e: 'name'; readonly at: Position; readonly text: string }
    | { readonly e: 'classLiteral'; readonly at: Position; readonly type: TypeRef | null }
    | {
          readonly e: 'field';
          readonly at: Position;
          readonly target: Expression;
          readonly name: string;
          readonly safe: boolean;
      }
    | {
          readonly e: 'call';
          readonly at: Position;
          readonly target: Expression | null;
          readonly name: string;
          readonly safe: boolean;
          readonly args: readonly Expression[];
      }
    | { readonly e: 'index'; readonly at: Position; readonly target: Expression; readonly index: Expression }
    | { readonly e: 'new'; readonly at: Position; readonly type: TypeRef; readonly args: readonly Expression[] }
    | {
          readonly e: 'newList';
          readonly at: Position;
          readonly type: TypeRef;
          readonly size: Expression | null;
          readonly items: readonly Expression[];
      }
    | { readonly e: 'newItems'; readonly at: Position; readonly type: TypeRef; readonly items: readonly Expression[] }
    | {
          readonly e: 'newMap';
          readonly at: Position;
          readonly type: TypeRef;
          readonly pairs: readonly (readonly [Expression, Expression])[];
      }
    | { readonly e: 'cast'; readonly at: Position; readonly type: TypeRef; readonly value: Expression }
    | { readonly e: 'instanceof'; readonly at: Position; readonly value: Expression; readonly type: TypeRef }
    | {
          readonly e: 'unary';
          readonly at: Position;
          readonly operator: '+' | '-' | '!' | '~';
          readonly value: Expression;
      }
    | {
          readonly e: 'step';
          readonly at: Position;
          readonly operator: '++' | '--';
          readonly prefix: boolean;
          readonly target: Expression;
      }
    | {
          readonly e: 'binary';
          readonly at: Position;
          readonly operator: BinaryOperator;
          readonly left: Expression;
          readonly right: Expression;
      }
    | {
          readonly e: 'assign';
          readonly at: Position;
          readonly operator: AssignmentOperator;
          readonly target: Expression;
          readonly value: Expression;
      }
    | {
          readonly e: 'conditional';
          readonly at: Position;
          readonly test: Expression;
          readonly then: Expression;
          readonly else: Expression;
      }
    /** The grammar knows it, the local org does not run it. */
    | { readonly e: 'unsupported'; readonly at: Position; readonly feature: string }
    | { readonly e: 'soql'; readonly at: Position; readonly text: string; readonly binds: readonly Expression[] }
    | { readonly e: 'sosl'; readonly at: Position; readonly text: string; readonly binds: readonly Expression[] };

export type CompilationUnit = TypeDeclaration | TriggerDeclaration | AnonymousBlock;

/** Anonymous Apex: statements and the methods and classes declared between them. */
export interface AnonymousBlock {
    readonly kind: 'anonymous';
    readonly at: Position;
    readonly members: readonly Member[];
    readonly body: readonly Statement[];
}
