export { XmlNode } from './xmlNode';
export { listProjectFiles, type ProjectFileList } from './projectFiles';
export { ComponentIndex, readComponents, type Component } from './components';
