import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { XmlElement } from './xmlReader';

/** What every page-like component has. */
interface PageComponent {
    readonly name: string;
    readonly location: SourceLocation;
}

export interface FlexiPageModel extends PageComponent {}

export interface LayoutModel extends PageComponent {}

export interface QuickActionModel extends PageComponent {}

export interface TabModel extends PageComponent {}

export interface ApplicationModel extends PageComponent {}

export interface PathAssistantModel extends PageComponent {}

/** Reads a Lightning page. Throws SourceError for wrong content and UnsupportedFeatureError for unknown elements. */
export function readFlexiPage(root: XmlElement, fullName: string): FlexiPageModel {
    throw new UnsupportedFeatureError('metadata', `Lightning page ${fullName}`, root.location);
}

/** Reads a page layout; its full name is Object-Layout Name. */
export function readLayout(root: XmlElement, fullName: string): LayoutModel {
    throw new UnsupportedFeatureError('metadata', `layout ${fullName}`, root.location);
}

/** Reads a quick action; its full name is Object.Name, or Name for a global action. */
export function readQuickAction(root: XmlElement, fullName: string): QuickActionModel {
    throw new UnsupportedFeatureError('metadata', `quick action ${fullName}`, root.location);
}

export function readTab(root: XmlElement, fullName: string): TabModel {
    throw new UnsupportedFeatureError('metadata', `tab ${fullName}`, root.location);
}

export function readApplication(root: XmlElement, fullName: string): ApplicationModel {
    throw new UnsupportedFeatureError('metadata', `application ${fullName}`, root.location);
}

export function readPathAssistant(root: XmlElement, fullName: string): PathAssistantModel {
    throw new UnsupportedFeatureError('metadata', `path ${fullName}`, root.location);
}
