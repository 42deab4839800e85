/**
 * Runs after an install and sets up the git hooks. Does nothing in CI, in what is no checkout of git (a downloaded archive) or
 * only a further work tree of one, whose hooks are those of the checkout. Never fails an install.
 */
const { statSync } = require('node:fs');
const { join } = require('node:path');

const isCheckout = statSync(join(__dirname, '..', '.git'), { throwIfNoEntry: false })?.isDirectory() ?? false;
if (isCheckout && !process.env.CI) {
    import('husky').then(
        ({ default: setUp }) => {
            const problem = setUp();
            if (problem) {
                console.log(`git hooks are not set up: ${problem}`);
            }
        },
        () => console.log('git hooks are not set up: husky is not installed')
    );
}
