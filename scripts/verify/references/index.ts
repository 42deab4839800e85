export { ApexIndex, locationIn, type ApexFile } from './apexIndex';
export { ObjectIndex, kindOf, type FieldInfo, type ObjectInfo, type ObjectKind } from './objectIndex';
export { PLACEHOLDER, Resolver, type Resolution } from './resolver';
export { checkReferences } from './checkReferences';
export { findMergeFields } from './mergeFields';
