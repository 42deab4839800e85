/** What the pre-commit hook looks at: only what is staged, and it changes nothing (npm run format does). */
module.exports = {
    '*.{ts,js,cjs,html,css,json,md,yml,yaml,cls,trigger}': 'prettier --check --log-level warn --ignore-unknown',
    '{force-app,scripts}/**/*.{ts,html,css}': 'eslint -c config/eslint.config.js --no-warn-ignored',
    // References lead from file to file, so the verifier always reads the whole project.
    'force-app/**/*': () => 'npm run --silent verify'
};
