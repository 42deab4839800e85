import { relative } from 'node:path';
import { runCommand } from '../runCommand';
import type { ApexFinding } from './apexFinding';
import { javaLibraries } from './pmd';

const ISSUE = /^(\w+): line (\d+) at (\d+)(?:-\d+)?: (.*)$/;

/** Exit codes of CheckForIssues: nothing found, issues found. */
const RAN = [0, 4];

/**
 * Runs the semantic check of apex-ls over the whole project; its warnings are about names that are legal. Throws when it did
 * not run.
 */
export async function runApexLs(root: string, java: string): Promise<ApexFinding[]> {
    const check = 'io.github.apexdevtools.apexls.CheckForIssues';
    const args = ['-cp', javaLibraries(root), check, '-w', root, '-n', '-d', 'errors'];
    const { code, output } = await runCommand(java, args, root);
    const findings = parseApexLs(output, root);
    if (!RAN.includes(code) || (code !== 0 && findings.length === 0)) {
        throw new Error(`apex-ls did not run (exit code ${code}):\n${output}`);
    }
    return findings;
}

/** The report names a file on a line of its own, and its issues on the lines that follow. */
export function parseApexLs(output: string, root: string): ApexFinding[] {
    let file = '';
    return output.split('\n').flatMap((text) => {
        const issue = ISSUE.exec(text.trim());
        if (issue) {
            const [, kind = '', line = '', column = '', message = ''] = issue;
            return [{ rule: `apex-ls ${kind}`, file, line: Number(line), column: Number(column) + 1, message }];
        }
        if (/\.(cls|trigger|xml|page|component)$/.test(text.trim())) {
            file = relative(root, text.trim()).replaceAll('\\', '/');
        }
        return [];
    });
}
