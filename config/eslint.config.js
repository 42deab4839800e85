const { join } = require('node:path');
const { defineConfig, globalIgnores } = require('eslint/config');
const js = require('@eslint/js');
const slds = require('@salesforce-ux/eslint-plugin-slds');
const globals = require('globals');
const jestPlugin = require('eslint-plugin-jest');
const lwcTypeScript = require('@salesforce/eslint-config-lwc/recommended-ts');
const tseslint = require('typescript-eslint');

const root = join(__dirname, '..');
const NAMES = [
    'error',
    { selector: 'typeLike', format: ['PascalCase'], filter: { regex: '^[A-Z][A-Za-z]*_', match: false } },
    { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z][a-z]', match: false } }
];

/** Rules for all TypeScript, above what `strict` brings. */
const COMMON_RULES = {
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
    '@typescript-eslint/naming-convention': NAMES,
    // The compiler takes every index access for present, so this rule would call needed checks unnecessary.
    '@typescript-eslint/no-unnecessary-condition': 'off',
    '@typescript-eslint/no-confusing-void-expression': 'off',
    '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    curly: 'error',
    eqeqeq: ['error', 'always'],
    'no-void': 'off'
};

/** The SLDS linter's rules for one file type of components, each as an error. */
function sldsRules(config, fileType, changes) {
    const rules = Object.keys(config.rules).map((rule) => [rule, 'error']);
    return {
        ...config,
        name: `SLDS: ${fileType}`,
        files: [`force-app/**/lwc/**/*.${fileType}`],
        rules: { ...Object.fromEntries(rules), ...changes }
    };
}

const [SLDS_CSS, SLDS_HTML] = slds.configs['flat/recommended'];

module.exports = defineConfig([
    globalIgnores(
        [
            '**/node_modules/',
            '.local-org/',
            'coverage/',
            'artefacts/',
            'force-app/**/lwc/**/*.js',
            'scripts/**/__tests__/fixtures/'
        ],
        'generated'
    ),
    {
        linterOptions: { reportUnusedDisableDirectives: 'error' }
    },
    sldsRules(SLDS_CSS, 'css', {
        // The hooks are there in every theme the package supports; fallbacks would be a second set of values to keep.
        '@salesforce-ux/slds/no-slds-var-without-fallback': 'off'
    }),
    sldsRules(SLDS_HTML, 'html', {}),
    {
        name: 'components',
        files: ['force-app/**/lwc/**/*.ts'],
        extends: [lwcTypeScript, tseslint.configs.strict],
        languageOptions: {
            // replaces the Babel parser that the LWC configuration sets
            parser: tseslint.parser,
            parserOptions: { project: join(root, 'config/tsconfig.lwcTests.json'), tsconfigRootDir: root }
        },
        // tsc checks imports, and knows type exports, which the import plugin does not.
        rules: { ...COMMON_RULES, 'import/named': 'off' }
    },
    {
        name: 'the one place for timers in components',
        files: ['force-app/main/core/lwc/aigTimer/aigTimer.ts'],
        rules: { '@lwc/lwc/no-async-operation': 'off' }
    },
    {
        name: 'component tests',
        files: ['force-app/**/lwc/**/__tests__/**/*.ts'],
        plugins: { jest: jestPlugin },
        languageOptions: { globals: { ...globals.node, ...jestPlugin.environments.globals.globals } },
        rules: {
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
            // Tests fire the events that base components fire, which are plain ones.
            '@lwc/lwc/prefer-custom-event': 'off',
            '@typescript-eslint/explicit-function-return-type': 'off',
            '@typescript-eslint/no-non-null-assertion': 'off',
            '@typescript-eslint/no-require-imports': 'off',
            'jest/no-disabled-tests': 'error',
            'jest/no-focused-tests': 'error',
            'jest/no-identical-title': 'error',
            'jest/valid-expect': 'error',
            'no-await-in-loop': 'off'
        }
    },
    {
        name: 'browser code of the local org',
        files: ['scripts/local-org/web/client/**/*.ts', 'scripts/local-org/web/modules/**/*.ts'],
        extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
        languageOptions: {
            parserOptions: { project: join(root, 'scripts/local-org/web/client/tsconfig.json'), tsconfigRootDir: root },
            globals: globals.browser
        },
        rules: {
            ...COMMON_RULES,
            // Field values come as unknown and are shown as text; rejections look as the platform's do.
            '@typescript-eslint/no-base-to-string': 'off',
            '@typescript-eslint/only-throw-error': 'off',
            '@typescript-eslint/no-extraneous-class': 'off',
            'no-undef': 'off'
        }
    },
    {
        name: 'scripts',
        files: ['scripts/**/*.ts'],
        ignores: [
            'scripts/local-org/web/client/**',
            'scripts/local-org/web/modules/**',
            'scripts/build/types/**',
            'scripts/jest-mocks/**'
        ],
        extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
        languageOptions: {
            parserOptions: { project: join(root, 'scripts/tsconfig.json'), tsconfigRootDir: root },
            globals: globals.node
        },
        rules: {
            ...COMMON_RULES,
            // Values of records and of Apex come as unknown and print through a toString() of their own.
            '@typescript-eslint/no-base-to-string': 'off',
            // Text functions count code points, which is what spreading a string gives, and name control characters.
            '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
            'no-control-regex': 'off',
            'no-undef': 'off'
        }
    },
    {
        name: 'prelude of compiled Apex: its type is what it returns',
        files: ['scripts/local-org/apex/compiler/prelude/**/*.ts'],
        rules: { '@typescript-eslint/explicit-function-return-type': 'off' }
    },
    {
        name: 'script tests',
        files: ['scripts/**/__tests__/**/*.ts'],
        plugins: { jest: jestPlugin },
        rules: {
            '@typescript-eslint/no-non-null-assertion': 'off',
            // Matchers and parsed reports are untyped, and methods are handed to expect().
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/unbound-method': 'off',
            'jest/no-disabled-tests': 'error',
            'jest/no-focused-tests': 'error',
            'jest/no-identical-title': 'error',
            'jest/valid-expect': 'error'
        }
    },
    {
        name: 'configuration and mocks',
        files: ['**/*.{js,cjs,mjs}'],
        extends: [js.configs.recommended],
        languageOptions: { globals: { ...globals.node, jest: 'readonly' }, sourceType: 'commonjs' }
    },
    {
        name: 'mocks of platform modules',
        files: ['scripts/jest-mocks/{lightning,shell}/**/*.js', 'scripts/jest-mocks/browser.js'],
        extends: [js.configs.recommended],
        languageOptions: {
            sourceType: 'module',
            parser: require('@babel/eslint-parser'),
            parserOptions: {
                requireConfigFile: false,
                babelOptions: {
                    parserOpts: { plugins: ['classProperties', ['decorators', { decoratorsBeforeExport: false }]] }
                }
            },
            globals: { ...globals.browser, jest: 'readonly' }
        }
    }
]);
