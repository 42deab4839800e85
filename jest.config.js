const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** Two worlds: Lightning web components in jsdom, and everything under scripts in Node. */
module.exports = {
    projects: [
        {
            ...jestConfig,
            displayName: 'lwc',
            roots: ['<rootDir>/force-app'],
            modulePathIgnorePatterns: ['<rootDir>/.local-org'],
            moduleNameMapper: { ...jestConfig.moduleNameMapper, '^lightning/modal$': '<rootDir>/scripts/jest-mocks/lightning/modal/modal' },
            setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/scripts/jest-mocks/accessibility.js']
        },
        {
            displayName: 'scripts',
            testEnvironment: 'node',
            roots: ['<rootDir>/scripts'],
            testMatch: ['**/__tests__/**/*.test.ts'],
            modulePathIgnorePatterns: ['<rootDir>/.local-org'],
            transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs', ignoreDynamic: true } }] }
        }
    ]
};
