#!/usr/bin/env node
import { verifyJournal } from './journal/verify-command.ts';
import { run } from './start/run.ts';

/** Work that is done once, beside the server. Each answers its exit code. */
const COMMANDS: Readonly<Record<string, (env: typeof process.env) => Promise<number>>> = { 'verify-journal': verifyJournal };

const [first = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
if (command) process.exitCode = await command(process.env);
else await run([first, ...rest], process.env);
