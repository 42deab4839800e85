/** Plain JavaScript, so that its own process loads nothing else: reads every byte below a folder. What reads them all cannot beat it. */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Takes a folder; gives the number of bytes below it. */
exports.plainRead = function plainRead(root) {
    let bytes = 0;
    const folders = [root];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                folders.push(path);
            } else {
                bytes += readFileSync(path).length;
            }
        }
    }
    return bytes;
};

if (require.main === module) {
    exports.plainRead(process.argv[2]);
}
