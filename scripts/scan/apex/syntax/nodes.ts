import type { Tokens } from './tokens';

/** Tokens from first to last. */
export interface TokenRange {
    readonly first: number;
    readonly last: number;
}

/** What every node has: its tokens, and the nodes in it in the order they are evaluated. */
interface Node extends TokenRange {
    readonly tokens: Tokens;
    readonly children: readonly ApexNode[];
}

/** A text, number, true, false or null. */
export interface LiteralNode extends Node {
    readonly kind: 'literal';
}

/** A variable, field, constant or type by its name alone. */
export interface NameNode extends Node {
    readonly kind: 'name';
}

/** `receiver.name` */
export interface MemberNode extends Node {
    readonly kind: 'member';
    readonly receiver: ApexNode;
    /** As written. */
    readonly name: string;
}

/** `receiver.name(args)` or `name(args)` */
export interface CallNode extends Node {
    readonly kind: 'call';
    readonly receiver: ApexNode | null;
    /** As written. */
    readonly name: string;
    readonly args: readonly ApexNode[];
}

/** An expression in parentheses. */
export interface GroupNode extends Node {
    readonly kind: 'group';
    readonly inner: ApexNode;
}

/** `!operand`, `-operand` and the like; operators behind the operand are of kind `other`. */
export interface UnaryNode extends Node {
    readonly kind: 'unary';
    readonly operator: string;
    readonly operand: ApexNode;
}

/** Two operands; comparisons and shifts of several characters have their operator joined. */
export interface BinaryNode extends Node {
    readonly kind: 'binary';
    readonly operator: string;
    readonly left: ApexNode;
    readonly right: ApexNode;
}

/** `test ? whenTrue : whenFalse` */
export interface ConditionalNode extends Node {
    readonly kind: 'conditional';
    readonly test: ApexNode;
    readonly whenTrue: ApexNode;
    readonly whenFalse: ApexNode;
}

export interface AssignNode extends Node {
    readonly kind: 'assign';
    readonly operator: string;
    readonly target: ApexNode;
    readonly value: ApexNode;
}

/** A query in brackets. Its children are the expressions bound into it. */
export interface QueryNode extends Node {
    readonly kind: 'query';
    /** First object of FROM. */
    readonly object: string;
    /** Fields of SELECT by their paths; functions and queries inside it are left out. */
    readonly fields: readonly string[];
}

export interface BlockNode extends Node {
    readonly kind: 'block';
}

export interface IfNode extends Node {
    readonly kind: 'if';
    readonly condition: ApexNode;
    readonly whenTrue: ApexNode;
    readonly whenFalse: ApexNode | null;
}

export interface TryNode extends Node {
    readonly kind: 'try';
    readonly block: ApexNode;
    readonly catches: readonly ApexNode[];
    /** The block of `finally`. */
    readonly end: ApexNode | null;
}

export interface LoopNode extends Node {
    readonly kind: 'loop';
    /** What is evaluated before the body. */
    readonly control: readonly ApexNode[];
    /** Holds whenever the body runs: the condition of `while`. */
    readonly condition: ApexNode | null;
    readonly body: ApexNode | null;
}

/** `switch` and `do`: blocks whose order is not followed. */
export interface BranchesNode extends Node {
    readonly kind: 'branches';
}

export interface ReturnNode extends Node {
    readonly kind: 'return';
}

/** `throw`, `break`, `continue` */
export interface LeaveNode extends Node {
    readonly kind: 'leave';
}

/** Variables of a block; the declarators are the children. */
export interface VariablesNode extends Node {
    readonly kind: 'variables';
    readonly type: TokenRange;
    readonly declarators: readonly DeclaratorNode[];
}

export interface DeclaratorNode extends Node {
    readonly kind: 'declarator';
    /** In lower case. */
    readonly name: string;
    readonly value: ApexNode | null;
}

export interface ParameterNode extends Node {
    readonly kind: 'parameter';
    /** In lower case. */
    readonly name: string;
    readonly type: TokenRange;
}

/** A method or constructor. */
export interface MethodNode extends Node {
    readonly kind: 'method';
    /** As written. */
    readonly name: string;
    readonly isConstructor: boolean;
    /** In lower case, without blanks; annotations with their values. */
    readonly modifiers: readonly string[];
    readonly parameters: readonly ParameterNode[];
    readonly body: ApexNode | null;
}

export interface FieldNode extends Node {
    readonly kind: 'field';
    readonly type: TokenRange;
    readonly declarators: readonly DeclaratorNode[];
}

/** A property; its children are the blocks of its accessors. */
export interface PropertyNode extends Node {
    readonly kind: 'property';
    /** As written. */
    readonly name: string;
    readonly type: TokenRange;
}

export interface InitialiserNode extends Node {
    readonly kind: 'initialiser';
    readonly body: ApexNode;
}

/** A class or interface; its children are the members. */
export interface ClassNode extends Node {
    readonly kind: 'class';
    /** As written. */
    readonly name: string;
    readonly isInterface: boolean;
    readonly modifiers: readonly string[];
}

export interface TriggerNode extends Node {
    readonly kind: 'trigger';
    readonly name: string;
    readonly body: BlockNode;
}

/** Everything else: casts, instances, array places, enums, data statements and so on. */
export interface OtherNode extends Node {
    readonly kind: 'other';
}

export type ApexNode =
    | LiteralNode
    | NameNode
    | MemberNode
    | CallNode
    | GroupNode
    | UnaryNode
    | BinaryNode
    | ConditionalNode
    | AssignNode
    | QueryNode
    | BlockNode
    | IfNode
    | TryNode
    | LoopNode
    | BranchesNode
    | ReturnNode
    | LeaveNode
    | VariablesNode
    | DeclaratorNode
    | ParameterNode
    | MethodNode
    | FieldNode
    | PropertyNode
    | InitialiserNode
    | ClassNode
    | TriggerNode
    | OtherNode;

/** Text of a node without blanks and comments, in lower case. */
export function plain(node: ApexNode): string {
    return node.tokens.plain(node.first, node.last);
}

/** Where a node begins. */
export function offsetOf(node: ApexNode): number {
    return node.tokens.starts[node.first];
}
