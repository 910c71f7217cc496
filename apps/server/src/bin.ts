#!/usr/bin/env node
import { verifyJournal } from './journal/verify-command.ts';
import { backup, move, restore } from './maintenance/commands.ts';
import { run } from './start/run.ts';
import type { Subcommand } from './start/subcommands.ts';

/** Work that is done once, beside the server. Each answers its exit code. */
const COMMANDS: Readonly<Record<Exclude<Subcommand, 'rotate-key'>, (env: typeof process.env, words: readonly string[]) => Promise<number>>> = {
  'verify-journal': verifyJournal, backup, restore, move,
};

const [first = '', ...rest] = process.argv.slice(2);
const asksForHelp = rest.includes('--help') || rest.includes('-h');
const command = Object.hasOwn(COMMANDS, first) && !asksForHelp ? COMMANDS[first as keyof typeof COMMANDS] : undefined;
if (command) process.exitCode = await command(process.env, rest);
else await run([first, ...rest], process.env);
