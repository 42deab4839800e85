const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** Three worlds: the package's and the local org's Lightning web components in jsdom, and everything else under scripts in Node. */
module.exports = {
    // Accessibility checks and compiled Apex take their time on a busy machine; a slow test is not a wrong one.
    testTimeout: 30_000,
    projects: [
        {
            ...jestConfig,
            displayName: 'lwc',
            roots: ['<rootDir>/force-app'],
            testMatch: ['**/lwc/**/__tests__/**/*.test.ts'],
            modulePathIgnorePatterns: ['<rootDir>/.local-org'],
            // A .js beside a .ts is emitted by tsc: tests run the TypeScript itself.
            moduleFileExtensions: ['ts', 'js', 'html'],
            moduleNameMapper: {
                ...jestConfig.moduleNameMapper,
                '^lightning/modal$': '<rootDir>/scripts/jest-mocks/lightning/modal/modal',
                '^lightning/actions$': '<rootDir>/scripts/jest-mocks/lightning/actions/actions',
                '^lightning/navigation$': '<rootDir>/scripts/jest-mocks/lightning/navigation/navigation'
            },
            setupFilesAfterEnv: [
                ...(jestConfig.setupFilesAfterEnv ?? []),
                '<rootDir>/scripts/jest-mocks/accessibility.js',
                '<rootDir>/scripts/jest-mocks/labels.js'
            ]
        },
        {
            ...jestConfig,
            displayName: 'shell',
            roots: ['<rootDir>/scripts/local-org/web/client', '<rootDir>/scripts/local-org/web/modules'],
            testMatch: ['**/__tests__/**/*.test.ts'],
            modulePathIgnorePatterns: ['<rootDir>/.local-org'],
            moduleFileExtensions: ['ts', 'js', 'html'],
            moduleNameMapper: {
                ...jestConfig.moduleNameMapper,
                '^shell/(pageLoader|components)$': '<rootDir>/scripts/jest-mocks/shell/$1',
                '^shell/(\\w+)$': '<rootDir>/scripts/local-org/web/client/shell/$1/$1',
                '^lightning/(groupedCombobox|inputRichText|lookupField|modal|richTextSurface|uiListsApi)$':
                    '<rootDir>/scripts/jest-mocks/lightning/$1/$1',
                '^lightning/(actionClient|actions|checkMark|formFields|inputTypes|lds|recordSource|refresh|richTextEditor|router|session)$':
                    '<rootDir>/scripts/local-org/web/modules/lightning/$1/$1'
            },
            setupFilesAfterEnv: [
                ...(jestConfig.setupFilesAfterEnv ?? []),
                '<rootDir>/scripts/jest-mocks/accessibility.js',
                '<rootDir>/scripts/jest-mocks/browser.js'
            ]
        },
        {
            displayName: 'scripts',
            testEnvironment: 'node',
            roots: ['<rootDir>/scripts'],
            testMatch: ['**/__tests__/**/*.test.ts'],
            testPathIgnorePatterns: ['<rootDir>/scripts/local-org/web/(client|modules)/'],
            modulePathIgnorePatterns: ['<rootDir>/.local-org'],
            transform: {
                '^.+\\.ts$': [
                    '@swc/jest',
                    {
                        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
                        module: { type: 'commonjs', ignoreDynamic: true }
                    }
                ]
            }
        }
    ]
};
