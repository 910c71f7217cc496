// node ../../tools/build/clean.ts: empties dist, for builds that write to it in several steps.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
