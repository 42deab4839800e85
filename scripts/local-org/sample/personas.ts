import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sample user of the local org, as force-app/sample/personas.json describes it. */
export interface Persona {
    readonly key: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly username: string;
    readonly profile: string;
    readonly permissionSets: readonly string[];
    readonly queues: readonly string[];
    readonly permissionSetGroups?: readonly string[];
    /** Developer name of the role. */
    readonly role?: string;
    /** Business unit of the user. */
    readonly department?: string;
    /** e.g. pt_PT; English (United States) when absent. */
    readonly language?: string;
}

/** Reads the personas of a sample folder. Throws when the file is missing, malformed or names a key twice. */
export function readPersonas(sampleDir: string): readonly Persona[] {
    const file = join(sampleDir, 'personas.json');
    const { personas } = JSON.parse(readFileSync(file, 'utf8')) as { personas: Persona[] };
    if (!Array.isArray(personas) || personas.length === 0) {
        throw new Error(`${file}: "personas" must be a list with at least one persona`);
    }
    const keys = new Set<string>();
    for (const persona of personas) {
        if (!persona.key || !persona.username || keys.has(persona.key)) {
            throw new Error(`${file}: persona "${persona.key}" needs a unique key and a username`);
        }
        keys.add(persona.key);
    }
    return personas;
}
