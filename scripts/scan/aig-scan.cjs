#!/usr/bin/env node
/** The scanner as a command: plain JavaScript, because it has to run before TypeScript can. Paths stay those of the caller. */
const { join, resolve } = require('node:path');
const { loadTypeScript } = require('../loadTypeScript.cjs');

loadTypeScript({ root: resolve(__dirname, '../..'), entry: join(__dirname, 'main.ts') });
require('./main.ts');
