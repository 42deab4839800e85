export { MetadataSchema } from './metadataSchema';
export { checkSchema } from './checkSchema';
export { suggestion } from './suggestion';
