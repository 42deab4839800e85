import type { PostureReading } from '../detectors';
import type { ComponentGraph, Feature, FieldLookup } from '../links';
import type { Component, SecretUse } from '../model';
import type { Register } from './register';

/** What judges look at. */
export interface JudgeContext {
    readonly components: readonly Component[];
    readonly byId: ReadonlyMap<string, Component>;
    readonly features: readonly Feature[];
    readonly graph: ComponentGraph;
    readonly fields: FieldLookup;
    readonly posture: readonly PostureReading[];
    /** Keys found in any file that was parsed, with the component where it is one. */
    readonly secrets: readonly { readonly secret: SecretUse; readonly component: Component | null }[];
    /** Null when no register was given: registration is then not judged. */
    readonly register: Register | null;
}
