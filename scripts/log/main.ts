import { readFileSync } from 'node:fs';
import { verifyChain } from './verifyChain';

const USAGE = `usage: npm run log:verify -- FILE [--head HASH]

Recomputes the hash chain of a decision log exported from the page of a use case and names the first broken row.
--head HASH  the head hash you noted earlier or elsewhere; without it, rows missing at the end cannot be noticed.
Exit code: 0 intact, 1 broken, 2 wrong use or unreadable file.`;

/** Takes the arguments; prints the verdict and returns the exit code. */
export function run(args: readonly string[], print: (line: string) => void = console.log): number {
    const at = args.indexOf('--head');
    const head = at < 0 ? null : (args[at + 1] ?? '');
    const files = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
    if (files.length !== 1 || files[0].startsWith('-') || head === '') {
        print(USAGE);
        return 2;
    }
    let text: string;
    try {
        text = readFileSync(files[0], 'utf8');
    } catch (error) {
        print(`log:verify: ${files[0]} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
        return 2;
    }
    const verdict = verifyChain(text);
    if (!verdict.isIntact) {
        const place = verdict.sequence === null ? '' : ` at row ${verdict.sequence}`;
        print(`BROKEN${place}: ${verdict.reason}`);
        return 1;
    }
    if (head !== null && head.toLowerCase() !== verdict.headHash) {
        print(`BROKEN after row ${verdict.rows}: the chain ends in ${verdict.headHash}, not in the head hash given`);
        return 1;
    }
    const chain = verdict.useCase === null ? 'the organization' : `use case ${verdict.useCase}`;
    print(`INTACT: ${verdict.rows} rows of ${chain}, head ${verdict.headHash}`);
    return 0;
}

if (require.main === module) {
    process.exitCode = run(process.argv.slice(2));
}
