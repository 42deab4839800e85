import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const LOADER = resolve(__dirname, '../loadTypeScript.cjs');
const CONFIG = readFileSync(resolve(__dirname, '../tsconfig.json'), 'utf8');

/** A small project whose entry prints one line: what its other module says, and whether anything was transpiled. */
class ScriptProject {
    readonly root = mkdtempSync(join(tmpdir(), 'aig-load-typescript-'));
    readonly modules = join(this.root, '.local-org/cache/scripts/scripts-main.ts.modules');

    constructor() {
        mkdirSync(join(this.root, 'scripts'));
        this.write('tsconfig.json', CONFIG);
        this.write('says.ts', "export const says = (): string => 'one';\n");
        this.write(
            'main.ts',
            `import { says } from './says';
const isTranspiled = Object.keys(require.cache).some((file) => file.includes('ts-node/dist'));
interface Answer { readonly text: string }
const answer: Answer = { text: says() };
console.log(answer.text, isTranspiled ? 'transpiled' : 'kept');
if (process.argv[2] === 'fail') {
    throw new RangeError('on purpose');
}
`
        );
        const start = { root: this.root, entry: join(this.root, 'scripts/main.ts') };
        this.write(
            'start.cjs',
            `require(${JSON.stringify(LOADER)}).loadTypeScript(${JSON.stringify(start)});\nrequire('./main.ts');\n`
        );
    }

    write(name: string, text: string): void {
        writeFileSync(join(this.root, 'scripts', name), text);
    }

    run(...args: string[]): { output: string; errors: string } {
        const start = join(this.root, 'scripts/start.cjs');
        const { stdout, stderr } = spawnSync(process.execPath, [start, ...args], { encoding: 'utf8' });
        return { output: stdout.trim(), errors: stderr };
    }
}

describe('TypeScript of scripts', () => {
    let project: ScriptProject;

    beforeEach(() => {
        project = new ScriptProject();
        expect(project.run()).toEqual({ output: 'one transpiled', errors: '' });
    });

    afterEach(() => rmSync(project.root, { recursive: true }));

    it('is transpiled once', () => {
        expect(project.run()).toEqual({ output: 'one kept', errors: '' });
    });

    it('is transpiled again when a file changes', () => {
        project.write('says.ts', "export const says = (): string => 'two';\n");
        expect(project.run().output).toBe('two transpiled');
        expect(project.run().output).toBe('two kept');
    });

    it('is transpiled again when the compiler options change', () => {
        project.write('tsconfig.json', CONFIG.replace('"ES2022"', '"ES2021"'));
        expect(project.run().output).toBe('one transpiled');
        expect(project.run().output).toBe('one kept');
    });

    it.each<[string, (file: string) => void]>([
        ['another byte', (file) => writeFileSync(file, flipped(readFileSync(file)))],
        ['half of it', (file) => truncateSync(file, readFileSync(file).length / 2)],
        ['nothing in it', (file) => truncateSync(file, 0)],
        ['another value in it', (file) => writeFileSync(file, '{}')]
    ])('is transpiled again when what is kept has %s', (_what, damage) => {
        damage(project.modules);
        expect(project.run().output).toBe('one transpiled');
        expect(project.run()).toEqual({ output: 'one kept', errors: '' });
    });

    it('shows places in the TypeScript when it fails, kept or not', () => {
        expect(project.run('fail').errors).toContain('main.ts:7:11');
        project.write('says.ts', "\nexport const says = (): string => 'two';\n");
        expect(project.run('fail')).toMatchObject({
            output: 'two transpiled',
            errors: expect.stringContaining('main.ts:7:11')
        });
        project.write('says.ts', "\n\nexport const says = (): string => {\n    throw new Error('here');\n};\n");
        expect(project.run().errors).toContain('says.ts:4:11');
        expect(project.run().errors).toContain('says.ts:4:11');
    });
});

/** A byte in the middle changed: it is inside the code. */
function flipped(bytes: Buffer): Buffer {
    bytes[bytes.length >> 1] ^= 1;
    return bytes;
}
