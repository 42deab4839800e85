export { decodeText, type DecodedText } from './decodeText';
export { compileGlob, compileIgnoreFile, type PathMatcher } from './glob';
export { IGNORED_FOLDERS, ignoredFolderReason } from './ignoredFolders';
export { LineIndex } from './lineIndex';
export { ProjectFinder, type Project } from './projects';
export { walkTree, type WalkedFile, type WalkOptions, type WalkSummary } from './walkTree';
export { isBalanced } from './xmlBalance';
export { readXmlTree, type XmlDocument, XmlNode } from './xmlTree';
