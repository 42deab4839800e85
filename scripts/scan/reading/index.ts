export {
    type ApexFile,
    type ApexImport,
    type Collected,
    emptyCollection,
    type FlowFile,
    type GrantFile,
    type LocatedDraft,
    type PageTemplate,
    type ProjectFile
} from './collected';
export { FileCollector } from './collectFiles';
export { fieldKey } from './fieldFiles';
export { bundlePath, type FileKind, fileKind, scriptBundle } from './fileKinds';
export { FileReader, hintBytes, MAX_BYTES, UnreadableFile } from './fileReader';
export { nameHash } from './usedNames';
export { type FileReading, flowName, readFlowFile, readGrantFile } from './readFile';
