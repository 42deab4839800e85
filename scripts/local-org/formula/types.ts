import type { OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import type { UserContext } from '../transaction';
import type { FieldValue } from '../values';

/**
 * Types of formula expressions. `Null` is the literal NULL; `Unknown` is a flow resource whose type is only known when the
 * flow runs.
 */
export type FormulaType =
    | 'Text'
    | 'Number'
    | 'Boolean'
    | 'Date'
    | 'DateTime'
    | 'Time'
    | 'Picklist'
    | 'MultiselectPicklist'
    | 'Null'
    | 'Unknown';

/** Where a formula stands; decides which functions and references it may use. */
export type FormulaContext =
    'formulaField' | 'validationRule' | 'entryCriteria' | 'fieldUpdate' | 'defaultValue' | 'flow';

/** Values behind names that begin with a dollar sign. */
export interface FormulaGlobals {
    /** $Permission.Name: does the running user have the custom permission? */
    permission(name: string): boolean;
    /** $User.Field. */
    userField(name: string): FieldValue;
    /** $Setup.Object__c.Field__c: path of object and field. */
    setting(path: readonly string[]): FieldValue;
    /** VLOOKUP: a field of the first record of a custom object with that name; null where there is none. */
    recordNamed?(object: string, field: string, name: string): FieldValue;
    /** $Profile.Field; asked only where a formula uses it. */
    profileField?(name: string): FieldValue;
    /** $UserRole.Field; asked only where a formula uses it. */
    roleField?(name: string): FieldValue;
    /** $Organization.Field; asked only where a formula uses it. */
    organizationField?(name: string): FieldValue;
}

/** What a formula sees when it is evaluated. */
export interface FormulaInput {
    /** Value at a path of canonical names from the record, e.g. ['Owner', 'Name']; for flows the path of the resource. */
    value(path: readonly string[]): FieldValue;
    /** The same before the change; null for new records. */
    prior?(path: readonly string[]): FieldValue;
    readonly isNew: boolean;
    isChanged?(field: string): boolean;
    readonly user: UserContext;
    /** Milliseconds since the epoch, in org time. */
    readonly now: number;
    /** IANA name, for TODAY() and DATEVALUE(). */
    readonly timeZone: string;
    readonly globals: FormulaGlobals;
}

export interface FormulaSource {
    readonly source: string;
    readonly object: ObjectModel;
    readonly model: OrgModel;
    /** Where the formula text begins. */
    readonly location: SourceLocation;
    readonly context: FormulaContext;
    /** The field that a formula field or default value belongs to; found by its formula when left out. */
    readonly field?: FieldModel;
    /** Flows: the type of a resource, where it is known. */
    readonly typeOf?: (path: readonly string[]) => FormulaType | undefined;
}

export interface CompiledFormula {
    readonly returnType: FormulaType;
    /** Field paths from the record, in canonical names, e.g. [['Owner', 'Name'], ['Status__c']]. */
    readonly references: readonly (readonly string[])[];
    /** Gives the value; a Text result of '' is null. Throws FormulaEvaluationError for errors such as a division by zero. */
    evaluate(input: FormulaInput): FieldValue;
}
