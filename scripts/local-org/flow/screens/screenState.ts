import type { FlowScreenField, FlowScreenNode } from '../../metadata/flows';
import type { FlowRuntime } from '../flowRuntime';
import type { FlowValue } from '../flowValue';
import type { Interview } from '../interview';
import { choicesOf, type ScreenChoice } from './choices';
import { asInput, heldValue } from './providedFields';

/** A field of a screen as it is to be drawn. */
export interface ScreenField {
    readonly name: string;
    readonly fieldType: FlowScreenField['fieldType'];
    readonly dataType: FlowScreenField['dataType'];
    /** Label or text, with values put in. */
    readonly text: string;
    readonly helpText: string | null;
    readonly isRequired: boolean;
    readonly isDisabled: boolean;
    readonly isReadOnly: boolean;
    /** Decimal places of a number. */
    readonly scale: number | null;
    readonly value: FlowValue;
    readonly choices: readonly ScreenChoice[];
    /** Component fields: its name and attribute values. */
    readonly component: string | null;
    readonly attributes: Readonly<Record<string, FlowValue>>;
    /** Whether a section shows its heading. */
    readonly hasHeading: boolean;
    readonly fields: readonly ScreenField[];
}

/** A screen as it is to be drawn. */
export interface Screen {
    readonly name: string;
    readonly label: string;
    readonly helpText: string | null;
    readonly showHeader: boolean;
    readonly showFooter: boolean;
    readonly fields: readonly ScreenField[];
    readonly canGoBack: boolean;
    readonly canGoOn: boolean;
    /** Null for the platform's own word, which depends on the language. */
    readonly nextLabel: string | null;
    readonly backLabel: string | null;
    readonly isLast: boolean;
    /** True when what is entered decides what else shows. */
    readonly isReactive: boolean;
}

/** Describes the screen that an interview waits at. */
export function describeScreen(
    runtime: FlowRuntime,
    interview: Interview,
    node: FlowScreenNode,
    hasHistory: boolean
): Screen {
    const { resources } = runtime;
    const merged = (text: string | null): string | null =>
        text === null ? null : resources.mergeText(interview, text, node.location);
    return {
        name: node.name,
        label: merged(node.label) ?? '',
        helpText: merged(node.helpText),
        showHeader: node.showHeader,
        showFooter: node.showFooter,
        fields: visibleFields(runtime, interview, node.fields).map((field) => describe(runtime, interview, field)),
        canGoBack: node.allowBack && hasHistory,
        canGoOn: node.next !== null || node.allowFinish,
        nextLabel: merged(node.nextOrFinishLabel),
        backLabel: merged(node.backLabel),
        isLast: node.next === null,
        isReactive: allFields(node.fields).some(isReactive)
    };
}

function isReactive(field: FlowScreenField): boolean {
    return field.visibility !== null || /\{!/.test(field.fieldText ?? '') || field.isDisabled?.kind === 'reference';
}

/** Fields whose visibility rule holds; fields inside of hidden ones are not looked at. */
export function visibleFields(
    runtime: FlowRuntime,
    interview: Interview,
    fields: readonly FlowScreenField[]
): FlowScreenField[] {
    return fields.filter(
        ({ visibility }) => !visibility || runtime.conditionsHold(interview, visibility.conditions, visibility.logic)
    );
}

/** Visible fields at every depth. */
export function allVisibleFields(
    runtime: FlowRuntime,
    interview: Interview,
    fields: readonly FlowScreenField[]
): FlowScreenField[] {
    return visibleFields(runtime, interview, fields).flatMap((field) => [
        field,
        ...allVisibleFields(runtime, interview, field.fields)
    ]);
}

/** Fields at every depth. */
export function allFields(fields: readonly FlowScreenField[]): FlowScreenField[] {
    return fields.flatMap((field) => [field, ...allFields(field.fields)]);
}

function describe(runtime: FlowRuntime, interview: Interview, source: FlowScreenField): ScreenField {
    const { resources } = runtime;
    const field = asInput(runtime, interview, source);
    const held = heldValue(runtime, interview, source);
    const choices = choicesOf(runtime, interview, field);
    const attributes = Object.fromEntries(
        field.inputParameters.map(({ name, value }) => [name, resources.operand(interview, value)])
    );
    return {
        name: field.name,
        fieldType: field.fieldType,
        dataType: field.dataType,
        text: resources.mergeText(interview, field.fieldText ?? '', field.location),
        helpText: field.helpText && resources.mergeText(interview, field.helpText, field.location),
        isRequired: field.isRequired,
        isDisabled: resources.operand(interview, field.isDisabled) === true,
        isReadOnly: resources.operand(interview, field.isReadOnly) === true,
        scale: field.scale,
        value: held === undefined ? defaultValue(runtime, interview, field, choices) : held,
        choices,
        component: field.extensionName,
        attributes,
        hasHeading: field.regionContainerType === 'SectionWithHeader',
        fields: visibleFields(runtime, interview, field.fields).map((inner) => describe(runtime, interview, inner))
    };
}

function defaultValue(
    runtime: FlowRuntime,
    interview: Interview,
    field: FlowScreenField,
    choices: readonly ScreenChoice[]
): FlowValue {
    if (field.defaultSelectedChoice !== null) {
        return choices.find((choice) => choice.name === field.defaultSelectedChoice)?.value ?? null;
    }
    return runtime.resources.operand(interview, field.defaultValue);
}
