export { readAgentScript } from './readAgentScript';
export { scriptLines, type ScriptLine } from './scriptLines';
