export { MetadataRegistry, type MetadataType, type TypeMatch } from './metadataTypes';
export { checkRegistry } from './checkRegistry';
