import type { SourceLocation } from '../sourceLocation';
import type { FlowScreenField } from './flowScreens';
import type { FlowTransformNode } from './flowTransforms';
import type { FlowCondition, FlowOperand, FlowOutputAssignment, FlowRecordFilter } from './flowValues';

/** What every element of a flow has. */
export interface FlowNodeBase {
    readonly name: string;
    readonly label: string | null;
    readonly description: string | null;
    /** Elements that connectors of this one lead to. */
    readonly targets: readonly string[];
    readonly location: SourceLocation;
}

/** Operators of assignments that the flow room implements. */
export const ASSIGNMENT_OPERATORS = [
    'Assign',
    'Add',
    'Subtract',
    'AddAtStart',
    'AssignCount',
    'RemoveAll',
    'RemoveFirst',
    'RemovePosition',
    'RemoveBeforeFirst',
    'RemoveAfterFirst',
    'RemoveUncommon'
] as const;

export interface FlowAssignmentItem {
    readonly target: string;
    readonly operator: (typeof ASSIGNMENT_OPERATORS)[number];
    readonly value: FlowOperand | null;
    readonly location: SourceLocation;
}

export interface FlowAssignmentNode extends FlowNodeBase {
    readonly kind: 'assignment';
    readonly items: readonly FlowAssignmentItem[];
    readonly next: string | null;
}

export interface FlowDecisionNode extends FlowNodeBase {
    readonly kind: 'decision';
    readonly rules: readonly {
        readonly name: string;
        readonly label: string;
        readonly logic: string;
        readonly conditions: readonly FlowCondition[];
        /** Only when the record was changed so that it now meets the conditions. */
        readonly requiresChange: boolean;
        readonly next: string | null;
        readonly location: SourceLocation;
    }[];
    readonly defaultNext: string | null;
}

export interface FlowLoopNode extends FlowNodeBase {
    readonly kind: 'loop';
    readonly collection: string;
    /** Variable that takes each item; null uses the loop's own name. */
    readonly variable: string | null;
    readonly order: 'Asc' | 'Desc';
    readonly eachNext: string | null;
    readonly afterNext: string | null;
}

export interface FlowFieldAssignment {
    readonly field: string;
    readonly value: FlowOperand | null;
    readonly location: SourceLocation;
}

export interface FlowParameter {
    readonly name: string;
    readonly value: FlowOperand | null;
    readonly location: SourceLocation;
}

export interface FlowRecordLookupNode extends FlowNodeBase {
    readonly kind: 'recordLookup';
    readonly object: string;
    readonly filters: readonly FlowRecordFilter[];
    readonly filterLogic: string | null;
    readonly sortField: string | null;
    readonly sortOrder: 'Asc' | 'Desc';
    readonly firstOnly: boolean;
    readonly limit: FlowOperand | null;
    readonly queriedFields: readonly string[];
    readonly outputReference: string | null;
    readonly outputAssignments: readonly FlowOutputAssignment[];
    readonly storeAutomatically: boolean;
    readonly nullsWhenNoneFound: boolean;
    readonly next: string | null;
    readonly fault: string | null;
}

/** Create Records that looks for records which are there already. */
export type FlowMatching =
    /** By conditions: what becomes of one match and of several; of several, the latest changed one is updated. */
    | {
          readonly by: 'conditions';
          readonly filters: readonly FlowRecordFilter[];
          readonly filterLogic: string | null;
          readonly updatesOne: boolean;
          readonly updatesLatest: boolean;
      }
    /** By the id or an external id of the records that are handed over. */
    | { readonly by: 'field'; readonly field: string };

export interface FlowRecordCreateNode extends FlowNodeBase {
    readonly kind: 'recordCreate';
    readonly object: string | null;
    readonly assignments: readonly FlowFieldAssignment[];
    readonly inputReference: string | null;
    readonly assignIdTo: string | null;
    readonly matching: FlowMatching | null;
    readonly storeAutomatically: boolean;
    readonly next: string | null;
    readonly fault: string | null;
}

/** What Update Records and Delete Records have in common. */
export interface FlowRecordChangeNode extends FlowNodeBase {
    readonly object: string | null;
    readonly filters: readonly FlowRecordFilter[];
    readonly filterLogic: string | null;
    readonly inputReference: string | null;
    readonly next: string | null;
    readonly fault: string | null;
}

export interface FlowRecordUpdateNode extends FlowRecordChangeNode {
    readonly kind: 'recordUpdate';
    readonly assignments: readonly FlowFieldAssignment[];
}

export interface FlowRecordDeleteNode extends FlowRecordChangeNode {
    readonly kind: 'recordDelete';
}

export interface FlowRecordRollbackNode extends FlowNodeBase {
    readonly kind: 'recordRollback';
    readonly next: string | null;
}

/** Kinds of actions that the flow room implements. */
export const ACTION_TYPES = ['apex', 'emailAlert', 'emailSimple', 'customNotificationAction', 'submit'] as const;

export interface FlowActionCallNode extends FlowNodeBase {
    readonly kind: 'actionCall';
    readonly actionType: (typeof ACTION_TYPES)[number];
    readonly actionName: string;
    readonly inputs: readonly FlowParameter[];
    readonly outputs: readonly { readonly name: string; readonly target: string; readonly location: SourceLocation }[];
    readonly storeAutomatically: boolean;
    readonly next: string | null;
    readonly fault: string | null;
}

export interface FlowSubflowNode extends FlowNodeBase {
    readonly kind: 'subflow';
    readonly flowName: string;
    readonly inputs: readonly FlowParameter[];
    readonly outputs: readonly { readonly name: string; readonly target: string; readonly location: SourceLocation }[];
    readonly storeAutomatically: boolean;
    readonly next: string | null;
    /** Only actions that launch a flow have one. */
    readonly fault: string | null;
}

export interface FlowCollectionSortNode extends FlowNodeBase {
    readonly kind: 'collectionSort';
    readonly collection: string;
    readonly limit: number | null;
    readonly options: readonly {
        readonly field: string | null;
        readonly order: 'Asc' | 'Desc';
        readonly nullsFirst: boolean;
    }[];
    readonly next: string | null;
}

export interface FlowCollectionFilterNode extends FlowNodeBase {
    readonly kind: 'collectionFilter';
    readonly collection: string;
    /** Variable that holds the item while conditions are checked. */
    readonly variable: string;
    readonly logic: string;
    readonly conditions: readonly FlowCondition[];
    readonly formula: string | null;
    readonly next: string | null;
}

export interface FlowCustomErrorNode extends FlowNodeBase {
    readonly kind: 'customError';
    readonly messages: readonly { readonly text: string; readonly field: string | null }[];
    readonly next: string | null;
}

export interface FlowScreenNode extends FlowNodeBase {
    readonly kind: 'screen';
    readonly fields: readonly FlowScreenField[];
    readonly allowBack: boolean;
    readonly allowFinish: boolean;
    readonly nextOrFinishLabel: string | null;
    readonly backLabel: string | null;
    readonly helpText: string | null;
    readonly showFooter: boolean;
    readonly showHeader: boolean;
    readonly next: string | null;
}

export type FlowNode =
    | FlowAssignmentNode
    | FlowDecisionNode
    | FlowLoopNode
    | FlowRecordLookupNode
    | FlowRecordCreateNode
    | FlowRecordUpdateNode
    | FlowRecordDeleteNode
    | FlowRecordRollbackNode
    | FlowActionCallNode
    | FlowSubflowNode
    | FlowCollectionSortNode
    | FlowCollectionFilterNode
    | FlowCustomErrorNode
    | FlowScreenNode
    | FlowTransformNode;
