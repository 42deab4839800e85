import { createRequire } from 'node:module';
import type { SourceFile } from '../detectors';
import type { ComponentDraft } from '../model';
import type * as ReadScriptModule from './readScript';

export { apexImports } from './apexImports';
export { scriptsOnly } from './scriptsOnly';

/** The parser is large: it is loaded with the first script that names an AI host. */
const load = createRequire(__filename);

/** Reads a script of a component; null when it holds neither an address of an AI host nor a key. */
export function readScript(file: SourceFile, bundleType: string, bundle: string): ComponentDraft | null {
    const module = load('./readScript') as typeof ReadScriptModule;
    return module.readScript(file, bundleType, bundle);
}
