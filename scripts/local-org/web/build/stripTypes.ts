import type { Plugin } from 'rollup';
import ts from 'typescript';

/** The settings with which the components are deployed (root tsconfig.json), so both worlds run the same JavaScript. */
const OPTIONS: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    experimentalDecorators: false,
    useDefineForClassFields: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    sourceMap: true
};

/** Rollup plugin: takes the types out of TypeScript and leaves decorators to the LWC compiler. Types are checked by tsc. */
export function stripTypes(): Plugin {
    return {
        name: 'strip-types',
        transform(code, id) {
            const file = id.replace(/\?.*$/, '');
            if (!file.endsWith('.ts')) {
                return null;
            }
            const output = ts.transpileModule(code, {
                fileName: file,
                compilerOptions: OPTIONS,
                reportDiagnostics: true
            });
            const [first] = output.diagnostics ?? [];
            if (first) {
                throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
            }
            return { code: output.outputText.replace(/\n\/\/# sourceMappingURL=.*$/, ''), map: output.sourceMapText };
        }
    };
}
