import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { library } from '../../tools/build/library.ts';
import { bundleConsole } from './build-console.ts';

const folder = join(import.meta.dirname, 'public');
const files = Object.fromEntries(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name), 'utf8')]));

export default defineConfig(async () => library(import.meta.dirname, { define: { FILES_IN_BUILD: JSON.stringify({ ...files, '/console.js': await bundleConsole() }) } }));
