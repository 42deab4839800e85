import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import {
    FLOW_DATA_TYPES,
    readConditions,
    readOperand,
    supported,
    type FlowCondition,
    type FlowDataType,
    type FlowOperand
} from './flowValues';
import type { XmlElement } from './xmlReader';

/** Kinds of fields on a screen. */
export const FIELD_TYPES = [
    'DisplayText',
    'InputField',
    'LargeTextArea',
    'PasswordField',
    'RadioButtons',
    'DropdownBox',
    'MultiSelectCheckboxes',
    'MultiSelectPicklist',
    'ComponentInstance',
    'RegionContainer',
    'Region',
    'ObjectProvided'
] as const;

/** One field, text or component of a screen. */
export interface FlowScreenField {
    readonly name: string;
    readonly fieldType: (typeof FIELD_TYPES)[number];
    readonly dataType: FlowDataType | null;
    /** Label, or the text of a DisplayText; may hold `{!...}`. */
    readonly fieldText: string | null;
    readonly helpText: string | null;
    readonly choiceReferences: readonly string[];
    readonly defaultValue: FlowOperand | null;
    readonly defaultSelectedChoice: string | null;
    readonly isRequired: boolean;
    readonly isDisabled: FlowOperand | null;
    readonly isReadOnly: FlowOperand | null;
    readonly scale: number | null;
    readonly extensionName: string | null;
    /** `variable.Field` of a field that the object provides. */
    readonly objectFieldReference: string | null;
    readonly inputParameters: readonly { readonly name: string; readonly value: FlowOperand | null }[];
    readonly outputParameters: readonly { readonly name: string; readonly assignTo: string }[];
    readonly storeOutputAutomatically: boolean;
    readonly validation: {
        readonly formula: string;
        readonly message: string;
        readonly location: SourceLocation;
    } | null;
    readonly visibility: { readonly logic: string; readonly conditions: readonly FlowCondition[] } | null;
    readonly regionContainerType: 'SectionWithHeader' | 'SectionWithoutHeader' | null;
    /** Fields inside a section or column. */
    readonly fields: readonly FlowScreenField[];
    readonly location: SourceLocation;
}

/** Reads a field of a screen, and the fields inside it. Throws UnsupportedFeatureError for field types not implemented. */
export function readScreenField(element: XmlElement): FlowScreenField {
    const fieldTypeText = element.string('fieldType');
    const fieldType = FIELD_TYPES.find((word) => word === fieldTypeText);
    if (fieldType === undefined) {
        throw new UnsupportedFeatureError('flow', `screen field of type ${fieldTypeText}`, element.location);
    }
    ignoreLayout(element);
    supported(element, 'inputsOnNextNavToAssocScrn', ['UseStoredValues'] as const, 'UseStoredValues');
    supported(element, 'isVisible', ['true'] as const, 'true');
    if (fieldType === 'ObjectProvided') {
        element.ignore('name', 'the field of the object names it');
    }
    const validation = element.child('validationRule');
    const visibility = element.child('visibilityRule');
    const objectFieldReference = element.optionalString('objectFieldReference');
    return {
        name: objectFieldReference ?? element.string('name'),
        fieldType,
        dataType: element.has('dataType') ? supported(element, 'dataType', FLOW_DATA_TYPES) : null,
        fieldText: element.optionalString('fieldText'),
        helpText: element.optionalString('helpText'),
        choiceReferences: element.strings('choiceReferences'),
        defaultValue: readOperand(element.child('defaultValue')),
        defaultSelectedChoice: element.optionalString('defaultSelectedChoiceReference'),
        isRequired: element.boolean('isRequired', false),
        isDisabled: readOperand(element.child('isDisabled')),
        isReadOnly: readOperand(element.child('isReadOnly')),
        scale: element.optionalNumber('scale'),
        extensionName: element.optionalString('extensionName'),
        objectFieldReference,
        inputParameters: element.children('inputParameters').map((parameter) => ({
            name: parameter.string('name'),
            value: readOperand(parameter.child('value'))
        })),
        outputParameters: element.children('outputParameters').map((parameter) => ({
            name: parameter.string('name'),
            assignTo: parameter.string('assignToReference')
        })),
        storeOutputAutomatically: element.boolean('storeOutputAutomatically', false),
        validation: validation && {
            formula: validation.string('formulaExpression'),
            message: validation.string('errorMessage'),
            location: validation.requiredChild('formulaExpression').textLocation
        },
        visibility: visibility && {
            logic: visibility.optionalString('conditionLogic') ?? 'and',
            conditions: readConditions(visibility)
        },
        regionContainerType: element.has('regionContainerType')
            ? supported(element, 'regionContainerType', ['SectionWithHeader', 'SectionWithoutHeader'] as const)
            : null,
        fields: element.children('fields').map(readScreenField),
        location: element.location
    };
}

function ignoreLayout(element: XmlElement): void {
    element.ignore('styleProperties', 'layout only');
    element.ignore('dataTypeMappings', 'values bring their object with them');
}
