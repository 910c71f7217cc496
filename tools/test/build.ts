import { ensureBuilt } from '../run/built.ts';

process.exitCode = (await ensureBuilt()) ? 0 : 1;
