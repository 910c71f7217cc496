// npm run changeset: asks what changed for the reader and writes it down. It stays in the terminal's group to keep the keyboard.
import { run } from './children.ts';

process.exitCode = await run('changeset', process.argv.slice(2), { detached: false });
