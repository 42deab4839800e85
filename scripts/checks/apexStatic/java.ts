import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** PMD and apex-ls are built for this release of Java. */
const OLDEST = 11;

export type JavaLookup = { readonly command: string } | { readonly missing: string };

/** The Java of JAVA_HOME, or that of the path; says why there is none that would do. */
export function findJava(environment: NodeJS.ProcessEnv = process.env): JavaLookup {
    const atHome = environment['JAVA_HOME'] ? join(environment['JAVA_HOME'], 'bin', 'java') : '';
    const command = atHome !== '' && existsSync(atHome) ? atHome : 'java';
    const { error, stderr, stdout } = spawnSync(command, ['-version'], { encoding: 'utf8', env: environment });
    if (error) {
        return { missing: `no Java (PMD and apex-ls need Java ${OLDEST} or newer)` };
    }
    const release = majorOf(`${stderr}${stdout}`);
    return release !== null && release >= OLDEST
        ? { command }
        : {
              missing: `Java ${release ?? 'of unknown release'} is older than Java ${OLDEST}, which PMD and apex-ls need`
          };
}

/** `openjdk version "17.0.15"` is 17, `java version "1.8.0_402"` is 8. */
export function majorOf(text: string): number | null {
    const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
    return first === undefined ? null : Number(first === '1' ? second : first);
}
