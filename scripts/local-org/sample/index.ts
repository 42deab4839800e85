export { readPersonas, type Persona } from './personas';
export { readRecordTrees, type TreeRecord, type TreeValue } from './recordTrees';
export { readStory, resolveReferences, valueAt, type Json, type Story, type StoryStep } from './story';
