export { buildGraph, type ComponentGraph, type GraphEdge, type GraphNode, incoming } from './buildGraph';
export { type Feature, featureKey, toComponents, toFeatures } from './buildInventory';
export { ComponentIndex, isForeignName } from './componentIndex';
export { FieldLookup } from './fieldLookup';
export { DraftResolver } from './resolveDrafts';
