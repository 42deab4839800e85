#!/usr/bin/env node
/** The scanner as a command: plain JavaScript, because it has to run before TypeScript can. Paths stay those of the caller. */
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
process.env.TS_NODE_PROJECT = join(root, 'scripts', 'tsconfig.json');
require(require.resolve('ts-node/register', { paths: [root] }));
require('./main.ts');
