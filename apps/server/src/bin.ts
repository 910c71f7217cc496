#!/usr/bin/env node
import { run } from './start/run.ts';

await run(process.argv.slice(2), process.env);
