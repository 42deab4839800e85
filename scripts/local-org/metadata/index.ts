export * from './objectModel';
export * from './model';
export * from './flows';
export * from './approvals';
export * from './pages';
export { parseXml, readXml, XmlElement, type IgnoredElement } from './xmlReader';
