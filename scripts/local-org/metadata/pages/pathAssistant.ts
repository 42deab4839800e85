import type { SourceLocation } from '../../sourceLocation';
import type { XmlElement } from '../xmlReader';

export interface PathStep {
    readonly value: string;
    /** Key fields shown for the step. */
    readonly fields: readonly string[];
    /** Guidance text (HTML as an admin wrote it), or null. */
    readonly guidance: string | null;
}

/** A path: the values of a picklist as steps at the top of a record page. */
export interface PathAssistantModel {
    readonly name: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly object: string;
    readonly field: string;
    readonly steps: readonly PathStep[];
    readonly location: SourceLocation;
}

/** Reads a path. */
export function readPathAssistant(root: XmlElement, fullName: string): PathAssistantModel {
    root.supported('recordTypeName', ['__MASTER__'] as const);
    return {
        name: fullName,
        label: root.string('masterLabel'),
        isActive: root.boolean('active'),
        object: root.string('entityName'),
        field: root.string('fieldName'),
        steps: root.children('pathAssistantSteps').map((step) => ({
            value: step.string('picklistValueName'),
            fields: step.strings('fieldNames'),
            guidance: step.optionalString('info')
        })),
        location: root.location
    };
}
