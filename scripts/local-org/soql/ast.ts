import type { SourceLocation } from '../sourceLocation';

/** A query as written, before names are looked up. */
export interface QueryNode {
    readonly select: readonly SelectNode[];
    readonly from: FromNode;
    readonly scope: 'mine' | 'everything';
    readonly where: ConditionNode | null;
    readonly groupBy: readonly OperandNode[];
    /** ROLLUP and CUBE add rows of subtotals. */
    readonly grouping: 'plain' | 'rollup' | 'cube';
    readonly having: ConditionNode | null;
    readonly orderBy: readonly OrderNode[];
    readonly limit: AmountNode | null;
    readonly offset: AmountNode | null;
    readonly accessMode: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED' | null;
    readonly allRows: boolean;
    readonly forUpdate: boolean;
    readonly at: SourceLocation;
}

export interface FromNode {
    readonly name: string;
    readonly alias: string | null;
    /** `FROM Contact c, c.Account a`: names for paths to parents. */
    readonly parents: readonly { readonly path: readonly string[]; readonly alias: string }[];
    readonly at: SourceLocation;
}

/** `TYPEOF What WHEN Account THEN Phone ELSE Name END`: fields by what a polymorphic lookup leads to. */
export interface TypeOfNode {
    readonly kind: 'typeof';
    readonly path: readonly string[];
    readonly whens: readonly {
        readonly object: string;
        readonly fields: readonly (readonly string[])[];
        readonly at: SourceLocation;
    }[];
    /** Null without ELSE. */
    readonly otherwise: readonly (readonly string[])[] | null;
    readonly at: SourceLocation;
}

export type SelectNode =
    | TypeOfNode
    | { readonly kind: 'operand'; readonly operand: OperandNode; readonly alias: string | null }
    | { readonly kind: 'fields'; readonly group: 'ALL' | 'CUSTOM' | 'STANDARD'; readonly at: SourceLocation }
    | { readonly kind: 'subquery'; readonly query: QueryNode };

/** A field path such as Account.Owner.Name, or a function of one. */
export type OperandNode =
    | { readonly kind: 'path'; readonly path: readonly string[]; readonly at: SourceLocation }
    | FunctionNode
    | DistanceNode;

/** A number of degrees: written out or bound. */
export type CoordinateNode =
    { readonly kind: 'number'; readonly value: number } | { readonly kind: 'bind'; readonly index: number };

/** A location: a field, GEOLOCATION(), or a bound one. */
export type PointNode =
    | { readonly kind: 'path'; readonly path: readonly string[]; readonly at: SourceLocation }
    | { readonly kind: 'point'; readonly latitude: CoordinateNode; readonly longitude: CoordinateNode }
    | { readonly kind: 'bind'; readonly index: number };

/** DISTANCE(field, location, 'mi'). */
export interface DistanceNode {
    readonly kind: 'distance';
    readonly from: readonly string[];
    readonly to: PointNode;
    readonly unit: 'mi' | 'km';
    readonly at: SourceLocation;
}

export interface FunctionNode {
    readonly kind: 'function';
    /** Upper case. */
    readonly name: string;
    /** Null for COUNT(), and where the argument is a function. */
    readonly path: readonly string[] | null;
    /** Of FORMAT(MIN(CloseDate)). */
    readonly inner?: FunctionNode;
    /** The field is converted to the user's time zone first. */
    readonly convertTimezone: boolean;
    readonly at: SourceLocation;
}

export interface OrderNode {
    readonly operand: OperandNode;
    readonly descending: boolean;
    readonly nullsLast: boolean;
}

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type ConditionNode =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly ConditionNode[] }
    | { readonly kind: 'not'; readonly part: ConditionNode }
    | {
          readonly kind: 'compare';
          readonly operand: OperandNode;
          readonly operator: Operator;
          readonly value: ValueNode;
          readonly at: SourceLocation;
      };

export type ValueNode =
    | { readonly kind: 'null' }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'number' | 'string' | 'date' | 'datetime' | 'time'; readonly value: string }
    | { readonly kind: 'dateLiteral'; readonly name: string; readonly amount: number }
    | { readonly kind: 'list'; readonly items: readonly ValueNode[] }
    | { readonly kind: 'bind'; readonly index: number }
    | { readonly kind: 'subquery'; readonly query: QueryNode };

/** A number of rows: written out or bound. */
export type AmountNode =
    { readonly kind: 'number'; readonly value: number } | { readonly kind: 'bind'; readonly index: number };

/** A bind expression: its Apex text without the colon, and where it starts in the query text. */
export interface Bind {
    readonly text: string;
    readonly offset: number;
}
