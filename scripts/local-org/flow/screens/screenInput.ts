import type { FlowScreenField } from '../../metadata/flows';
import { FlowFault } from '../flowFault';
import type { FlowRuntime } from '../flowRuntime';
import { asFieldValue, coerce, isFieldValue, type FlowValue } from '../flowValue';
import type { Interview } from '../interview';
import { assignChosen, choicesOf } from './choices';
import { asInput, heldValue, holdValue, isSimpleComponent } from './providedFields';
import { allFields, allVisibleFields } from './screenState';

/** What was entered, by field name. */
export type ScreenValues = Readonly<Record<string, FlowValue>>;

const CHOICE_TYPES: ReadonlySet<string> = new Set([
    'RadioButtons',
    'DropdownBox',
    'MultiSelectCheckboxes',
    'MultiSelectPicklist'
]);
const MULTIPLE: ReadonlySet<string> = new Set(['MultiSelectCheckboxes', 'MultiSelectPicklist']);
const TEXT_INPUTS: ReadonlySet<string> = new Set(['InputField', 'LargeTextArea', 'PasswordField']);
const INPUT_TYPES: ReadonlySet<string> = new Set([...CHOICE_TYPES, ...TEXT_INPUTS]);

/**
 * Stores entered values; gives messages by field name for visible fields that are missing or wrong. Fields that are hidden in
 * the end hold nothing.
 */
export function takeValues(
    runtime: FlowRuntime,
    interview: Interview,
    fields: readonly FlowScreenField[],
    values: ScreenValues
): Record<string, string> {
    const mistyped = keepValues(runtime, interview, fields, values);
    const visible = allVisibleFields(runtime, interview, fields);
    const shown = new Set(visible.map(({ name }) => name));
    for (const field of allFields(fields).filter(isInput)) {
        if (!shown.has(field.name)) {
            holdValue(runtime, interview, field, null);
        }
    }
    const errors: Record<string, string> = {};
    for (const field of visible.filter(isInput)) {
        const problem = mistyped[field.name] ?? problemOf(runtime, interview, field);
        if (problem !== null) {
            errors[field.name] = problem;
        }
    }
    takeComponents(runtime, interview, visible, values);
    if (Object.keys(errors).length === 0) {
        visible
            .filter(({ fieldType }) => CHOICE_TYPES.has(fieldType))
            .forEach((field) => takeChosen(runtime, interview, field));
    }
    return errors;
}

/** Stores entered values without asking whether they are complete. Gives messages for those of a wrong kind. */
export function keepValues(
    runtime: FlowRuntime,
    interview: Interview,
    fields: readonly FlowScreenField[],
    values: ScreenValues
): Record<string, string> {
    const errors: Record<string, string> = {};
    for (const field of allFields(fields).filter(isInput)) {
        const message = takeValue(runtime, interview, field, values[field.name] ?? null);
        if (message !== null) {
            errors[field.name] = message;
        }
    }
    return errors;
}

function isInput(field: FlowScreenField): boolean {
    return INPUT_TYPES.has(field.fieldType) || field.fieldType === 'ObjectProvided' || isSimpleComponent(field);
}

function problemOf(runtime: FlowRuntime, interview: Interview, source: FlowScreenField): string | null {
    const field = asInput(runtime, interview, source);
    const value = heldValue(runtime, interview, source) ?? null;
    if (field.isRequired && (value === null || value === '')) {
        return 'Please enter some valid input. Input is not optional.';
    }
    const { validation } = field;
    const isValid =
        validation === null ||
        runtime.resources.formula(interview, validation, validation.formula, validation.location) === true;
    return isValid ? null : runtime.resources.mergeText(interview, validation.message, validation.location);
}

function takeValue(
    runtime: FlowRuntime,
    interview: Interview,
    source: FlowScreenField,
    value: FlowValue
): string | null {
    const field = asInput(runtime, interview, source);
    // A text that is left blank is an empty string, not null (Salesforce Help, Global Constant Resource).
    const isText =
        TEXT_INPUTS.has(field.fieldType) && (field.dataType === 'String' || field.fieldType !== 'InputField');
    const given = value === '' || value === null ? (isText ? '' : null) : value;
    try {
        const typed =
            field.dataType === null || MULTIPLE.has(field.fieldType)
                ? given
                : coerce(given, field.dataType, field.scale);
        if (typed !== null && CHOICE_TYPES.has(field.fieldType) && !isOffered(runtime, interview, field, typed)) {
            return 'Please choose one of the values on the list.';
        }
        holdValue(runtime, interview, source, typed);
        return null;
    } catch (error) {
        if (error instanceof FlowFault) {
            return 'Please enter a valid value.';
        }
        throw error;
    }
}

/** Several selected values are one text, joined by semicolons. */
function isOffered(runtime: FlowRuntime, interview: Interview, field: FlowScreenField, value: FlowValue): boolean {
    const text = (one: FlowValue): string => {
        const plain = field.dataType === null ? one : coerce(one, field.dataType, field.scale);
        return String(asFieldValue(plain, field.name));
    };
    const offered = choicesOf(runtime, interview, field).map((choice) => text(choice.value));
    const chosen = MULTIPLE.has(field.fieldType) ? String(asFieldValue(value, field.name)).split(';') : [text(value)];
    return chosen.every((one) => offered.includes(one));
}

/** Fields of the record that was chosen go into variables; of several records, those of the last one. */
function takeChosen(runtime: FlowRuntime, interview: Interview, field: FlowScreenField): void {
    const held = heldValue(runtime, interview, field) ?? null;
    if (held === null) {
        return;
    }
    const text = (value: FlowValue): string => String(asFieldValue(value, field.name));
    const last = MULTIPLE.has(field.fieldType) ? text(held).split(';').at(-1) : text(held);
    const chosen = choicesOf(runtime, interview, field).find((choice) => text(choice.value) === last);
    if (chosen) {
        assignChosen(runtime, interview, chosen);
    }
}

/** Components give an object of their output attributes. */
function takeComponents(
    runtime: FlowRuntime,
    interview: Interview,
    fields: readonly FlowScreenField[],
    values: ScreenValues
): void {
    for (const field of fields.filter((one) => one.fieldType === 'ComponentInstance')) {
        const outputs = isSimpleComponent(field)
            ? (interview.values.get(field.name) ?? null)
            : (values[field.name] ?? null);
        if (outputs === null || isFieldValue(outputs)) {
            continue;
        }
        interview.values.set(field.name, outputs);
        for (const { name, assignTo } of field.outputParameters) {
            const value = runtime.resources.read(interview, `${field.name}.${name}`, field.location);
            runtime.resources.write(interview, assignTo, value, field.location);
        }
    }
}
