/** Loaded before a contestant: counts the files below COUNT_BELOW that are opened, and prints that as the process ends. */
const fs = require('node:fs');

const below = process.env.COUNT_BELOW;
const opened = new Set();
let looks = 0;

for (const name of ['openSync', 'readFileSync', 'createReadStream', 'open', 'readFile']) {
    const original = fs[name];
    fs[name] = function (path, ...rest) {
        if (typeof path === 'string' && path.startsWith(below)) {
            opened.add(path);
        }
        return original.call(this, path, ...rest);
    };
}
for (const name of ['existsSync', 'statSync', 'lstatSync', 'readdirSync']) {
    const original = fs[name];
    fs[name] = function (path, ...rest) {
        looks += typeof path === 'string' && path.startsWith(below) ? 1 : 0;
        return original.call(this, path, ...rest);
    };
}
process.on('exit', () => {
    process.stdout.write(JSON.stringify({ opened: opened.size, looks }));
});
