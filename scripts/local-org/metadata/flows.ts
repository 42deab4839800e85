import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { XmlElement } from './xmlReader';

/** A flow definition (flow-meta.xml). */
export interface FlowModel {
    readonly name: string;
    readonly location: SourceLocation;
}

/** Reads a flow. Throws SourceError for wrong content and UnsupportedFeatureError for elements the flow room lacks. */
export function readFlow(root: XmlElement, fullName: string): FlowModel {
    throw new UnsupportedFeatureError('metadata', `flow ${fullName}`, root.location);
}
