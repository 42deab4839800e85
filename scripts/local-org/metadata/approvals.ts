import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { XmlElement } from './xmlReader';

/** An approval process definition (approvalProcess-meta.xml); its full name is Object.Name. */
export interface ApprovalProcessModel {
    readonly name: string;
    readonly location: SourceLocation;
}

/** The workflow file of one object: field updates, alerts, rules. */
export interface WorkflowModel {
    readonly objectName: string;
    readonly location: SourceLocation;
}

/** Reads an approval process. Throws SourceError for wrong content and UnsupportedFeatureError for unknown elements. */
export function readApprovalProcess(root: XmlElement, fullName: string): ApprovalProcessModel {
    throw new UnsupportedFeatureError('metadata', `approval process ${fullName}`, root.location);
}

/** Reads the workflow file of an object. Throws like readApprovalProcess. */
export function readWorkflow(root: XmlElement, objectName: string): WorkflowModel {
    throw new UnsupportedFeatureError('metadata', `workflow of ${objectName}`, root.location);
}
