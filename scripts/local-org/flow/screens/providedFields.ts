import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { FlowModel, FlowScreenField } from '../../metadata/flows';
import { fieldOf, objectOf, type OrgModel } from '../../metadata/model';
import type { FieldModel } from '../../metadata/objectModel';
import type { FlowRuntime } from '../flowRuntime';
import type { FlowValue } from '../flowValue';
import type { Interview } from '../interview';

type FieldType = FlowScreenField['fieldType'];
type DataType = FlowScreenField['dataType'];

/** How fields of records are entered on a screen; others are refused. */
const INPUT_OF: Readonly<Record<string, readonly [FieldType, DataType]>> = {
    Text: ['InputField', 'String'],
    TextArea: ['LargeTextArea', 'String'],
    LongTextArea: ['LargeTextArea', 'String'],
    Email: ['InputField', 'String'],
    Phone: ['InputField', 'String'],
    Url: ['InputField', 'String'],
    Number: ['InputField', 'Number'],
    Integer: ['InputField', 'Number'],
    Percent: ['InputField', 'Number'],
    Currency: ['InputField', 'Currency'],
    Date: ['InputField', 'Date'],
    DateTime: ['InputField', 'DateTime'],
    Time: ['InputField', 'Time'],
    Checkbox: ['InputField', 'Boolean'],
    Picklist: ['DropdownBox', 'String'],
    MultiselectPicklist: ['MultiSelectPicklist', 'String']
};

/** The platform's own screen components that are plain inputs, with the type of their `value`. */
const SIMPLE_COMPONENTS: Readonly<Record<string, DataType>> = {
    'flowruntime:email': 'String',
    'flowruntime:phone': 'String',
    'flowruntime:slider': 'Number',
    'flowruntime:toggle': 'Boolean',
    'flowruntime:url': 'String'
};
/** Attributes of theirs; those that only say how they look do nothing here. */
const SIMPLE_ATTRIBUTES: ReadonlySet<string> = new Set([
    ...['label', 'value', 'required', 'disabled', 'readonly'],
    ...['placeholder', 'size', 'min', 'max', 'step', 'messageToggleActive', 'messageToggleInactive', 'pattern']
]);

/** The field of a record variable that a screen field of the builder's Fields tab stands for. */
export function providedField(model: OrgModel, flow: FlowModel, field: FlowScreenField): FieldModel {
    const [root, name, ...rest] = (field.objectFieldReference ?? '').split('.');
    const variable = flow.resources.get(root);
    const objectName = variable?.kind === 'variable' && !variable.isCollection ? variable.objectType : null;
    const object = objectOf(model, objectName ?? '');
    const found = object && rest.length === 0 ? fieldOf(object, name) : undefined;
    if (!found) {
        throw new SourceError(`the flow has no field ${field.objectFieldReference ?? ''}`, field.location);
    }
    if (!Object.hasOwn(INPUT_OF, found.type)) {
        throw new UnsupportedFeatureError('flow', `screen field for a field of type ${found.type}`, field.location);
    }
    return found;
}

/** Throws for screen components of the platform, and attributes of them, that are not implemented. */
export function checkComponent(field: FlowScreenField): void {
    const name = field.extensionName ?? '';
    if (!name.startsWith('flowruntime:')) {
        return;
    }
    const wrong = field.inputParameters.find((parameter) => !SIMPLE_ATTRIBUTES.has(parameter.name));
    if (!Object.hasOwn(SIMPLE_COMPONENTS, name) || wrong) {
        const feature = wrong ? `attribute ${wrong.name} of ${name}` : `screen component ${name}`;
        throw new UnsupportedFeatureError('flow', feature, field.location);
    }
}

/** A component that is drawn as a plain input. */
export function isSimpleComponent({ extensionName }: FlowScreenField): boolean {
    return extensionName !== null && Object.hasOwn(SIMPLE_COMPONENTS, extensionName);
}

/** Fields of records and simple components as the plain inputs they are drawn and checked as; other fields as they are. */
export function asInput(runtime: FlowRuntime, interview: Interview, field: FlowScreenField): FlowScreenField {
    if (field.fieldType === 'ObjectProvided') {
        const model = providedField(runtime.services.model, interview.flow, field);
        const [fieldType, dataType] = INPUT_OF[model.type];
        return {
            ...field,
            fieldType,
            dataType,
            fieldText: model.label,
            helpText: model.helpText,
            isRequired: field.isRequired || (model.required && fieldType !== 'DropdownBox'),
            scale: model.scale
        };
    }
    return isSimpleComponent(field) ? componentInput(runtime, interview, field) : field;
}

function componentInput(runtime: FlowRuntime, interview: Interview, field: FlowScreenField): FlowScreenField {
    const parameter = (name: string): FlowScreenField['inputParameters'][number]['value'] =>
        field.inputParameters.find((one) => one.name === name)?.value ?? null;
    const isTrue = (name: string): boolean => runtime.resources.operand(interview, parameter(name)) === true;
    const label = runtime.resources.operand(interview, parameter('label'));
    return {
        ...field,
        fieldType: 'InputField',
        dataType: SIMPLE_COMPONENTS[field.extensionName ?? ''],
        fieldText: typeof label === 'string' ? label : '',
        isRequired: isTrue('required'),
        isDisabled: parameter('disabled'),
        isReadOnly: parameter('readonly'),
        defaultValue: parameter('value'),
        extensionName: null,
        inputParameters: []
    };
}

/** What a field holds; undefined where nothing was entered yet. */
export function heldValue(runtime: FlowRuntime, interview: Interview, field: FlowScreenField): FlowValue | undefined {
    if (field.objectFieldReference !== null) {
        const [root, name] = field.objectFieldReference.split('.');
        const record = interview.values.get(root) ?? null;
        const value = record === null ? null : runtime.resources.read(interview, `${root}.${name}`, field.location);
        return value ?? undefined;
    }
    if (isSimpleComponent(field)) {
        const held = interview.values.get(field.name) as { value?: FlowValue } | null | undefined;
        return held?.value;
    }
    return interview.values.get(field.name);
}

/** Keeps what was entered: in the record for its fields, as the output `value` for simple components. */
export function holdValue(runtime: FlowRuntime, interview: Interview, field: FlowScreenField, value: FlowValue): void {
    if (field.objectFieldReference !== null) {
        runtime.resources.write(interview, field.objectFieldReference, value, field.location);
    } else if (isSimpleComponent(field)) {
        interview.values.set(field.name, Object.fromEntries([['value', value]]));
    } else {
        interview.values.set(field.name, value);
    }
}
